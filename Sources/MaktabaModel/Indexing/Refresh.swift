import Dispatch
import MaktabaText
import Synchronization

/// Brings catalogue and index up to the folder, reading only what changed, in batches that are each complete: whatever
/// stops it, what is stored is a true picture of some of the documents, and the next refresh goes on from there.
struct Refresh {
  let folder: LibraryFolder
  let store: IndexStore
  let publish: (Catalogue, FileStatus?) -> Void
  let isCancelled: @Sendable () -> Bool

  /// The words of what was read, when it was little: then they are added to the vocabulary one by one.
  private(set) var words: Set<Substring>? = []
  private var cards: [DocumentCard] = []
  private var skipped: SkippedFiles
  private var nextRow: Int64

  init(
    of folder: LibraryFolder, from catalogue: Catalogue, keeping unchanged: [Int], skipped: SkippedFiles,
    store: IndexStore, publish: @escaping (Catalogue, FileStatus?) -> Void, isCancelled: @escaping @Sendable () -> Bool
  ) throws {
    self.folder = folder
    self.store = store
    self.publish = publish
    self.isCancelled = isCancelled
    self.skipped = skipped
    cards = unchanged.map(catalogue.card)
    nextRow = try store.lastRow() + 1
  }

  /// Reads `files`; reading the next batch goes on while one is written.
  mutating func run(reading files: [LibraryFolder.File], progress: (Library.Progress) -> Void) throws {
    progress(Library.Progress(done: 0, total: files.count))
    if files.count > Self.fewFiles { words = nil }
    if files.isEmpty { return try commit([], files: []) }
    var done = 0
    var reading = ReadAhead(batch(of: files, from: 0), of: folder, isCancelled: isCancelled)
    while !isCancelled() {
      let documents = reading.wait()
      if isCancelled() { return }
      let batch = reading.files
      done += batch.count
      if done < files.count {
        reading = ReadAhead(self.batch(of: files, from: done), of: folder, isCancelled: isCancelled)
      }
      try add(documents, from: batch)
      progress(Library.Progress(done: done, total: files.count))
      if done == files.count { return }
    }
  }

  /// For more files than this it is cheaper to read all words back from the index.
  private static let fewFiles = 100

  /// Batches double in size, so that the first works are on the shelf at once and the last do not wait for bookkeeping.
  private func batch(of files: [LibraryFolder.File], from start: Int) -> ArraySlice<LibraryFolder.File> {
    files[start..<min(files.count, start + max(256, start))]
  }

  private mutating func add(_ documents: [IndexedDocument?], from files: ArraySlice<LibraryFolder.File>) throws {
    var rows: [IndexRow] = []
    for (file, document) in zip(files, documents) {
      guard var document else {
        skipped.insert(file)
        continue
      }
      document.card.firstRow = nextRow
      rows += document.rows.map { row in
        var row = row
        row.row += nextRow
        return row
      }
      for row in document.rows {
        words?.formUnion([row.title, row.heading, row.body].flatMap { $0.split(separator: " ") })
      }
      nextRow += Int64(document.rows.count)
      cards.append(document.card)
    }
    try commit(rows, files: files)
  }

  private mutating func commit(_ rows: [IndexRow], files: ArraySlice<LibraryFolder.File>) throws {
    let catalogue = Catalogue(identity: folder.identity, cards: cards, vocabularies: folder.vocabularies)
    if catalogue.documentCount < cards.count { noteDuplicates(in: catalogue, files) }
    try store.write(rows: rows, derived: [.skipped: skipped.encoded()])
    publish(catalogue, try store.store(catalogue: catalogue.encoded()))
  }

  private mutating func noteDuplicates(in catalogue: Catalogue, _ files: ArraySlice<LibraryFolder.File>) {
    let kept = Set(catalogue.fileStates.lazy.map(\.path))
    cards.removeAll { !kept.contains($0.path) }
    for file in files where !kept.contains(file.path) { skipped.insert(file) }
  }
}

/// A batch of documents being read on all cores.
private final class ReadAhead: Sendable {
  let files: ArraySlice<LibraryFolder.File>
  private let documents: Mutex<[IndexedDocument?]>
  private let group = DispatchGroup()

  init(_ files: ArraySlice<LibraryFolder.File>, of folder: LibraryFolder, isCancelled: @escaping @Sendable () -> Bool) {
    self.files = files
    documents = Mutex(Array(repeating: nil, count: files.count))
    let fallback = folder.identity.sourceLanguage
    let root = folder.root
    DispatchQueue.global(qos: .utility).async(group: group) { [self] in
      let chunks = stride(from: 0, to: files.count, by: 32).map { $0..<min($0 + 32, files.count) }
      DispatchQueue.concurrentPerform(iterations: chunks.count) { index in
        guard !isCancelled() else { return }
        let read = chunks[index].map { offset in
          try? IndexedDocument(files[files.startIndex + offset], root: root, fallback: fallback)
        }
        documents.withLock { $0.replaceSubrange(chunks[index], with: read) }
      }
    }
  }

  func wait() -> [IndexedDocument?] {
    group.wait()
    return documents.withLock { $0 }
  }
}
