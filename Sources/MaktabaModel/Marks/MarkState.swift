/// The fold of all journals for one library: what the screens show.
///
/// Marks are kept by work id, so they are the same in every language; those whose work is gone stay, with the title of
/// that time.
public struct MarkState: Equatable, Sendable {
  /// How a work was read.
  public struct Reading: Equatable, Sendable {
    /// The mark.
    public var id: MarkID
    /// The language read.
    public var language: LanguageTag
    /// Content hash of what was read.
    public var contentHash: String
    /// Title then.
    public var title: String

    /// Makes a reading.
    public init(id: MarkID, language: LanguageTag, contentHash: String, title: String) {
      self.id = id
      self.language = language
      self.contentHash = contentHash
      self.title = title
    }
  }

  /// A bookmark, or the place where reading stopped.
  public struct Bookmark: Equatable, Sendable {
    /// The mark.
    public var id: MarkID
    /// Work.
    public var work: String
    /// Language.
    public var language: LanguageTag
    /// Title then.
    public var title: String
    /// Place.
    public var place: MarkedPlace

    /// Makes a bookmark.
    public init(id: MarkID, work: String, language: LanguageTag, title: String, place: MarkedPlace) {
      self.id = id
      self.work = work
      self.language = language
      self.title = title
      self.place = place
    }
  }

  /// A tick on a task of a document.
  public struct Tick: Equatable, Sendable {
    /// The mark.
    public var id: MarkID
    /// Language it was made in.
    public var language: LanguageTag
    /// The document's title then.
    public var title: String
    /// The task as it was then.
    public var task: MarkedTask

    /// Makes a tick.
    public init(id: MarkID, language: LanguageTag, title: String, task: MarkedTask) {
      self.id = id
      self.language = language
      self.title = title
      self.task = task
    }
  }

  /// Read works by id.
  public var read: [String: Reading] = [:]
  /// Bookmarks, newest first. At most one for a (work, language, section, offset).
  public var bookmarks: [Bookmark] = []
  /// Ticks by work id, in the order in which they count; never empty. At most one for a (work, language, task).
  public var ticks: [String: [Tick]] = [:]
  /// Last position by work id, with the language.
  public var positions: [String: Bookmark] = [:]

  /// What the person asks to be shown as “for me”; not in the journals, but beside them.
  public var interests = Interests()
  /// What stood in the library when the person left it the last time; nil when nothing is known of that.
  public var lastVisit: VisitRecord?

  /// Nothing marked.
  public init() {}

  /// A bookmark stands on the work. O(bookmarks).
  public func isBookmarked(_ work: String) -> Bool { bookmarks.contains { $0.work == work } }

  /// The work has another text now than when it was read, in the language it was read in.
  /// - Parameter hash: the content hash of the work's document in a language today; nil when there is none.
  public func hasChanged(_ work: String, hash: (LanguageTag) -> String?) -> Bool {
    guard let reading = read[work], !reading.contentHash.isEmpty, let now = hash(reading.language) else { return false }
    return now != reading.contentHash
  }
}
