import MaktabaModel
import MaktabaText

/// Every language of the library in a row: tag, own name, sign and word of the state, a sign for each section, the shares,
/// when, how and by whom.
extension AppState {
  func drawTranslations(in rect: Rect, isFocused: Bool, into frame: inout Frame) {
    if let entry = translations.openedEntry {
      return drawSections(of: entry, in: rect, isFocused: isFocused, into: &frame)
    }
    let geometry = translationsGeometry(in: rect)
    drawPaneTitle(Wording.translationsTitle, in: geometry.title, isFocused: isFocused, into: &frame)
    frame.fill(rect.belowTitle, style: look.style(.plain))
    let entries = translations.entries
    let table = TranslationTable(entries, glyphs: glyphs, room: rect.columns - 2)
    if let head = geometry.head { drawHead(table.heads, table.columns, in: head, into: &frame) }
    let window = translations.cursor.window(count: entries.count, visible: geometry.list.rows)
    for index in window {
      drawRow(
        line(table.cells(of: entries[index]), table.columns), in: geometry.list,
        row: geometry.list.row + index - window.lowerBound,
        isCursor: index == translations.cursor.selected && isFocused, isFocused: isFocused, into: &frame)
    }
    if isFocused, entries.isEmpty {
      frame.cursor = Position(column: geometry.list.column, row: geometry.list.row)
    }
    drawPreview(in: geometry.preview, into: &frame)
    drawDetail(in: geometry.detail, into: &frame)
  }

  func drawHead<Column>(
    _ heads: [(Column, String)], _ columns: PanelColumns<Column>, in rect: Rect, into frame: inout Frame
  ) {
    frame.write(
      line(heads, columns), row: rect.row, column: rect.column + 2, limit: rect.column + rect.columns,
      style: look.style(.faint))
  }

  /// Cells in columns that line up.
  func line<Column>(_ cells: [(Column, String)], _ columns: PanelColumns<Column>) -> String {
    cells.filter { columns[$0.0] > 0 }
      .map {
        VisualText.padded(
          $0.1, toColumns: columns[$0.0], ellipsis: glyphs.ellipsis, isOrdered: configuration.ordersText)
      }
      .joined(separator: " ")
  }

  /// The sections of the language under the cursor, as they are when they are opened.
  private func drawPreview(in rect: Rect?, into frame: inout Frame) {
    guard let rect, let entry = translations.entry else { return }
    var area = rect
    var style = look.style(.faint)
    style.attributes.insert(.underline)
    let title = area.takeTop(1)
    frame.fill(title, style: style)
    frame.write(
      "  " + Wording.sectionsTitle(entry, glyphs), row: title.row, column: title.column,
      limit: title.column + title.columns, style: style, ellipsis: glyphs.ellipsis)
    let table = SectionTable(entry.sections, room: area.columns - 2)
    for (index, section) in entry.sections.prefix(area.rows).enumerated() {
      let isCut = index == area.rows - 1 && entry.sections.count > area.rows
      let text =
        isCut ? Wording.moreSections(entry.sections.count - index) : line(table.cells(of: section), table.columns)
      drawRow(text, in: area, row: area.row + index, isCursor: false, isFocused: false, into: &frame)
    }
  }

  /// What is known of the row under the cursor.
  func drawDetail(in rect: Rect?, into frame: inout Frame) {
    guard let rect else { return }
    for (index, line) in detailLines(columns: rect.columns).prefix(rect.rows).enumerated() {
      frame.write(
        line, row: rect.row + index, column: rect.column + 2, limit: rect.column + rect.columns,
        style: look.style(.faint))
    }
  }

  func detailLines(columns: Int) -> [String] {
    let text =
      translations.section.map { Wording.reason(of: $0) } ?? translations.entry.map { Wording.reason(of: $0) }
    return text.map { WrappedText.rows(of: glyphs.spelled($0), columns: max(1, columns - 2)) } ?? []
  }
}

/// The table of languages.
struct TranslationTable {
  enum Column: Hashable {
    case tag, name, state, strip, shares, date, method, by
  }

  let columns: PanelColumns<Column>
  private let glyphs: GlyphSet
  private let hasUnknown: Bool

  init(_ entries: [TranslationStatus.Entry], glyphs: GlyphSet, room: Int) {
    self.glyphs = glyphs
    hasUnknown = entries.contains { SharePercents($0.shares).map { $0.unknown > 0 } ?? false }
    func widest(_ texts: [String]) -> Int { texts.map(CellText.columns).max() ?? 0 }
    // Where nothing was written down a sign for each section would say no more than the word.
    let sections = entries.contains(where: \.isTold) ? entries.map(\.sections.count).max() ?? 0 : 0
    let tag = min(7, widest(entries.map(\.language.text)))
    let state = widest(entries.map(\.signAndWord))
    var columns = PanelColumns<Column>(
      [
        .init(.tag, tag), .init(.state, min(state, max(0, room - tag - 1))),
        .init(.strip, min(sections, 12), least: SectionStrip.least), .init(.shares, hasUnknown ? 19 : 15),
        .init(.name, widest(entries.map { TranslationTable.name($0, glyphs) }), least: 4), .init(.date, 10),
        .init(.method, widest(entries.map { $0.method ?? "" })),
        .init(.by, min(24, widest(entries.map { $0.by ?? "" })), least: 6),
      ], room: room)
    columns.widen(.strip, to: sections)
    self.columns = columns
  }

  /// What the columns are.
  var heads: [(Column, String)] {
    let shares = "R%  C%  O%  .%" + (hasUnknown ? "  ?%" : "")
    return [
      (.tag, ""), (.name, ""), (.state, "state"), (.strip, columns[.strip] < 8 ? "" : "sections"),
      (.shares, " " + shares), (.date, "made"),
      (.method, "how"), (.by, "by"),
    ]
  }

  func cells(of entry: TranslationStatus.Entry) -> [(Column, String)] {
    [
      (.tag, entry.language.text), (.name, TranslationTable.name(entry, glyphs)), (.state, entry.signAndWord),
      (.strip, SectionStrip(entry.sections, columns: columns[.strip]).text), (.shares, shares(entry)),
      (.date, entry.date?.description ?? ""), (.method, entry.method ?? ""), (.by, VisualText.isolated(entry.by ?? "")),
    ]
  }

  private func shares(_ entry: TranslationStatus.Entry) -> String {
    guard let shares = SharePercents(entry.shares) else { return "" }
    let numbers =
      [shares.reviewed, shares.complete, shares.outdated, shares.missing] + (hasUnknown ? [shares.unknown] : [])
    return numbers.map { number in
      let digits = String(number)
      return String(repeating: " ", count: max(0, 3 - digits.count)) + digits
    }.joined(separator: " ")
  }

  private static func name(_ entry: TranslationStatus.Entry, _ glyphs: GlyphSet) -> String {
    glyphs == .ascii ? entry.language.englishName : entry.language.ownName
  }
}

extension TranslationStatus.Entry {
  /// Sign and word of the state.
  var signAndWord: String { "\(state.glyph) \(Wording.word(self))" }
}
