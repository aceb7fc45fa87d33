import TestSupport
import Testing

@testable import MaktabaModel

@Suite("For me") struct InterestTests {
  private static let vocabulary = [
    ThesaurusEntry(vocabulary: "audience", id: "officer", labels: [Sample.tag("en"): "Officers"]),
    ThesaurusEntry(vocabulary: "audience", id: "police", labels: [Sample.tag("en"): "Police"], broader: "officer"),
    ThesaurusEntry(vocabulary: "audience", id: "border-police", broader: "police"),
    ThesaurusEntry(vocabulary: "audience", id: "constable", isDeprecated: true, replacedBy: "police"),
  ]

  private static func card(
    _ work: String, _ audience: [String], level: [String] = [], _ language: String = "en"
  ) -> DocumentCard {
    Sample.card(work, language) {
      if !audience.isEmpty { $0.facets["audience"] = audience }
      if !level.isEmpty { $0.facets["level"] = level }
    }
  }

  private let catalogue = Catalogue(
    identity: Sample.identity(facets: ["audience", "level"]),
    cards: [
      card("border", ["border-police"]), card("everyone", ["everyone"], level: ["expert"]),
      card("nobody", [], level: ["beginner"]), card("nurse", ["nurse"], "sw"),
      card("officer", ["officer", "border-police"]), card("police", ["constable"], level: ["expert"]),
      card("police", [], "pt-BR"), card("wide", ["officer"]),
    ], vocabularies: vocabulary)

  private func works(_ interests: Interests) -> [String] {
    let works = InterestFit(interests, catalogue).works
    return (0..<catalogue.workCount).filter(works.contains).map(catalogue.workID)
  }

  @Test(
    "what fits an audience: itself, those within it, wider ones that a work names, and what is for everybody",
    arguments: [
      ([], ["border", "everyone", "nobody", "nurse", "officer", "police", "wide"]),
      (["nurse"], ["everyone", "nobody", "nurse"]),
      (["Nurse"], ["everyone", "nobody", "nurse"]),
      (["officer"], ["border", "everyone", "nobody", "officer", "police", "wide"]),
      (["police"], ["border", "everyone", "nobody", "officer", "police", "wide"]),
      (["border-police"], ["border", "everyone", "nobody", "officer", "police", "wide"]),
      (["nurse", "border-police"], ["border", "everyone", "nobody", "nurse", "officer", "police", "wide"]),
      (["unheard-of"], ["everyone", "nobody"]),
    ] as [([String], [String])])
  func audiences(wanted: [String], expected: [String]) {
    #expect(works(Interests(audiences: wanted)) == expected)
  }

  @Test("a wider audience fits only where a work names it, not where others within it are named")
  func siblings() {
    let cards = [Self.card("a", ["border-police"]), Self.card("b", ["police"])]
    let sibling = ThesaurusEntry(vocabulary: "audience", id: "traffic-police", broader: "police")
    let catalogue = Catalogue(
      identity: Sample.identity(facets: ["audience"]), cards: cards, vocabularies: Self.vocabulary + [sibling])
    let works = InterestFit(Interests(audiences: ["traffic-police"]), catalogue).works
    #expect(!works.contains(0) && works.contains(1))
  }

  @Test(
    "level and language narrow it; what has no level is for all levels",
    arguments: [
      (Interests(levels: ["beginner"]), ["border", "nobody", "nurse", "officer", "wide"]),
      (Interests(levels: ["expert"]), ["border", "everyone", "nurse", "officer", "police", "wide"]),
      (Interests(languages: [Sample.tag("sw")]), ["nurse"]),
      (Interests(languages: [Sample.tag("pt")]), ["police"]),
      (Interests(languages: [Sample.tag("am")]), []),
      (
        Interests(audiences: ["police"], levels: ["beginner"], languages: [Sample.tag("en")]),
        ["border", "nobody", "officer", "wide"]
      ),
    ] as [(Interests, [String])])
  func narrowed(interests: Interests, expected: [String]) { #expect(works(interests) == expected) }

  @Test("a library without audiences fits everybody")
  func noFacet() {
    let plain = Sample.catalogue([Sample.card("a", "en")], Sample.identity(facets: ["topic"]))
    #expect(InterestFit(Interests(audiences: ["police"], levels: ["x"]), plain).works.count == 1)
  }

  @Test("with nothing set everything is listed, whatever else the filter asks for")
  func nothingSet() {
    for line in ["", "topic:topic-1", "lang:sw", "-is:due"] {
      let all = listing(Sample.synthetic, line, Interests())
      let mine = listing(Sample.synthetic, line + " is:for-me", Interests())
      #expect(mine.works == all.works)
      #expect(mine.asksWithoutInterests && !all.asksWithoutInterests)
    }
  }

  @Test("whoever wants more values gets no fewer works, and what fits is told why", arguments: 0..<4)
  func growing(step: Int) {
    let fewer = listing(Sample.synthetic, "is:for-me", Interests(audiences: ["audience-\(step)"]))
    let more = listing(Sample.synthetic, "is:for-me", Interests(audiences: ["audience-\(step)", "audience-4"]))
    #expect(Set(fewer.works).isSubset(of: Set(more.works)))
    #expect((0..<fewer.count).allSatisfy { fewer.reasons(at: $0).count == 1 })
  }

  private func listing(_ catalogue: Catalogue, _ line: String, _ interests: Interests) -> Listing {
    var marks = MarkState()
    marks.interests = interests
    return Listing.make(
      catalogue: catalogue, filter: Filter(parsing: line), order: .title, marks: marks, today: Sample.today)
  }

  @Test("each work says why it fits")
  func reasons() {
    let interests = Interests(audiences: ["police", "nurse"], levels: ["expert"], languages: [Sample.tag("en")])
    let listing = listing(catalogue, "is:for-me", interests)
    let wording = ReasonWording(catalogue, preferring: [])
    let lines = (0..<listing.count).map { (listing.row(at: $0).work, wording.lines(listing.reasons(at: $0))) }
    #expect(
      Dictionary(uniqueKeysWithValues: lines) == [
        "border": ["for: border-police; in English"],
        "everyone": ["for: everybody; expert; in English"],
        "officer": ["for: border-police; in English"],
        "police": ["for: Police; expert; in English"],
        "wide": ["for: Officers; in English"],
      ])
  }

  @Test("the values of a filter become interests, labels become ids, and they become a filter again")
  func ofFilter() {
    let typed = Interests(
      of: Filter(parsing: "audience:Police,nurse -audience:x level:expert lang:sw topic:law is:due"))
    #expect(typed == Interests(audiences: ["Police", "nurse"], levels: ["expert"], languages: [Sample.tag("sw")]))
    #expect(typed.filter.line == "audience:Police,nurse level:expert lang:sw")
    #expect(Interests(of: Filter(parsing: "audience:officers")).withIDs(in: catalogue).audiences == ["officer"])
    #expect(Interests(of: Filter(parsing: "-lang:sw topic:law")).isEmpty)
  }
}
