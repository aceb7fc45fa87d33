import Foundation
import Testing

@testable import MaktabaModel

@Suite("Marks on disk")
struct MarksOnDiskTests {
  private let place: TemporaryPlaces
  init() throws { place = try TemporaryPlaces() }

  private func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? Int)
  }

  /// The name of this device's journal.
  private func journal() throws -> String {
    try #require(place.files().keys.first { $0.hasSuffix(".jsonl") && !$0.hasPrefix("imported") })
  }

  @Test("opening writes nothing, not even a folder")
  func openingWritesNothing() throws {
    let marks = place.open()
    #expect(marks.state == MarkState() && marks.notices.isEmpty)
    #expect(try marks.undo() == nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.root).isEmpty)
  }

  @Test("private marks write nothing and read nothing")
  func privateMarks() throws {
    try place.open().record([.of("a", .read)])
    let before = try place.files()
    let marks = Marks.inMemory(library: "lib")
    try marks.record([.of("b", .read)])
    #expect(marks.state.read.keys.sorted() == ["b"])
    #expect(try place.files() == before)
  }

  @Test("files belong to the person alone")
  func modes() throws {
    try place.open().record([.of("a", .read)])
    for folder in [place.places.data, place.journals, place.places.state + "/default"] {
      #expect(try mode(folder) == 0o700)
    }
    for file in [place.journals + "/" + (try journal()), place.places.state + "/default/device"] {
      #expect(try mode(file) == 0o600)
    }
    let file = place.path("out.jsonl")
    try place.open().export(to: file)
    #expect(try mode(file) == 0o600)
  }

  @Test("marks are there again after a restart, and undo goes on where it was")
  func restart() throws {
    let before = place.open()
    try before.record([.of("a", .read), .of("b", .read)])
    try before.record([.of("a", .bookmark, place: .at(3)), .of("b", .position, place: .at(8))])
    let after = place.open()
    #expect(after.state == before.state && after.notices.isEmpty)
    #expect(try after.undo()?.marks.map(\.action) == [.bookmark])
    #expect(try place.open().undo()?.marks.map(\.work) == ["a", "b"])
    #expect(place.open().state.read.isEmpty)
  }

  @Test("ticks are there again after a restart, and one undo takes back a reset of the whole list")
  func ticksAfterRestart() throws {
    try place.open().record([.of("a", .tick, task: .of("One")), .of("a", .tick, task: .of("Two", 1))])
    let before = place.open().state
    try place.open().record([.of("a", .untick)])
    #expect(place.open().state.ticks.isEmpty)
    #expect(try place.open().undo()?.state == before)
    #expect(place.open().state.ticks["a"]?.map(\.task.words) == ["One", "Two"])
    #expect(try place.open().undo()?.marks.map(\.action) == [.tick, .tick])
    #expect(place.open().state == MarkState() && place.open().notices.isEmpty)
  }

  @Test("marks of a work that is gone keep its title")
  func goneWork() throws {
    try place.open().record([
      .of("gone", .read), .of("gone", .bookmark, place: .at(1)), .of("gone", .tick, task: .of("Task")),
    ])
    let state = place.open().state
    #expect(state.read["gone"]?.title == "Title of gone")
    #expect(state.bookmarks.first?.title == "Title of gone")
    #expect(state.ticks["gone"]?.map(\.title) == ["Title of gone"])
  }

  @Test("each library sees its own marks, and counters go on across them")
  func libraries() throws {
    try place.open(library: "one").record([.of("a", .read)])
    try place.open(library: "two").record([.of("b", .read)])
    #expect(place.open(library: "one").state.read.keys.sorted() == ["a"])
    #expect(place.open(library: "two").state.read["b"]?.id.counter == 2)
  }

  @Test("undo takes back nothing that another device did")
  func undoIsOfThisDevice() throws {
    try place.open().record([.of("mine", .read)])
    let entry = JournalEntry(
      id: MarkID(counter: 99, device: "other"), batch: 99, library: "lib", mark: try .of("theirs", .read))
    try place.write(try #require(JournalEncoder.line(entry, time: 0)), to: "other.jsonl")
    let marks = place.open()
    #expect(try marks.undo()?.marks.map(\.work) == ["mine"])
    #expect(try marks.undo() == nil)
    #expect(marks.state.read.keys.sorted() == ["theirs"])
  }

  @Test("a mark is later than all that was seen, whatever the device")
  func lamport() throws {
    let entry = JournalEntry(
      id: MarkID(counter: 500, device: "other"), batch: 500, library: "else", mark: try .of("x", .read))
    try place.write(try #require(JournalEncoder.line(entry, time: 0)), to: "other.jsonl")
    #expect(try place.open().record([.of("a", .read)]).read["a"]?.id.counter == 501)
  }

  @Test("a forged counter does not use the numbers up")
  func forgedCounter() throws {
    let entry = JournalEntry(
      id: MarkID(counter: .max, device: "other"), batch: 1, library: "lib", mark: try .of("x", .read))
    try place.write(try #require(JournalEncoder.line(entry, time: 0)), to: "other.jsonl")
    let marks = place.open()
    try marks.record([.of("a", .read)])
    try marks.record([.of("b", .read)])
    #expect(place.open().state.read.keys.sorted() == ["a", "b", "x"])
  }

  @Test("two copies with one name never lose or overwrite a mark")
  func twoCopies() throws {
    try place.open().record([.of("first", .read)])
    let copies = [place.open(calls: .unsynced), place.open(calls: .unsynced)]
    DispatchQueue.concurrentPerform(iterations: 2) { copy in
      for number in 0..<30 {
        _ = try? copies[copy].record([Mark.of("w\(copy)-\(number)", .read), Mark.of("x", .read)])
      }
    }
    let state = place.open().state
    #expect(state.read.count == 62 && place.open().notices.isEmpty)
    #expect(Set(state.read.values.map(\.id)).count == 62)
    copies[0].reload()
    #expect(copies[0].state == state)
  }

  @Test("two copies that start at once get one device name")
  func oneDeviceName() throws {
    DispatchQueue.concurrentPerform(iterations: 8) { copy in _ = try? place.open().record([Mark.of("w\(copy)", .read)])
    }
    #expect(try place.files().count == 1)
    #expect(place.open().state.read.count == 8)
  }

  @Test("a device name cut off by a power failure is made anew, and the old journal stays")
  func tornDeviceName() throws {
    try place.open().record([.of("a", .read)])
    try Data("abc".utf8).write(to: URL(fileURLWithPath: place.places.state + "/default/device"))
    try place.open().record([.of("b", .read)])
    #expect(try place.files().count == 2)
    #expect(place.open().state.read.keys.sorted() == ["a", "b"])
  }

  @Test("reload sees what others added, and costs no reading when there is nothing")
  func reload() throws {
    let (one, two) = (place.open(), place.open())
    try one.record([.of("a", .read)])
    #expect(two.state.read.isEmpty)
    #expect(two.reload() && two.state == one.state)
    #expect(!two.reload())
  }

  @Test("a journal that was replaced is read anew")
  func replaced() throws {
    let lines = try Journal.randomLines(seed: 7, count: 20)
    try place.write(Array(lines.joined()), to: "other.jsonl")
    let marks = place.open()
    try FileManager.default.removeItem(atPath: place.journals + "/other.jsonl")
    #expect(marks.reload() && marks.state == MarkState())
    try place.write(Array(lines[..<10].joined()), to: "other.jsonl")
    #expect(marks.reload() && marks.state == place.open().state)
  }

  @Test("a line torn at any byte is dropped, said, and the next mark stands whole after it")
  func tornAtEveryByte() throws {
    try place.open().record([.of("a", .read)])
    try place.open().record([.of("b", .read)])
    let name = try journal()
    let whole = try place.bytes(name)
    let first = try #require(whole.firstIndex(of: UInt8(ascii: "\n"))) + 1
    for length in first..<whole.count {
      try place.write(Array(whole[..<length]), to: name)
      let marks = place.open(calls: .unsynced)
      let isWhole = length == whole.count - 1
      #expect(marks.state.read.keys.sorted() == (isWhole ? ["a", "b"] : ["a"]))
      let isTorn = length > first && !isWhole
      #expect(marks.notices == (isTorn ? [.tornLine(file: name, line: 2)] : []))
      try marks.record([.of("c", .read)])
      #expect(marks.state.read["c"] != nil && place.open().state == marks.state)
      #expect(try Array(place.bytes(name)[..<length]) == Array(whole[..<length]))
      #expect(place.open().notices == (isTorn ? [.damagedLine(file: name, line: 2)] : []))
    }
  }

  @Test("a thousand damaged copies open, and keep every line that is whole", arguments: 0..<10)
  func mutatedCopies(_ seed: UInt64) throws {
    let lines = try Journal.randomLines(seed: seed, count: 12)
    for step in 0..<100 {
      var random = SeededNumbers(seed: seed * 1000 + UInt64(step))
      let (bytes, touched) = mutate(lines, &random)
      try place.write(bytes, to: "other.jsonl")
      let kept = lines.enumerated().filter { !touched.contains($0.offset) }.map(\.element)
      let read = Set(Journal.Record.read(bytes).records.map(\.bytes))
      for line in kept { #expect(read.contains(Array(line.dropLast())), "seed \(seed), step \(step)") }
      #expect(place.open().state == MarkState.folding(read))
    }
  }

  /// Damages some lines; returns the text and the lines whose own bytes were touched.
  private func mutate(_ lines: [[UInt8]], _ random: inout SeededNumbers) -> ([UInt8], Set<Int>) {
    var lines = lines
    var touched: Set<Int> = []
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let line = Int.random(in: lines.indices, using: &random)
      guard !lines[line].isEmpty else { continue }
      let index = Int.random(in: lines[line].indices, using: &random)
      // The line feed at the end belongs to no line: without it, both neighbours are whole.
      if index != lines[line].count - 1 || lines[line].last != 10 { touched.insert(line) }
      switch Int.random(in: 0..<5, using: &random) {
      case 0: lines[line][index] ^= UInt8.random(in: 1...255, using: &random)
      case 1: lines[line].remove(at: index)
      case 2:
        lines[line].insert(UInt8.random(in: 0...255, using: &random), at: index)
        touched.insert(line)
      case 3:
        lines[line].removeSubrange(index...)
        touched.insert(line)
      default:
        lines[line].insert(contentsOf: [UInt8](repeating: 0, count: 64), at: index)
        touched.insert(line)
      }
    }
    return (Array(lines.joined()), touched)
  }

  @Test("a damaged line is named with its file and number, and the file stays as it is")
  func damagedLine() throws {
    var lines = try Journal.randomLines(seed: 1, count: 5)
    lines[2][10] ^= 1
    let bytes = Array(lines.joined())
    try place.write(bytes, to: "other.jsonl")
    let marks = place.open()
    #expect(marks.notices == [.damagedLine(file: "other.jsonl", line: 3)])
    #expect(try place.bytes("other.jsonl") == bytes)
  }

  @Test("a file of rubbish names a hundred lines and counts the rest")
  func rubbish() throws {
    try place.write(Array(String(repeating: "rubbish\n", count: 150).utf8), to: "other.jsonl")
    let notices = place.open().notices
    #expect(notices.count == 101 && notices.last == .moreDamagedLines(file: "other.jsonl", count: 50))
  }

  @Test("two different marks of one name both count, the same way everywhere, and it is said")
  func sameName() throws {
    let id = MarkID(counter: 1, device: "copied")
    let lines = try ["a", "b"].map { work in
      try #require(
        JournalEncoder.line(JournalEntry(id: id, batch: 1, library: "lib", mark: try .of(work, .read)), time: 0))
    }
    try place.write(lines[0] + lines[1], to: "copied.jsonl")
    let other = try TemporaryPlaces()
    try other.write(lines[1] + lines[0], to: "copied.jsonl")
    let marks = place.open()
    #expect(marks.state.read.keys.sorted() == ["a", "b"] && marks.state == other.open().state)
    #expect(marks.notices == [.sameName(id)])
  }

  @Test("a pipe named like a journal stops nothing")
  func pipe() throws {
    try place.open().record([.of("a", .read)])
    #expect(mkfifo(place.journals + "/pipe.jsonl", 0o600) == 0)
    #expect(place.open().state.read.count == 1)
  }

  @Test(
    "a name that leaves the folder is no profile",
    arguments: ["", "..", ".hidden", "a/b", "a\nb", String(repeating: "x", count: 65)])
  func badProfile(_ name: String) {
    #expect(Profile(name) == nil)
  }

  @Test("profiles are apart")
  func profiles() throws {
    let other = try #require(Profile("Amina 2"))
    try Marks.open(places: place.places, profile: other, library: "lib").record([.of("a", .read)])
    #expect(place.open().state.read.isEmpty)
    #expect(Marks.open(places: place.places, profile: other, library: "lib").state.read.count == 1)
  }
}
