import Testing

@testable import MaktabaModel

@Suite("How a work stands in its languages")
struct TranslationStatusTests {
  /// The state of one Swahili document beside an English original.
  private func swahili(_ block: DeclaredTranslation?, text: String = "sw text", status: DocumentStatus? = nil) throws
    -> TranslationStatus.Entry
  {
    let cards = [
      try DocumentCard.of("en", text: "today"), try .of("sw", text: text, status: status, translation: block),
    ]
    let entries = TranslationStatus(of: cards, in: try .of(["en", "sw"])).entries
    #expect(entries.count == 2 && entries[0].state == .original)
    return try #require(entries.last)
  }

  @Test("without a word about its source a translation is unknown, never complete")
  func unknown() throws {
    for block in [nil, try .made(from: nil), try .made(of: nil, from: nil)] as [DeclaredTranslation?] {
      let entry = try swahili(block)
      #expect(entry.state == .unknown && entry.evidence == "none" && entry.shares.unknown == 1 && entry.grade == nil)
      #expect(entry.reason == "It does not say which text it was made from.")
    }
  }

  @Test(
    "a basis that cannot be compared is unknown",
    arguments: [
      "n2:" + String(repeating: "a", count: 64), "n1:9f2c", "n1:" + String(repeating: "g", count: 64), "yesterday",
    ])
  func strangeBasis(_ basis: String) throws {
    var block = try DeclaredTranslation.made(from: nil)
    block.basis = basis
    #expect(try swahili(block).state == .unknown)
  }

  @Test("made from another text than today's it is out of date, also when it was reviewed")
  func outOfDate() throws {
    let entry = try swahili(.made(from: "yesterday", reviewedBy: "office B", reviewedOn: 200))
    #expect(entry.state == .outOfDate && entry.grade == "substantive" && entry.evidence == "document")
    #expect(entry.shares.outdated == 1 && entry.reviewed?.daysSince1970 == 200)
  }

  @Test("made from today's text it is complete, by a machine too, which is said")
  func complete() throws {
    let entry = try swahili(.made(from: "today"))
    #expect(entry.state == .complete && entry.flags == "" && entry.shares.complete == 1 && entry.by == "office A")
    let machine = try swahili(.made(from: "today", method: "machine"))
    #expect(machine.state == .complete && machine.flags == "M")
  }

  @Test("an upper-case basis is the same basis")
  func upperCase() throws {
    var block = try DeclaredTranslation.made(from: nil)
    block.basis = "n1:" + Fingerprint.of("today").dropFirst(3).uppercased()
    #expect(try swahili(block).state == .complete)
  }

  struct Review: Sendable {
    var by: String?
    var method = "human"
    var date: Int32? = 100
    var reviewer: String?
    var reviewed: Int32?
    var state: TranslationState
  }

  @Test(
    "reviewed is what somebody else signed after it was made",
    arguments: [
      Review(by: "A", reviewer: "B", reviewed: 100, state: .reviewed),
      Review(by: "A", reviewer: "B", reviewed: 99, state: .complete),
      Review(by: "A", reviewer: " a ", reviewed: 100, state: .complete),
      Review(by: "A", reviewer: "B", reviewed: nil, state: .complete),
      Review(by: "A", date: nil, reviewer: "B", reviewed: 100, state: .complete),
      Review(by: nil, reviewer: "B", reviewed: 100, state: .complete),
      Review(by: nil, method: "machine", reviewer: "B", reviewed: 100, state: .reviewed),
      Review(by: "A", method: "machine", reviewer: nil, reviewed: 100, state: .complete),
      Review(by: "A", reviewer: "", reviewed: 100, state: .complete),
    ])
  func reviewed(_ review: Review) throws {
    let block = try DeclaredTranslation.made(
      from: "today", method: review.method, by: review.by, on: review.date, reviewedBy: review.reviewer,
      reviewedOn: review.reviewed)
    #expect(try swahili(block).state == review.state)
  }

  @Test("a draft is in progress, whatever its basis, and a machine's stays marked")
  func draft() throws {
    #expect(try swahili(.made(from: "today", state: "draft")).state == .inProgress)
    let entry = try swahili(.made(from: "yesterday", method: "machine"), status: .draft)
    #expect(entry.state == .inProgress && entry.flags == "M" && entry.shares.unknown == 1)
  }

