/// Where a document stands in its life.
public enum DocumentStatus: String, CaseIterable, Sendable, Codable {
  /// From first words to the shelf's end.
  case draft, inReview = "in-review", current, superseded, withdrawn, archived
  /// The document does not say: never taken for current.
  case unstated

  /// What front matter may say.
  static let declarable = allCases.filter { $0 != .unstated }
}

/// What a document says about itself; every field may be missing.
public struct DocumentMetadata: Equatable, Sendable {
  /// Work id, when the front matter gives one.
  public var work: String?
  /// Edition, from 1.
  public var edition: Int?
  /// Language, when the front matter gives one.
  public var language: LanguageTag?
  /// Title.
  public var title: String?
  /// One or two sentences.
  public var summary: String?
  /// Status; nil when not said (then it counts as current).
  public var status: DocumentStatus?
  /// The work that replaces this one.
  public var supersededBy: String?
  /// Why and when it was withdrawn, as text.
  public var withdrawn: String?
  /// When it was issued.
  public var issued: CalendarDate?
  /// When it was last reviewed.
  public var reviewed: CalendarDate?
  /// When it has to be reviewed.
  public var reviewBy: CalendarDate?
  /// `public` or `practitioner`.
  public var sensitivity: String?
  /// A warning shown before the text.
  public var contentNote: String?
  /// Reading time in minutes.
  public var minutes: Int?
  /// Facet values by front matter key (single values are lists of one), in the order given.
  public var facets: [String: [String]] = [:]
  /// Ids of works that it refers to (`relations`, of any kind but `replaces`), in the order given.
  public var relations: [String] = []
  /// The facts in it that somebody contests, in the order given.
  public var contested: [ContestedClaim] = []
  /// What the document says about its translation.
  public var translation: DeclaredTranslation?

  /// Empty metadata.
  public init() {}
}

/// A fact that somebody says otherwise: one of the front matter's `claims:` with `contested_by`.
public struct ContestedClaim: Equatable, Sendable {
  /// The fact, in words.
  public var text: String
  /// Who contests it: ids of `sources.yml`, or words, as they are given; never empty.
  public var by: [String]

  /// Makes a claim.
  public init(text: String, by: [String]) {
    self.text = text
    self.by = by
  }
}

/// The front matter's `translation:` block.
public struct DeclaredTranslation: Equatable, Sendable {
  /// The language translated from.
  public var of: LanguageTag?
  /// Fingerprint of the source it was made from, such as `n1:9f2c…`.
  public var basis: String?
  /// `human`, `machine`, `machine+edited`, `unknown`.
  public var method: String?
  /// `draft` when the translation is declared unfinished.
  public var state: String?
  /// Role or pseudonym.
  public var by: String?
  /// When.
  public var date: CalendarDate?
  /// Who reviewed it, and the fingerprints signed, when said.
  public var reviewedBy: String?
  /// When it was reviewed.
  public var reviewed: CalendarDate?

  /// An empty block.
  public init() {}
}
