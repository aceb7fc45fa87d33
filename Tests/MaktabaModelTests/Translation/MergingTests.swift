import MaktabaText
import TestSupport
import Testing

@testable import MaktabaModel

@Suite("Facts of two copies") struct MergingTests {
  /// Writes events as several devices do that see of each other only what a copy brought them.
  private struct Devices {
    var random: SeededRandom
    var files: [[UInt8]] = [[], []]
    static let prints = (0..<6).map { Fingerprint.front(title: "\($0)", summary: nil) }

    mutating func history(_ copy: Int) -> TranslationHistory { TranslationHistory(Self.events(files[copy])) }

    static func events(_ file: [UInt8]) -> [TranslationEvent] {
      file.split(separator: 10).compactMap { line in
        if case .event(let event) = EventLine.read(line) { event } else { nil }
      }
    }

    mutating func write(_ copy: Int) throws {
      let writer = "w\(copy)\(Int.random(in: 0..<2, using: &random))"
      let next = history(copy).next(of: writer)
      let actions: [TranslationEvent.Action] = [
        .record(method: "human"), .record(method: nil), .review, .claim(until: CalendarDate(daysSince1970: 30)),
        .release, .waive(why: "x"), .suggest(why: "y"),
      ]
      let prints = Self.prints
      let fact = SectionFact(
        key: "k\(Int.random(in: 0..<3, using: &random))", title: "",
        source: prints[Int.random(in: 0..<6, using: &random)],
        loose: nil, literals: nil, text: prints[Int.random(in: 0..<6, using: &random)], textKey: nil, textTitle: nil)
      let event = TranslationEvent(
        id: next.id, seen: next.seen, time: 0, action: actions[Int.random(in: 0..<actions.count, using: &random)],
        by: ["A", "B", nil][Int.random(in: 0..<3, using: &random)], date: nil, evidence: .sections, sections: [fact])
      files[copy] += try EventLine.write(event)
    }

    /// What a newer version of the program writes.
    mutating func writeNewer(_ copy: Int) {
      let text = Array("{\"v\":9,\"n\":\(Int.random(in: 0..<1000, using: &random))".utf8)
      files[copy] += text + JournalTail.bytes(text.withUnsafeBufferPointer(Checksum.of)) + [10]
    }
  }

  private func merged(_ mine: [UInt8], _ other: [UInt8]) -> [UInt8] {
    mine + FactUnion.addition(to: mine, from: other).lines
  }

  private func lines(_ file: [UInt8]) -> Set<[UInt8]> { Set(file.split(separator: 10).map(Array.init)) }

  @Test("Whichever is merged into which and however often: the same facts, and none is lost", arguments: 0..<20)
  func union(seed: Int) throws {
    for round in 0..<50 {
      var devices = Devices(random: SeededRandom(seed: UInt64(seed * 50 + round)))
      for _ in 0..<Int.random(in: 0..<4, using: &devices.random) { try devices.write(0) }
      devices.files[1] = devices.files[0]
      for _ in 0..<Int.random(in: 0..<12, using: &devices.random) {
        let copy = Int.random(in: 0..<2, using: &devices.random)
        if Int.random(in: 0..<6, using: &devices.random) == 0 {
          devices.writeNewer(copy)
        } else {
          try devices.write(copy)
        }
        if Int.random(in: 0..<8, using: &devices.random) == 0 {
          devices.files[copy] = merged(devices.files[copy], devices.files[1 - copy])
        }
      }
      let (a, b) = (devices.files[0], devices.files[1])
      let (ab, ba) = (merged(a, b), merged(b, a))
      #expect(lines(ab) == lines(ba) && lines(ab) == lines(a).union(lines(b)))
      #expect(TranslationHistory(Devices.events(ab)) == TranslationHistory(Devices.events(ba)))
      #expect(merged(ab, b) == ab && merged(ab, a) == ab && merged(ab, ba) == ab)
      #expect(ab.starts(with: a))
    }
  }

  @Test("damaged lines stay where they are, and are named")
  func damage() throws {
    var devices = Devices(random: SeededRandom(seed: 1))
    try devices.write(1)
    let addition = FactUnion.addition(to: [], from: Array("half a li\n".utf8) + devices.files[1] + Array("{\"v\"".utf8))
    #expect(addition.lines == devices.files[1] && addition.count == 1 && addition.damaged == [1, 3])
  }

  private func event(_ number: UInt64, _ writer: String, seen: [String: UInt64] = [:]) -> TranslationEvent {
    TranslationEvent(
      id: .init(number: number, writer: writer), seen: seen, time: 0, action: .record(method: nil), by: nil, date: nil,
      evidence: .sections, sections: [])
  }

  @Test("which of two texts is to stand")
  func choice() {
    let (old, apart) = (event(1, "a"), event(2, "b"))
    let later = event(2, "a", seen: ["b": 1])
    func known(_ event: TranslationEvent, _ isCommon: Bool = false) -> SectionChoice.Known {
      .init(event: event, isCommon: isCommon)
    }
    let table: [(SectionChoice.Known?, SectionChoice.Known?, SectionChoice)] = [
      (known(old, true), known(later), .other), (known(later), known(old, true), .mine),
      (known(old), known(apart), .both), (known(apart), known(old), .both),
      (known(old, true), nil, .other), (nil, known(old, true), .mine),
      (known(old), nil, .both), (nil, known(old), .both), (nil, nil, .both),
    ]
    for (mine, other, expected) in table {
      #expect(SectionChoice.between(isSame: false, mine: mine, other: other) == expected)
      #expect(SectionChoice.between(isSame: true, mine: mine, other: other) == .same)
    }
  }

  @Test(
    "MD5 is that of RFC 1321",
    arguments: [
      ("", "d41d8cd98f00b204e9800998ecf8427e"), ("a", "0cc175b9c0f1b6a831c399e269772661"),
      ("message digest", "f96b697d7cb7938d525a2f31aaf161d0"),
      (
        "12345678901234567890123456789012345678901234567890123456789012345678901234567890",
        "57edf4a22be3c955ac49da2e2107b67a"
      ),
    ])
  func md5(text: String, digest: String) { #expect(MD5.hexadecimal(Array(text.utf8)) == digest) }

  @Test("a PO file is read as the programs write it")
  func po() {
    let file = ForeignPO(
      Array(
        """
        # translator
        msgid ""
        msgstr "head"
        #: a.md:1
        #, fuzzy, no-wrap
        #| msgid "old "
        #| "text"
        msgctxt "c"
        msgid "new \\"text\\""
        msgstr ""
        "neu\\n"
        "er"

        msgid "one"
        msgid_plural "many"
        msgstr[0] "eins"
        msgstr[1] "viele"
        #~ msgid "gone"
        #~ msgstr "weg"
        msgid "last"
        msgstr "letzter"
        """.utf8))
    #expect(
      file.messages == [
        .init(source: "new \"text\"", previous: "old text", target: "neu\ner", isFuzzy: true),
        .init(source: "one", target: ""), .init(source: "last", target: "letzter"),
      ])
  }
}
