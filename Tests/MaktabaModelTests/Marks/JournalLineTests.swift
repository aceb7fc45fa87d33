import Testing

@testable import MaktabaModel

@Suite("A journal line")
struct JournalLineTests {
  private func decode(_ line: [UInt8], library: String? = "lib") -> JournalLine {
    var decoder = JournalDecoder(library: library)
    return line.withUnsafeBufferPointer { decoder.decode($0) }
  }

  /// A line of any content with the right checksum.
  private func sealed(_ json: String) -> [UInt8] {
    let bytes = Array(json.utf8)
    return bytes + JournalTail.bytes(bytes.withUnsafeBufferPointer(Checksum.of))
  }

  @Test("is text a person can read, with the checksum last")
  func format() throws {
    let entry = JournalEntry(
      id: MarkID(counter: 12, device: "abcd"), batch: 11, library: "lib",
      mark: try .of("first-contact", .bookmark, language: "sw", place: .at(7)))
    let line = try #require(JournalEncoder.line(entry, time: 1_795_348_210))
    #expect(
      String(decoding: line.dropLast(21), as: UTF8.self) == """
        {"v":1,"device":"abcd","counter":12,"batch":11,"time":"2026-11-22T11:50:10Z","library":"lib",\
        "work":"first-contact","language":"sw","action":"bookmark","edition":1,"content":"h1",\
        "title":"Title of first-contact","place":{"section":"1","heading":"Heading","words":"words around it",\
        "offset":7,"percent":10}
        """)
  }

  @Test("names a task so that it can be found again")
  func taskFormat() throws {
    let entry = JournalEntry(
      id: MarkID(counter: 2, device: "d"), batch: 2, library: "lib",
      mark: try .of("w", .tick, task: .of("Call \"home\"", 1, section: "2.1")))
    let line = try #require(JournalEncoder.line(entry, time: 0))
    #expect(
      String(decoding: line.dropLast(21), as: UTF8.self).hasSuffix(
        #""task":{"section":"2.1","ordinal":1,"count":3,"words":"Call \"home\"","sum":2218223961}"#))
    guard case .entry(let read) = decode(Array(line.dropLast())) else { throw FixtureError.noLine }
    #expect(read.mark == entry.mark)
  }

  @Test(
    "with a task that is not understood is kept, and takes no tick off",
    arguments: [
      #""tick""#, #""tick","task":{}"#, #""untick","task":{}"#, #""untick","task":{"section":"1"}"#,
      #""untick","task":{"section":"1","ordinal":0,"count":1,"words":"a"}"#,
      #""untick","task":{"section":"1","ordinal":0,"count":1,"words":"a","sum":4294967296}"#,
      #""untick","task":{"section":"1","ordinal":0,"count":1,"words":"\q","sum":1}"#,
    ])
  func unknownTask(_ action: String) {
    let json = #"{"v":1,"device":"d","counter":7,"library":"lib","work":"w","language":"en","action":"# + action
    guard case .unknown = decode(sealed(json)) else { return #expect(Bool(false), "\(decode(sealed(json)))") }
  }

  static let texts = [
    "", "plain", "\"quoted\" \\ back\\slash", "line\nfeed\ttab\r\u{0}", "\u{1B}[31mred\u{9B}0m\u{7F}", "العربية",
    "\u{202E}reversed\u{2066}", "𝕏 👩‍👧 \u{10FFFF}", "e\u{301}", String(repeating: "ሀ", count: 300), "{\"v\":1}",
  ]

  @Test("gives back every text", arguments: texts)
  func roundTrip(_ text: String) throws {
    var mark = try Mark.of(
      text, .bookmark, place: MarkedPlace(section: text, heading: text, words: text, offset: 1, percent: 2),
      task: .of(text, section: text))
    mark.title = text
    let entry = JournalEntry(id: MarkID(counter: 1, device: "d"), batch: 1, library: "lib", mark: mark)
    let line = try #require(JournalEncoder.line(entry, time: 0))
    guard case .entry(let read) = decode(Array(line.dropLast())) else { throw FixtureError.noLine }
    #expect(read.mark == mark)
    #expect(line.dropLast().allSatisfy { $0 >= 0x20 && $0 != 0x7F })
  }

  @Test(
    "keeps every action",
    arguments: [.read, .unread, .bookmark, .unbookmark, .untick, .position, .undo(MarkID(counter: 3, device: "x"))]
      as [Mark.Action])
  func actions(_ action: Mark.Action) throws {
    let entry = JournalEntry(id: MarkID(counter: 4, device: "d"), batch: 4, library: "lib", mark: try .of("w", action))
    let line = try #require(JournalEncoder.line(entry, time: 0))
    guard case .entry(let read) = decode(Array(line.dropLast())) else { throw FixtureError.noLine }
    #expect(read.mark == entry.mark && read.id == entry.id && read.batch == 4)
  }

  @Test(
    "of a newer version, with an unknown action or an unknown language is kept, not understood",
    arguments: [
      #"{"v":2,"device":"d","counter":7,"news":[1,{"a":null}]"#,
      #"{"v":1,"device":"d","counter":7,"library":"lib","work":"w","language":"en","action":"tick","item":3"#,
      #"{"v":1,"device":"d","counter":7,"library":"lib","work":"w","language":"not a tag","action":"read""#,
      #"{"v":1,"device":"d","counter":7,"library":"lib","language":"en","action":"read""#,
    ])
  func unknown(_ json: String) {
    guard case .unknown(let id, _) = decode(sealed(json)) else {
      return #expect(Bool(false), "\(decode(sealed(json)))")
    }
    #expect(id == MarkID(counter: 7, device: "d"))
  }

  @Test("with a field more is still understood")
  func extraField() {
    let line = sealed(
      #"{ "v":1, "new":{"deep":[true,-1.5e3,"\u00e9"]}, "device":"d","counter":7,"library":"lib","work":"w","language":"en","action":"read""#
    )
    guard case .entry = decode(line) else { return #expect(Bool(false), "\(decode(line))") }
  }

  @Test(
    "that is not whole is damage",
    arguments: [
      "", "{}", "not json", #"{"v":1,"device":"d","counter":7}"#,
    ])
  func damage(_ text: String) {
    #expect(decode(Array(text.utf8)) == .damaged)
  }

  @Test(
    "with a right checksum and a wrong shape is damage",
    arguments: [
      #"{"device":"d","counter":7"#, #"{"v":1,"counter":7"#, #"{"v":1,"device":"d""#,
      #"{"v":1,"device":"","counter":7"#,
      #"{"v":1,"device":"d","counter":0"#, #"{"v":1,"device":"d","counter":-1"#, #"{"v":1,"device":"d","counter":"7""#,
      #"{"v":1,"device":"d","counter":99999999999999999999"#, #"{"v":1,"device":"d\q","counter":7"#,
      "{" + String(repeating: "[", count: 100_000),
    ])
  func wrongShape(_ json: String) {
    #expect(decode(sealed(json)) == .damaged)
  }

  @Test("with any byte changed is damage, and never read past its end")
  func everyByteChanged() throws {
    let entry = JournalEntry(
      id: MarkID(counter: 1, device: "d"), batch: 1, library: "lib", mark: try .of("w", .bookmark, place: .at(3)))
    let line = Array(try #require(JournalEncoder.line(entry, time: 0)).dropLast())
    for index in line.indices {
      for bit in 0..<8 {
        var changed = line
        changed[index] ^= 1 << bit
        #expect(decode(changed) == .damaged)
      }
      #expect(decode(Array(line[..<index])) == .damaged)
    }
  }

  @Test("of another library is told apart")
  func otherLibrary() throws {
    let entry = JournalEntry(id: MarkID(counter: 1, device: "d"), batch: 1, library: "other", mark: try .of("w", .read))
    let line = Array(try #require(JournalEncoder.line(entry, time: 0)).dropLast())
    #expect(decode(line) == .other(entry.id, library: "other"))
  }

  @Test("has no place for a name longer than a line may be")
  func tooLong() throws {
    let mark = try Mark.of(String(repeating: "x", count: JournalLimits.lineBytes), .read)
    let entry = JournalEntry(id: MarkID(counter: 1, device: "d"), batch: 1, library: "lib", mark: mark)
    #expect(JournalEncoder.line(entry, time: 0) == nil)
  }

  @Test("cuts a long title at a whole character")
  func longTitle() throws {
    var mark = try Mark.of("w", .read)
    mark.title = "a" + String(repeating: "ሀ", count: 2000)
    let entry = JournalEntry(id: MarkID(counter: 1, device: "d"), batch: 1, library: "lib", mark: mark)
    let line = try #require(JournalEncoder.line(entry, time: 0))
    guard case .entry(let read) = decode(Array(line.dropLast())) else { throw FixtureError.noLine }
    #expect(read.mark.title == "a" + String(repeating: "ሀ", count: 341))
  }

  @Test("has fields whose numbers spell their names")
  func fieldNames() {
    let names = JournalField.allCases.map { String(decoding: $0.name, as: UTF8.self) }
    #expect(
      names == [
        "v", "device", "counter", "batch", "time", "library", "work", "language", "action", "undoes", "edition",
        "content", "title", "place", "section", "heading", "words", "offset", "percent", "task", "ordinal", "count",
        "sum", "check",
      ])
  }

  @Test(
    "checks with CRC-32C",
    arguments: [
      ("", 0), ("123456789", 0xE306_9283), (String(repeating: "\u{0}", count: 32), 0x8A91_36AA),
    ] as [(String, UInt32)])
  func checksum(_ text: String, _ sum: UInt32) {
    #expect(Array(text.utf8).withUnsafeBufferPointer(Checksum.of) == sum)
  }

  @Test(
    "tells the time in UTC",
    arguments: [
      (0, "1970-01-01T00:00:00Z"), (951_782_400, "2000-02-29T00:00:00Z"), (1_795_348_210, "2026-11-22T11:50:10Z"),
      (-1, "1969-12-31T23:59:59Z"), (4_107_542_399, "2100-02-28T23:59:59Z"), (4_107_542_400, "2100-03-01T00:00:00Z"),
      (Int64.min, "0000-01-01T00:00:00Z"), (Int64.max, "9999-12-31T23:59:59Z"),
    ] as [(Int64, String)])
  func time(_ seconds: Int64, _ text: String) {
    #expect(JournalTime.text(seconds) == text)
  }
}
