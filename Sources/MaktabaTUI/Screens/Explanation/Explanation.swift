import MaktabaModel
import MaktabaText

/// A state explained, on a screen of its own.
struct Explanation: Sendable {
  /// Whose state.
  struct Subject: Equatable, Sendable {
    var work: String
    var language: LanguageTag
    /// Nil for the whole document.
    var section: TranslationStatus.SectionState.ID?
  }

  var subject: Subject
  /// What the explanation is made from.
  var entry: TranslationStatus.Entry
  /// The first row on the screen.
  var top = 0
}

extension AppState {
  /// Shows why something is as it is.
  mutating func explain(_ subject: Explanation.Subject) -> [Effect] {
    guard let entry = entryToExplain(subject) else {
      status = .notice(Wording.stillComparing)
      return []
    }
    explanation = Explanation(subject: subject, entry: entry)
    show(.explanation)
    return []
  }

  private func entryToExplain(_ subject: Explanation.Subject) -> TranslationStatus.Entry? {
    let status = translations.status?.work == subject.work ? translations.status : reader?.status
    guard status?.work == subject.work, let entry = status?.entry(in: subject.language) else { return nil }
    return subject.section == nil || entry.sections.contains { $0.id == subject.section } ? entry : nil
  }

  /// What is explained may have changed.
  mutating func explainAnew() {
    guard let explanation, let entry = entryToExplain(explanation.subject) else { return }
    self.explanation?.entry = entry
    keepExplanationInside()
  }

  var explanationGeometry: ListGeometry { ListGeometry(size: size) }

  /// The rows of the explanation, as wide as is good to read.
  var explanationRows: [(role: Role, text: String)] {
    guard let explanation else { return [] }
    let text: ExplanationText
    if let id = explanation.subject.section, let section = explanation.entry.sections.first(where: { $0.id == id }) {
      text = ExplanationText(section, in: explanation.entry, of: explanation.subject.work)
    } else {
      text = ExplanationText(explanation.entry, of: explanation.subject.work)
    }
    let columns = max(1, min(explanationGeometry.list.columns - 2, configuration.measure))
    return text.paragraphs.enumerated().flatMap { index, paragraph in
      let rows = WrappedText.rows(of: glyphs.spelled(paragraph.text), columns: columns).map { (paragraph.role, $0) }
      return (paragraph.role == .heading && index > 0 ? [(.plain, "")] : []) + rows
    }
  }

  mutating func performInExplanation(_ action: Action) -> [Effect] {
    let visible = explanationGeometry.list.rows
    switch action {
    case .back, .explain: return back()
    default:
      if let top = PageScroll(top: explanation?.top ?? 0, count: explanationRows.count, visible: visible).top(
        after: action)
      {
        explanation?.top = top
      }
      return []
    }
  }

  mutating func scrollExplanation(by rows: Int) {
    let scroll = PageScroll(
      top: explanation?.top ?? 0, count: explanationRows.count, visible: explanationGeometry.list.rows)
    let top = scroll.clamped(scroll.top + rows)
    explanation?.top = top
  }

  mutating func keepExplanationInside() { scrollExplanation(by: 0) }

  func drawExplanation(into frame: inout Frame) {
    guard let explanation else { return }
    let list = explanationGeometry.list
    let rows = explanationRows
    drawTitle(
      Wording.explanationTitle + glyphs.separator
        + VisualText.isolated(explanation.entry.title ?? explanation.subject.work),
      PageScroll(top: explanation.top, count: rows.count, visible: list.rows).place + " ", into: &frame)
    frame.cursor = Position(column: 0, row: list.row)
    for (index, row) in rows.dropFirst(explanation.top).prefix(list.rows).enumerated() {
      frame.write(
        row.text, row: list.row + index, column: row.role == .heading || list.columns < 30 ? 0 : 2, limit: list.columns,
        style: look.style(row.role))
    }
  }
}
