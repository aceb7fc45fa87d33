/// One row of the shelf.
public struct WorkRow: Equatable, Sendable {
  /// Work id.
  public var work: String
  /// Number in the catalogue.
  public var number: Int
  /// Title in the language it is shown in.
  public var title: String
  /// The language it is shown in.
  public var language: LanguageTag
  /// All languages it exists in, by tag.
  public var languages: [LanguageTag]
  /// Status of the document shown.
  public var status: DocumentStatus
  /// Read by this person (in any language).
  public var isRead: Bool
  /// Bookmarked.
  public var isBookmarked: Bool
  /// Its text has changed since it was read.
  public var hasChanged: Bool
  /// Its review date has passed.
  public var isDue: Bool
}
