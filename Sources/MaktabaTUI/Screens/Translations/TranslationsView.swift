import MaktabaModel
import MaktabaText

/// Every language of the library: tag, own name, sign and word of the state, date, and what the state rests on.
extension AppState {
  func drawTranslations(in rect: Rect, isFocused: Bool, into frame: inout Frame) {
    drawPaneTitle(Wording.translationsTitle, in: rect, isFocused: isFocused, into: &frame)
    var area = rect.belowTitle
    let entries = translations.entries
    if isFocused, area.rows > 5, let entry = translations.entry {
      let lines = Wrapping.rows(Wording.reason(of: entry), columns: max(1, area.columns - 2)).prefix(4)
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
    for index in window {
      let isCursor = index == translations.cursor.selected && isFocused
      drawRow(
        line(entries[index], columns: area.columns - 2), in: area, row: area.row + index - window.lowerBound,
        isCursor: isCursor, isFocused: isFocused, into: &frame)
    }
    if isFocused, entries.isEmpty { frame.cursor = Position(column: area.column, row: area.row) }
  }

  /// Columns that line up: tag, sign and word, date, evidence, own name; the last give way.
  private func line(_ entry: TranslationStatus.Entry, columns: Int) -> String {
    let tag = pad(entry.language.text, to: 7)
    let name = pad(glyphs == .ascii ? entry.language.englishName : entry.language.ownName, to: 11)
    let state = "\(entry.state.glyph) \(Wording.word(entry))"
    let date = entry.date.map(\.description) ?? ""
    let evidence = entry.evidence == "none" || entry.evidence.isEmpty ? "" : entry.evidence
    let short = tag + (columns >= 34 ? name : "") + state
    return [short, date, evidence].filter { !$0.isEmpty }.joined(separator: "  ")
  }

  private func pad(_ text: String, to columns: Int) -> String {
    let clipped = CellText.clipped(text, toColumns: columns - 1, ellipsis: glyphs.ellipsis)
    return clipped + String(repeating: " ", count: max(0, columns - CellText.columns(of: clipped)))
  }
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
