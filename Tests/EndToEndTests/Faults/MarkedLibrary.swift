import Glibc
import TestSupport

/// A small library, a person who marks works in it, and what was acknowledged to this person.
final class MarkedLibrary {
  let library: TemporaryLibrary
  let state: TemporaryLibrary
  /// Works whose mark was confirmed by the program's exit code.
  private(set) var acknowledged: Set<String> = []
  private var next = 0
  private let works: Int

  /// Makes it, with an index that is ready and one mark, so that every file is there.
  init(works: Int = 150, isFresh: Bool = false, state: TemporaryLibrary = TemporaryLibrary(named: "state")) throws {
    self.works = works
    self.state = state
    library = TemporaryLibrary()
    for number in 0..<works {
      library.write("en/w\(number).md", "# Work \(number)\n\nThe text of work \(number), with the word needle.\n")
    }
    if !isFresh {
      _ = try run(["index"])
      _ = try mark()
    }
  }

  /// Runs a command on the library.
  func run(_ arguments: [String], under: [String] = [], limit: Duration = .seconds(60)) throws -> CommandEnd {
    try TimedCommand.maktaba(arguments + ["--library", library.root], state: state, under: under, limit: limit)
  }

  /// Marks the next work as read, and keeps in mind whether that was acknowledged.
  func mark(under: [String] = [], limit: Duration = .seconds(60)) throws -> CommandEnd {
    let work = "w\(next % works)"
    next += 1
    let end = try run(["mark", "read", work], under: under, limit: limit)
    if end.isDone { acknowledged.insert(work) }
    return end
  }

  /// The works that count as read at the next start.
  func readWorks() throws -> Set<String> {
    let end = try run(["list", "is:read"])
    return Set(end.output.split(separator: "\n").compactMap { $0.split(separator: " ").first.map(String.init) })
  }

  /// What was acknowledged and is not there.
  func lost() throws -> Set<String> { acknowledged.subtracting(try readWorks()) }

  /// Files and folders that are kept, absolute, and those that SQLite makes beside its own.
  var keptPaths: [String] {
    let paths = [state.root] + TreeDigest(of: state.root).paths.map(state.path)
    let databases = paths.filter { $0.hasSuffix(".sqlite") }
    return paths + databases.flatMap { [$0 + "-wal", $0 + "-shm", $0 + "-journal"] }
  }

  /// The first kept file whose name ends so, relative to the state folder.
  func kept(_ suffix: String) -> String? { TreeDigest(of: state.root).paths.first { $0.hasSuffix(suffix) } }
}
