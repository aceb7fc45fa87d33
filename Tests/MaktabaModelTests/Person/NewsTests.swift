import TestSupport
import Testing

@testable import MaktabaModel

@Suite("New since the last visit") struct NewsTests {
  private static func card(_ work: String, _ language: String, _ text: String, edition: Int? = nil) -> DocumentCard {
    var card = Sample.card(work, language) { $0.edition = edition }
    card.contentHash = DocumentFile.hash(Array(text.utf8))
    return card
  }

  private static let before = [
    card("a", "en", "one", edition: 2), card("a", "fr", "un"), card("b", "en", "two"), card("c", "en", "three"),
  ]

  private func news(_ cards: [DocumentCard], since before: [DocumentCard] = NewsTests.before) -> [String: [News.Change]]
  {
    let catalogue = Sample.catalogue(cards)
    let news = News(in: catalogue, since: VisitRecord(of: Sample.catalogue(before)))
    #expect(Set(news.changes.keys) == Set((0..<catalogue.workCount).filter(news.works.contains)))
    return Dictionary(uniqueKeysWithValues: news.changes.map { (catalogue.workID($0.key), $0.value) })
  }

  @Test("nothing is new on the first visit, and nothing where nothing has changed")
  func nothing() {
    #expect(News(in: Sample.catalogue(Self.before), since: nil).works.isEmpty)
    #expect(news(Self.before) == [:])
    #expect(
      news(
        Self.before.map {
          var card = $0; card.modified += 5; card.size += 1; return card
        }) == [:])
  }

  @Test("a new work, a new translation, another text, another edition")
  func changes() {
    var cards = Self.before
    cards[0] = Self.card("a", "en", "one more", edition: 3)
    cards[2] = Self.card("b", "en", "two and a half", edition: 4)
    cards += [Self.card("aa", "en", "new"), Self.card("aa", "sw", "mpya"), Self.card("c", "sw", "tatu")]
    let (en, sw) = (Sample.tag("en"), Sample.tag("sw"))
    #expect(
      news(cards) == [
        "a": [.changed(en, editions: News.Editions(old: 2, new: 3))], "b": [.changed(en, editions: nil)],
        "aa": [.newWork], "c": [.newLanguage(sw)],
      ])
  }

  @Test("what is gone is no news, and hides none", arguments: 0..<4)
  func gone(index: Int) {
    var cards = Self.before
    cards.remove(at: index)
    #expect(news(cards) == [:])
    cards.append(Self.card("d", "en", "four"))
    #expect(news(cards) == ["d": [.newWork]])
  }

  @Test("whatever comes, goes and changes, only what is other is told", arguments: 0..<20)
  func random(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let before = (0..<60).map { Self.card("w\($0)", "en", "text \($0)") }
    var expected: [String: [News.Change]] = [:]
    var after: [DocumentCard] = []
    for (index, card) in before.enumerated() {
      switch Int.random(in: 0..<6, using: &random) {
      case 0: break
      case 1:
        after.append(Self.card(card.work, "en", "other \(index)"))
        expected[card.work] = [.changed(Sample.tag("en"), editions: nil)]
      case 2:
        after += [card, Self.card("v\(index)", "en", "new")]
        expected["v\(index)"] = [.newWork]
      default: after.append(card)
      }
    }
    #expect(news(after, since: before) == expected)
  }

  // MARK: As bytes

  @Test("a record is read as it was written; one that is cut or has a flipped bit is none")
  func bytes() {
    let record = VisitRecord(of: Sample.catalogue(Self.before))
    let bytes = record.bytes
    #expect(VisitRecord(bytes: bytes) == record)
    #expect(bytes.indices.allSatisfy { VisitRecord(bytes: Array(bytes[..<$0])) == nil })
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] ^= 0x10
      #expect(VisitRecord(bytes: damaged) == nil, "byte \(index)")
    }
  }

  @Test("no title and no id can be read in it")
  func wordless() {
    let text = String(
      decoding: VisitRecord(of: Sample.catalogue([Self.card("secret-name", "en", "x")])).bytes, as: UTF8.self)
    #expect(!text.contains("secret"))
  }

  // MARK: In words

  @Test(
    "reasons in words",
    arguments: [
      (Reason.news(.newWork), "new since you were here", "new"),
      (.news(.newLanguage(Sample.tag("sw"))), "new translation: Swahili", "new: sw"),
      (
        .news(.changed(Sample.tag("en"), editions: News.Editions(old: 2, new: 3))),
        "changed in English: edition 2 -> 3", "en: edition 2 -> 3"
      ),
      (.news(.changed(Sample.tag("fr"), editions: nil)), "changed in French since you were here", "changed: fr"),
      (.due(Sample.today, days: -3), "review was due 2024-10-04", "was due 2024-10-04"),
      (.due(Sample.today, days: 0), "review is due today", "due today"),
      (.due(Sample.today, days: 1), "review is due in 1 day, on 2024-10-04", "due in 1 d"),
      (.due(Sample.today, days: 12), "review is due in 12 days, on 2024-10-04", "due in 12 d"),
      (
        .contested(ContestedClaim(text: "5 of 9", by: ["x", "y"])), "contested by Agency X, 2024; y: “5 of 9”",
        "contested"
      ),
      (.forMe(InterestReason(isNothingSet: true)), "nothing is set for you: everything is listed", ""),
    ])
  func words(reason: Reason, line: String, short: String) {
    let source = ThesaurusEntry(
      vocabulary: Thesaurus.sources, id: "x", labels: [Sample.tag("en"): "Agency X, 2024"])
    let catalogue = Catalogue(identity: Sample.identity(), cards: [], vocabularies: [source])
    let wording = ReasonWording(catalogue, preferring: [Sample.tag("sw")])
    #expect(wording.line(reason) == line)
    #expect(wording.short(reason) == short)
  }
}
