import Foundation
internal import GRDB
import Synchronization

/// The cache of one library: the full-text index and the vocabulary in SQLite, the encoded catalogue in a file beside it.
///
/// Everything here is derived and may be deleted at any time. The index is contentless (it answers "which rows", never
/// "what text"): a row is one section, its words already folded and separated by spaces, so that SQLite's `ascii`
/// tokenizer has nothing to decide. Row numbers are never used twice; rows that the catalogue no longer names are dead
/// and passed over until the cache is built anew.
final class IndexStore: Sendable {
  /// Changes whenever what is stored, or how text is folded, changes: another version is thrown away.
  static let version = 4

  private let place: Mutex<Place>

  private enum Place {
    case folder(any DatabaseWriter, CatalogueFile)
    case memory(any DatabaseWriter)
  }

  private var database: any DatabaseWriter {
    switch place.withLock({ $0 }) {
    case .folder(let database, _), .memory(let database): database
    }
  }

  private var catalogueFile: CatalogueFile? {
    place.withLock { if case .folder(_, let file) = $0 { file } else { nil } }
  }

  /// The index is kept in memory, because nothing is to be, or can be, written where it belongs.
  var isInMemory: Bool {
    place.withLock { if case .memory = $0 { true } else { false } }
  }

  /// Opens the cache in a folder that exists; a damaged one, or one of another version, is replaced by an empty one.
  /// - Parameter isForOneAnswer: nothing is asked while something is written, so that one connection is enough: that
  ///   saves half the time of opening.
  init(directory: String, isForOneAnswer: Bool = false) throws {
    let path = directory + "/index.sqlite"
    let catalogue = CatalogueFile(path: directory + "/catalogue")
    let database: any DatabaseWriter
    do {
      database = try Self.open(path, catalogue, isForOneAnswer)
    } catch {
      Self.remove(path)
      database = try Self.open(path, catalogue, isForOneAnswer)
    }
    place = Mutex(.folder(database, catalogue))
  }

  /// A cache that lives as long as the program.
  init() throws { place = Mutex(.memory(try Self.openInMemory())) }

  /// From now on an empty cache in memory: what is in the folder stays there as it is.
  func moveToMemory() throws {
    let database = try Self.openInMemory()
    place.withLock { $0 = .memory(database) }
  }

  private static func openInMemory() throws -> any DatabaseWriter {
    let queue = try DatabaseQueue(configuration: configuration)
    _ = try queue.writeWithoutTransaction(prepareSchema)
    return queue
  }

  /// Marks a cache as one of another version: for tests of what happens then.
  static func setVersion(_ version: Int, at path: String) throws {
    try DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = \(version)") }
  }

  /// Deletes a cache that nobody has open.
  static func remove(_ path: String) {
    for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) }
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.maximumReaderCount = 3
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA cache_size = -4000; PRAGMA trusted_schema = OFF")
    }
    return configuration
  }

  private static func open(
    _ path: String, _ catalogue: CatalogueFile, _ isForOneAnswer: Bool
  ) throws -> any DatabaseWriter {
    // SQLite would make the file readable for everybody; those that it makes beside it get the rights of this one.
    let file = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    if file >= 0 { close(file) }
    let database: any DatabaseWriter
    if isForOneAnswer {
      var configuration = configuration
      configuration.journalMode = .wal
      // Saves a copy of every page read. Not where the program stays open: a medium that is pulled would end it.
      configuration.prepareDatabase { try $0.execute(sql: "PRAGMA mmap_size = 268435456") }
      database = try DatabaseQueue(path: path, configuration: configuration)
    } else {
      database = try DatabasePool(path: path, configuration: configuration)
    }
    // A catalogue whose rows are not in the index would be believed.
    if try database.writeWithoutTransaction(prepareSchema) { catalogue.remove() }
    return database
  }

  /// - Returns: the database was empty.
  private static func prepareSchema(_ db: Database) throws -> Bool {
    // Nothing here is worth a wait for the disk: what a power cut damages is made anew.
    try db.execute(sql: "PRAGMA synchronous = OFF")
    switch try Int.fetchOne(db, sql: "PRAGMA user_version") {
    case version: return false
    case 0: break
    default: throw DatabaseError(message: "the cache is of another version")
    }
    try db.inTransaction {
      try db.execute(
        sql: """
          CREATE TABLE IF NOT EXISTS derived (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
          CREATE VIRTUAL TABLE IF NOT EXISTS section USING fts5(
            title, heading, body, content = '', tokenize = 'ascii');
          INSERT INTO section(section, rank) VALUES ('hashsize', 8388608);
          PRAGMA user_version = \(version);
          """)
      return .commit
    }
    return true
  }
}

// MARK: - Derived values

extension IndexStore {
  /// What is kept beside the index.
  enum Derived: String {
    case vocabulary, skipped
  }

  /// The stored bytes; nil when there are none.
  func value(_ name: Derived) throws -> [UInt8]? {
    try database.read { db in
      let rows = try Row.fetchCursor(db, sql: "SELECT value FROM derived WHERE name = ?", arguments: [name.rawValue])
      return try rows.next().map { row in try row.withUnsafeData(atIndex: 0) { $0.map { [UInt8]($0) } ?? [] } }
    }
  }
}

