/// Looks for values of facets that a vocabulary has given up.
struct VocabularyCheck {
  private let rules: ValueRules
  private let deprecated: Set<String>

  init(_ folder: LibraryFolder) {
    rules = ValueRules(folder.vocabularies)
    deprecated = Set(
      folder.vocabularies.lazy.filter(\.isDeprecated).map { Thesaurus.key($0.vocabulary, $0.id) })
  }

  /// What is wrong with the values of a document, in the order of its keys.
  func problems(in file: LibraryFolder.File, _ read: DocumentFile) -> [Problem] {
    read.metadata.facets.sorted { $0.key < $1.key }.flatMap { key, values in
      values.filter { deprecated.contains(Thesaurus.key(key.lowercased(), $0)) }.map { value in
        Problem(
          .valueDeprecated, path: file.path, line: read.fieldLines.facets[key], message(key.lowercased(), value))
      }
    }
  }

  private func message(_ key: String, _ value: String) -> String {
    let current = rules.current(key, value)
    let advice =
      current == value ? "Choose another value." : "It counts as “\(current)”; write that instead."
    return "“\(key): \(value)” is no longer used. \(advice)"
  }
}
