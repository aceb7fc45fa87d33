import MaktabaText
import Testing

@testable import MaktabaModel

/// A document as the test knows it: every section by a name of its own, with what was done to it since its translation.
private struct KnownSection {
  var name: Int
  var level: Int
  var heading: String
  var words: [String]
  var amount: Int
  var link = "a.md"
  /// The words, the heading and the amount that were translated; nil for a section that was not.
  var translated: (heading: String, words: [String], amount: Int, link: String, level: Int)?
  var isTranslated: Bool { translated != nil }

  var markdown: String {
    String(repeating: "#", count: level) + " \(heading)\n\n" + words.joined(separator: " ")
      + " [more](\(link)) \(amount).\n"
  }

  /// The state as it has to be, from what was done and by the words of the format alone.
  var expected: String {
    guard let then = translated else { return "." }
    if then.words == words && then.heading == heading && then.amount == amount {
      return then.link == link && then.level == level ? "C" : "Oc"
    }
    if then.amount != amount { return "O!" }
    let added = heading.split(separator: " ").count - then.heading.split(separator: " ").count
    let touched = zip(then.words, words).count { $0 != $1 } + added
    let length = words.count + heading.split(separator: " ").count
    // “more” and the amount are words, too.
    return Double(touched) / Double(length + 2) < 0.1 ? "Om" : "Os"
  }
}

@Suite("Random edits of a library")
struct RandomEditsTests {
  private static let vocabulary = (0..<4000).map { number in
    let letters = Array("abdefghiklmnoprstuwz")
    return String([
      letters[number % 20], letters[number / 20 % 20], letters[number / 400 % 20], letters[(number * 7) % 20],
    ])
      + "q"
  }

  private var numbers = SeededNumbers(seed: 2026)
  private var next = 0

  private mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &numbers) }

  private mutating func fresh() -> KnownSection {
    next += 1
    let words = (0..<(25 + below(20))).map { _ in Self.vocabulary[below(4000)] }
    return KnownSection(
      name: next, level: 1 + below(3), heading: "Heading " + Self.vocabulary[(next * 13) % 4000] + "x\(next % 7)y",
      words: words,
      amount: 1000 + next)
  }

  /// The words of the translation stand for those of the source, one for one.
  private func translation(of section: KnownSection) -> String {
    guard let then = section.translated else { return "" }
    return String(repeating: "#", count: then.level) + " K\(section.name) tafsiri\n\n"
      + then.words.map { "w" + $0 }.joined(separator: " ") + " [zaidi](\(then.link)) \(then.amount).\n"
  }

  private mutating func edit(_ sections: inout [KnownSection]) {
    let place = below(sections.count)
    switch below(9) {
    case 0: sections[place].words[below(sections[place].words.count)] = "changed"
    case 1:
      for index in sections[place].words.indices where index % 2 == 0 && index < 16 {
        sections[place].words[index] = "other" + String(repeating: "z", count: index)
      }
    case 2: sections[place].amount += 5000
    case 3: sections[place].link = "b\(below(100)).md"
    case 4: sections[place].level = 1 + below(3)
    case 5: sections.insert(fresh(), at: place)
    case 6: if sections.count > 3 { sections.remove(at: place) }
    case 7: sections.swapAt(place, below(sections.count))
    default: sections[place].heading += " more"
    }
  }

  @Test("500 edits leave every section in the state that its own story gives it")
  mutating func edits() throws {
    for round in 0..<50 {
      var sections = (0..<8).map { _ in fresh() }
      for index in sections.indices {
        let section = sections[index]
        sections[index].translated = (section.heading, section.words, section.amount, section.link, section.level)
      }
      let original = sections
      var work = SampleWork([
        "en": sections.map(\.markdown).joined(separator: "\n"), "sw": sections.map(translation).joined(separator: "\n"),
      ])
      try work.record()
      for _ in 0..<10 {
        edit(&sections)
        work.texts["en"] = sections.map(\.markdown).joined(separator: "\n")
        try check(work, sections, original, round)
      }
    }
  }

  private func check(_ work: SampleWork, _ sections: [KnownSection], _ original: [KnownSection], _ round: Int) throws {
    let entry = try work.entry()
    let states = entry.sections.filter { $0.source != nil }.map { String($0.word.filter { $0 != "f" }) }
    #expect(states == sections.map(\.expected), "round \(round)")
    let gone = Set(original.map(\.name)).subtracting(sections.map(\.name))
    let orphans = entry.sections.filter { $0.state == .orphan }.compactMap { $0.title.split(separator: " ").first }
    #expect(Set(orphans.map(String.init)) == Set(gone.map { "K\($0)" }), "round \(round)")
    let isCurrent = sections.allSatisfy { $0.expected == "C" } && gone.isEmpty
    #expect((entry.state == .complete) == isCurrent)
    #expect((entry.grade == "critical") == sections.contains { $0.expected == "O!" })
    let words = entry.sections.reduce(0) { $0 + $1.words }
    let current = entry.sections.filter { $0.state == .complete }.reduce(0) { $0 + $1.words }
    #expect(abs(entry.shares.complete - Double(current) / Double(words)) < 1e-9)
  }
}

