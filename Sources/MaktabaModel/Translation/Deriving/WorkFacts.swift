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
  /// - Parameter original: the work's, from which the source may itself be a translation.
  func entry(_ verdict: TranslationVerdict, original: DocumentCard?) -> TranslationStatus.Entry {
    var entry = verdict.entry
    entry.source = verdict.source?.language
    guard let text = text(of: verdict.card), let source = verdict.source.flatMap(text(of:)), entry.state != .copied
    else {
      return entry
    }
    let stale = staleness(of: source.card, original, seen: [text.card.language])
    let sections = sections(verdict, source, text, stale?.sections ?? [])
    entry.forgetMethodOfFrontMatter(sections)
    if let stale { entry.isSourceStale = !stale.sections.isEmpty || stale.isWhole && entry.isSourceStale }
    entry.take(sections, history(of: text), verdict.card.metadata.translation)
    return entry
  }

  /// Takes in what translations were made from: a text that stands in one of the documents today, else the one that is kept.
  mutating func take(oldSources kept: (Fingerprint) -> SectionText?) {
    let today = Dictionary(
      texts.flatMap { text in text.sections.map { ($0.fingerprint, $0) } }, uniquingKeysWith: { first, _ in first })
    for told in histories.values.flatMap(\.records) where oldSources[told.fact.source] == nil {
      oldSources[told.fact.source] = today[told.fact.source] ?? kept(told.fact.source)
    }
  }

  /// What translations were made from and is neither here now nor kept.
  var missingSources: [Fingerprint] {
    let named = Set(histories.values.flatMap { $0.records.map(\.fact.source) })
    return named.filter { oldSources[$0] == nil }.sorted { $0.description < $1.description }
  }

  private func sections(
    _ verdict: TranslationVerdict, _ source: LanguageText, _ text: LanguageText, _ stale: Set<Int>
  ) -> [TranslationStatus.SectionState] {
    let entry = verdict.entry
    let reading = TranslationReading(
      source: source, text: text, history: history(of: text), today: today, oldSource: { oldSources[$0] },
      ofDocument: (entry.state, entry.reason), staleSources: stale)
    return reading.sections()
  }

  /// Which sections of a source are out of date because it is a translation itself; nil for an original.
  /// - Parameter seen: languages on the way, so that documents that name each other in a circle stop nothing.
  private func staleness(
    of card: DocumentCard, _ original: DocumentCard?, seen: Set<LanguageTag>
  ) -> (sections: Set<Int>, isWhole: Bool)? {
    guard card.language != original?.language, !seen.contains(card.language) else { return nil }
    let verdict = TranslationVerdict(card, among: texts.map(\.card), source: original)
    guard let text = text(of: card), let source = verdict.source.flatMap(text(of:)) else { return nil }
    let above = staleness(of: source.card, original, seen: seen.union([card.language]))
    let sections = sections(verdict, source, text, above?.sections ?? [])
    let stale = sections.filter { $0.standing == .outOfDate || $0.flags.contains("t") }
    let isTold = sections.contains { $0.basis != nil }
    return (Set(stale.compactMap { state in text.sections.firstIndex { $0 == state.text } }), !isTold)
  }

  private func history(of text: LanguageText) -> TranslationHistory {
    histories[text.card.language] ?? TranslationHistory()
  }

  private func text(of card: DocumentCard) -> LanguageText? { texts.first { $0.card.language == card.language } }
}

extension TranslationStatus.Entry {
  /// Somebody may be at work on a text that is not there yet. It stays missing: a claim gives a reader nothing to read.
  mutating func take(claims history: TranslationHistory?, on today: CalendarDate) {
    claim = history?.claims(on: today).last
    guard state == .missing, let claim, case .claim(let until) = claim.action else { return }
    reason = "\(claim.by ?? "Somebody") is at work on it until \(until). " + reason
  }

  /// What the front matter says of the whole counts for what nothing else was said of.
  fileprivate mutating func forgetMethodOfFrontMatter(_ sections: [TranslationStatus.SectionState]) {
    let texts = sections.filter { $0.text != nil && ![.missing, .copied, .orphan].contains($0.standing) }
    if !texts.isEmpty, texts.allSatisfy({ $0.record?.knownMethod != nil }) { flags.removeAll { $0 == "M" } }
  }

  fileprivate var isSourceStale: Bool {
    get { flags.contains("t") }
    set { flags = flags.filter { $0 != "t" } + (newValue ? "t" : "") }
  }

  /// Tells the document's state from those of its sections, where anything is known of one: the worst for the reader. What
  /// a document says of itself as a whole stands, unless parts of it are not there.
  fileprivate mutating func take(
    _ sections: [TranslationStatus.SectionState], _ history: TranslationHistory, _ said: DeclaredTranslation?
  ) {
    self.sections = sections
    shares = TranslationStatus.Shares(of: sections) ?? shares
    flags = Self.joined(flags, sections.map(\.flags))
    let worst = sections.max { $0.weight < $1.weight }
    if sections.contains(where: \.isTold) {
      tell(of: history, said)
      state = worst?.word ?? state
    } else if state == .complete || state == .reviewed, let worst, worst.word == .outOfDate {
      state = .outOfDate
    } else {
      return
    }
    grade = state == .outOfDate ? (sections.compactMap(\.gradeForReader).max() ?? .substantive).rawValue : nil
    if state == .reviewed { reviewed = sections.compactMap(\.reviewed).max() ?? reviewed }
    reason = Self.reason(sections)
  }

  private mutating func tell(of history: TranslationHistory, _ said: DeclaredTranslation?) {
    let record = history.records.last?.event
    if record != nil || flags.contains("w") { evidence = record?.evidence.rawValue ?? "sections" }
    if let record, case .record(let method?) = record.action, !said.isLater(than: record) { self.method = method }
    by = record?.by ?? by
    date = record?.date ?? date
  }

  private static func joined(_ flags: String, _ more: [String]) -> String {
    String("Mtwf~2".filter { flag in flags.contains(flag) || more.contains { $0.contains(flag) } })
  }

  /// How many sections stand how: "Of 9 sections: 2 out of date, 7 complete."
  private static func reason(_ sections: [TranslationStatus.SectionState]) -> String {
    var counts: [TranslationState: Int] = [:]
    for section in sections { counts[section.state, default: 0] += 1 }
    let orphans = counts.removeValue(forKey: .orphan) ?? 0
    let parts = TranslationState.allCases.compactMap { state in
      counts[state].map { "\($0) \(state.rawValue.replacing("-", with: " "))" }
    }
    return "Of \(sections.count - orphans) sections: " + parts.joined(separator: ", ")
      + (orphans == 0 ? "." : "; \(orphans) without a source.")
  }
}

extension TranslationStatus.SectionState {
  /// What it makes of the document.
  fileprivate var word: TranslationState { weight > 6 ? .outOfDate : state }

  fileprivate var gradeForReader: TranslationGrade? {
    weight == 7 ? .substantive : weight > 7 ? grade.flatMap(TranslationGrade.init) : nil
  }
}
