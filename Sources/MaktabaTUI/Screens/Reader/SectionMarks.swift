import MaktabaModel
import MaktabaText

/// What somebody who reads a translation has to know of its sections: which are behind the source, which tell other facts,
/// where one is missing, and which were reviewed. Nothing for a document of which nothing was written down.
struct SectionMarks: Equatable, Sendable {
  /// What is known of the sections, by their places in the document; -1 for title and summary.
  private(set) var states: [Int: TranslationStatus.SectionState] = [:]
  /// Sections of the source that have no text, by the section that they would stand behind.
  private(set) var missing: [Int: [TranslationStatus.SectionState]] = [:]
  /// Something has to be said of a section.
  private(set) var isEmpty = true

  init() {}

  init(_ entry: TranslationStatus.Entry) {
    guard entry.isTold else { return }
    var last = -1
    for section in entry.sections where section.source != nil {
      if let text = section.text {
        last = text.index ?? -1
        states[last] = section
        if section.standing == .copied { missing[last, default: []].append(section) }
      } else {
        missing[last, default: []].append(section)
      }
    }
    let someReviewed = entry.state != .reviewed && states.values.contains { $0.standing == .reviewed }
    isEmpty = missing.isEmpty && !someReviewed && !states.values.contains(where: \.isMarked)
  }
}

extension TranslationStatus.SectionState {
  /// A reader has to know it where the section stands.
  var isMarked: Bool { standing == .outOfDate || text != nil && standing != .copied && flags.contains("f") }
}

extension ReaderState {
  /// The section whose rows stand at the top; -1 above the first.
  var sectionOfTop: Int? {
    if case .text(let place) = top, let inserted = document.layout.line(at: place)?.insertedFor { return inserted }
    return section(at: plain(at: top))
  }

  /// What must be known of the section at the top, in a few words.
  func markAtTop(columns: Int) -> String? {
    guard case .text = top, let section = sectionOfTop, let state = marks.states[section], state.isMarked else {
      return nil
    }
    return Wording.mark(state, columns: columns, keys: "")
  }
}

/// Marks at the headings, and the source below a section.
extension AppState {
  /// How the translation stands has changed, or another text is shown: its marks follow.
  mutating func markSections() {
    markText()
    if reader?.beside != nil { inOther { $0.markText() } }
    followReaderWidth()
    if reader?.beside != nil { inOther { $0.followReaderWidth() } }
  }

  private mutating func markText() {
    guard let card = reader?.document.card else { return }
    let entry = reader?.status?.work == card.work ? reader?.status?.entry(in: card.language) : nil
    let marks = entry.map(SectionMarks.init) ?? SectionMarks()
    if reader?.marks != marks { reader?.marks = marks }
  }

  /// The rows to be put in between those of a text.
  func inserts(of reader: ReaderState, _ options: LayoutOptions) -> LayoutInserts {
    var inserts = LayoutInserts()
    for (section, state) in reader.marks.states where state.isMarked {
      let text = Wording.mark(state, columns: options.columns, keys: markKeys)
      if section < 0 {
        inserts.after[-1, default: []].append(row(text, .warning, options))
      } else {
        inserts.below[section] = [row(text, .warning, options)]
      }
    }
    for (section, states) in reader.marks.missing {
      inserts.after[section, default: []] += [.blank, row(Wording.missingHere(states), .warning, options)]
    }
    if let source = reader.source { add(source, to: &inserts, options) }
    return inserts
  }

  private func row(_ text: String, _ role: TextStyle.Role, _ options: LayoutOptions) -> LayoutLine {
    let shown = CellText.clipped(glyphs.spelled(text), toColumns: max(1, options.columns), ellipsis: glyphs.ellipsis)
    guard options.ordersText else {
      return LayoutLine(runs: [LineRun(text: shown, style: TextStyle(role: role), plain: nil)], plain: 0)
    }
    let placed = VisualText.glyphs(of: shown).map { PlacedGlyph(glyph: $0, plain: nil) }
    return LayoutLine(runs: [LineRun(glyphs: placed, style: TextStyle(role: role))], plain: 0)
  }

  private var markKeys: String {
    [(Action.whatChanged, "what changed"), (.sourceBelow, "source")]
      .compactMap { action, word in keymap.keyName(of: action, in: .reader).map { "\($0) \(word)" } }
      .joined(separator: "  ")
  }

  /// Today's source in a frame that says what it is, behind the last row of its section.
  private func add(_ source: ShownSource, to inserts: inout LayoutInserts, _ options: LayoutOptions) {
    guard let text = source.text else { return }
    var inner = options
    inner.columns = max(1, options.columns - 2)
    let bar = glyphs.vertical + " "
    let role = TextStyle(role: .remark)
    let lines = DocumentLayout(text, options: inner).lines.map { line in
      LayoutLine(runs: [LineRun(text: bar, style: role, plain: nil)] + line.runs.map(\.quoted), plain: 0)
    }
    let head = frameRow(Wording.sourceHere(source.language), options)
    let end = frameRow(Wording.endOfSource(hideKey: keymap.keyName(of: .sourceBelow, in: .reader)), options)
    inserts.after[source.section, default: []].insert(contentsOf: [.blank, head] + lines + [end], at: 0)
  }

  private func frameRow(_ text: String, _ options: LayoutOptions) -> LayoutLine {
    let corner = glyphs.horizontal + glyphs.horizontal + " "
    let rest = max(0, options.columns - CellText.columns(of: corner + text) - 1)
    let line = corner + text + " " + String(repeating: glyphs.horizontal, count: rest)
    return row(line, .remark, options)
  }
}

extension LayoutLine {
  fileprivate static var blank: LayoutLine { LayoutLine(runs: [], plain: 0) }
}

extension LineRun {
  /// The same run as part of another document: nothing of it can be found, ticked or followed there.
  fileprivate var quoted: LineRun {
    guard let glyphs else { return LineRun(text: text, style: style, plain: nil) }
    return LineRun(glyphs: glyphs.map { PlacedGlyph(glyph: $0.glyph, plain: nil) }, style: style)
  }
}
