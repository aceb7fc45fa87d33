import Foundation
import Testing

@testable import MaktabaModel

@Suite("Marks when the disk fails")
struct MarksFaultTests {
  static let faults: [Int32] = [ENOSPC, EIO, EROFS, EACCES]

  @Test("nothing acknowledged is lost, and what was not saved is said, whichever call fails", arguments: faults)
  func nthCall(_ code: Int32) throws {
    for failing in 1...200 {
      let place = try TemporaryPlaces()
      let failure = FailingCalls(failing: failing, code: code)
      let marks = place.open(calls: failure.calls)
      var acknowledged: [String] = []
      for number in 0..<6 {
        let before = marks.state
        let pair = try [Mark.of("w\(number)", .read), .of("x\(number)", .read)]
        do throws(MarkError) {
          try marks.record(pair)
          acknowledged += ["w\(number)", "x\(number)"]
        } catch {
          #expect(error == .notSaved(SystemFault(code: code)))
          #expect(marks.state == before)
        }
      }
      let after = place.open()
      #expect(after.state.read.keys.sorted() == acknowledged.sorted(), "call \(failing)")
      #expect(marks.state == after.state, "call \(failing)")
      #expect(acknowledged.count >= 10)
      if !failure.wasInjected {
        #expect(failing > 12 && acknowledged.count == 12)
        return
      }
    }
    Issue.record("the calls never came to an end")
  }

  @Test("a write that takes a part is gone on with")
  func shortWrites() throws {
    for failing in 1...40 {
      let place = try TemporaryPlaces()
      let marks = place.open(calls: FailingCalls(failing: failing, code: 0, isShort: true).calls)
      for number in 0..<4 { try marks.record([.of("w\(number)", .read)]) }
      #expect(place.open().state == marks.state && marks.state.read.count == 4)
      #expect(place.open().notices.isEmpty)
    }
  }

  @Test("an export that fails leaves the old file and no other", arguments: faults)
  func export(_ code: Int32) throws {
    let place = try TemporaryPlaces()
    try place.open().record([.of("a", .read)])
    let target = place.path("out/marks.jsonl")
    try FileManager.default.createDirectory(atPath: place.path("out"), withIntermediateDirectories: true)
    for failing in 1...30 {
      try Data("old".utf8).write(to: URL(fileURLWithPath: target))
      let failure = FailingCalls(failing: failing, code: code)
      let marks = place.open(calls: failure.calls)
      do throws(MarkError) {
        try marks.export(to: target)
        if !failure.wasInjected { return }
      } catch {
        #expect(error == .notExported(path: target, SystemFault(code: code)))
      }
      let left = try FileManager.default.contentsOfDirectory(atPath: place.path("out"))
      #expect(left == ["marks.jsonl"], "call \(failing)")
      let bytes = try Data(contentsOf: URL(fileURLWithPath: target))
      #expect(bytes == Data("old".utf8) || bytes.first == UInt8(ascii: "{") || bytes.isEmpty, "call \(failing)")
    }
    Issue.record("the calls never came to an end")
  }

  @Test("marks on a read-only medium can be read; marking says why it was not saved")
  func readOnly() throws {
    let place = try TemporaryPlaces()
    try place.open().record([.of("a", .read)])
    var calls = FileSystemCalls.system
    calls.open = { (path, flags) throws(SystemFault) in
      if flags & (O_WRONLY | O_RDWR | O_CREAT) != 0 { throw SystemFault(code: EROFS) }
      return try FileSystemCalls.system.open(path, flags)
    }
    let marks = place.open(calls: calls)
    #expect(marks.state.read.keys.sorted() == ["a"])
    let error = #expect(throws: MarkError.self) { try marks.record([.of("b", .read)]) }
    #expect(error?.description == "Not saved: the medium is read-only.")
    #expect(marks.state.read.keys.sorted() == ["a"])
  }

  @Test("a file that cannot be read is named, and the others are there")
  func unreadable() throws {
    let place = try TemporaryPlaces()
    try place.write(Array(try Journal.randomLines(seed: 5).joined()), to: "closed.jsonl")
    try place.open().record([.of("mine", .read)])
    var calls = FileSystemCalls.system
    calls.open = { (path, flags) throws(SystemFault) in
      if path.hasSuffix("closed.jsonl") { throw SystemFault(code: EACCES) }
      return try FileSystemCalls.system.open(path, flags)
    }
    let marks = place.open(calls: calls)
    #expect(marks.notices == [.unreadable(file: "closed.jsonl", SystemFault(code: EACCES))])
    #expect(marks.state.read["mine"] != nil)
  }

  @Test("a journal that another copy keeps locked is not waited for without end")
  func locked() throws {
    let place = try TemporaryPlaces()
    let marks = place.open()
    try marks.record([.of("a", .read)])
    let name = try #require(place.files().keys.first)
    let file = Descriptor(try FileSystemCalls.system.open(place.journals + "/" + name, O_RDONLY))
    let isMine = FileLock.isFree(file)
    #expect(isMine)
    #expect(throws: MarkError.busy) { try marks.record([.of("b", .read)]) }
    #expect(marks.state.read.keys.sorted() == ["a"])
    _ = consume file
    try marks.record([.of("b", .read)])
  }

  @Test(
    "a disk that is full says so, and keeps what it has",
    .enabled(if: SmallDisk.isPermitted, "mounting a small disk is not permitted here"))
  func fullDisk() throws {
    let place = try TemporaryPlaces()
    let disk = try SmallDisk(at: place.root)
    let marks = place.open()
    var saved = 0
    let error = #expect(throws: MarkError.self) {
      while saved < 10_000 {
        try marks.record([.of("w\(saved)", .read)])
        saved += 1
      }
    }
    #expect(error == .notSaved(SystemFault(code: ENOSPC)))
    #expect(saved > 10 && marks.state.read.count == saved)
    #expect(place.open().state == marks.state && place.open().notices.isEmpty)
    _ = consume disk
  }

  @Test(
    "errors and notices are sentences",
    arguments: [
      (MarkError.notSaved(SystemFault(code: ENOSPC)).description, "Not saved: the disk is full."),
      (MarkError.busy.description, "Not saved: another copy of the program is writing marks. Try again."),
      (
        MarkError.notExported(path: "/x", SystemFault(code: EACCES)).description,
        "The marks were not exported to /x: permission is denied."
      ),
      (
        MarkNotice.damagedLine(file: "a.jsonl", line: 3).description,
        "a.jsonl, line 3: the line is damaged and was left out."
      ),
    ])
  func wording(_ text: String, _ expected: String) {
    #expect(text == expected)
  }
}

/// A file system of 64 kB in memory, taken away at the end of its life.
private struct SmallDisk: ~Copyable {
  let path: String

  /// Whether this process may mount one.
  static let isPermitted: Bool = {
    let path = NSTemporaryDirectory() + "disk-" + UUID().uuidString
    guard mkdir(path, 0o700) == 0 else { return false }
    defer { rmdir(path) }
    guard (try? SmallDisk(at: path)) != nil else { return false }
    return true
  }()

  init(at path: String) throws {
    guard mount("none", path, "tmpfs", 0, "size=64k") == 0 else { throw SystemFault(code: errno) }
    self.path = path
  }

  deinit { umount2(path, Int32(MNT_DETACH)) }
}
