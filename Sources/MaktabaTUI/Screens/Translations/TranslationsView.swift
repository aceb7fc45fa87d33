import MaktabaModel
import MaktabaText

/// Every language of the library: tag, own name, sign and word of the state, date, and what the state rests on.
extension AppState {
  func drawTranslations(in rect: Rect, isFocused: Bool, into frame: inout Frame) {
    drawPaneTitle(Wording.translationsTitle, in: rect, isFocused: isFocused, into: &frame)
    var area = rect.belowTitle
    let entries = translations.entries
    if isFocused, area.rows > 5, let entry = translations.entry {
      let lines = WrappedText.rows(of: Wording.reason(of: entry), columns: max(1, area.columns - 2)).prefix(4)
      let below = area.takeBottom(lines.count)
      for (index, line) in lines.enumerated() {
        frame.fill(
          Rect(column: below.column, row: below.row + index, columns: below.columns, rows: 1),
          style: look.style(.plain))
        frame.write(
          line, row: below.row + index, column: below.column + 2, limit: below.column + below.columns,
          style: look.style(.faint))
      }
    }
    frame.fill(area, style: look.style(.plain))
    let window = translations.cursor.window(count: entries.count, visible: area.rows)
    let columns = TranslationColumns(entries, names: entries.map(name), room: area.columns - 2)
    for index in window {
      let isCursor = index == translations.cursor.selected && isFocused
      drawRow(
        line(entries[index], columns), in: area, row: area.row + index - window.lowerBound,
        isCursor: isCursor, isFocused: isFocused, into: &frame)
    }
    if isFocused, entries.isEmpty { frame.cursor = Position(column: area.column, row: area.row) }
  }

  /// Columns that line up: tag, own name, sign and word of the state, date, evidence.
  private func line(_ entry: TranslationStatus.Entry, _ columns: TranslationColumns) -> String {
    let parts = [
      (entry.language.text, columns.tag), (name(entry), columns.name), (entry.signAndWord, columns.state),
      (entry.date?.description ?? "", columns.date), (entry.evidence == "none" ? "" : entry.evidence, columns.evidence),
    ]
    let isOrdered = configuration.ordersText
    return parts.filter { $0.1 > 0 }
      .map { VisualText.padded($0.0, toColumns: $0.1, ellipsis: glyphs.ellipsis, isOrdered: isOrdered) }
      .joined(separator: " ")
  }

  private func name(_ entry: TranslationStatus.Entry) -> String {
    glyphs == .ascii ? entry.language.englishName : entry.language.ownName
  }
}

/// How wide the columns of the panel are, 0 for those left out: tag and state stand whole, the name takes what they
/// leave, and what then has no room for its longest text gives way altogether.
struct TranslationColumns: Equatable {
  var tag: Int
  var name = 0
  var state: Int
  var date = 0
  var evidence = 0

  /// Shares out the room. One column stays free between two.
  init(_ entries: [TranslationStatus.Entry], names: [String], room: Int) {
    func widest(_ texts: [String]) -> Int { texts.map(CellText.columns).max() ?? 0 }
    let tags = widest(entries.map(\.language.text))
    tag = min(TranslationColumns.longestTag, room < 30 ? tags : TranslationColumns.longestTag)
    state = min(widest(entries.map(\.signAndWord)), max(0, room - tag - 1))
    var left = room - tag - 1 - state
    func take(_ wanted: Int, atLeast least: Int) -> Int {
      guard wanted > 0, left > least else { return 0 }
      let taken = min(wanted, left - 1)
      left -= taken + 1
      return taken
    }
    name = take(min(widest(names), TranslationColumns.longestName), atLeast: 4)
    let dates = widest(entries.map { $0.date?.description ?? "" })
    date = take(dates, atLeast: dates)
    guard date == dates else { return }
    let evidences = widest(entries.map { $0.evidence == "none" ? "" : $0.evidence })
    evidence = take(evidences, atLeast: evidences)
  }

  /// `zh-Hant` is whole.
  private static let longestTag = 7
  private static let longestName = 10
}

extension TranslationStatus.Entry {
  /// Sign and word of the state.
  fileprivate var signAndWord: String { "\(state.glyph) \(Wording.word(self))" }
}

extension Wording {
  static let translationsTitle = "Translations"

  /// Why a translation's state is what it is: when and by whom it was made, what is known of it, and the rule.
  static func reason(of entry: TranslationStatus.Entry) -> String {
    let evidence = entry.evidence == "none" || entry.evidence.isEmpty ? nil : "judged by the \(entry.evidence)"
    let facts = [entry.date.map { "made \($0)" }, entry.by.map { "by \($0)" }, evidence].compactMap { $0 }
    return entry.reason + (facts.isEmpty ? "" : " (" + facts.joined(separator: ", ") + ")")
  }
}
