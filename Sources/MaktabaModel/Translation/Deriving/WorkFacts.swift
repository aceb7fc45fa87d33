/// Everything that is known of a work's texts: what the states of its translations are derived from.
struct WorkFacts {
  /// Its documents, one per language.
  var texts: [LanguageText]
  /// What was written down of each translation.
  var histories: [LanguageTag: TranslationHistory] = [:]
  /// Source sections that translations were made from, as far as their texts are kept.
  var oldSources: [Fingerprint: SectionText] = [:]
  /// For what runs out.
  var today: CalendarDate

  /// The state of one translation.
  func entry(_ verdict: TranslationVerdict, _ source: DocumentCard?) -> TranslationStatus.Entry {
    var entry = verdict.entry
    entry.source = source?.language
    guard let text = text(of: verdict.card), let source = source.flatMap(text(of:)), verdict.entry.state != .copied
    else {
      return entry
    }
    let history = histories[verdict.card.language] ?? TranslationHistory()
    let reading = TranslationReading(
      source: source, text: text, history: history, today: today, oldSource: { oldSources[$0] },
      ofDocument: (entry.state, entry.reason))
    entry.take(reading.sections(), history)
    return entry
  }

  private func text(of card: DocumentCard) -> LanguageText? { texts.first { $0.card.language == card.language } }
}

extension TranslationStatus.Entry {
  /// Tells the document's state from those of its sections, where anything is known of one.
  fileprivate mutating func take(_ sections: [TranslationStatus.SectionState], _ history: TranslationHistory) {
    self.sections = sections
    shares = TranslationStatus.Shares(of: sections) ?? shares
    flags = Self.joined(flags, sections.map(\.flags))
    guard sections.contains(where: \.isTold) else { return }
    let worst = sections.max { $0.weight < $1.weight }
    state = worst.map { $0.state == .missing || $0.state == .copied ? .outOfDate : $0.state } ?? state
    grade = state == .outOfDate ? (sections.compactMap(\.gradeForReader).max() ?? .substantive).rawValue : nil
    tell(of: sections, history)
    reason = Self.reason(sections)
  }

  private mutating func tell(of sections: [TranslationStatus.SectionState], _ history: TranslationHistory) {
    let record = history.records.last?.event
    evidence = record?.evidence.rawValue ?? "sections"
    if case .record(let method?) = record?.action { self.method = method }
    by = record?.by ?? by
    date = record?.date ?? date
    if state == .reviewed { reviewed = sections.compactMap(\.reviewed).max() ?? reviewed }
  }

  private static func joined(_ flags: String, _ more: [String]) -> String {
    var joined = flags
    for flag in "Mtwf~2" where !joined.contains(flag) && more.contains(where: { $0.contains(flag) }) {
      joined.append(flag)
    }
    return joined
  }

  /// How many sections stand how: "2 of 9 sections are out-of-date, 1 is missing."
  private static func reason(_ sections: [TranslationStatus.SectionState]) -> String {
    let counted = sections.filter { $0.state != .orphan }
    let parts = TranslationState.allCases.compactMap { state -> String? in
      let count = counted.count { $0.state == state }
      return count == 0 ? nil : "\(count) \(state.rawValue)"
    }
    let orphans = sections.count - counted.count
    return "Of \(counted.count) sections: " + parts.joined(separator: ", ")
      + (orphans == 0 ? "." : "; \(orphans) without a source.")
  }
}

extension TranslationStatus.SectionState {
  fileprivate var gradeForReader: TranslationGrade? {
    state == .missing || state == .copied ? .substantive : grade.flatMap(TranslationGrade.init)
  }
}
