import Foundation

/// An event as a line of JSON that ends in the checksum of what stands before it (see ``JournalTail``).
struct EventLine: Encodable {
  /// The version of the format.
  static let version = 1
  /// A longer line is damage, in bytes.
  static let greatestLength = 4 << 20

  private struct Section: Encodable {
    var key: String
    var title: String?
    var source: String
    var loose: String?
    var facts: String?
    var text: String?
    var textKey: String?
    var textTitle: String?
  }

  private var v: Int
  private var writer: String
  private var seq: UInt64
  private var seen: [String: UInt64]?
  private var time: Int64
  private var event: String
  private var by: String?
  private var date: String?
  private var method: String?
  private var until: String?
  private var why: String?
  private var from: String?
  private var sections: [Section]?

  /// What a line turned out to be.
  enum Reading: Equatable {
    case event(TranslationEvent)
    /// Whole, but of a version or kind that is not known here.
    case unknown
    case damaged
  }

  /// Reads a line, without its line feed.
  static func read(_ line: ArraySlice<UInt8>) -> Reading {
    line.withUnsafeBufferPointer { line in
      guard JournalDecoder.verified(line, longest: greatestLength) != nil else { return .damaged }
      if let fields = EventFields(line), fields.version == UInt64(version) {
        guard fields.isComplete else { return .damaged }
        return fields.decoded.map { .event($0) } ?? .unknown
      }
      // Another version may have other fields.
      return EventFields.version(of: line).map { $0 > UInt64(version) } == true ? .unknown : .damaged
    }
  }

  /// The line, with its line feed.
  static func write(_ event: TranslationEvent) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let bytes = Array(try encoder.encode(EventLine(event)).dropLast())
    return bytes + JournalTail.bytes(bytes.withUnsafeBufferPointer(Checksum.of)) + [UInt8(ascii: "\n")]
  }

  private init(_ event: TranslationEvent) {
    v = Self.version
    writer = event.id.writer
    seq = event.id.number
    seen = event.seen.isEmpty ? nil : event.seen
    time = event.time
    self.event = event.action.name
    by = event.by
    date = event.date?.description
    from = event.evidence == .sections ? nil : event.evidence.rawValue
    sections = event.sections.isEmpty ? nil : event.sections.map(Self.section)
    switch event.action {
    case .record(let method): self.method = method
    case .claim(let until): self.until = until.description
    case .waive(let why), .suggest(let why): self.why = why
    case .review, .release: break
    }
  }

  private static func section(_ fact: SectionFact) -> Section {
    Section(
      key: fact.key, title: fact.title.isEmpty ? nil : fact.title, source: fact.source.description,
      loose: fact.loose.map { String($0, radix: 16) }, facts: fact.literals, text: fact.text?.description,
      textKey: fact.textKey, textTitle: fact.textTitle)
  }
}

extension EventFields {
  /// What every line has is there.
  fileprivate var isComplete: Bool {
    writer != nil && number != nil && time != nil && event != nil
      && sections.allSatisfy { $0.key != nil && $0.source != nil }
  }

  fileprivate var decoded: TranslationEvent? {
    guard let action, let writer, (1...64).contains(writer.utf8.count), let number,
      (1...TranslationEvent.ID.greatestNumber).contains(number)
    else { return nil }
    let facts = sections.compactMap(\.fact)
    guard facts.count == sections.count else { return nil }
    return TranslationEvent(
      id: .init(number: number, writer: writer), seen: seen, time: time ?? 0, action: action, by: by,
      date: date.flatMap { CalendarDate($0) }, evidence: from.flatMap(TranslationEvent.Evidence.init) ?? .sections,
      sections: facts)
  }

  private var action: TranslationEvent.Action? {
    switch event {
    case "record": .record(method: method)
    case "review": .review
    case "claim": until.flatMap { CalendarDate($0) }.map { .claim(until: $0) }
    case "release": .release
    case "still-valid": .waive(why: why ?? "")
    case "suggest": .suggest(why: why ?? "")
    default: nil
    }
  }
}

extension SectionFields {
  fileprivate var fact: SectionFact? {
    guard let source = source.flatMap({ Fingerprint($0) }) else { return nil }
    return SectionFact(
      key: key ?? "", title: title ?? "", source: source, loose: loose.flatMap { UInt64($0, radix: 16) },
      literals: facts, text: text.flatMap { Fingerprint($0) }, textKey: textKey, textTitle: textTitle)
  }
}

extension TranslationEvent.Action {
  /// The action's name on a line.
  fileprivate var name: String {
    switch self {
    case .record: "record"
    case .review: "review"
    case .claim: "claim"
    case .release: "release"
    case .waive: "still-valid"
    case .suggest: "suggest"
    }
  }
}
