import MaktabaText

/// All vocabularies of a library: what the values of facets are called in each language, what people type for them,
/// what lies within what, what stands for what is no longer used; and the terms that search knows other words for.
///
/// Stands in the catalogue's bytes; an entry is made when it is asked for (some µs), and a phrase is found in O(log n).
public struct Thesaurus: Sendable {
  /// The vocabulary that is no facet: terms for search alone.
  public static let glossary = "glossary"
  /// The vocabulary of the sources that documents cite: names to show, and nothing to search or filter by. No facet can
  /// have such a key.
  static let sources = Bibliography.file

  /// `vocabulary US id`, in bytewise order; entries stand in the same order.
  private let keys: TextColumn
  private let records: TextColumn
  /// Folded names in bytewise order, each with the entry that it is a name of.
  private let phrases: TextColumn
  private let phraseEntries: Column<UInt32>

  /// Opens the part of a catalogue; without one there is no entry.
  init(_ blob: Blob?) {
    keys = blob?.texts(.thesaurusKeyOffsets, .thesaurusKeyPool) ?? .empty
    records = blob?.texts(.thesaurusRecordOffsets, .thesaurusRecordPool) ?? .empty
    phrases = blob?.texts(.phraseOffsets, .phrasePool) ?? .empty
    phraseEntries = blob?.column(.phraseEntries) ?? .empty
  }

  /// What its columns say of each other holds.
  var isSound: Bool {
    keys.count == records.count && phrases.count == phraseEntries.count && phraseEntries.isBelow(keys.count)
  }

  /// Number of entries.
  public var count: Int { keys.count }

  /// The entry at a position.
  func entry(at position: Int) -> ThesaurusEntry {
    ThesaurusEntry(record: records[position]) ?? ThesaurusEntry(vocabulary: "", id: "")
  }

  /// Every entry, by vocabulary and id. Makes them all: some hundred µs.
  public var entries: [ThesaurusEntry] { (0..<count).map(entry(at:)) }

  static func key(_ vocabulary: String, _ id: String) -> String { vocabulary + "\u{1F}" + id }
}

// MARK: - Values

extension Thesaurus {
  /// The entry of a facet's value, by id; nil when the vocabulary has none.
  public func entry(_ vocabulary: String, _ id: String) -> ThesaurusEntry? {
    keys.firstIndex(of: Self.key(vocabulary, id)).map(entry(at:))
  }

  /// What a value is called: in a language that somebody reads, best first, else in English; else the value itself.
  public func label(_ vocabulary: String, _ id: String, preferring languages: [LanguageTag]) -> String {
    entry(vocabulary, id)?.label(preferring: languages) ?? id
  }

  /// The value that stands for this one now: itself, unless it is deprecated and has a replacement.
  public func current(_ vocabulary: String, _ id: String) -> String {
    var current = id
    // A ring of replacements ends somewhere.
    for _ in 0..<Self.deepest {
      guard let entry = entry(vocabulary, current), entry.isDeprecated, let next = entry.replacedBy else { break }
      current = next
    }
    return current
  }

  private static let deepest = 16

  /// The current values that a person means by an id, a label or a synonym in any language, but for case and accents.
  public func values(_ vocabulary: String, named text: String) -> [String] {
    var found: [String] = []
    for position in entries(named: ThesaurusPhrase(text)) {
      let entry = entry(at: position)
      guard entry.vocabulary == vocabulary else { continue }
      let value = current(vocabulary, entry.id)
      if !found.contains(value) { found.append(value) }
    }
    return found
  }
}

// MARK: - Phrases

extension Thesaurus {
  /// The positions of the entries that have this name in some language, each once.
  func entries(named phrase: ThesaurusPhrase?) -> [Int] {
    guard var key = phrase?.key else { return [] }
    return key.withUTF8 { wanted in
      let wanted = UnsafeRawBufferPointer(wanted)
      var position = partition(phrases.count) { phrases.withBytes($0) { ByteOrder.compare($0, wanted) < 0 } }
      var found: [Int] = []
      while position < phrases.count, phrases.withBytes(position, { ByteOrder.compare($0, wanted) == 0 }) {
        let entry = Int(phraseEntries[position])
        if !found.contains(entry) { found.append(entry) }
        position += 1
      }
      return found
    }
  }
}

extension Thesaurus: Equatable {
  /// The same entries.
  public static func == (a: Thesaurus, b: Thesaurus) -> Bool {
    a.count == b.count && a.records.withPool { mine in b.records.withPool { ByteOrder.compare(mine, $0) == 0 } }
  }

  /// These are the records of its entries, one after the other.
  func hasRecords(_ pool: [UInt8]) -> Bool {
    records.withPool { mine in pool.withUnsafeBytes { ByteOrder.compare(mine, $0) == 0 } }
  }
}
