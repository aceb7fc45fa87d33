import TestSupport
import Testing

@testable import MaktabaModel

/// Histories as several devices write them that meet now and then.
struct RandomHistories {
  var numbers: SeededNumbers
  private let prints = (0..<6).map { Fingerprint.front(title: "\($0)", summary: nil) }

  init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

  private mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &numbers) }

  mutating func event(_ history: TranslationHistory, by writer: String) -> TranslationEvent {
    let next = history.next(of: writer)
    let day = CalendarDate(daysSince1970: Int32(19_990 + below(30)))
    let actions: [TranslationEvent.Action] = [
      .record(method: "human"), .record(method: nil), .review, .claim(until: day), .release,
      .waive(why: "\u{202E}\"why\n"),
      .suggest(why: ""),
    ]
    let facts = (0..<below(4)).map { _ in
      let (source, text, key) = (prints[below(6)], prints[below(6)], below(5))
      return SectionFact(
        key: "\(key)", title: "T\(key)", source: source, loose: UInt64(below(9)), literals: "a",
        text: below(5) == 0 ? nil : text, textKey: "\(key)", textTitle: nil)
    }
    return TranslationEvent(
      id: next.id, seen: next.seen, time: Int64(below(1_000_000)), action: actions[below(actions.count)],
      by: below(3) == 0 ? nil : writer, date: day, evidence: below(4) == 0 ? .git : .sections, sections: facts)
  }

  /// Two copies of one library that were worked on apart, by two devices each.
  mutating func pair() -> (a: TranslationHistory, b: TranslationHistory, all: [TranslationEvent]) {
    var (a, b) = (TranslationHistory(), TranslationHistory())
    var all: [TranslationEvent] = []
    for _ in 0..<(2 + below(20)) {
      let isFirst = below(2) == 0
      // A device's name may have been copied with its folder.
      let event = event(isFirst ? a : b, by: below(8) == 0 ? "twin" : isFirst ? "a\(below(2))" : "b\(below(2))")
      all.append(event)
      if isFirst { a = TranslationHistory(a.events + [event]) } else { b = TranslationHistory(b.events + [event]) }
      if below(6) == 0 { b = TranslationHistory(a.events + b.events) }
      if below(9) == 0 { a = TranslationHistory(b.events + a.events) }
    }
    return (a, b, all)
  }
}

@Suite("What is known of a translation")
struct TranslationHistoryTests {
  @Test("is the same whichever way 1,000 pairs of copies are put together, and nothing is lost")
  func merging() {
    var random = RandomHistories(seed: 5)
    let today = CalendarDate(daysSince1970: 20_000)
    for _ in 0..<1000 {
      let (a, b, all) = random.pair()
      let merged = TranslationHistory(a.events + b.events)
      #expect(merged == TranslationHistory(b.events + a.events))
      #expect(merged == TranslationHistory(merged.events + a.events + b.events))
      #expect(merged == TranslationHistory(all.shuffled(using: &random.numbers)))
      #expect(Set(merged.events) == Set(all) && merged.events.count == Set(all).count)
      #expect(merged.records == TranslationHistory(b.events + a.events).records)
      #expect(merged.claims(on: today) == TranslationHistory(b.events + a.events).claims(on: today))
      for told in merged.records {
        let isReplaced = merged.records.contains {
          $0.event.follows(told.event) && $0.fact.text == told.fact.text && $0.fact.textKey == told.fact.textKey
        }
        #expect(!isReplaced)
      }
    }
  }

