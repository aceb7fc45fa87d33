import Glibc
import TestSupport
import Testing

@Suite("A damaged state folder")
struct DamagedStateTests {
  @Test("Whatever happened to the cache, answers are the same as before", arguments: 0..<4)
  func randomBytes(quarter: Int) throws {
    let place = try MarkedLibrary(works: 20)
    let file = try #require(place.kept("index.sqlite"))
    let questions = [["search", "needle", "--json", "--limit", "50"], ["list", "--json"]]
    let answers = try questions.map { try place.run($0).output }
    let whole = try #require(place.state.bytes(file))
    for seed in 0..<50 {
      var random = SeededRandom(seed: UInt64(quarter * 50 + seed))
      place.state.write(file, bytes: damaged(whole, &random))
      let question = seed % 2
      let end = try place.run(questions[question])
      #expect(end.isDone, "seed \(quarter * 50 + seed): \(end.end) \(end.errors)")
      #expect(end.output == answers[question], "seed \(quarter * 50 + seed) \(end.errors)")
    }
  }

  private func damaged(_ whole: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
    var bytes = whole
    switch Int.random(in: 0..<5, using: &random) {
    case 0: bytes = Array(bytes.prefix(.random(in: 0...bytes.count, using: &random)))
    case 1:
      let start = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, start + .random(in: 1...8192, using: &random))
      for index in start..<end { bytes[index] = .random(in: 0...255, using: &random) }
    case 2: bytes[.random(in: 0..<100, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    default:
      for _ in 0..<Int.random(in: 1...40, using: &random) {
        bytes[.random(in: 0..<bytes.count, using: &random)] = .random(in: 0...255, using: &random)
      }
    }
    return bytes
  }

  @Test("A damaged cache under an open screen: the shelf comes up all the same")
  func onScreen() throws {
    let place = try MarkedLibrary(works: 20)
    let file = try #require(place.kept("index.sqlite"))
    place.state.write(file, bytes: [UInt8](repeating: 0x5A, count: 60_000))
    let run = try ScreenRun(library: place.library.root, state: place.state)
    run.waitForCursor(on: "Work 0")
    run.press("s").type("needle")
    run.waitFor("20 sections")
    run.leave(typing: true)
  }

  @Test("A torn line at the end of the journal is dropped and said, the rest is kept, and marking goes on")
  func tornJournal() throws {
    let place = try MarkedLibrary(works: 10)
    _ = try place.mark()
    let journal = try #require(place.kept(".jsonl"))
    let whole = try #require(place.state.bytes(journal))
    place.state.write(journal, bytes: whole.dropLast(25))
    let list = try place.run(["list", "is:read"])
    #expect(list.isDone && list.output.contains("w0") && !list.output.contains("w1"))
    #expect(list.errors.contains("maktaba: "))
    #expect(try place.mark().isDone)
    #expect(try place.readWorks() == ["w0", "w2"])
  }

  @Test("A damaged line in the middle is skipped and named, and those round it are kept")
  func damagedLine() throws {
    let place = try MarkedLibrary(works: 10)
    for _ in 0..<2 { _ = try place.mark() }
    let journal = try #require(place.kept(".jsonl"))
    var bytes = try #require(place.state.bytes(journal))
    let lineEnds = bytes.indices.filter { bytes[$0] == 0x0A }
    bytes[lineEnds[0] + 40] ^= 0x01
    place.state.write(journal, bytes: bytes)
    let list = try place.run(["list", "is:read"])
    #expect(try place.readWorks() == ["w0", "w2"])
    #expect(list.errors.contains("line 2"), "\(list)")
  }

  @Test("Journals of random bytes never stop the library from opening", arguments: 0..<10)
  func randomJournal(seed: UInt64) throws {
    let place = try MarkedLibrary(works: 5)
    let journal = try #require(place.kept(".jsonl"))
    var random = SeededRandom(seed: seed)
    let noise = (0..<Int.random(in: 1...5000, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
    place.state.write(journal, bytes: noise)
    #expect(try place.run(["list"]).isDone)
    #expect(try place.mark().isDone)
    #expect(try place.readWorks() == ["w1"])
  }

  @Test("Files and folders where others should be are survived", arguments: ["cache", "data", "state", "config"])
  func fileInsteadOfFolder(name: String) throws {
    let place = try MarkedLibrary(works: 5, isFresh: true)
    place.state.write(name, "not a folder")
    #expect(try place.run(["list"]).isDone)
    let mark = try place.mark()
    #expect(mark.isDone || mark.isOrderlyFailure, "\(mark)")
  }

  @Test("What is kept is for its owner alone")
  func rights() throws {
    let place = try MarkedLibrary(works: 5)
    for path in TreeDigest(of: place.state.root).paths {
      var status = stat()
      lstat(place.state.path(path), &status)
      #expect(status.st_mode & 0o077 == 0, "\(path): \(String(status.st_mode & 0o777, radix: 8))")
    }
  }
}
