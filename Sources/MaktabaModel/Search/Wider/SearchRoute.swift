import MaktabaText

/// How a hit was found that does not have the words as they were typed.
public struct SearchRoute: Equatable, Sendable {
  /// The terms that stand for what was typed, as vocabularies call them in the hit's language, and words that were meant
  /// where one was misspelt; in the order of what was typed.
  public var via: [String]
  /// Words that the document does not have at all.
  public var missing: [String]
  /// What stands in the text instead.
  public var terms: SearchTerms

  /// Makes a route.
  public init(via: [String] = [], missing: [String] = [], terms: SearchTerms) {
    self.via = via
    self.missing = missing
    self.terms = terms
  }

  /// For people, on one line: `via: retention of identity documents  without: boss`.
  public var line: String {
    let parts = [("via", via), ("without", missing)].filter { !$0.1.isEmpty }
    return parts.map { "\($0.0): \($0.1.joined(separator: ", "))" }.joined(separator: "  ")
  }
}

extension SearchResults {
  /// What to look for in the text of a hit.
  public func terms(of hit: HitReference) -> SearchTerms { routes[hit]?.terms ?? terms }
}
