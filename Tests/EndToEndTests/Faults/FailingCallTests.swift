import TestSupport
import Testing

@Suite("Whichever system call fails", .enabled(if: Strace.works, Strace.isMissing))
struct FailingCallTests {
  private static let faults = [
    ("openat", "EROFS"), ("openat", "EIO"), ("write", "ENOSPC"), ("pwrite64", "EIO"), ("fsync", "EIO"),
    ("unlink", "EIO"),
    ("ftruncate", "ENOSPC"),
  ]
  private static let most = 30

  @Test("Marking fails with a sentence or is done; nothing acknowledged is lost", arguments: faults)
  func marking(call: String, error: String) throws {
    let place = try MarkedLibrary()
    let paths = place.keptPaths
    try eachCall(call, error, place, paths) { under in try place.mark(under: under) }
    #expect(try place.lost() == [])
  }

  @Test(
    "So it is when nothing is there yet",
    arguments: [("write", "ENOSPC"), ("fsync", "EIO"), ("mkdir", "EROFS")])
  func firstMark(call: String, error: String) throws {
    for failing in 1...Self.most {
      let place = try MarkedLibrary(works: 3, isFresh: true)
      let log = place.library.path("../strace.log")
      let end = try place.mark(under: Strace.failing(call, "error=\(error)", when: failing, log: log))
      expectOrder(end, "\(call) \(failing) \(error)")
      #expect(try place.lost() == [], "\(call) \(failing) \(error)")
      if !Strace.wasInjected(place.library.bytes("../strace.log")) { return }
    }
  }

  @Test(
    "Indexing fails with a sentence or is done, and the next run is right",
    arguments: [
      ("openat", "EROFS"), ("pwrite64", "ENOSPC"), ("unlink", "EIO"), ("ftruncate", "EIO"),
    ])
  func indexing(call: String, error: String) throws {
    let place = try MarkedLibrary(works: 12)
    var changes = 0
    try eachCall(call, error, place, place.keptPaths) { under in
      changes += 1
      place.library.write("en/w3.md", "# Work 3\n\nChanged for the \(changes)th time: needle\(changes)\n")
      let end = try place.run(["index"], under: under)
      let after = try place.run(["search", "needle\(changes)"])
      #expect(after.isDone && after.output.contains("Work 3"), "\(call) \(changes) \(error): \(after) after \(end)")
      return end
    }
  }

  @Test(
    "An export that fails leaves the earlier file whole, and no half file beside it",
    arguments: [("write", "ENOSPC"), ("fsync", "EIO"), ("rename", "EROFS"), ("rename", "EIO"), ("openat", "EROFS")])
  func exporting(call: String, error: String) throws {
    let place = try MarkedLibrary(works: 3)
    let folder = TemporaryLibrary(["marks.jsonl": "the earlier file"])
    let log = place.library.path("../strace.log")
    var failures = 0
    for failing in 1...Self.most {
      // The temporary file has another name each time: only opening can be told by the path.
      let paths = call == "openat" ? [folder.root] : []
      let under = Strace.failing(call, "error=\(error)", when: failing, log: log, at: paths)
      let end = try TimedCommand.maktaba(
        ["marks", "export", folder.path("marks.jsonl")], state: place.state, under: under)
      expectOrder(end, "\(call) \(failing) \(error)")
      let text = String(decoding: folder.bytes("marks.jsonl") ?? [], as: UTF8.self)
      #expect(text == "the earlier file" || text.contains("w0"))
      #expect(TreeDigest(of: folder.root).paths == ["marks.jsonl"])
      if end.isDone { #expect(text.contains("w0")) }
      if !Strace.wasInjected(place.library.bytes("../strace.log")) { break }
      failures += end.isDone ? 0 : 1
    }
    #expect(failures > 0)
  }

  /// Lets the first, second, third... call fail until there are no more.
  private func eachCall(
    _ call: String, _ error: String, _ place: MarkedLibrary, _ paths: [String], _ run: ([String]) throws -> CommandEnd
  ) throws {
    let log = place.library.path("../strace.log")
    for failing in 1...Self.most {
      let end = try run(Strace.failing(call, "error=\(error)", when: failing, log: log, at: paths))
      expectOrder(end, "\(call) \(failing) \(error)")
      if Strace.wasInjected(place.library.bytes("../strace.log")) { continue }
      #expect(failing > 1, "nothing was put in: the test tests nothing")
      return
    }
  }

  private func expectOrder(_ end: CommandEnd, _ what: String, _ location: SourceLocation = #_sourceLocation) {
    #expect(end.isDone || end.isOrderlyFailure, "\(what): \(end)", sourceLocation: location)
  }
}

@Suite("Killed at a call", .enabled(if: Strace.works, Strace.isMissing))
struct KilledCallTests {
  @Test("While marking: what was acknowledged before is there", arguments: ["write", "fsync", "pwrite64", "openat"])
  func marking(call: String) throws {
    let place = try MarkedLibrary()
    let log = place.library.path("../strace.log")
    for failing in 1...12 {
      let under = Strace.failing(call, "signal=SIGKILL", when: failing, log: log, at: place.keptPaths)
      _ = try place.mark(under: under)
      if !Strace.wasInjected(place.library.bytes("../strace.log")) { break }
      #expect(try place.mark().isDone)
    }
    #expect(try place.lost() == [])
  }

  @Test(
    "While indexing: the next run answers rightly",
    arguments: ["rename", "pwrite64", "fdatasync", "ftruncate", "unlink"])
  func indexing(call: String) throws {
    let place = try MarkedLibrary(works: 12)
    let log = place.library.path("../strace.log")
    for failing in 1...20 {
      place.library.write("en/w3.md", "# Work 3\n\nChanged: needle\(failing)\n")
      let under = Strace.failing(call, "signal=SIGKILL", when: failing, log: log, at: place.keptPaths)
      _ = try place.run(["index"], under: under)
      let wasKilled = Strace.wasInjected(place.library.bytes("../strace.log"))
      let after = try place.run(["search", "needle\(failing)"])
      #expect(after.isDone && after.output.contains("Work 3"), "\(call) \(failing): \(after)")
      if !wasKilled { break }
    }
  }
}
