import Glibc
import Synchronization

/// What one person marked in one library: the door to the journals of a profile.
///
/// Reading ``state`` and ``notices`` is immediate; everything else may wait for the disk, so call it from a background queue.
/// All of it may be called from any thread, and several copies of the program may use one profile at the same time.
public final class Marks: Sendable {
  private struct Shown {
    var state = MarkState()
    var notices: [MarkNotice] = []
  }

  /// What is kept beside the journals.
  private struct Person {
    var interests = Interests()
    /// The file that they stand in, as it was when it was read or written.
    var file: FileStatus?
    var notice: MarkNotice?
    /// As it was when the marks were opened: what another copy of the program leaves meanwhile is no visit before this.
    var lastVisit: VisitRecord?
  }

  private let journal: Mutex<Journal>
  private let person: Mutex<Person>
  /// nil when nothing is kept.
  private let files: PersonFiles?
  private let shown = Mutex(Shown())
  private let clock: @Sendable () -> Int64
  private let calls: FileSystemCalls

  private init(
    _ journal: consuming sending Journal, files: PersonFiles?, calls: FileSystemCalls,
    clock: @escaping @Sendable () -> Int64
  ) {
    self.journal = Mutex(journal)
    self.files = files
    let lastVisit = files?.lastVisit()
    person = Mutex(Person(lastVisit: lastVisit))
    // Also where there is no journal that could be shown.
    shown.withLock { $0.state.lastVisit = lastVisit }
    self.calls = calls
    self.clock = clock
  }

  /// Opens the marks of a profile for one library. Reads every journal there; writes nothing, not even a folder.
  ///
  /// Never fails: what cannot be read is in ``notices``, and the rest is there. About 3 µs per line.
  /// - Parameters:
  ///   - places: the journals are in `data/<profile>`, the device's name in `state/<profile>`.
  ///   - profile: whose marks.
  ///   - library: the library's id (``LibraryIdentity/id``).
  public static func open(places: Places, profile: Profile = .standard, library: String) -> Marks {
    open(places: places, profile: profile, library: library, calls: .system, clock: systemClock)
  }

  /// Marks that live as long as this value: nothing is read and nothing is written. For `--private`.
  public static func inMemory(library: String) -> Marks {
    Marks(Journal(inMemoryFor: library), files: nil, calls: .system, clock: systemClock)
  }

  static func open(
    places: Places, profile: Profile, library: String, calls: FileSystemCalls, clock: @escaping @Sendable () -> Int64
  ) -> Marks {
    let folder = PrivateFolder(places.data + "/" + profile.name, calls: calls)
    let device = DeviceName(folder: PrivateFolder(places.state + "/" + profile.name, calls: calls))
    let files = PersonFiles(places: places, profile: profile, library: library, calls: calls)
    let marks = Marks(
      Journal(library: library, folder: folder, device: device), files: files, calls: calls, clock: clock)
    marks.reload()
    return marks
  }

  /// The name under which this device writes for a profile, made when there is none: events about translations carry it too.
  /// - Throws: ``MarkError`` when it cannot be kept.
  public static func writerName(places: Places, profile: Profile) throws(MarkError) -> String {
    try DeviceName(folder: PrivateFolder(places.state + "/" + profile.name)).obtain()
  }

  private static let systemClock: @Sendable () -> Int64 = { Int64(Glibc.time(nil)) }

  /// The fold of all marks, as of the last call that changed it. Immediate.
  public var state: MarkState { shown.withLock { $0.state } }

  /// What the person should know of: torn and damaged lines, files that cannot be read. Immediate.
  public var notices: [MarkNotice] { shown.withLock { $0.notices } }

  /// Records marks as one batch, which undo takes back as one. They are on the medium when this returns.
  /// - Returns: the state with them.
  /// - Throws: ``MarkError`` when they were not saved; the state is then as before.
  @discardableResult
  public func record(_ marks: [Mark]) throws(MarkError) -> MarkState {
    if marks.isEmpty { return state }
    return try journal.withLock { journal throws(MarkError) in
      try journal.record(marks, time: clock())
      return show(journal)
    }
  }

  /// Takes back the last marks that this device recorded together and did not take back yet, also those of an earlier run.
  /// Called again, it goes further back. Positions are left as they are.
  /// - Returns: the marks taken back, and the state without them; nil when there is nothing to take back.
  /// - Throws: ``MarkError`` when it was not saved; the state is then as before.
  public func undo() throws(MarkError) -> Undone? {
    try journal.withLock { journal throws(MarkError) in
      guard let undone = try journal.undo(time: clock()) else { return nil }
      return Undone(marks: undone, state: show(journal))
    }
  }

  /// Reads what other programs and devices have added. Costs a look at each file's size and time when there is nothing.
  /// - Returns: true when something was read.
  @discardableResult
  public func reload() -> Bool {
    let areInterestsNew = reloadInterests()
    return journal.withLock { journal in
      guard journal.refresh() || areInterestsNew else {
        shown.withLock { $0.notices = notices(of: journal) }
        return false
      }
      _ = show(journal)
      return true
    }
  }

  /// Writes all marks of the profile to a file (mode 0600), those of other libraries and of newer versions too.
  ///
  /// The file depends on the marks alone: who holds the same marks writes the same bytes.
  /// - Parameters:
  ///   - path: replaced when it exists.
  ///   - library: only the marks of this library.
  /// - Returns: the number of lines written.
  /// - Throws: ``MarkError/notExported(path:_:)``; a file that was there is then untouched.
  @discardableResult
  public func export(to path: String, library: String? = nil) throws(MarkError) -> Int {
    let all = journal.withLock { $0.records() }
    let records = all.filter { library == nil || $0.library == library }
    do {
      try DurableFile(path, calls: calls).write(records.flatMap { $0.bytes + [UInt8(ascii: "\n")] })
    } catch {
      throw .notExported(path: path, error)
    }
    return records.count
  }

