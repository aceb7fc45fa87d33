/// What is known of one translation, from its events: whichever way they came here, the same events give the same history.
public struct TranslationHistory: Equatable, Sendable {
  /// A fact with the event that told it.
  struct Told: Equatable, Sendable {
    var fact: SectionFact
    var event: TranslationEvent
  }

  /// Every event once, causes before effects.
  public private(set) var events: [TranslationEvent] = []
  /// Which sources the sections of the translation were made from, as it was written down. Of what was said of one and the
  /// same text, only the last; what was said of a text that stood there earlier stays, for it may come back.
  private(set) var records: [Told] = []

  /// Makes a history of events in any order, each any number of times. Different events of one name, as devices with
  /// the same name may write them, are all kept.
  public init(_ events: some Sequence<TranslationEvent> = []) {
    let named = Dictionary(grouping: Set(events), by: \.id)
    self.events = named.sorted { $0.key < $1.key }.flatMap { $0.value.count == 1 ? $0.value : Self.ordered($0.value) }
    records = Self.records(of: self.events)
  }

  /// The same events; the rest follows from them.
  public static func == (a: TranslationHistory, b: TranslationHistory) -> Bool { a.events == b.events }

  private static func ordered(_ namesakes: [TranslationEvent]) -> [TranslationEvent] {
    namesakes.map { (event: $0, line: (try? EventLine.write($0)) ?? []) }
      .sorted { $0.line.lexicographicallyPrecedes($1.line) }.map(\.event)
  }

  private static func records(of events: [TranslationEvent]) -> [Told] {
    var standing: [Told?] = []
    var places: [Wording: [Int]] = [:]
    for event in events {
      guard case .record = event.action else { continue }
      for fact in event.sections {
        let wording = Wording(fact)
        let older = places[wording] ?? []
        let kept = older.filter { place in standing[place].map { !event.follows($0.event) } ?? false }
        for place in older where !kept.contains(place) { standing[place] = nil }
        places[wording] = kept + [standing.count]
        standing.append(Told(fact: fact, event: event))
      }
    }
    return standing.compactMap(\.self)
  }

  /// A text at its place.
  private struct Wording: Hashable {
    var text: Fingerprint?
    var key: String

    init(_ fact: SectionFact) {
      text = fact.text
      key = fact.textKey ?? fact.key
    }
  }

  /// Facts told by events of one kind.
  func told(_ isWanted: (TranslationEvent.Action) -> Bool) -> [Told] {
    events.filter { isWanted($0.action) }.flatMap { event in event.sections.map { Told(fact: $0, event: event) } }
  }

  /// Claims of which something is left: they have not run out, and were not given up whole. Oldest first.
  /// - Parameter today: a claim still holds on the day that it names.
  func claims(on today: CalendarDate) -> [TranslationEvent] { openClaims(on: today).map(\.event) }

  /// A claim with what was given up or done of it.
  struct OpenClaim: Equatable {
    var event: TranslationEvent
    var ended: [SectionFact] = []

    /// It is about a section of the source.
    func covers(_ section: SectionText) -> Bool {
      (event.sections.isEmpty || event.sections.contains { $0.isAbout(section) })
        && !ended.contains { $0.isAbout(section) }
    }
  }

  /// A claim ends when whoever made it gives it up or writes down that the work is done, section by section.
  func openClaims(on today: CalendarDate) -> [OpenClaim] {
    var open: [OpenClaim] = []
    for event in events {
      switch event.action {
      case .claim(let until): if today <= until { open.append(OpenClaim(event: event)) }
      case .release where event.sections.isEmpty: open.removeAll { event.ends($0.event) }
      case .release, .record:
        for index in open.indices where event.ends(open[index].event) { open[index].ended += event.sections }
        open.removeAll(where: \.isOver)
      case .review, .waive, .suggest: break
      }
    }
    return open
  }

  /// The name and the knowledge of a writer's next event.
  func next(of writer: String) -> (id: TranslationEvent.ID, seen: [String: UInt64]) {
    var seen: [String: UInt64] = [:]
    for event in events { seen[event.id.writer] = event.id.number }
    let number = min(events.last?.id.number ?? 0, TranslationEvent.ID.greatestNumber) + 1
    seen[writer] = nil
    return (.init(number: number, writer: writer), seen)
  }
}

extension TranslationHistory.OpenClaim {
  fileprivate var isOver: Bool {
    !event.sections.isEmpty
      && event.sections.allSatisfy { claimed in ended.contains { $0.key == claimed.key && $0.title == claimed.title } }
  }
}

extension TranslationEvent {
  /// By the same person, as far as both say who they are, and later than the claim.
  fileprivate func ends(_ claim: TranslationEvent) -> Bool {
    guard follows(claim) else { return false }
    guard let mine = by, let theirs = claim.by else { return true }
    return PersonName.isSame(mine, theirs)
  }
}

extension SectionFact {
  /// The fact's source section is this one, as it was or since changed.
  fileprivate func isAbout(_ section: SectionText) -> Bool {
    source == section.fingerprint || key == section.key && (section.anchor != nil || title == section.heading)
  }
}