  @Test("causes stand before effects")
  func order() {
    var random = RandomHistories(seed: 6)
    for _ in 0..<200 {
      let (a, b, _) = random.pair()
      let events = TranslationHistory(a.events + b.events).events
      for (index, event) in events.enumerated() {
        for earlier in events[..<index] { #expect(!earlier.follows(event)) }
      }
    }
  }

  @Test("every event comes back from its line")
  func lines() throws {
    var random = RandomHistories(seed: 7)
    for _ in 0..<300 {
      for event in random.pair().all {
        let line = try EventLine.write(event)
        #expect(EventLine.read(line.dropLast()) == .event(event))
        #expect(line.dropLast().allSatisfy { $0 >= 0x20 })
      }
    }
  }

  @Test("of 1,000 damaged files what is whole is kept, and each damaged line is named")
  func damage() throws {
    var random = RandomHistories(seed: 8)
    let library = TemporaryLibrary()
    let folder = FactFolder(root: library.root)
    let path = TranslationPlace.file(ofWork: "w", in: try .tag("sw"))
    for round in 0..<1000 {
      let events = random.pair().a.events
      var lines = try events.map { Array(try EventLine.write($0).dropLast()) }
      guard !lines.isEmpty else { continue }
      let hit = Int.random(in: lines.indices, using: &random.numbers)
      let before = lines[hit]
      damage(&lines[hit], round, &random.numbers)
      library.write(path, bytes: Array(lines.joined(separator: [0x0A])) + [0x0A])
      let read = folder.events(ofWork: "w", in: try .tag("sw"))
      let whole = events.enumerated().filter { $0.offset != hit || lines[hit] == before }.map(\.element)
      #expect(read.history == TranslationHistory(whole), "round \(round)")
      if lines[hit] != before, !lines[hit].isEmpty {
        #expect(read.problems.contains { $0.line == hit + 1 && $0.path == path }, "round \(round)")
      }
    }
  }

  private func damage(_ line: inout [UInt8], _ round: Int, _ numbers: inout SeededNumbers) {
    let place = Int.random(in: line.indices, using: &numbers)
    switch round % 6 {
    case 0: line[place] ^= 1 << UInt8.random(in: 0..<7, using: &numbers)
    case 1: line.removeSubrange(place...)
    case 2: line.remove(at: place)
    case 3: line.insert(0xFF, at: place)
    case 4: line = Array("<<<<<<< HEAD".utf8)
    default: line = line + line
    }
    // A line feed in the middle parts it in two, which is another test.
    for index in line.indices where line[index] == 0x0A { line[index] = 0 }
  }

  @Test("a file that an editor has saved with a byte order mark and line ends of its own is the same")
  func editorsFile() throws {
    var random = RandomHistories(seed: 9)
    let events = (0..<3).reduce(into: TranslationHistory()) { history, _ in
      history = TranslationHistory(history.events + [random.event(history, by: "a")])
    }.events
    let text = try events.map { String(decoding: try EventLine.write($0), as: UTF8.self) }.joined()
    let library = TemporaryLibrary()
    library.write(".maktaba/translations/w/sw.jsonl", "\u{FEFF}" + text.replacing("\n", with: "\r\n") + "\r\n\r\n")
    let read = FactFolder(root: library.root).events(ofWork: "w", in: try .tag("sw"))
    #expect(read.history.events == events && read.problems.isEmpty)
  }

  @Test(
    "a line of a newer version is no damage, whatever its fields, and one with a number beyond counting is not used",
    arguments: [
      (#"{"v":2,"writer":{"name":"x"},"seq":"one""#, "newer version"),
      (#"{"v":1,"writer":"a","seq":18446744073709551615,"time":0,"event":"review""#, "newer version"),
      (#"{"v":1,"writer":"a","seq":1,"time":0,"event":"sing""#, "newer version"),
      (#"{"v":1,"writer":"a","seq":1,"time":"now","event":"review""#, "damaged"),
    ])
  func otherLines(_ json: String, _ said: String) throws {
    let bytes = Array(json.utf8)
    let line = bytes + JournalTail.bytes(bytes.withUnsafeBufferPointer(Checksum.of))
    let library = TemporaryLibrary()
    library.write(".maktaba/translations/w/sw.jsonl", bytes: line)
    let read = FactFolder(root: library.root).events(ofWork: "w", in: try .tag("sw"))
    #expect(read.history.events.isEmpty && read.problems.count == 1 && read.problems[0].message.contains(said))
  }

  @Test("what could not be read again is not written, and nothing changes")
  func tooMuch() throws {
    let library = TemporaryLibrary()
    let folder = FactFolder(root: library.root, calls: .unsynced)
    let fact = SectionFact(
      key: "1", title: String(repeating: "x", count: 5 << 20), source: .front(title: nil, summary: nil), loose: nil,
      literals: nil, text: nil, textKey: nil, textTitle: nil)
    #expect(throws: TranslationError.tooMuch) {
      try folder.append(work: "w", language: try .tag("sw"), writer: "a") { id, seen in
        TranslationEvent(
          id: id, seen: seen, time: 0, action: .review, by: nil, date: nil, evidence: .sections, sections: [fact])
      }
    }
    #expect(library.bytes(".maktaba/translations/w/sw.jsonl") == [])
  }
}
