import Foundation
import Testing

@testable import MaktabaModel

@Suite("Marks carried from device to device")
struct MarksImportTests {
  private let place: TemporaryPlaces
  init() throws { place = try TemporaryPlaces() }

  /// A device that imported files, in this order.
  private func importing(_ files: [[UInt8]]) throws -> (state: MarkState, exported: [UInt8]) {
    let device = try TemporaryPlaces()
    let marks = device.open(calls: .unsynced)
    for bytes in files {
      try Data(bytes).write(to: URL(fileURLWithPath: device.path("in.jsonl")))
      _ = try marks.importFile(device.path("in.jsonl"))
    }
    try marks.export(to: device.path("out.jsonl"))
    #expect(device.open().state == marks.state)
    return (marks.state, Array(try Data(contentsOf: URL(fileURLWithPath: device.path("out.jsonl")))))
  }

  @Test("import is commutative, associative, idempotent, and loses nothing", arguments: 0..<15)
  func union(_ seed: UInt64) throws {
    let lines = try Journal.randomLines(seed: seed, count: 45)
    var random = SeededNumbers(seed: seed &+ 99)
    let parts = (0..<3).map { _ in lines.filter { _ in Bool.random(using: &random) } }
    let (a, b, c) = (Array(parts[0].joined()), Array(parts[1].joined()), Array(parts[2].joined()))
    let expected = try importing([a, b, c])
    #expect(try importing([c, b, a]) == expected)
    #expect(try importing([b, a, b, c, c, a]) == expected)
    let joined = try importing([b, c]).exported
    #expect(try importing([a, joined]) == expected)
    #expect(try importing([expected.exported]) == expected)
    #expect(Set(expected.exported.split(separator: 10).map(Array.init)) == Set(parts.joined().map { $0.dropLast() }))
  }

  @Test("the report says what was new, known and damaged")
  func report() throws {
    var lines = try Journal.randomLines(seed: 3, count: 10)
    lines[9][20] ^= 1
    try place.write(Array(lines[..<4].joined()), to: "other.jsonl")
    try Data(Array(lines.joined())).write(to: URL(fileURLWithPath: place.path("in")))
    let marks = place.open()
    #expect(try marks.importFile(place.path("in")) == Marks.ImportReport(added: 5, alreadyKnown: 4, damaged: 1))
    #expect(try marks.importFile(place.path("in")) == Marks.ImportReport(added: 0, alreadyKnown: 9, damaged: 1))
  }

  @Test("each device writes its own files only")
  func ownFilesOnly() throws {
    let lines = try Journal.randomLines(seed: 3, count: 10)
    try place.write(Array(lines[..<5].joined()), to: "aaaa.jsonl")
    try Data(Array(lines.joined())).write(to: URL(fileURLWithPath: place.path("in")))
    let marks = place.open()
    try marks.record([.of("mine", .read)])
    _ = try marks.importFile(place.path("in"))
    let device = try String(contentsOfFile: place.places.state + "/default/device", encoding: .utf8).dropLast()
    #expect(try place.files().keys.sorted() == ["aaaa.jsonl", "imported-\(device).jsonl", "\(device).jsonl"].sorted())
    #expect(try place.bytes("aaaa.jsonl") == Array(lines[..<5].joined()))
  }

  @Test("lines of other libraries, newer versions and unknown actions travel on")
  func unknownLines() throws {
    let json = [
      #"{"v":2,"device":"d","counter":7,"library":"lib","new":true"#,
      #"{"v":1,"device":"d","counter":8,"library":"lib","work":"w","language":"en","action":"tick""#,
      #"{"v":1,"device":"d","counter":9,"library":"other","work":"w","language":"en","action":"read""#,
    ]
    let lines = json.map { text in
      let bytes = Array(text.utf8)
      return bytes + JournalTail.bytes(bytes.withUnsafeBufferPointer(Checksum.of)) + [10]
    }
    try Data(Array(lines.joined())).write(to: URL(fileURLWithPath: place.path("in")))
    let marks = place.open()
    #expect(try marks.importFile(place.path("in")).added == 3)
    let device = try #require(marks.notices.first)
    #expect(device.description.hasSuffix("2 marks of a newer version are kept, and not shown here."))
    #expect(try marks.export(to: place.path("out")) == 3)
    #expect(Array(try Data(contentsOf: URL(fileURLWithPath: place.path("out")))) == Array(lines.joined()))
    #expect(try marks.export(to: place.path("out"), library: "other") == 1)
    #expect(try marks.export(to: place.path("out"), library: "nobody's") == 0)
  }

  @Test("private marks can be exported, and import into memory")
  func privateMarks() throws {
    let marks = Marks.inMemory(library: "lib")
    try marks.record([.of("a", .read)])
    #expect(try marks.export(to: place.path("out")) == 1)
    let other = Marks.inMemory(library: "lib")
    #expect(try other.importFile(place.path("out")).added == 1)
    #expect(try other.importFile(place.path("out")).alreadyKnown == 1)
    #expect(other.state == marks.state)
  }

  @Test("what was lost here comes back from an export, and counters are not used twice")
  func restore() throws {
    let marks = place.open()
    try marks.record([.of("a", .read)])
    try marks.record([.of("b", .read)])
    try marks.export(to: place.path("out"))
    try FileManager.default.removeItem(atPath: place.journals)
    let after = place.open()
    #expect(try after.importFile(place.path("out")).added == 2)
    #expect(try after.record([.of("c", .read)]).read["c"]?.id.counter == 3)
    #expect(try after.undo()?.marks.map(\.work) == ["c"])
    #expect(try after.undo()?.marks.map(\.work) == ["b"])
    #expect(place.open().notices.isEmpty)
  }

  @Test("files that hold no marks are refused with a reason")
  func refused() throws {
    let marks = place.open()
    try Data("{\"hello\":1}\n".utf8).write(to: URL(fileURLWithPath: place.path("text")))
    try Data().write(to: URL(fileURLWithPath: place.path("empty")))
    #expect(throws: MarkError.noMarks(path: place.path("text"))) { try marks.importFile(place.path("text")) }
    #expect(throws: MarkError.notImported(path: place.path("none"), SystemFault(code: ENOENT))) {
      try marks.importFile(place.path("none"))
    }
    #expect(throws: MarkError.notImported(path: place.root, SystemFault(code: EISDIR))) {
      try marks.importFile(place.root)
    }
    #expect(try marks.importFile(place.path("empty")) == Marks.ImportReport(added: 0, alreadyKnown: 0, damaged: 0))
    #expect(!FileManager.default.fileExists(atPath: place.places.data))
  }
}
