/// What is known of one translation, from its events: whichever way they came here, the same events give the same history.
public struct TranslationHistory: Equatable, Sendable {
  /// A fact with the event that told it.
  struct Told: Equatable, Sendable {
    var fact: SectionFact
    var event: TranslationEvent
  }

  /// Every event once, causes before effects.
  public private(set) var events: [TranslationEvent] = []

  /// Makes a history of events in any order, each any number of times.
  public init(_ events: some Sequence<TranslationEvent> = []) {
    var byID: [TranslationEvent.ID: TranslationEvent] = [:]
    for event in events { byID[event.id] = event }
    self.events = byID.values.sorted { $0.id < $1.id }
  }

  /// Which source every section of the translation was made from: the records that no later one has replaced. Of two that
  /// were written apart, both are here.
  var records: [Told] {
    var standing: [Told] = []
    for event in events {
      guard case .record = event.action else { continue }
      standing.removeAll { told in event.follows(told.event) && event.sections.contains { $0.replaces(told.fact) } }
      standing += event.sections.map { Told(fact: $0, event: event) }
    }
    return standing
  }

  /// Facts told by events of one kind.
  func told(_ isWanted: (TranslationEvent.Action) -> Bool) -> [Told] {
    events.filter { isWanted($0.action) }.flatMap { event in event.sections.map { Told(fact: $0, event: event) } }
  }

  /// Claims that have not run out and were not given up, newest last. One that was given up in part is here.
  func claims(on today: CalendarDate) -> [TranslationEvent] {
    Self.open(events, on: today) { release, claim in
      release.sections.isEmpty
        || !claim.sections.isEmpty
          && claim.sections.allSatisfy { fact in release.sections.contains { $0.isSame(fact) } }
    }
  }

  /// The newest claim of a source section that has not run out and was not given up for it.
  func claim(of section: SectionText, on today: CalendarDate) -> TranslationEvent? {
    Self.open(events.filter { $0.isAbout(section) }, on: today) { _, _ in true }.last
  }

  private static func open(
    _ events: [TranslationEvent], on today: CalendarDate, _ ends: (TranslationEvent, TranslationEvent) -> Bool
  ) -> [TranslationEvent] {
    var open: [TranslationEvent] = []
    for event in events {
      switch event.action {
      case .claim(let until): if today <= until { open.append(event) }
      case .release: open.removeAll { event.isRelease(of: $0) && ends(event, $0) }
      default: break
      }
    }
    return open
  }

  /// The name and the knowledge of a writer's next event.
  func next(of writer: String) -> (id: TranslationEvent.ID, seen: [String: UInt64]) {
    var seen: [String: UInt64] = [:]
    for event in events { seen[event.id.writer] = event.id.number }
    let number = (events.last?.id.number ?? 0) + 1
    seen[writer] = nil
    return (.init(number: number, writer: writer), seen)
  }
}

extension TranslationEvent {
  /// It is about the section, or about all.
  fileprivate func isAbout(_ section: SectionText) -> Bool {
    sections.isEmpty || sections.contains { $0.key == section.key || $0.source == section.fingerprint }
  }

  /// Its writer knew of the claim, and gives up one's own, or everybody's.
  fileprivate func isRelease(of claim: TranslationEvent) -> Bool {
    guard follows(claim) else { return false }
    guard let by else { return true }
    return claim.by.map { PersonName.isSame($0, by) } ?? false
  }
}

extension SectionFact {
  /// The same section of the source.
  fileprivate func isSame(_ other: SectionFact) -> Bool { key == other.key || source == other.source }

  /// Both are about the same section of the translation.
  fileprivate func replaces(_ older: SectionFact) -> Bool {
    text == older.text || textKey != nil && textKey == older.textKey || source == older.source
  }
}
