import MaktabaText

/// Entries on their way into the blob of a catalogue.
struct ThesaurusColumns {
  private(set) var keys = TextParts()
  private(set) var records = TextParts()
  private(set) var phrases = TextParts()
  private(set) var phraseEntries: [UInt32] = []

  /// - Parameter entries: of two with the same vocabulary and id the first counts.
  init(_ entries: [ThesaurusEntry]) {
    var known: [String: ThesaurusEntry] = [:]
    for entry in entries {
      let key = Thesaurus.key(entry.vocabulary, entry.id)
      if known[key] == nil { known[key] = entry }
    }
    var names: [(phrase: String, entry: UInt32)] = []
    for (key, entry) in known.sorted(by: { ByteOrder.compare($0.key, $1.key) < 0 }) {
      let position = UInt32(keys.count)
      keys.append(key)
      records.append(entry.record)
      names += Self.phrases(of: entry).map { ($0, position) }
    }
    names.sort {
      ByteOrder.compare($0.phrase, $1.phrase) == 0 ? $0.entry < $1.entry : ByteOrder.compare($0.phrase, $1.phrase) < 0
    }
    for name in names {
      phrases.append(name.phrase)
      phraseEntries.append(name.entry)
    }
  }

  private static func phrases(of entry: ThesaurusEntry) -> Set<String> {
    // People look for what a source says, not for who printed it.
    if entry.vocabulary == Thesaurus.sources { return [] }
    let names = [entry.id] + entry.languages.flatMap(entry.names)
    return Set(names.compactMap { ThesaurusPhrase($0)?.key })
  }
}
