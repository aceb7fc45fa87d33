import Testing

@testable import MaktabaModel

@Suite("Due for review, and contested") struct DueTests {
  private func listing(_ line: String, _ cards: [DocumentCard], today: Int32 = 20_000) -> Listing {
    Listing.make(
      catalogue: Sample.catalogue(cards), filter: Filter(parsing: line), order: .review, marks: MarkState(),
      today: CalendarDate(daysSince1970: today))
  }

  @Test(
    "passed, today, and within thirty days; the sign of a row is for what has passed",
    arguments: [(-400, true, true), (-1, true, true), (0, true, false), (30, true, false), (31, false, false)])
  func days(until: Int, isListed: Bool, isOverdue: Bool) {
    let card = Sample.card("a", "en") { $0.reviewBy = CalendarDate(daysSince1970: Int32(20_000 + until)) }
    let due = listing("is:due", [card])
    #expect(due.count == (isListed ? 1 : 0))
    #expect(listing("", [card]).row(at: 0).isDue == isOverdue)
    if isListed {
      #expect(due.reasons(at: 0) == [.due(CalendarDate(daysSince1970: Int32(20_000 + until)), days: until)])
    }
    #expect(listing("", [card]).reasons(at: 0) == [] && listing("-is:due", [card]).count == (isListed ? 0 : 1))
  }

  @Test("without a date nothing is due; the source's date counts, whatever its translations say")
  func sources() {
    let near = CalendarDate(daysSince1970: 20_001)
    #expect(listing("is:due", [Sample.card("a", "en")]).works == [])
    #expect(listing("is:due", [Sample.card("a", "en"), Sample.card("a", "sw") { $0.reviewBy = near }]).works == [])
  }

  @Test("a clock that is far off neither crashes nor loses the list", arguments: [Int32.min / 2, 0, Int32.max / 2])
  func clocks(today: Int32) {
    let card = Sample.card("a", "en") { $0.reviewBy = CalendarDate(daysSince1970: 20_000) }
    #expect(listing("is:due", [card], today: today).count == (today > 0 ? 1 : 0))
  }

  @Test("the claims of the document shown are told, else those of the source; each work once")
  func contested() {
    func claim(_ text: String) -> ContestedClaim { ContestedClaim(text: text, by: ["s"]) }
    let cards = [
      Sample.card("a", "en") { $0.contested = [claim("one"), claim("two")] },
      Sample.card("a", "sw") { $0.contested = [claim("moja")] }, Sample.card("a", "fr"), Sample.card("b", "en"),
    ]
    let told = { (line: String) in listing(line, cards).reasons(at: 0) }
    #expect(listing("is:contested", cards).works == [0])
    #expect(told("is:contested") == [.contested(claim("one")), .contested(claim("two"))])
    #expect(told("is:contested lang:sw") == [.contested(claim("moja"))])
    #expect(told("is:contested lang:fr") == [.contested(claim("one")), .contested(claim("two"))])
  }

  @Test("front matter says who contests what, and the catalogue keeps it")
  func frontMatter() throws {
    let text = """
      ---
      claims:
        - {text: "a fact", source: x, contested_by: [y, z]}
        - {text: "another", source: x}
        - {text: "a third", source: x, contested_by: one voice}
        - {text: "a fourth", source: x, contested_by: []}
      ---
      Text.
      """
    let metadata = try DocumentFile(Array(text.utf8), path: "a.md").metadata
    let wanted = [
      ContestedClaim(text: "a fact", by: ["y", "z"]), ContestedClaim(text: "a third", by: ["one voice"]),
    ]
    #expect(metadata.contested == wanted)
    let catalogue = Sample.catalogue([Sample.card("a", "en") { $0.contested = wanted }])
    let decoded = try #require(Catalogue(decoding: catalogue.encoded()))
    #expect(decoded.card(0).metadata.contested == wanted)
  }
}
