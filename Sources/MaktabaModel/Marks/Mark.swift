/// One thing a person did with a work.
public struct Mark: Equatable, Sendable {
  /// What was done.
  public enum Action: Equatable, Sendable {
    /// Read, unread; bookmark at a place, and off again; tick on a task, and off again; where reading stopped; taking
    /// back the marks that were recorded together with the one named.
    case read, unread, bookmark, unbookmark, tick, untick, position, undo(MarkID)
  }
  /// Work id.
  public var work: String
  /// Language it was done in.
  public var language: LanguageTag
  /// What was done.
  public var action: Action
  /// Edition, when known.
  public var edition: Int?
  /// Content hash of the document (``DocumentCard/contentHash``).
  public var contentHash: String
  /// Title at that time, so that a mark whose work is gone can still be named.
  public var title: String
  /// The place, for bookmark and position. A bookmark without one stands on the beginning; an unbookmark without one takes
  /// all bookmarks off the work.
  public var place: MarkedPlace?
  /// The task, for tick and untick. An untick without one takes all ticks off the work; a tick without one is none.
  public var task: MarkedTask?

  /// Makes a mark.
  public init(
    work: String, language: LanguageTag, action: Action, edition: Int? = nil, contentHash: String, title: String,
    place: MarkedPlace? = nil, task: MarkedTask? = nil
  ) {
    self.work = work
    self.language = language
    self.action = action
    self.edition = edition
    self.contentHash = contentHash
    self.title = title
    self.place = place
    self.task = task
  }
}

/// A journal entry's name: unique across devices, ordered by (counter, device).
public struct MarkID: Hashable, Comparable, Sendable {
  /// Lamport counter: one more than the highest that the device had seen.
  public var counter: UInt64
  /// Device.
  public var device: String

  /// Makes an id.
  public init(counter: UInt64, device: String) {
    self.counter = counter
    self.device = device
  }

  /// By counter, then device.
  public static func < (a: MarkID, b: MarkID) -> Bool { (a.counter, a.device) < (b.counter, b.device) }
}

/// A place in a document that survives a change of width and of text.
public struct MarkedPlace: Equatable, Hashable, Sendable {
  /// Key of the section (``MaktabaText/Section/key``).
  public var section: String
  /// The section's heading.
  public var heading: String
  /// The words around the place, clean, at most 120 characters.
  public var words: String
  /// UTF-8 offset into the document's plain text.
  public var offset: Int
  /// Share of the document before the place, in percent.
  public var percent: Int

  /// Makes a place.
  public init(section: String, heading: String, words: String, offset: Int, percent: Int) {
    self.section = section
    self.heading = heading
    self.words = words
    self.offset = offset
    self.percent = percent
  }

  /// The first line of a document.
  public static let beginning = MarkedPlace(section: "0", heading: "", words: "", offset: 0, percent: 0)
}
