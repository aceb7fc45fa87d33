/// A document of a work with its sections.
struct LanguageText {
  var card: DocumentCard
  var sections: [SectionText]
}

/// Derives the states of one translation's sections from the two texts and what is known of them. Pure.
struct TranslationReading {
  let source: LanguageText
  let text: LanguageText
  let history: TranslationHistory
  let today: CalendarDate
  /// Gives the section that a fingerprint was taken from, where its text is kept.
  let oldSource: (Fingerprint) -> SectionText?
  /// What is said of the document as a whole.
  let ofDocument: (state: TranslationState, reason: String)
  /// Sections of the source that are out of date themselves, where it is a translation.
  var staleSources: Set<Int> = []

  /// The source's sections in order, then those that stand for none. While the source is a draft, nothing is missing.
  func sections() -> [TranslationStatus.SectionState] {
    let bases = RecordedBases(history.records, source.sections, text.sections, oldSource)
    let alignment = SectionAlignment(
      source.sections, text.sections, known: bases.places, strangers: Set(bases.orphans.keys))
    let signatures = Signatures(history)
    let claims = history.openClaims(on: today)
    let isSameLanguage = text.card.language.isSameLanguage(as: source.card.language)
    let judged = source.sections.indices.map { index in
      var judged = judgement(index, alignment.places[index], bases[index], signatures)
      judged.isSameLanguage = isSameLanguage
      judged.claim = claims.last { $0.covers(source.sections[index]) }?.event
      return judged.sectionState
    }
    let isDraft = source.card.metadata.status == .draft
    return judged.filter { !isDraft || $0.state != .missing }
      + alignment.orphans.map { .init(orphan: text.sections[$0], basis: bases.orphans[$0]) }
  }

  private func judgement(
    _ index: Int, _ place: SectionAlignment.Place?, _ basis: RecordedBases.Basis?, _ signatures: Signatures
  ) -> SectionJudgement {
    let section = source.sections[index]
    var judged = SectionJudgement(source: section, ofDocument: ofDocument)
    judged.text = place.map { text.sections[$0.index] }
    judged.isGuess = place?.isGuess ?? false || basis?.isGuess ?? false
    judged.isCritical = source.card.metadata.isCritical(section)
    judged.isDraft = text.card.isDraftTranslation
    judged.isSourceStale = staleSources.contains(index)
    judged.waiver = signatures.waiver(of: section, judged.text)
    if let basis {
      judged.basis = basis.told
      judged.method = text.card.metadata.translation.method(besides: basis.told.event)
      judged.hasRival = basis.hasRival
      let fact = basis.told.fact
      judged.oldSource = fact.source == section.fingerprint ? nil : oldSource(fact.source)
      judged.review = signatures.reviews(of: section, judged.text).last { counts($0, record: basis.told.event) }
    }
    return judged
  }

  /// A review by the translator is none, nor is one by nobody. Where it is not said who translated, only the work of a
  /// machine is certain to be somebody else's.
  private func counts(_ review: TranslationEvent, record: TranslationEvent) -> Bool {
    guard let reviewer = review.by, !PersonName.isEmpty(reviewer) else { return false }
    let translator = record.by ?? text.card.metadata.translation?.by
    guard let translator, !PersonName.isEmpty(translator) else { return record.action == .record(method: "machine") }
    return !PersonName.isSame(reviewer, translator)
  }
}

/// Reviews and waivers by the two texts that they were given for: an edit of either makes them void.
private struct Signatures {
  private struct Pair: Hashable {
    var source: Fingerprint
    var text: Fingerprint
  }

  private var reviews: [Pair: [TranslationEvent]] = [:]
  private var waivers: [Pair: TranslationEvent] = [:]

  init(_ history: TranslationHistory) {
    for event in history.events {
      switch event.action {
      case .review: for pair in Self.pairs(event) { reviews[pair, default: []].append(event) }
      case .waive: for pair in Self.pairs(event) { waivers[pair] = event }
      default: break
      }
    }
  }

