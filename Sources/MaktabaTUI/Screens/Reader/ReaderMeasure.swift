/// The width of lines, changed while reading; for as long as the program runs.
extension AppState {
  private static let measures = 20...200
  private static let measureStep = 4

  /// Makes lines longer or shorter, or as the settings say; the same text stays at the top.
  mutating func changeMeasure(_ action: Action) -> [Effect] {
    let before = readerGeometry.textColumns
    chosenMeasure = action == .usualWidth ? nil : measure(action == .wider ? 1 : -1, from: before)
    let now = readerGeometry.textColumns
    status = .notice(
      action != .usualWidth && now == before ? Wording.noOtherWidth(action, columns: now) : Wording.width(now))
    followReaderWidth()
    return []
  }

  /// One step on from what is seen: a width that the window cannot show would need as many steps back.
  private func measure(_ direction: Int, from columns: Int) -> Int {
    let (least, most) = (AppState.measures.lowerBound, AppState.measures.upperBound)
    let wanted = columns + direction * AppState.measureStep
    let room = ReaderGeometry(size: size, focus: .text, measure: .max).textColumns
    return direction > 0 ? max(columns, min(wanted, most, room)) : min(columns, max(wanted, least))
  }
}

extension Wording {
  static func width(_ columns: Int) -> String { "Lines of \(count(columns, "column", "columns"))." }

  static func noOtherWidth(_ action: Action, columns: Int) -> String {
    "Lines of \(count(columns, "column", "columns")) are the \(action == .wider ? "longest" : "shortest") here."
  }
}
