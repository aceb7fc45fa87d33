import Glibc

/// Where work on translations is written down, in the library's own folder: only because somebody asked for it.
///
/// Every call reads the documents anew, writes what it has to say, and brings it to the medium before it returns. After a
/// failure nothing has changed.
public struct TranslationDesk: Sendable {
  let library: Library
  /// The device's random name (see ``Marks``).
  let writer: String
  let today: CalendarDate
  /// Seconds since 1970.
  let now: Int64
  let calls: FileSystemCalls

  /// Makes a desk. - Parameter writer: a name that no other device has.
  public init(library: Library, writer: String, today: CalendarDate, now: Int64) {
    self.init(library: library, writer: writer, today: today, now: now, calls: .system)
  }

  init(library: Library, writer: String, today: CalendarDate, now: Int64, calls: FileSystemCalls) {
    self.library = library
    self.writer = writer
    self.today = today
    self.now = now
    self.calls = calls
  }

  /// Why nothing can be written into a library, as far as its rights tell; nil when nothing speaks against it. To be asked
  /// before anything is typed or worked out. Costs three system calls.
  /// - Parameter root: the library's folder, by any path; where there is none, nothing is said.
  public static func obstacle(root: String) -> TranslationError? {
    let folders = [TranslationPlace.folder, ".maktaba"].map { root + "/" + $0 } + [root]
    guard let deepest = folders.first(where: { access($0, F_OK) == 0 }), access(deepest, W_OK | X_OK) != 0 else {
      return nil
    }
    return .notWritable(.last)
  }

  var folder: FactFolder { FactFolder(root: library.root, calls: calls) }

  /// Who does something, and when.
  public struct Signature: Equatable, Sendable {
    /// A role or pseudonym; never required.
    public var by: String?
    /// The day, which may lie back; nil when it is not known.
    public var date: CalendarDate?

    /// Makes a signature.
    public init(by: String?, date: CalendarDate?) {
      self.by = by
      self.date = date
    }
  }

  /// Writes one event down.
  func append(
    _ action: TranslationEvent.Action, _ facts: [SectionFact], _ work: String, _ language: LanguageTag,
    _ signature: Signature, evidence: TranslationEvent.Evidence = .sections
  ) throws(TranslationError) {
    try folder.append(work: work, language: language, writer: writer) { id, seen in
      TranslationEvent(
        id: id, seen: seen, time: now, action: action, by: signature.by, date: signature.date, evidence: evidence,
        sections: facts)
    }
  }
}
