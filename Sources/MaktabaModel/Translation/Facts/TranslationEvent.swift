/// Something that somebody did for a translation. Events are facts: nothing is ever taken back, later ones only tell more.
public struct TranslationEvent: Hashable, Sendable {
  /// The name of an event, one in the world.
  public struct ID: Hashable, Comparable, Sendable {
    /// Greater than that of every event that the writer had seen, so that sorting by it never puts an effect before its cause.
    public var number: UInt64
    /// The device that wrote it, by its random name.
    public var writer: String

    /// Greater numbers are not read: they leave room to count on, and are whole numbers in every program that reads JSON.
    static let greatestNumber: UInt64 = 1 << 53 - 1

    /// By number, then by writer.
    public static func < (a: ID, b: ID) -> Bool { a.number != b.number ? a.number < b.number : a.writer < b.writer }
  }

  /// What was done.
  public enum Action: Hashable, Sendable {
    /// It was said which source the sections were made from, and how (`human`, `machine`, `machine+edited`, `unknown`).
    case record(method: String?)
    /// The sections were compared with their source and found right.
    case review
    /// Somebody means to work on the sections (on all, when none is named) until a date.
    case claim(until: CalendarDate)
    /// They do not any more.
    case release
    /// The source changed, and the translation still says the same; why.
    case waive(why: String)
    /// A text came back that could not take its place; it is kept beside the sources, by its fingerprint.
    case suggest(why: String)
  }

  /// What the sections' basis was found by.
  public enum Evidence: String, Sendable {
    /// Somebody said so, section by section.
    case sections
    /// A commit of the library's history.
    case git
    /// What another program had written down.
    case foreign
  }

  /// Its name.
  public var id: ID
  /// The last number of every other writer that this one had seen: what it could know of.
  public var seen: [String: UInt64]
  /// Seconds since 1970 by the writer's clock: for people, nothing is ordered by it.
  public var time: Int64
  /// What was done.
  public var action: Action
  /// A role or pseudonym; never required.
  public var by: String?
  /// The day on which it was done, which may be long before it was written down.
  public var date: CalendarDate?
  /// What a record rests on.
  public var evidence: Evidence
  /// The sections it is about.
  public var sections: [SectionFact]

  /// The writer had seen the other event, or wrote it before.
  func follows(_ other: TranslationEvent) -> Bool {
    other.id.writer == id.writer
      ? other.id.number < id.number : seen[other.id.writer].map { $0 >= other.id.number } ?? false
  }
}

/// A section of a translation and the section of the source that an event is about, as both were then.
public struct SectionFact: Hashable, Sendable {
  /// The source section's key.
  public var key: String
  /// The source section's heading.
  public var title: String
  /// The source section's fingerprint.
  public var source: Fingerprint
  /// What tells whether a later change is cosmetic; nil when it was not known.
  var loose: UInt64?
  /// What tells whether facts have changed since; nil when it was not known.
  var literals: String?
  /// The translated section's fingerprint; nil where there was no text yet.
  public var text: Fingerprint?
  /// The translated section's key.
  public var textKey: String?
  /// The translated section's heading.
  public var textTitle: String?

  /// A fact about two sections of today.
  init(source: SectionText, text: SectionText?) {
    key = source.key
    title = source.heading
    self.source = source.fingerprint
    loose = source.loose
    literals = source.literals.fingerprint
    self.text = text?.fingerprint
    textKey = text?.key
    textTitle = text?.heading
  }

  init(
    key: String, title: String, source: Fingerprint, loose: UInt64?, literals: String?, text: Fingerprint?,
    textKey: String?, textTitle: String?
  ) {
    self.key = key
    self.title = title
    self.source = source
    self.loose = loose
    self.literals = literals
    self.text = text
    self.textKey = textKey
    self.textTitle = textTitle
  }
}