  @Test("a copy of the source counts as missing, also when it calls itself a draft")
  func copied() throws {
    let entry = try swahili(.made(from: "today", state: "draft"), text: "today")
    #expect(entry.state == .copied && entry.shares.missing == 1)
  }

  @Test("every language of the library is there, the original first, in the library's order")
  func order() throws {
    let cards = [
      try DocumentCard.of("fr", text: "f"), try .of("en", text: "e"), try .of("zh", text: "z"),
      try .of("ar", text: "a"),
    ]
    let status = TranslationStatus(of: cards, in: try .of(["sw", "fr", "en", "ar"]))
    #expect(status.entries.map(\.language.text) == ["en", "sw", "fr", "ar", "zh"])
    #expect(status.entries.map(\.state) == [.original, .missing, .unknown, .unknown, .unknown])
    #expect(status.work == "w" && status.title == "Title in en" && status.sourceLanguage.text == "en")
    #expect(status.entries[1].shares.missing == 1)
  }

  @Test("a document in pt-BR serves a library that wants pt, and stands once")
  func servedByVariant() throws {
    let cards = [try DocumentCard.of("en", text: "e"), try .of("pt-BR", text: "p")]
    let entries = TranslationStatus(of: cards, in: try .of(["en", "pt"])).entries
    #expect(entries.map(\.language.text) == ["en", "pt-BR"])
  }

  @Test("while the original is a draft nothing is missing")
  func draftOriginal() throws {
    let cards = [try DocumentCard.of("en", text: "e", status: .draft), try .of("sw", text: "s")]
    let status = TranslationStatus(of: cards, in: try .of(["en", "sw", "fr"]))
    #expect(status.entries.map(\.language.text) == ["en", "sw"])
    #expect(status.entries[0].reason.contains("draft"))
  }

  @Test("a work written in another language than the library's has its own original")
  func otherOriginal() throws {
    let cards = [
      try DocumentCard.of("en", text: "e", translation: .made(of: "fr", from: "f")), try .of("fr", text: "f"),
    ]
    let status = TranslationStatus(of: cards, in: try .of(["en", "fr"]))
    #expect(status.sourceLanguage.text == "fr")
    #expect(status.entries.map(\.state) == [.original, .complete])
  }

  @Test("a translation whose source has no document here is unknown, and the source is missing")
  func sourceElsewhere() throws {
    let cards = [try DocumentCard.of("sw", text: "s", translation: .made(from: "today"))]
    let status = TranslationStatus(of: cards, in: try .of(["en", "sw"]))
    #expect(status.entries.map(\.state) == [.missing, .unknown])
    #expect(status.entries[1].reason == "It was made from en that has no document here.")
  }

  @Test("a lone document in another language is the original, and the library's languages are missing")
  func loneDocument() throws {
    let status = TranslationStatus(of: [try .of("ar", text: "a")], in: try .of(["en", "ar"]))
    #expect(status.entries.map(\.language.text) == ["ar", "en"])
    #expect(status.entries.map(\.state) == [.original, .missing])
  }

  @Test("a translation of a stale translation is marked so")
  func secondHand() throws {
    let cards = [
      try DocumentCard.of("fr", text: "new"), try .of("en", text: "e", translation: .made(of: "fr", from: "old")),
      try .of("sw", text: "s", translation: .made(of: "en", from: "e")),
    ]
    let status = TranslationStatus(of: cards, in: try .of(["fr", "en", "sw"], source: "fr"))
    #expect(status.entries.map(\.state) == [.original, .outOfDate, .complete])
    #expect(status.entries[2].flags == "t")
  }

  @Test("documents that name each other in a circle stop nothing")
  func circle() throws {
    let cards = [
      try DocumentCard.of("en", text: "e", translation: .made(of: "sw", from: "s")),
      try .of("sw", text: "s", translation: .made(of: "en", from: "e")),
    ]
    #expect(TranslationStatus(of: cards, in: try .of(["en", "sw"])).entries.count == 2)
    #expect(TranslationStatus(of: [], in: try .of(["en", "sw"])).entries.map(\.state) == [.missing, .missing])
  }

  @Test("every state has a glyph of its own")
  func glyphs() {
    #expect(Set(TranslationState.allCases.map(\.glyph)).count == TranslationState.allCases.count)
  }
}
