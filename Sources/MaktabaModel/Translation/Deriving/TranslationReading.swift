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

  /// The source's sections in order, then those that stand for none.
  func sections() -> [TranslationStatus.SectionState] {
    let records = history.records
    let textPlaces = SectionTracking.places(of: records.map(\.fact.textTrace), in: text.sections)
    let sourcePlaces = SectionTracking.places(
      of: records.map { $0.fact.sourceTrace(words: oldSource($0.fact.source)?.words) }, in: source.sections)
    let bases = Self.bases(records, sourcePlaces, textPlaces, text.sections)
    let alignment = SectionAlignment(source.sections, text.sections, known: bases.mapValues(\.place))
    let judged = source.sections.indices.map { index in
      let place = alignment.places[index]
      return judgement(index, place, bases[index].flatMap { $0.place == place?.index ? $0 : nil }).sectionState(
        text: place?.index)
    }
    return judged + alignment.orphans.map { TranslationStatus.SectionState(orphan: text.sections[$0], at: $0) }
  }

  /// What was written down of a source section, by its index.
  private struct Basis {
    var told: TranslationHistory.Told
    var place: Int
    var hasRival = false
  }

  /// Of several records of one section, the one whose text stands there; else the last. Two that were written apart, and
  /// tell different texts, are rivals.
  private static func bases(
    _ records: [TranslationHistory.Told], _ sourcePlaces: [Int?], _ textPlaces: [Int?], _ text: [SectionText]
  ) -> [Int: Basis] {
    var bases: [Int: Basis] = [:]
    for (index, told) in records.enumerated() {
      guard let mine = sourcePlaces[index], let place = textPlaces[index] else { continue }
      let isStanding = told.fact.text == text[place].fingerprint
      guard let before = bases[mine] else {
        bases[mine] = Basis(told: told, place: place)
        continue
      }
      let wasStanding = before.told.fact.text == text[before.place].fingerprint
      let isRival = !told.event.follows(before.told.event) && told.fact.text != before.told.fact.text
      if isStanding || !wasStanding { bases[mine] = Basis(told: told, place: place) }
      if isRival || before.hasRival { bases[mine]?.hasRival = isRival || before.hasRival }
    }
    return bases
  }

  private func judgement(_ index: Int, _ place: SectionAlignment.Place?, _ basis: Basis?) -> SectionJudgement {
    let section = source.sections[index]
    var judged = SectionJudgement(source: section, ofDocument: ofDocument)
    judged.text = place.map { text.sections[$0.index] }
    judged.isGuess = place?.isGuess ?? false
    judged.basis = basis?.told
    judged.hasRival = basis?.hasRival ?? false
    judged.oldSource = basis.flatMap {
      $0.told.fact.source == section.fingerprint ? nil : oldSource($0.told.fact.source)
    }
    judged.isCritical = source.card.metadata.isCritical(section)
    judged.isDraft = text.card.isDraftTranslation
    judged.waiver = signature(of: section, judged.text) { if case .waive = $0 { true } else { false } }
    judged.review = review(of: section, judged)
    judged.claim = history.claims(on: today).last { claim in
      claim.sections.isEmpty || claim.sections.contains { $0.key == section.key || $0.source == section.fingerprint }
    }
    return judged
  }

  /// The last event of a kind that names both of today's texts.
  private func signature(
    of section: SectionText, _ text: SectionText?, _ isWanted: (TranslationEvent.Action) -> Bool
  ) -> TranslationEvent? {
    guard let text else { return nil }
    return history.told(isWanted).last { $0.fact.source == section.fingerprint && $0.fact.text == text.fingerprint }?
      .event
  }

  /// A review by the translator is none; nor is one by nobody, unless a machine translated.
  private func review(of section: SectionText, _ judged: SectionJudgement) -> TranslationEvent? {
    guard let event = signature(of: section, judged.text, { $0 == .review }), let record = judged.basis?.event else {
      return nil
    }
    let isMachine = record.action == .record(method: "machine")
    guard let reviewer = event.by, !reviewer.isEmpty else { return nil }
    guard let translator = record.by ?? text.card.metadata.translation?.by else { return isMachine ? event : nil }
    return PersonName.isSame(reviewer, translator) ? nil : event
  }
}

/// Names that people give themselves.
enum PersonName {
  /// The same but for case and spaces.
  static func isSame(_ a: String, _ b: String) -> Bool { folded(a) == folded(b) }

  private static func folded(_ name: String) -> String {
    name.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
  }
}

extension SectionFact {
  fileprivate var textTrace: SectionTracking.Trace {
    SectionTracking.Trace(fingerprint: text ?? source, key: textKey ?? key, heading: textTitle ?? "", words: nil)
  }

  fileprivate func sourceTrace(words: [UInt32]?) -> SectionTracking.Trace {
    SectionTracking.Trace(fingerprint: source, key: key, heading: title, words: words)
  }
}

extension SectionJudgement {
  fileprivate func sectionState(text place: Int?) -> TranslationStatus.SectionState {
    let standing = standing
    return TranslationStatus.SectionState(
      key: source.key, title: source.heading, state: state, standing: standing.state, grade: standing.grade?.rawValue,
      flags: flags, words: source.wordCount, reason: reason(standing.reason), source: source, text: self.text,
      basis: basis?.fact.source, by: basis?.event.by, date: basis?.event.date, reviewedBy: review?.by,
      reviewed: review?.date, isOldSourceKept: oldSource != nil, record: basis?.event, review: review, waiver: waiver,
      claim: claim)
  }

  private func reason(_ standing: String) -> String {
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
  fileprivate init(orphan text: SectionText, at place: Int) {
    self.init(
      key: text.key, title: text.heading, state: .orphan, standing: .orphan, grade: nil, flags: "", words: 0,
      reason: "No section of today's source stands for it.", source: nil, text: text, basis: nil, by: nil, date: nil,
      reviewedBy: nil, reviewed: nil)
  }
}

extension DocumentCard {
  /// The translation says of itself that it is not finished.
  var isDraftTranslation: Bool { metadata.translation?.state == "draft" || metadata.status == .draft }
}

extension DocumentMetadata {
  /// The front matter's `critical` names the section: by its id, its key or its heading.
  func isCritical(_ section: SectionText) -> Bool {
    facets["critical"]?.contains { [section.anchor, section.key, section.heading].contains($0) } ?? false
  }
}
