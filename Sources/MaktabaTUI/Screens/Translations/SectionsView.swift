import MaktabaModel
import MaktabaText

/// The sections of one translation in a list: state, key, heading, what else must be known of it, its words.
extension AppState {
  func drawSections(
    of entry: TranslationStatus.Entry, in rect: Rect, isFocused: Bool, into frame: inout Frame
  ) {
    let geometry = translationsGeometry(in: rect)
    drawPaneTitle(Wording.sectionsTitle(entry, glyphs), in: geometry.title, isFocused: isFocused, into: &frame)
    frame.fill(rect.belowTitle, style: look.style(.plain))
    let table = SectionTable(entry.sections, room: rect.columns - 2)
    if let head = geometry.head { drawHead(table.heads, table.columns, in: head, into: &frame) }
    let list = geometry.list
    let window = translations.sectionCursor.window(count: entry.sections.count, visible: list.rows)
    for index in window {
      drawRow(
        line(table.cells(of: entry.sections[index]), table.columns), in: list,
        row: list.row + index - window.lowerBound,
        isCursor: index == translations.sectionCursor.selected, isFocused: isFocused,
        isSelected: translations.selected.contains(entry.sections[index].id), into: &frame)
    }
    drawDetail(in: geometry.detail, into: &frame)
  }
}

/// The table of sections.
struct SectionTable {
  enum Column: Hashable {
    case state, key, title, flags, words
  }

  let columns: PanelColumns<Column>

  init(_ sections: [TranslationStatus.SectionState], room: Int) {
    func widest(_ texts: [String]) -> Int { texts.map(CellText.columns).max() ?? 0 }
    let state = widest(sections.map(\.signAndWord))
    var columns = PanelColumns<Column>(
      [
        .init(.state, min(state, max(0, room - 8))),
        .init(.title, min(24, widest(sections.map(SectionTable.title))), least: 6),
        .init(.words, room < 50 ? 0 : 5), .init(.flags, widest(sections.map { Wording.flags($0.flags) }), least: 8),
        .init(.key, min(16, widest(sections.map(\.key))), least: 3),
      ], room: room)
    columns.widen(.title, to: widest(sections.map(SectionTable.title)))
    self.columns = columns
  }

  /// What the columns are.
  var heads: [(Column, String)] {
    [(.state, "state"), (.key, "key"), (.title, "section"), (.flags, "note"), (.words, "words")]
  }

  func cells(of section: TranslationStatus.SectionState) -> [(Column, String)] {
    let words = section.words == 0 ? "" : Wording.grouped(section.words)
    return [
      (.state, section.signAndWord), (.key, VisualText.isolated(section.key)), (.title, SectionTable.title(section)),
      (.flags, Wording.flags(section.flags)), (.words, String(repeating: " ", count: max(0, 5 - words.count)) + words),
    ]
  }

  private static func title(_ section: TranslationStatus.SectionState) -> String {
    section.title.isEmpty ? Wording.lead : VisualText.isolated(section.title)
  }
}

extension TranslationStatus.SectionState {
  /// Sign and word of the state, with the grade.
  var signAndWord: String { "\(state.glyph) \(Wording.word(self))" }
}
