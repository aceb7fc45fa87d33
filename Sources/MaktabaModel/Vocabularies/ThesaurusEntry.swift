/// One entry of a vocabulary: a value of a facet, or a term of the glossary.
public struct ThesaurusEntry: Equatable, Sendable {
  /// The vocabulary it stands in: a facet's key, or `glossary`.
  public var vocabulary: String
  /// What stands in documents; stable.
  public var id: String
  /// What people read, by language.
  public var labels: [LanguageTag: String]
  /// What people may type, by language.
  public var synonyms: [LanguageTag: [String]]
  /// The id of the value that this one lies within.
  public var broader: String?
  /// No longer used: kept so that older documents are understood.
  public var isDeprecated: Bool
  /// The id of the value that stands for it now.
  public var replacedBy: String?

  /// Makes an entry.
  public init(
    vocabulary: String, id: String, labels: [LanguageTag: String] = [:], synonyms: [LanguageTag: [String]] = [:],
    broader: String? = nil, isDeprecated: Bool = false, replacedBy: String? = nil
  ) {
    self.vocabulary = vocabulary
    self.id = id
    self.labels = labels
    self.synonyms = synonyms
    self.broader = broader
    self.isDeprecated = isDeprecated
    self.replacedBy = replacedBy
  }

  /// The label for somebody who reads these languages, best first: in one of them, else in English, else the id.
  public func label(preferring languages: [LanguageTag]) -> String {
    let english = LanguageTag(canonical: "en")
    return LanguageTag.best(of: labels.keys.sorted(), for: languages + [english]).flatMap { labels[$0] } ?? id
  }

  /// Label and synonyms in a language, the label first.
  func names(in language: LanguageTag) -> [String] {
    (labels[language].map { [$0] } ?? []) + (synonyms[language] ?? [])
  }

  /// The languages it has names in, sorted.
  var languages: [LanguageTag] { Set(labels.keys).union(synonyms.keys).sorted() }
}

// MARK: - As bytes

/// Fields end with a record separator, names within one with a unit separator: neither can stand in a text that was read.
extension ThesaurusEntry {
  private static let field: Character = "\u{1E}"
  private static let name: Character = "\u{1F}"

  /// The entry as one text, in one way only.
  var record: String {
    let fields = [vocabulary, id, broader ?? "", isDeprecated ? "-" : "", replacedBy ?? ""]
    let names = languages.map { language in
      ([language.text, labels[language] ?? ""] + (synonyms[language] ?? [])).joined(separator: String(Self.name))
    }
    return (fields + names).joined(separator: String(Self.field))
  }

  /// Reads what ``record`` wrote; nil for anything else.
  init?(record: String) {
    let fields = record.split(separator: Self.field, omittingEmptySubsequences: false).map(String.init)
    guard fields.count >= 5 else { return nil }
    self.init(
      vocabulary: fields[0], id: fields[1], broader: fields[2].isEmpty ? nil : fields[2],
      isDeprecated: fields[3] == "-",
      replacedBy: fields[4].isEmpty ? nil : fields[4])
    for names in fields.dropFirst(5) {
      let parts = names.split(separator: Self.name, omittingEmptySubsequences: false).map(String.init)
      guard parts.count >= 2 else { return nil }
      let language = LanguageTag(canonical: parts[0])
      if !parts[1].isEmpty { labels[language] = parts[1] }
      if parts.count > 2 { synonyms[language] = Array(parts[2...]) }
    }
  }
}