@Suite("Sections that come, go and change")
struct SectionChangeTests {
  private static let parts = [
    "# Safety\n\nKeep your voice low and never promise what you cannot do for them.\n",
    "## Money\n\nThe fare of 250 shillings is paid by the office before they leave.\n",
    "## Water\n\nBring water, food for one day, and a warm blanket for the night.\n",
    "# Law\n\nArticle 5 says that nobody is punished for crossing without papers.\n",
  ]
  private static let translated = [
    "# Usalama\n\nOngea kwa sauti ya chini, wala usiahidi usichoweza kuwafanyia.\n",
    "## Pesa\n\nNauli ya shilingi 250 inalipwa na ofisi kabla ya kuondoka kwao.\n",
    "## Maji\n\nLeta maji, chakula cha siku moja na blanketi la joto la usiku.\n",
    "# Sheria\n\nKifungu cha 5 kinasema hakuna anayeadhibiwa kwa kuvuka bila karatasi.\n",
  ]

  private func words(_ parts: [String]) throws -> String {
    var work = SampleWork([
      "en": Self.parts.joined(separator: "\n"), "sw": Self.translated.joined(separator: "\n"),
    ])
    try work.record()
    work.texts["en"] = parts.joined(separator: "\n")
    return try work.entry().sections.map(\.word).joined(separator: " ")
  }

  @Test("are told one from the other")
  func changes() throws {
    let p = Self.parts
    #expect(try words(p) == "C C C C")
    #expect(try words([p[3], p[2], p[1], p[0]]) == "C C C C", "turned round")
    #expect(try words([p[0], p[2], p[1], p[3]]) == "C C C C", "two swapped")
    #expect(try words([p[0], p[1], p[1], p[2], p[3]]) == "C C . C C", "one doubled")
    #expect(try words([p[0], p[2], p[3]]) == "C C C x", "one deleted")
    #expect(
      try words([p[0], "## New\n\nWho nobody knows has to show a letter of the chief.\n", p[1], p[2], p[3]])
        == "C . C C C")
    #expect(try words([p[0].replacing("Safety", with: "Your safety"), p[1], p[2], p[3]]) == "Om C C C", "renamed")
    #expect(
      try words([p[0], p[1].replacing("250", with: "300"), p[2].replacing("warm", with: "dry"), p[3]]) == "C O!f Om C",
      "two neighbours")
    #expect(
      try words([
        p[0], p[1].replacing("## Money", with: "## Fare").replacing("paid", with: "given"),
        p[2].replacing("## Water", with: "## Food"), p[3],
      ])
        == "C Os Om C", "two neighbours renamed and edited")
    #expect(try words(p.map { $0.replacing("# ", with: "## ") }) == "Oc Oc Oc Oc", "all levels changed")
    #expect(try words([p[0].replacing("# Safety", with: "Safety\n==="), p[1], p[2], p[3]]) == "C C C C", "underlined")
  }

  @Test("that were split or joined are stale, and nothing of them is current")
  func splitAndJoined() throws {
    let p = Self.parts
    let split = try words([
      p[0], p[1], "## Water\n\nBring water, food for one day.\n", "## Blanket\n\nAnd a warm blanket for the night.\n",
      p[3],
    ])
    #expect(split == "C C Os . C")
    let joined = try words([
      p[0],
      "## Money\n\nThe fare of 250 shillings is paid by the office before they leave. Bring water, food for one day, and a warm blanket for the night.\n",
      p[3],
    ])
    #expect(joined == "C Os C x")
  }

  /// A section without Markdown, for texts of many.
  private func section(_ number: Int, level: Int = 2, _ word: String) -> SectionText {
    SectionText(
      key: "1.\(number)", anchor: nil, level: level, heading: "H\(number % 50)", line: number, index: number,
      fingerprint: .front(title: "\(word) \(number % 1000)", summary: nil), visible: [],
      literals: Literals("\(number % 1000)"),
      words: [UInt32(number % 1000), 1, 2], prose: nil)
  }

  @Test("in a text of 20,000 sections are found in bounded time")
  func many() throws {
    let source = (0..<20_000).map { section($0, "text") }
    let other = (500..<19_500).map { section($0, level: 2 + $0 % 7 / 6, "maandishi") }
    let start = ContinuousClock.now
    #expect(SectionAlignment(source, other).places.count == 20_000)
    for times in [1, 3, 20_000] {
      let traces = source.enumerated().map { index, section in
        SectionTracking.Trace(
          fingerprint: section.fingerprint, key: section.key, heading: section.heading, words: section.words,
          time: index / times)
      }
      #expect(SectionTracking.places(of: traces, in: other).count == 20_000)
    }
    #expect(ContinuousClock.now - start < .seconds(60), "without a bound it would take half an hour")
  }
}