// MARK: - The catalogue

extension IndexStore {
  /// The encoded catalogue as it was stored last, with what its file then was; nil when there is none.
  func storedCatalogue() -> (bytes: [UInt8], status: FileStatus)? { catalogueFile?.read() }

  /// What the catalogue's file is now.
  var catalogueStatus: FileStatus? { catalogueFile?.status }

  /// Stores an encoded catalogue whose rows are in the index. - Returns: what its file now is.
  func store(catalogue bytes: [UInt8]) throws -> FileStatus? {
    try catalogueFile?.write(bytes)
    return catalogueFile?.status
  }
}

// MARK: - Writing

/// The folded words of one section, as the index takes them.
struct IndexRow: Sendable {
  var row: Int64
  var title: String
  var heading: String
  var body: String
}

extension IndexStore {
  /// Adds sections and replaces derived values, all or nothing.
  func write(rows: some Sequence<IndexRow>, derived: [Derived: [UInt8]]) throws {
    try database.write { db in
      let insert = try db.cachedStatement(
        sql: "INSERT INTO section(rowid, title, heading, body) VALUES (?, ?, ?, ?)")
      for row in rows {
        try insert.execute(arguments: [row.row, row.title, row.heading, row.body])
      }
      for (name, bytes) in derived {
        try db.execute(
          sql: "REPLACE INTO derived(name, value) VALUES (?, ?)", arguments: [name.rawValue, Data(bytes)])
      }
    }
  }

  /// The last row ever written; 0 when there is none.
  func lastRow() throws -> Int64 {
    try database.read { try Int64.fetchOne($0, sql: "SELECT max(id) FROM section_docsize") ?? 0 }
  }

  /// Rows stored, dead ones included.
  func rowCount() throws -> Int {
    try database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM section_docsize") ?? 0 }
  }

  /// Forgets everything, so that the next refresh builds it anew; what is damaged is built anew from the schema on.
  func clear() throws {
    catalogueFile?.remove()
    do {
      try database.write { db in
        try db.execute(sql: "INSERT INTO section(section) VALUES ('delete-all'); DELETE FROM derived")
      }
    } catch {
      try database.barrierWriteWithoutTransaction(Self.startOver)
    }
  }

  /// Whether an error says that what is stored is damaged, and not that it cannot be reached or written now.
  static func isDamage(_ error: any Error) -> Bool {
    guard let error = error as? DatabaseError else { return false }
    let isTableGone = error.resultCode == .SQLITE_ERROR && error.message?.hasPrefix("no such table") == true
    return [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode) || isTableGone
  }

  /// Empties a database of which parts cannot be read. A damaged table can neither be emptied nor dropped; so the schema
  /// is taken away from under it, and VACUUM leaves what no schema names (https://sqlite.org/c3ref/c_dbconfig_defensive.html,
  /// SQLITE_DBCONFIG_RESET_DATABASE, does the same).
  private static func startOver(_ db: Database) throws {
    try db.execute(sql: "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema; PRAGMA writable_schema = RESET")
    try db.execute(sql: "VACUUM; PRAGMA user_version = 0")
    db.clearSchemaCache()
    _ = try prepareSchema(db)
  }

  /// Brings what was written into the database file, so that it is not on the disk twice. When somebody is reading it is
  /// put off to the next time.
  func settle() {
    try? database.writeWithoutTransaction { db in
      // In WAL mode alone; in memory there is nothing to settle.
      _ = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
  }

  /// Every word of the index, read from the index itself: a pass over all of it.
  func vocabulary() throws -> Vocabulary {
    try database.write { db in
      try db.execute(sql: "CREATE VIRTUAL TABLE IF NOT EXISTS temp.word USING fts5vocab(main, section, row)")
      let words = try String.fetchCursor(db, sql: "SELECT term FROM temp.word")
      var vocabulary = Vocabulary()
      while let word = try words.next() { vocabulary.append(word) }
      return vocabulary
    }
  }
}

// MARK: - Asking

extension IndexStore {
  /// A row that matches, with its score: greater is better.
  struct Match {
    var row: Int64
    var score: Double
  }

  /// Calls `body` with each row that matches, in row order, until it returns false.
  func forEachRow(matching expression: SearchExpression, _ body: (Int64) -> Bool) throws {
    try database.read { db in
      let rows = try Int64.fetchCursor(
        db, sql: "SELECT rowid FROM section WHERE section MATCH ?", arguments: [expression.text])
      while let row = try rows.next(), body(row) {}
    }
  }

  /// Calls `body` with each match and its BM25 score (a word in the title weighs ten times, in a heading five times
  /// one in the text), in row order, until it returns false.
  func forEachMatch(of expression: SearchExpression, _ body: (Match) -> Bool) throws {
    try database.read { db in
      let rows = try Row.fetchCursor(
        db, sql: "SELECT rowid, bm25(section, 10, 5, 1) FROM section WHERE section MATCH ?",
        arguments: [expression.text])
      while let row = try rows.next(), body(Match(row: row[0], score: -(row[1] as Double))) {}
    }
  }
}