  /// What undo took back.
  public struct Undone: Equatable, Sendable, CustomStringConvertible {
    /// The marks taken back, as they were recorded.
    public var marks: [Mark]
    /// The state without them.
    public var state: MarkState

    /// A sentence about a mark, or about how many. Titles stand in it as they were recorded.
    public var description: String {
      guard marks.count == 1, let mark = marks.first else { return "Taken back: \(marks.count) marks." }
      return "Taken back: \(mark.action.name), \(mark.title.isEmpty ? mark.work : mark.title)."
    }
  }

  /// What an import brought.
  public struct ImportReport: Equatable, Sendable {
    /// Marks that were new here, of all libraries.
    public var added: Int
    /// Marks that were here already.
    public var alreadyKnown: Int
    /// Lines that were damaged and left out.
    public var damaged: Int
  }

  /// Joins the marks of a file to those here. It does not matter in which order files come, nor how often.
  /// - Throws: ``MarkError/notImported(path:_:)``, ``MarkError/noMarks(path:)``, or what ``record(_:)`` throws.
  public func importFile(_ path: String) throws(MarkError) -> ImportReport {
    let (records, findings) = try read(path)
    let unique = Set(records)
    if unique.isEmpty && !findings.damaged.isEmpty { throw .noMarks(path: path) }
    return try journal.withLock { journal throws(MarkError) in
      let added = unique.isEmpty ? 0 : try journal.add(Array(unique))
      _ = show(journal)
      return ImportReport(added: added, alreadyKnown: unique.count - added, damaged: findings.damaged.count)
    }
  }

  private func read(_ path: String) throws(MarkError) -> ([Journal.Record], JournalFindings) {
    do throws(SystemFault) {
      let file = Descriptor(try calls.open(path, O_RDONLY | O_NONBLOCK))
      let status = try file.status()
      guard status.isRegular else { throw SystemFault(code: EISDIR) }
      guard status.size <= JournalLimits.fileBytes else { throw SystemFault(code: EFBIG) }
      let (records, findings) = Journal.Record.read(try file.read(0..<status.size))
      return (records, findings)
    } catch {
      throw .notImported(path: path, error)
    }
  }

  private func show(_ journal: borrowing Journal) -> MarkState {
    var state = journal.state
    person.withLock {
      state.interests = $0.interests
      state.lastVisit = $0.lastVisit
    }
    let notices = notices(of: journal)
    shown.withLock { $0 = Shown(state: state, notices: notices) }
    return state
  }
}

// MARK: - Beside the journals

extension Marks {
  /// Sets what the person asks to be shown as “for me”, in every library. It is on the medium when this returns, unless
  /// nothing is kept.
  /// - Throws: ``MarkError/interestsNotSaved(_:)``; the state is then as before.
  @discardableResult
  public func set(_ interests: Interests) throws(MarkError) -> MarkState {
    do throws(SystemFault) {
      try files?.write(interests)
    } catch {
      throw .interestsNotSaved(error)
    }
    let status = files?.interestsStatus
    person.withLock { ($0.interests, $0.file, $0.notice) = (interests, status, nil) }
    return journal.withLock { show($0) }
  }

  /// Keeps what stands in the library now, so that the next visit knows what is new. Nothing is written when it is what
  /// stood there before, or when nothing is kept.
  /// - Throws: ``MarkError/visitNotSaved(_:)``; then what was known before is still known.
  public func leave(_ catalogue: Catalogue) throws(MarkError) {
    guard let files, catalogue.documentCount > 0, person.withLock({ $0.lastVisit?.catalogue }) != catalogue.checksum
    else { return }
    do throws(SystemFault) {
      try files.write(VisitRecord(of: catalogue))
    } catch {
      throw .visitNotSaved(error)
    }
  }

  /// Reads the interests when their file is another. - Returns: true when it was.
  private func reloadInterests() -> Bool {
    guard let files else { return false }
    let status = files.interestsStatus
    if status == person.withLock(\.file) { return false }
    let (interests, notice) = Self.read(files)
    person.withLock {
      ($0.file, $0.notice) = (status, notice)
      if let interests { $0.interests = interests }
    }
    return true
  }

  private static func read(_ files: PersonFiles) -> (Interests?, MarkNotice?) {
    do {
      return (try files.interests(), nil)
    } catch {
      return (nil, .interestsUnreadable(file: files.interestsPath, reason: error.reason))
    }
  }

  private func notices(of journal: borrowing Journal) -> [MarkNotice] {
    journal.notices + [person.withLock(\.notice)].compactMap(\.self)
  }
}

/// Whose marks: the name of a folder below the data folder.
public struct Profile: Equatable, Hashable, Sendable {
  /// The name.
  public let name: String
  /// The one used when none is named.
  public static let standard = Profile(known: "default")

  /// Takes a name of 1 to 64 bytes, without slashes or control characters, and not beginning with a dot; nil for others.
  public init?(_ name: String) {
    let isPlain = name.unicodeScalars.allSatisfy { $0 != "/" && $0.properties.generalCategory != .control }
    guard isPlain, !name.hasPrefix("."), (1...64).contains(name.utf8.count) else { return nil }
    self.name = name
  }

  private init(known: String) { name = known }
}