  private static func pairs(_ event: TranslationEvent) -> Set<Pair> {
    Set(event.sections.compactMap { fact in fact.text.map { Pair(source: fact.source, text: $0) } })
  }

  func reviews(of source: SectionText, _ text: SectionText?) -> [TranslationEvent] {
    text.flatMap { reviews[Pair(source: source.fingerprint, text: $0.fingerprint)] } ?? []
  }

  func waiver(of source: SectionText, _ text: SectionText?) -> TranslationEvent? {
    text.flatMap { waivers[Pair(source: source.fingerprint, text: $0.fingerprint)] }
  }
}

/// Names that people give themselves.
enum PersonName {
  /// The same but for case and spaces.
  static func isSame(_ a: String, _ b: String) -> Bool { folded(a) == folded(b) }

  /// Nobody.
  static func isEmpty(_ name: String) -> Bool { name.allSatisfy(\.isWhitespace) }

  private static func folded(_ name: String) -> String {
    name.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
  }
}

extension SectionJudgement {
  fileprivate var sectionState: TranslationStatus.SectionState {
    let standing = standing
    let state = state(standing: standing.state)
    return TranslationStatus.SectionState(
      key: source.key, title: source.heading, state: state, standing: standing.state, grade: standing.grade?.rawValue,
      flags: flags(standing: standing.state), words: source.wordCount, reason: reason(standing.reason, state),
      source: source, text: self.text,
      basis: basis?.fact.source, by: basis?.event.by, date: basis?.event.date, reviewedBy: review?.by,
      reviewed: review?.date, isOldSourceKept: oldSource != nil, record: basis?.event, review: review, waiver: waiver,
      claim: claim)
  }

  private func reason(_ standing: String, _ state: TranslationState) -> String {
    var sentences = [standing]
    if state == .inProgress, let claim, case .claim(let until) = claim.action {
      sentences.insert("\(claim.by ?? "Somebody") is at work on it until \(until).", at: 0)
    }
    if isGuess { sentences.append("Which text stands for it is guessed from the order of the headings.") }
    if hasRival { sentences.append("Two versions of it were written apart; look at both.") }
    return sentences.joined(separator: " ")
  }
}

extension TranslationStatus.SectionState {
  /// - Parameter basis: the source that it was made from and that is gone, where that was written down.
  fileprivate init(orphan text: SectionText, basis: TranslationHistory.Told?) {
    self.init(
      key: text.key, title: text.heading, state: .orphan, standing: .orphan, grade: nil, flags: "", words: 0,
      reason: basis == nil
        ? "No section of today's source stands for it." : "The section of the source that it was made from is gone.",
      source: nil, text: text, basis: basis?.fact.source, by: basis?.event.by, date: basis?.event.date,
      reviewedBy: nil, reviewed: nil)
  }
}

extension DocumentCard {
  /// The translation says of itself that it is not finished.
  var isDraftTranslation: Bool { metadata.translation?.state == "draft" || metadata.status == .draft }
}

extension DeclaredTranslation? {
  /// How a text was made: as its record says, unless the front matter names a way and a later day.
  func method(besides record: TranslationEvent) -> String? {
    isLater(than: record) ? self?.method : record.knownMethod
  }

  /// The front matter says how it was made, on a later day than a record.
  func isLater(than record: TranslationEvent) -> Bool {
    guard let said = self, said.method != nil, let date = said.date, let recorded = record.date else { return false }
    return date > recorded
  }
}

extension TranslationEvent {
  /// How a translation was made, where a record says so; `unknown` says nothing.
  var knownMethod: String? {
    if case .record(let method?) = action, method != "unknown" { method } else { nil }
  }
}

extension DocumentMetadata {
  /// The front matter's `critical` names the section: by its id, its key or its heading.
  func isCritical(_ section: SectionText) -> Bool {
    facets["critical"]?.contains { [section.anchor, section.key, section.heading].contains($0) } ?? false
  }
}
