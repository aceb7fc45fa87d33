/// What a value in a document means for its facet: the value that stands for it now, and those that this lies within.
struct ValueRules {
  private let entries: [String: ThesaurusEntry]
  private static let deepest = 16

  init(_ entries: [ThesaurusEntry]) {
    self.entries = Dictionary(
      entries.map { (Thesaurus.key($0.vocabulary, $0.id), $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func entry(_ vocabulary: String, _ id: String) -> ThesaurusEntry? {
    entries[Thesaurus.key(vocabulary, id)]
  }

  /// The value that stands for this one now; itself, unless it is deprecated and has a replacement.
  func current(_ vocabulary: String, _ id: String) -> String {
    var current = id
    // A ring of replacements ends somewhere.
    for _ in 0..<Self.deepest {
      guard let entry = entry(vocabulary, current), entry.isDeprecated, let next = entry.replacedBy else { break }
      current = next
    }
    return current
  }

  /// The current value and all that it lies within, the nearest first.
  func values(_ vocabulary: String, _ id: String) -> [String] {
    var values = [current(vocabulary, id)]
    while let next = entry(vocabulary, values[values.count - 1])?.broader, !values.contains(next),
      values.count < Self.deepest
    {
      values.append(next)
    }
    return values
  }
}

extension Catalogue {
  /// The vocabularies of a folder are those that the catalogue was made with.
  func hasVocabularies(of folder: LibraryFolder) -> Bool {
    let columns = ThesaurusColumns(folder.vocabularies)
    return thesaurus.hasRecords(columns.records.pool)
  }
}
