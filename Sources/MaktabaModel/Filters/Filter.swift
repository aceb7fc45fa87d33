import MaktabaText

/// What narrows the shelf: `topic:interviewing lang:sw,fr -type:law is:unread "exact words" word`. A value.
public struct Filter: Equatable, Hashable, Sendable {
  /// One facet condition; values are alternatives.
  public struct Condition: Equatable, Hashable, Sendable {
    /// Facet key, in lower case.
    public var key: String
    /// Values, any of which is wanted (or, when excluded, unwanted).
    public var values: [String]
    /// Written with `-`.
    public var isExcluded: Bool

    /// Makes a condition.
    public init(key: String, values: [String], isExcluded: Bool = false) {
      self.key = key
      self.values = values
      self.isExcluded = isExcluded
    }
  }
  /// Conditions; all must hold.
  public var conditions: [Condition]
  /// Words the text of a document of the work must have.
  public var words: SearchTerms

  /// Makes a filter; by default one that lets everything pass.
  public init(conditions: [Condition] = [], words: SearchTerms = SearchTerms(terms: [])) {
    self.conditions = conditions
    self.words = words
  }

  /// Lets everything pass.
  public var isEmpty: Bool { conditions.isEmpty && words.terms.isEmpty }
}

extension Filter {
  /// The languages asked for by `lang:`, in the order given: titles are shown in them first.
  public var languages: [LanguageTag] {
    conditions.filter { $0.key == "lang" && !$0.isExcluded }.flatMap(\.values).compactMap { LanguageTag($0) }
  }

  /// The keys of conditions that are no facets of a library, in the order given, each once: nothing has a value there.
  public func unknownKeys(in catalogue: Catalogue) -> [String] {
    var known = Set(catalogue.facets.map(\.key))
    return conditions.map(\.key).filter { known.insert($0).inserted }
  }

  /// The text can be a facet's key on the filter line: what programming languages take for a name, and `-` within.
  static func isKey(_ text: some StringProtocol) -> Bool {
    guard let first = text.unicodeScalars.first, first.properties.isXIDStart else { return false }
    return text.unicodeScalars.allSatisfy { $0.properties.isXIDContinue || $0 == "-" }
  }
}
