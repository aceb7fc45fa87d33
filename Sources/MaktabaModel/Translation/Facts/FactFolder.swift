import Glibc

/// The facts about translations in a library's own folder: events, and the source texts that they name.
///
/// Reading never fails: what is damaged is told and the rest is there. Nothing is written but by ``append(_:work:language:)``
/// and ``keep(_:as:)``, which only commands call.
struct FactFolder: Sendable {
  /// The library, absolute, links resolved.
  let root: String
  let calls: FileSystemCalls

  init(root: String, calls: FileSystemCalls = .system) {
    self.root = root
    self.calls = calls
  }

  /// What the files of one translation hold.
  struct Events: Equatable, Sendable {
    var history = TranslationHistory()
    var problems: [Problem] = []
    /// What tells whether the files are still those that were read: name, size and time of each.
    var stamp: [String] = []
  }

  /// Files beyond this are not read, in bytes.
  static let greatestFile = 64 << 20
  /// Source texts beyond this are neither kept nor read.
  private static let greatestText = 4 << 20

  // MARK: Reading

  /// The events of one translation, from all files that hold some.
  func events(ofWork work: String, in language: LanguageTag) -> Events {
    events(ofWork: work, in: language, names: names(ofWork: work))
  }

  /// The same. - Parameter names: those of all files of the work; nil when its folder cannot be listed.
  func events(ofWork work: String, in language: LanguageTag, names: [String]?) -> Events {
    var read = Events()
    var events: [TranslationEvent] = []
    for name in Self.names(names, of: language) {
      events += self.events(inFile: TranslationPlace.folder(ofWork: work) + "/" + name, &read.problems)
    }
    read.history = TranslationHistory(events)
    return read
  }

  /// The events of one file. - Parameter path: relative to the library.
  func events(inFile path: String, _ problems: inout [Problem]) -> [TranslationEvent] {
    do {
      let bytes = try FileBytes.read(root: root, path: path, limit: Self.greatestFile)
      return lines(bytes, path, &problems)
    } catch {
      problems.append(
        Problem(
          .translationFacts, path: path, "The file with facts about translations is not read: \(error.description)"))
      return []
    }
  }

  /// Names, sizes and times of the files of one translation: while they stand, so do its events.
  func stamp(ofWork work: String, in language: LanguageTag) -> [String] {
    Self.names(names(ofWork: work), of: language).map { name in
      var status = stat()
      guard stat(root + "/" + TranslationPlace.folder(ofWork: work) + "/" + name, &status) == 0 else { return name }
      let file = FileStatus(status)
      return "\(name) \(file.size) \(file.modified)"
    }
  }

  /// The names of all files of events of a work; nil when its folder cannot be listed.
  func names(ofWork work: String) -> [String]? {
    let folder = PrivateFolder(root + "/" + TranslationPlace.folder(ofWork: work), calls: calls)
    do { return try folder.names(endingWith: ".jsonl") } catch { return nil }
  }

  /// No folder is no facts; one that cannot be listed is found when its files are asked for by name.
  private static func names(_ names: [String]?, of language: LanguageTag) -> [String] {
    (names ?? [language.text + ".jsonl"]).filter { TranslationPlace.isFile($0, of: language) }
  }

  private func lines(_ bytes: [UInt8], _ path: String, _ problems: inout [Problem]) -> [TranslationEvent] {
    var events: [TranslationEvent] = []
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    for (number, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
    where line.contains(where: { $0 > 0x20 }) {
      switch EventLine.read(line.last == UInt8(ascii: "\r") ? line.dropLast() : line) {
      case .event(let event): events.append(event)
      case .unknown:
        problems.append(
          Problem(
            .translationFacts, path: path, line: number + 1,
            "A newer version of maktaba wrote this line; it is kept and not used. Use the newer version."))
      case .damaged:
        problems.append(
          Problem(
            .translationFacts, path: path, line: number + 1,
            "The line is damaged and not used; the others are. Restore the file from another copy of the library."))
      }
    }
    return events
  }

  /// A source text that a translation was made from, by its fingerprint; nil when it is not kept, or cannot be read.
  func text(_ fingerprint: Fingerprint) -> String? {
    let bytes = try? FileBytes.read(root: root, path: Self.path(fingerprint), limit: Self.greatestText)
    return bytes.map { String(decoding: $0, as: UTF8.self) }
  }

  static func path(_ fingerprint: Fingerprint) -> String {
    TranslationPlace.sources + "/" + fingerprint.hexadecimal + ".md"
  }

  // MARK: Writing

  /// Adds an event that `make` builds from what is known; it is on the medium when this returns.
  /// - Throws: ``TranslationError/notSaved(_:)``; the file is then as before.
  @discardableResult
  func append(
    work: String, language: LanguageTag, writer: String,
    _ make: (TranslationEvent.ID, [String: UInt64]) -> TranslationEvent
  ) throws(TranslationError) -> TranslationEvent {
    let folder = SharedFolder(root: root, path: TranslationPlace.folder(ofWork: work), calls: calls)
    return try TranslationError.saving { () throws(SystemFault) in
      try folder.make()
      let file = try folder.openForAppending(language.text + ".jsonl")
      let next = events(ofWork: work, in: language).history.next(of: writer)
      let event = make(next.id, next.seen)
      guard let line = try? EventLine.write(event) else { throw SystemFault(code: EINVAL) }
      // A line that would not be read again is not written.
      guard case .event = EventLine.read(line.dropLast()) else { throw SystemFault(code: EMSGSIZE) }
      try folder.append(line, to: file)
      return event
    }
  }

  /// Adds lines of another copy of the library to a file of facts, as they are.
  /// - Parameters:
  ///   - lines: each with its line feed.
  ///   - path: relative to the library; a file of ``TranslationPlace/folder``.
  /// - Throws: ``TranslationError/notSaved(_:)``; the file is then as before.
  func append(_ lines: [UInt8], to path: String) throws(TranslationError) {
    let parts = path.split(separator: "/").map(String.init)
    let folder = SharedFolder(root: root, path: parts.dropLast().joined(separator: "/"), calls: calls)
    try TranslationError.saving { () throws(SystemFault) in
      try folder.make()
      let file = try folder.openForAppending(parts.last ?? "")
      try folder.append(lines, to: file)
    }
  }

  /// Keeps a source text under its fingerprint; one that is there already is left alone, and a damaged one replaced.
  func keep(_ text: String, as fingerprint: Fingerprint) throws(TranslationError) {
    if text.utf8.count > Self.greatestText || self.text(fingerprint) == text { return }
    let folder = SharedFolder(root: root, path: TranslationPlace.sources, calls: calls)
    try TranslationError.saving { () throws(SystemFault) in
      try folder.make()
      try folder.write(Array(text.utf8), to: fingerprint.hexadecimal + ".md")
    }
  }
}
