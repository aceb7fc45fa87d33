/// What was written down of the sections of today's source: which text was made from which.
struct RecordedBases {
  /// What was written down of a source section.
  struct Basis {
    var told: TranslationHistory.Told
    /// The section of the translation.
    var place: Int
    /// Another text was made from the same section apart from this one.
    var hasRival = false
    /// The text was edited so much that only its place says that it is still the same section.
    var isGuess = false
  }

  /// A record whose two sections are here today.
  private struct Candidate {
    var told: TranslationHistory.Told
    var mine: Int
    var place: Int
    /// The text is the one that was there then.
    var isStanding: Bool
    var isGuess: Bool
    /// The source is the one that was there then.
    var isCurrent: Bool
  }

  private var bases: [Int: Basis] = [:]
  /// Sections of the translation whose source is known and gone.
  private(set) var orphans: [Int: TranslationHistory.Told] = [:]

  /// By the index of the source section.
  subscript(source: Int) -> Basis? { bases[source] }

  /// Sections of the source with those of the translation that were made from them.
  var places: [Int: Int] { bases.mapValues(\.place) }

  init(
    _ records: [TranslationHistory.Told], _ source: [SectionText], _ text: [SectionText],
    _ oldSource: (Fingerprint) -> SectionText?
  ) {
    if records.isEmpty { return }
    let times = Self.times(records)
    let known = Set(source.map(\.fingerprint))
    let texts = SectionTracking.places(of: zip(records, times).map { $0.fact.textTrace($1) }, in: text)
    let sources = SectionTracking.places(
      of: zip(records, times).map { told, time in
        let words = known.contains(told.fact.source) ? nil : oldSource(told.fact.source)?.words
        return told.fact.sourceTrace(time, words: words)
      }, in: source)
    choose(
      records.indices.compactMap { index in
        guard let mine = sources[index], let place = texts[index] else { return nil }
        return Candidate(
          told: records[index], mine: mine.index, place: place.index, isStanding: place.evidence == .text,
          isGuess: place.evidence == .likeness, isCurrent: mine.evidence == .text)
      })
    findOrphans(records, texts, sources)
  }

  /// One number for each event.
  private static func times(_ records: [TranslationHistory.Told]) -> [Int] {
    var time = 0
    return records.indices.map { index in
      if index > 0, records[index].event != records[index - 1].event { time += 1 }
      return time
    }
  }

  /// The record of the text that stands there today comes first, then what was said last. A section of the translation
  /// stands for one of the source.
  private mutating func choose(_ candidates: [Candidate]) {
    var taken: Set<Int> = []
    let ordered = candidates.indices.sorted { a, b in
      (candidates[a].isStanding ? 0 : 1, -a) < (candidates[b].isStanding ? 0 : 1, -b)
    }
    let bySource = Dictionary(grouping: candidates, by: \.mine)
    for candidate in ordered.map({ candidates[$0] }) where bases[candidate.mine] == nil {
      guard taken.insert(candidate.place).inserted else { continue }
      bases[candidate.mine] = Self.basis(candidate, among: bySource[candidate.mine] ?? [])
    }
  }

  private static func basis(_ chosen: Candidate, among all: [Candidate]) -> Basis {
    if all.count == 1 { return Basis(told: chosen.told, place: chosen.place, isGuess: chosen.isGuess) }
    let apart = all.filter { other in
      !other.told.event.follows(chosen.told.event) && !chosen.told.event.follows(other.told.event)
        && other.told != chosen.told && !all.contains { $0.told.event.follows(other.told.event) }
    }
    // Two said of one text that it was made from different sources: the one that is not today's is believed.
    let doubt = apart.first { $0.isStanding && chosen.isStanding && chosen.isCurrent && !$0.isCurrent }
    let hasRival = apart.contains { $0.told.fact.text != chosen.told.fact.text } || doubt != nil
    return Basis(told: (doubt ?? chosen).told, place: chosen.place, hasRival: hasRival, isGuess: chosen.isGuess)
  }

  private mutating func findOrphans(
    _ records: [TranslationHistory.Told], _ texts: [SectionTracking.Place?], _ sources: [SectionTracking.Place?]
  ) {
    let taken = Set(places.values)
    for (index, told) in records.enumerated() where sources[index] == nil {
      guard let place = texts[index], place.evidence > .likeness, !taken.contains(place.index) else { continue }
      orphans[place.index] = told
    }
  }
}

extension SectionFact {
  fileprivate func textTrace(_ time: Int) -> SectionTracking.Trace {
    SectionTracking.Trace(
      fingerprint: text ?? source, key: textKey ?? key, heading: textTitle ?? "", words: nil, time: time)
  }

  fileprivate func sourceTrace(_ time: Int, words: [UInt32]?) -> SectionTracking.Trace {
    SectionTracking.Trace(fingerprint: source, key: key, heading: title, words: words, time: time)
  }
}
