internal import CSystem
import MaktabaText
import Synchronization

/// A library that is open: the one public face of the model.
///
/// Opening takes one read of the cache and shows what was there the last time; ``refresh(progress:isCancelled:)`` brings it
/// up to the folder. Calls are synchronous and may take the time of a disk access, except those said to be immediate; make
/// them from a background queue. Every call may be made from any thread.
public final class Library: Sendable {
  /// How to open.
  public struct Options: Equatable, Sendable {
    /// Overrides the layout (`--layout`).
    public var layout: String?
    /// Languages the reader prefers, best first.
    public var preferredLanguages: [LanguageTag]
    /// Nothing is written anywhere: the cache lives in memory.
    public var isPrivate: Bool
    /// The folder with the vocabularies that the program brings along; nil for none.
    public var vocabularies: String?
    /// A question or two is asked, and not while the folder is read: opening is faster.
    public var isForOneAnswer: Bool

    /// Makes options.
    public init(
      layout: String? = nil, preferredLanguages: [LanguageTag] = [], isPrivate: Bool = false,
      isForOneAnswer: Bool = false, vocabularies: String? = nil
    ) {
      self.layout = layout
      self.preferredLanguages = preferredLanguages
      self.isPrivate = isPrivate
      self.isForOneAnswer = isForOneAnswer
      self.vocabularies = vocabularies
    }
  }

  /// Progress of a refresh.
  public struct Progress: Equatable, Sendable {
    /// Documents read so far.
    public var done: Int
    /// Documents to read.
    public var total: Int

    /// Makes a progress.
    public init(done: Int, total: Int) {
      self.done = done
      self.total = total
    }
  }

  /// The folder, absolute.
  public let root: String
  /// How it was opened.
  public let options: Options
  /// Something the reader should know, such as that the cache cannot be written. Immediate.
  public var notice: String? { state.withLock(\.notice) }

  let cache: CacheFolder
  let store: IndexStore
  private let state: Mutex<State>
  let knownMarks = Mutex<KnownMarks?>(nil)

  /// What changes while a library is open.
  struct State {
    var catalogue: Catalogue
    /// A refresh has looked at the folder, or an earlier one had filled the cache.
    var isKnown: Bool
    var notice: String?
    /// What the last look at the folder found wrong with its shape.
    var problems: [Problem] = []
    /// The file that the catalogue stands in, as it was when it was read or written.
    var file: FileStatus?
    var vocabulary: Vocabulary?
  }

  /// What `is:` asked for the last time, which is the same until marks, catalogue or day change: a key asks anew.
  struct KnownMarks {
    var catalogue: Catalogue
    var marks: MarkState
    var sets: MarkSets
  }

  /// Opens a folder. Nothing is written into it, ever.
  /// - Throws: ``LibraryError/noFolder(path:)``; ``LibraryError/cache(reason:)`` when not even memory can hold the index.
  public init(_ path: String, places: Places, options: Options = Options()) throws(LibraryError) {
    guard let root = FolderPath.resolved(path) else { throw .noFolder(path: CleanText.line(path)) }
    self.root = root
    self.options = options
    cache = CacheFolder(places: places, root: root)
    let opened = try Self.openStore(cache, options)
    store = opened.store
    let stored = Self.storedCatalogue(in: opened.store)
    state = Mutex(
      State(
        catalogue: stored?.catalogue ?? .empty(.declared(root: root)), isKnown: stored != nil, notice: opened.notice,
        file: stored?.file, vocabulary: nil))
  }

  /// What is known now. Immediate.
  public var catalogue: Catalogue { state.withLock(\.catalogue) }

  /// Nothing is known yet: the first refresh has everything to read. Immediate.
  public var isNew: Bool { state.withLock { !$0.isKnown } }

  /// What the last refresh found wrong with the manifest, or with folders and links; documents are looked at by
  /// ``check(isCancelled:)``. Immediate.
  public var problems: [Problem] { state.withLock(\.problems) }

  private static func openStore(
    _ cache: CacheFolder, _ options: Options
  ) throws(LibraryError) -> (store: IndexStore, notice: String?) {
    do {
      if options.isPrivate { return (try IndexStore(), nil) }
      do {
        try PrivateFolder(cache.path).make()
        return (try IndexStore(directory: cache.path, isForOneAnswer: options.isForOneAnswer), nil)
      } catch {
        return (try IndexStore(), Self.cacheNotice(cache))
      }
    } catch {
      throw .cache(reason: CleanText.line("\(error)"))
    }
  }

