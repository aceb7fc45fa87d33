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

  /// Claims that have not run out and were not given up, newest last.
  func claims(on today: CalendarDate) -> [TranslationEvent] {
    var open: [TranslationEvent] = []
    for event in events {
      switch event.action {
      case .claim(let until): if today <= until { open.append(event) }
      case .release: open.removeAll { event.follows($0) && ($0.by == event.by || event.by == nil) }
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

extension SectionFact {
  /// Both are about the same section of the translation.
  fileprivate func replaces(_ older: SectionFact) -> Bool {
    text == older.text || textKey != nil && textKey == older.textKey || source == older.source
  }
}
