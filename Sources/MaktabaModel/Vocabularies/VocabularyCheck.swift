import MaktabaText

/// Looks for values of facets that a vocabulary has given up, calls otherwise, or does not know.
struct VocabularyCheck {
  private let rules: ValueRules
  /// The entries, by vocabulary and id: whether they are deprecated.
  private var isDeprecated: [String: Bool] = [:]
  /// Ids by vocabulary and name, for values that are no id.
  private var ids: [String: String] = [:]
  /// Vocabularies that have entries.
  private var vocabularies: Set<String> = []
  /// Without a manifest nobody said that documents use these vocabularies.
  private let isStrict: Bool

  init(_ folder: LibraryFolder) {
    rules = ValueRules(folder.vocabularies)
    isStrict = folder.hasManifest
    for entry in folder.vocabularies {
      vocabularies.insert(entry.vocabulary)
      isDeprecated[Thesaurus.key(entry.vocabulary, entry.id)] = entry.isDeprecated
      for name in [entry.id] + entry.languages.flatMap(entry.names) {
        guard let phrase = ThesaurusPhrase(name) else { continue }
        let key = Thesaurus.key(entry.vocabulary, phrase.key)
        if ids[key] == nil { ids[key] = entry.id }
      }
    }
  }

  /// What is wrong with the values of a document, in the order of its keys.
  func problems(in file: LibraryFolder.File, _ read: DocumentFile) -> [Problem] {
    read.metadata.facets.sorted { $0.key < $1.key }.flatMap { key, values in
      values.compactMap { value in
        finding(key.lowercased(), value).map { code, message in
          Problem(code, path: file.path, line: read.fieldLines.facets[key], message)
        }
      }
    }
  }

  private func finding(_ key: String, _ value: String) -> (ProblemCode, String)? {
    switch isDeprecated[Thesaurus.key(key, value)] {
    case true?: return (.valueDeprecated, deprecated(key, value))
    case false?: return nil
    case nil where isStrict && vocabularies.contains(key): return unknown(key, value)
    case nil: return nil
    }
  }

  private func deprecated(_ key: String, _ value: String) -> String {
    let current = rules.current(key, value)
    let advice =
      current == value ? "Choose another value." : "It counts as “\(current)”; write that instead."
    return "“\(key): \(value)” is no longer used. \(advice)"
  }

  private func unknown(_ key: String, _ value: String) -> (ProblemCode, String) {
    let meant = ThesaurusPhrase(value).flatMap { ids[Thesaurus.key(key, $0.key)] }
    guard let meant else {
      return (
        .valueUnknown,
        "“\(key): \(value)” is not in the vocabulary “\(key)”. Choose one of its values, or add it there."
      )
    }
    let current = rules.current(key, meant)
    return (
      .valueSynonym, "“\(key): \(value)” is a name of “\(current)”, and counts as another value. Write “\(current)”."
    )
  }
}