  private static func cacheNotice(_ cache: CacheFolder) -> String {
    "The index cannot be kept in \(CleanText.line(cache.path)): it is made anew at each start."
  }

  /// A catalogue that cannot be read is none: the refresh makes it anew.
  private static func storedCatalogue(in store: IndexStore) -> (catalogue: Catalogue, file: FileStatus)? {
    guard let stored = store.storedCatalogue(), let catalogue = Catalogue(decoding: stored.bytes) else { return nil }
    return (catalogue, stored.status)
  }
}

extension LibraryIdentity {
  /// What the manifest alone says of a folder whose files have not been looked at: marks need the library's id at once.
  fileprivate static func declared(root: String) -> LibraryIdentity {
    let manifest = Manifest.read(root: root)
    return LibraryIdentity(root: root, manifest: manifest, layout: manifest.layout ?? .oneLanguage, files: [])
  }
}

// MARK: - Keeping up with the folder

extension Library {
  /// What a refresh did.
  public enum RefreshOutcome: Equatable, Sendable {
    /// Everything stands as it did.
    case unchanged
    /// The catalogue is another now: documents read, and documents gone.
    case changed(read: Int, gone: Int)
    /// Another running copy of the program is at it; ask again in a moment.
    case busyElsewhere
    /// Stopped on request; what was read is kept.
    case cancelled
  }

