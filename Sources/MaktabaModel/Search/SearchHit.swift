import MaktabaText

/// A section that a search found, by number; ``Library/hits(_:in:)`` says what stands there.
public struct HitReference: Equatable, Hashable, Sendable {
  /// Document number in the catalogue.
  public var document: Int
  /// Section of the document, from 0.
  public var section: Int

  /// Makes a reference.
  public init(document: Int, section: Int) {
    self.document = document
    self.section = section
  }
}

/// What a search found, best first.
public struct SearchResults: Equatable, Sendable {
  /// The terms answered.
  public var terms: SearchTerms
  /// Hits, best first, at most the limit.
  public var hits: [HitReference]
  /// How many sections match in all; a lower bound while `isComplete` is false.
  public var total: Int
  /// False for the first, quick answer: titles and headings only.
  public var isComplete: Bool
  /// For hits that do not have the words as they were typed, how they were found.
  public var routes: [HitReference: SearchRoute]

  /// Makes results.
  public init(
    terms: SearchTerms, hits: [HitReference], total: Int, isComplete: Bool,
    routes: [HitReference: SearchRoute] = [:]
  ) {
    self.terms = terms
    self.hits = hits
    self.total = total
    self.isComplete = isComplete
    self.routes = routes
  }
}

/// A hit as it is shown.
public struct SearchHit: Equatable, Sendable {
  /// Where.
  public var reference: HitReference
  /// Work id.
  public var work: String
  /// Language.
  public var language: LanguageTag
  /// Title of the document.
  public var title: String
  /// Heading of the section; empty for the lead.
  public var section: String
  /// The words around the hit; clean, one line.
  public var snippet: String
  /// Matched words in the snippet, UTF-8 ranges.
  public var matches: [Range<Int>]
  /// File, relative to the library.
  public var path: String
  /// Line of the file where the section begins, from 1.
  public var line: Int
  /// Plain offset of the first match in the document (the section's beginning when the title matched).
  public var place: Int
  /// How it was found, when it does not have the words as they were typed.
  public var route: SearchRoute?
}
