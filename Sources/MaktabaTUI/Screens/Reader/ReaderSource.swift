import MaktabaModel
import MaktabaText

/// Today's source of a section, shown below it.
struct ShownSource: Equatable, Sendable {
  /// What was asked for.
  var request: ChangeRequest
  /// The section of the translation; -1 for title and summary.
  var section: Int
  /// The source's language.
  var language: LanguageTag
  /// The source; nil while it is on its way.
  var text: MarkdownDocument?

  static func == (a: ShownSource, b: ShownSource) -> Bool {
    a.request == b.request && a.section == b.section && (a.text == nil) == (b.text == nil)
  }
}

/// The section that is being read: its source, what has changed in it, why it stands as it does.
extension AppState {
  /// The section that is being read, by its place in the document: that of the place that was jumped to, else the one at the
  /// top; -1 above the first.
  var sectionBeingRead: Int? {
    guard let reader else { return nil }
    return readerRow == reader.top ? reader.sectionOfTop : reader.section(at: reader.place)
  }

  /// The section that is being read, as a section of a translation; nil with a sentence where there is none.
  private mutating func sectionOfReader() -> SectionPlace? {
    guard let reader else { return nil }
    let card = reader.document.card
    guard let status = reader.status, let entry = status.entry(in: card.language) else {
      self.status = .notice(Wording.stillComparing)
      return nil
    }
    guard entry.state != .original else {
      self.status = .notice(Wording.originalHasNoSource)
      return nil
    }
    let index = sectionBeingRead.flatMap { $0 < 0 ? nil : $0 }
    guard let section = entry.sections.first(where: { $0.text != nil && $0.text?.index == index }) else {
      self.status = .notice(Wording.nothingKnownOfSection)
      return nil
    }
    return SectionPlace(work: card.work, entry: entry, section: section)
  }

  mutating func performOnSection(_ action: Action) -> [Effect] {
    if action == .sourceBelow { return toggleSource() }
    guard let place = sectionOfReader() else { return [] }
    switch action {
    case .whatChanged: return showChange(of: place)
    case .explain: return explain(.init(work: place.work, language: place.entry.language, section: place.section.id))
    case .claim, .stillValid, .review, .record: return tell(action, of: place.work, place.entry, [place.section])
    default: return []
    }
  }

  private mutating func toggleSource() -> [Effect] {
    if isSideBySide {
      status = .notice(Wording.sourceIsBeside)
      return []
    }
    if let source = reader?.source, source.section == sectionBeingRead ?? -1 { return note { $0.hideSource() } }
    guard let place = sectionOfReader() else { return [] }
    guard place.section.source != nil, let language = place.entry.source else {
      status = .notice(Wording.noSourceOfSection)
      return []
    }
    let request = changeRequest(place)
    hideSource()
    reader?.source = ShownSource(request: request, section: place.section.text?.index ?? -1, language: language)
    return [.change(request)]
  }

  mutating func hideSource() {
    guard reader?.source != nil else { return }
    reader?.source = nil
    followReaderWidth()
  }

  /// The source is there: it takes its place below the section, and the text stays where it is.
  mutating func sourceRead(_ answer: ChangeAnswer) -> [Effect] {
    switch answer {
    case .change(let change) where change.new != nil:
      status = .notice(Wording.sourceShown(hideKey: keymap.keyName(of: .sourceBelow, in: .reader)))
      reader?.source?.text = MarkdownDocument(markdown: Array((change.newMarkdown ?? "").utf8))
    case .change:
      reader?.source = nil
      status = .notice(Wording.noNewSource)
    case .nothing(let reason):
      reader?.source = nil
      status = .problem(reason)
    }
    return note { $0.followReaderWidth() }
  }

  /// What is known of the section at the top, in a row that stays while it is read; the state of a good one quietly.
  func drawSectionMark(_ reader: ReaderState, _ geometry: ReaderGeometry, into frame: inout Frame) {
    guard let rect = geometry.mark else { return }
    let limit = min(size.columns, geometry.textColumn + geometry.textColumns)
    guard let section = reader.sectionOfTop, let state = reader.marks.states[section] else { return }
    let text: String
    if state.isMarked {
      text = Wording.mark(state, columns: limit - geometry.textColumn, keys: "")
    } else if state.standing == .reviewed || state.standing == .complete {
      text = Wording.quietly(state)
    } else {
      return
    }
    frame.write(
      glyphs.spelled(text), row: rect.row, column: geometry.textColumn, limit: limit,
      style: look.style(state.isMarked ? .warning : .faint), ellipsis: glyphs.ellipsis)
  }
}

extension Wording {
  /// A section that can be relied on.
  static func quietly(_ section: TranslationStatus.SectionState) -> String {
    "\(section.standing.glyph) \(word(section.standing))" + (section.reviewed.map { " \($0)" } ?? "")
  }
}
