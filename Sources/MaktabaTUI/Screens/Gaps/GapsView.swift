import MaktabaModel
import MaktabaText

extension AppState {
  func drawGaps(into frame: inout Frame) {
    if coverage.isPanelOpen { return drawPanel(into: &frame) }
    let list = gapsGeometry.list
    drawTitle(Wording.gapsTitle, gapsFacts + " ", into: &frame)
    if gaps.gaps.isEmpty { drawNoGaps(in: list, into: &frame) }
    for index in gaps.cursor.window(count: gaps.gaps.count, visible: gapsVisible) {
      let row = list.row + index - gaps.cursor.top
      draw(gaps.gaps[index], at: row, isCursor: index == gaps.cursor.selected, in: list, into: &frame)
    }
    drawReason(in: gapsGeometry.reason, into: &frame)
  }

  private var gapsFacts: String {
    let known = coverage.coverage.known
    if coverage.isRunning, !coverage.coverage.isComplete { return Wording.lookedAt(known.works, of: known.of) }
    let words = gaps.gaps.reduce(0) { $0 + $1.words }
    if size.columns < 60 { return Wording.work(words: words, speed: GapReport.usualSpeed) }
    return Wording.count(gaps.gaps.count, "gap", "gaps") + glyphs.separator
      + Wording.work(words: words, speed: GapReport.usualSpeed)
      + (shelf.filter.isEmpty ? "" : glyphs.separator + "filter " + shelf.filter.line)
  }

  private func drawNoGaps(in list: Rect, into frame: inout Frame) {
    let text = gaps.report.map { Wording.noGaps(unknown: $0.unknown) } ?? Wording.lookingForGaps
    let lines = WrappedText.rows(of: text, columns: list.columns).prefix(list.rows)
    for (index, line) in lines.enumerated() {
      frame.write(line, row: list.row + index, column: 0, limit: size.columns, style: look.style(.plain))
    }
    frame.cursor = Position(column: 0, row: list.row)
  }

  /// Which work, in which language, and how much there is to do; on a wide screen also what is lacking.
  private func draw(_ gap: GapReport.Gap, at row: Int, isCursor: Bool, in list: Rect, into frame: inout Frame) {
    let work =
      list.columns < 60 ? Wording.work(words: gap.words) : Wording.work(words: gap.words, speed: GapReport.usualSpeed)
    let facts = "[\(gap.cell.language.text)]  " + work
    let columns = list.columns < 100 ? list.columns - 2 : list.columns * 3 / 5
    drawRow(
      named(gap.title, facts, columns: columns), in: list, row: row, isCursor: isCursor, isFocused: command == nil,
      into: &frame)
    guard columns < list.columns - 2 else { return }
    frame.write(
      GapWording.lack(gap), row: row, column: columns + 4, limit: size.columns,
      style: rowStyle(isCursor: isCursor, isFocused: command == nil), ellipsis: glyphs.ellipsis)
  }

  /// Why the gap under the cursor ranks where it does.
  private func drawReason(in rect: Rect, into frame: inout Frame) {
    var area = rect
    drawRule(in: area.takeTop(1), into: &frame)
    guard let gap = gaps.gap else { return }
    let lines = WrappedText.rows(of: GapWording.reason(gap), columns: area.columns).prefix(area.rows)
    for (index, line) in lines.enumerated() {
      frame.write(line, row: area.row + index, column: area.column, limit: size.columns, style: look.style(.state))
    }
  }
}

extension Wording {
  static let gapsTitle = "What is lacking"
  static let lookingForGaps = "Looking at all works…"

  static func noGaps(unknown: Int) -> String {
    let none = "Nothing is missing or out of date here, as far as is known."
    if unknown == 0 { return none }
    return none + " Of \(count(unknown, "translation", "translations")) it is not known what they were made from: "
      + "`maktaba translate adopt` says it."
  }

  /// Words and hours, at a speed that is said.
  static func work(words: Int, speed: Int) -> String {
    "\(count(words, "word", "words")), \(GapWording.hours(words: words, speed: speed)) at \(speed)/h"
  }

  /// Hours alone, where there is no room; the title of the screen says the speed.
  static func work(words: Int) -> String { GapWording.hours(words: words, speed: GapReport.usualSpeed) }
}