  /// Looks at the folder and reads what changed since the last time. While it runs, ``catalogue`` grows.
  /// - Parameters:
  ///   - progress: called after each batch, from the calling thread, with the catalogue already in place.
  ///   - isCancelled: asked often, from any thread.
  /// - Throws: when the folder cannot be looked at, or the cache neither used nor rebuilt.
  @discardableResult
  public func refresh(
    progress: (Progress) -> Void = { _ in }, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(LibraryError) -> RefreshOutcome {
    try refresh(startsOver: false, progress: progress, isCancelled: isCancelled)
  }

  private func refresh(
    startsOver: Bool, progress: (Progress) -> Void, isCancelled: @escaping @Sendable () -> Bool
  ) throws(LibraryError) -> RefreshOutcome {
    let right = store.isInMemory ? nil : CacheFolder.WriteRight(cache)
    guard store.isInMemory || right != nil else {
      adoptStoredCatalogue()
      return .busyElsewhere
    }
    defer {
      withExtendedLifetime(right) {}
      // Looking at a library takes memory that showing it does not: it is given back.
      malloc_trim(0)
    }
    var folder = try LibraryFolder.scan(
      root: root, layout: options.layout, defaults: options.vocabularies, isCancelled: isCancelled)
    if isCancelled() { return .cancelled }
    // Marks belong to the library's id: a manifest that cannot be read now does not make it another library.
    if folder.isManifestLost, !isNew { folder.identity.id = catalogue.identity.id }
    state.withLock { $0.problems = folder.problems }
    do {
      if startsOver { try forgetEverything() }
      return try bringUp(to: folder, progress: progress, isCancelled: isCancelled)
    } catch {
      return try rebuild(to: folder, after: error, progress: progress, isCancelled: isCancelled)
    }
  }

  /// Throws the index away and reads every document anew (`maktaba index --rebuild`).
  @discardableResult
  public func rebuild(
    progress: (Progress) -> Void = { _ in }, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(LibraryError) -> RefreshOutcome {
    try refresh(startsOver: true, progress: progress, isCancelled: isCancelled)
  }

  /// An answer from the index. An index that is damaged is built anew once, and asked again.
  func answering<Answer>(_ make: () throws -> Answer) throws(LibraryError) -> Answer {
    do {
      return try makeAgain(after: Result(catching: make), make)
    } catch let error as LibraryError {
      throw error
    } catch {
      throw .cache(reason: CleanText.line("\(error)"))
    }
  }

  private func makeAgain<Answer>(
    after first: Result<Answer, any Error>, _ make: () throws -> Answer
  ) throws -> Answer {
    guard case .failure(let error) = first, IndexStore.isDamage(error) else { return try first.get() }
    try rebuild()
    return try make()
  }

  private func bringUp(
    to folder: LibraryFolder, progress: (Progress) -> Void, isCancelled: @escaping @Sendable () -> Bool
  ) throws -> RefreshOutcome {
    adoptStoredCatalogue()
    try clearIfMostlyDead()
    let before = catalogue
    let skipped = SkippedFiles(decoding: try store.value(.skipped) ?? [])
    let changes = FolderChanges(from: before, to: folder, skipping: skipped)
    if changes.isEmpty, before.identity == folder.identity, before.hasVocabularies(of: folder), !isNew {
      return .unchanged
    }
    var refresh = try Refresh(
      of: folder, from: before, keeping: changes.unchanged, skipped: skipped, store: store, publish: publish,
      isCancelled: isCancelled)
    try refresh.run(reading: changes.toRead, progress: progress)
    try bringUpVocabulary(with: refresh.words)
    store.settle()
    return isCancelled() ? .cancelled : .changed(read: changes.toRead.count, gone: changes.goneCount)
  }

  /// A cache that is damaged is thrown away. One that cannot be written, on a full disk for instance, is left as it is, and
  /// this run makes do with memory. What fails there as well is told.
  private func rebuild(
    to folder: LibraryFolder, after error: any Error, progress: (Progress) -> Void,
    isCancelled: @escaping @Sendable () -> Bool
  ) throws(LibraryError) -> RefreshOutcome {
    do {
      if IndexStore.isDamage(error), let outcome = try? bringUpFromNothing(to: folder, progress, isCancelled) {
        return outcome
      }
      try store.moveToMemory()
      state.withLock { [cache] in $0.notice = Self.cacheNotice(cache) }
      return try bringUpFromNothing(to: folder, progress, isCancelled)
    } catch {
      throw .cache(reason: CleanText.line("\(error)"))
    }
  }

  private func bringUpFromNothing(
    to folder: LibraryFolder, _ progress: (Progress) -> Void, _ isCancelled: @escaping @Sendable () -> Bool
  ) throws -> RefreshOutcome {
    try forgetEverything()
    return try bringUp(to: folder, progress: progress, isCancelled: isCancelled)
  }

  /// Dead rows cost space and time: when they outnumber the living, the index is made anew.
  private func clearIfMostlyDead() throws {
    let living = catalogue.sectionCount
    if try store.rowCount() > 2 * living + 1000 { try forgetEverything() }
  }

  private func forgetEverything() throws {
    try store.clear()
    state.withLock {
      $0 = State(
        catalogue: .empty($0.catalogue.identity), isKnown: false, notice: $0.notice, problems: $0.problems, file: nil,
        vocabulary: nil)
    }
  }

  private func publish(_ catalogue: Catalogue, _ file: FileStatus?) {
    state.withLock {
      $0.catalogue = catalogue
      $0.isKnown = true
      $0.file = file
    }
  }

  /// Takes over what another copy of the program wrote meanwhile.
  private func adoptStoredCatalogue() {
    guard store.catalogueStatus != state.withLock(\.file), let stored = Self.storedCatalogue(in: store) else { return }
    publish(stored.catalogue, stored.file)
    state.withLock { $0.vocabulary = nil }
  }
}

// MARK: - Words

extension Library {
  /// The vocabulary, read from the cache on first use.
  func vocabulary() throws -> Vocabulary {
    if let known = state.withLock({ $0.vocabulary }) { return known }
    let loaded = Vocabulary(bytes: try store.value(.vocabulary) ?? [])
    state.withLock { $0.vocabulary = loaded }
    return loaded
  }

  /// - Parameter words: the words that may be new; nil when all are to be read back, which is a pass over the whole index.
  private func bringUpVocabulary(with words: Set<Substring>?) throws {
    var vocabulary: Vocabulary
    if let words {
      vocabulary = try self.vocabulary()
      for word in words where !vocabulary.contains(String(word)) { vocabulary.append(String(word)) }
    } else {
      vocabulary = try store.vocabulary()
    }
    try store.write(rows: [], derived: [.vocabulary: vocabulary.bytes])
    state.withLock { [vocabulary] in $0.vocabulary = vocabulary }
  }
}
