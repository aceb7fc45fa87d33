import MaktabaModel
import MaktabaText

/// Two texts: the heads that say what each is, the line between them, the rows of the one without the keys.
extension AppState {
  func drawBeside(_ reader: ReaderState, into frame: inout Frame) {
    guard let beside = reader.beside, let panes = sideBySideGeometry, let pane = otherPane else { return }
    var other = reader.switched()
    // Words are looked for in the text that has the keys.
    other.finding = ReaderState.Finding()
    let active = beside.isSecondActive ? panes.second : panes.first
    drawHead(reader, in: active.head, isActive: true, into: &frame)
    drawHead(other, in: pane.head, isActive: false, into: &frame)
    if !panes.isStacked { drawSeparator(leftOf: panes.second.head.joined(panes.second.body), into: &frame) }
    let whole = ReaderGeometry(size: size, focus: .text, measure: configuration.measure)
    drawRows(of: other, whole.within(pane, textColumns: panes.textColumns), into: &frame)
  }

  /// Language and state on the left; on the right, how the section was found that stands here.
  private func drawHead(_ reader: ReaderState, in rect: Rect, isActive: Bool, into frame: inout Frame) {
    let facts = HeadFacts(reader, glyphs)
    var style = look.style(facts.isGrave ? .warning : .heading)
    style.attributes.insert(.underline)
    frame.fill(rect, style: style)
    let limit = rect.column + rect.columns
    let found =
      reader.markAtTop(columns: rect.columns / 2)
      ?? (isActive ? "" : Wording.found(reader.beside?.match ?? .same, glyphs))
    let room = limit - (found.isEmpty ? 0 : CellText.columns(of: found) + 1)
    let sign = (isActive ? glyphs.chosenRow : " ") + " "
    let text = sign + facts.text(glyphs, columns: room - rect.column - 2)
    frame.write(text, row: rect.row, column: rect.column, limit: room, style: style, ellipsis: glyphs.ellipsis)
    var faint = look.style(.faint)
    faint.attributes.insert(.underline)
    frame.write(found, row: rect.row, column: room + 1, limit: limit, style: faint, ellipsis: glyphs.ellipsis)
  }
}

/// What the head of a text says, the gravest right after the language.
private struct HeadFacts {
  var tag: String
  var name: String
  var states: [String] = []
  /// Not to be relied on as it stands.
  var isGrave = false

  init(_ reader: ReaderState, _ glyphs: GlyphSet) {
    let card = reader.document.card
    tag = card.language.text
    name = VisualText.isolated(glyphs == .ascii ? card.language.englishName : card.language.ownName)
    if let staleness = reader.staleness { states.append(Wording.word(staleness)) }
    if let status = card.metadata.status, status.isTold {
      states.append("\(glyphs.sign(status)) \(Wording.word(status))")
    }
    let isDraft = card.metadata.translation?.isMachineDraft == true
    if isDraft { states.append("M \(Wording.machineDraftWord)") }
    isGrave = !states.isEmpty
    guard let entry = reader.status?.entries.first(where: { $0.language == card.language }) else { return }
    // A draft is what there is of it: “complete” would sound like praise.
    if !isDraft || entry.state == .outOfDate { states.append("\(entry.state.glyph) \(Wording.word(entry))") }
  }

  /// In one row; where it is too narrow for all, the name gives way to what must be known.
  func text(_ glyphs: GlyphSet, columns: Int) -> String {
    let whole = (["\(tag) \(name)"] + states).joined(separator: glyphs.separator)
    return CellText.columns(of: whole) <= columns ? whole : ([tag] + states).joined(separator: glyphs.separator)
  }
}

extension Rect {
  /// The rectangle from the upper left corner of this one to the lower right corner of another.
  fileprivate func joined(_ other: Rect) -> Rect {
    Rect(
      column: column, row: row, columns: other.column + other.columns - column, rows: other.row + other.rows - row)
  }
}

extension Wording {
  static let noRoomForTwo = "There is no room for two texts here: that takes 40x12, and 80 columns beside each other."
  static let noThirdLanguage = "The work is there in these two languages alone."
  static let besideWhat = "Open the work first; then T shows this language beside it."
  static let machineDraftWord = "machine draft"

  static func besideItself(_ language: LanguageTag) -> String {
    "\(language.englishName) is the text on the screen: choose another language to stand beside it."
  }

  static func word(_ staleness: ReaderState.Staleness) -> String {
    switch staleness {
    case .gone: "gone"
    case .changed: "old text"
    }
  }

  static func found(_ match: SideBySideStep.Match, _ glyphs: GlyphSet) -> String {
    switch match {
    case .same: ""
    case .guess: "~ about here"
    case .missing: "\(glyphs.section) missing here"
    }
  }

  /// What keys do otherwise while two texts are shown.
  static func hintBeside(_ action: Action) -> String? {
    switch action {
    case .nextStop: "other text"
    case .otherLanguage: "second language"
    case .sideBySide, .back: "one text"
    default: nil
    }
  }
}
