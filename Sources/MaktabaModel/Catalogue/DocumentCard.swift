/// What the catalogue knows of one document.
public struct DocumentCard: Equatable, Sendable {
  /// Work id.
  public var work: String
  /// Language.
  public var language: LanguageTag
  /// Title: the front matter's, else the first heading, else the file's name. Clean.
  public var title: String
  /// File, relative to the library.
  public var path: String
  /// Metadata as declared.
  public var metadata: DocumentMetadata
  /// Bytes of the file.
  public var size: Int
  /// Modification time in nanoseconds since 1970.
  public var modified: Int64
  /// SHA-256 of the file's bytes, first 16 bytes in hexadecimal: the content fingerprint that marks carry.
  public var contentHash: String
  /// Fingerprint `n1` of the whole text, with title and summary: what translations name as their basis.
  public var fingerprint: String
  /// Words of the text.
  public var words: Int
  /// The first row of the index; sections take consecutive rows.
  public var firstRow: Int64
  /// Number of sections, at least 1.
  public var sectionCount: Int

  /// Makes a card.
  public init(
    work: String, language: LanguageTag, title: String, path: String, metadata: DocumentMetadata, size: Int,
    modified: Int64, contentHash: String, fingerprint: String, words: Int, firstRow: Int64, sectionCount: Int
  ) {
    self.work = work
    self.language = language
    self.title = title
    self.path = path
    self.metadata = metadata
    self.size = size
    self.modified = modified
    self.contentHash = contentHash
    self.fingerprint = fingerprint
    self.words = words
    self.firstRow = firstRow
    self.sectionCount = sectionCount
  }
}
