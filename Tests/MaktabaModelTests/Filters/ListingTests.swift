import MaktabaText
import TestSupport
import Testing

@testable import MaktabaModel

struct ListingTests {
  private func listing(
    _ catalogue: Catalogue, _ line: String = "", _ order: SortOrder = .title, marks: MarkState = MarkState(),
    texts: [Int]? = nil, relevance: [Int32: Float]? = nil, preferring: [String] = []
  ) -> Listing {
    Listing.make(
      catalogue: catalogue, filter: Filter(parsing: line), order: order, marks: marks, today: Sample.today,
      textMatches: texts.map { WorkSet(capacity: catalogue.workCount, $0) }, relevance: relevance,
      preferring: preferring.map(Sample.tag))
  }

  private func ids(_ listing: Listing) -> [String] { listing.rows(0..<listing.count).map(\.work) }

  // MARK: What passes

  private let shelf = Sample.catalogue([
    Sample.card("a", "en", title: "Zebra") {
      $0.facets = ["topic": ["law", "risk"], "type": ["guide"]]
      $0.issued = CalendarDate(daysSince1970: 100)
      $0.reviewBy = CalendarDate(daysSince1970: 19_999)
    },
    Sample.card("a", "sw", title: "Punda"),
    Sample.card("b", "en", title: "apple") {
      $0.facets = ["topic": ["law"], "type": ["checklist"]]
      $0.status = .draft
      $0.issued = CalendarDate(daysSince1970: 200)
      $0.reviewBy = CalendarDate(daysSince1970: 20_000)
    },
    Sample.card("c", "pt-BR", title: "Éclair") {
      $0.facets = ["topic": ["Identité"], "type": ["guide"]]
      $0.reviewBy = CalendarDate(daysSince1970: 500)
    },
    Sample.card("d", "fr", title: "mangue") { $0.contested = [ContestedClaim(text: "A fact", by: ["x"])] },
  ])

  @Test(
    "conditions are all to hold; values of one are alternatives",
    arguments: [
      ("", "bcda"), ("topic:law", "ba"), ("topic:law topic:risk", "a"), ("topic:risk,identité", "ca"),
      ("topic:IDENTITE", "c"), ("-topic:law", "cd"), ("-topic:law,identite", "d"), ("topic:law -type:guide", "b"),
      ("lang:sw", "a"), ("-lang:en", "cd"), ("lang:pt", "c"), ("lang:pt-BR", "c"), ("lang:pt-PT", ""),
      ("lang:en,fr", "bda"),
      ("status:draft", "b"), ("status:current", ""), ("status:unstated", "cda"), ("topic:unheard-of", ""),
      ("-topic:unheard-of", "bcda"),
      ("foo:bar", ""), ("-foo:bar", "bcda"), ("is:due", "bca"), ("-is:due", "d"), ("is:contested", "d"),
      ("is:for-me", "bcda"), ("is:new", ""), ("is:unread", "bcda"),
      ("is:read", ""),
      ("is:nothing", ""), ("folder:x", ""),
    ])
  func conditions(line: String, works: String) {
    #expect(ids(listing(shelf, line)).joined() == works)
  }

  @Test("works without the words do not pass")
  func texts() {
    #expect(ids(listing(shelf, "word ", texts: [0, 3])) == ["d", "a"])
    #expect(ids(listing(shelf, "topic:law word ", texts: [0, 3])) == ["a"])
  }

  // MARK: Against looking at every work

  @Test(
    "works and counts are those that looking at every work gives",
    arguments: [
      "", "topic:topic-1", "topic:topic-1,topic-2 topic:topic-0", "-topic:topic-0 lang:sw",
      "type:type-1 -level:level-0 is:unread",
      "lang:en,fr region:region-0,region-1,region-2 -status:draft", "is:read,due",
      "is:changed -is:bookmarked topic:topic-0",
      "audience:audience-3 phase:phase-1 evidence:evidence-0", "folder:folder-1,folder-2 -is:due",
      "topic:topic-39 level:none",
    ])
  func sameAsOneByOne(line: String) {
    let marks = randomMarks(Sample.synthetic)
    let found = listing(Sample.synthetic, line, marks: marks)
    let oracle = FilterOracle(Sample.synthetic, marks)
    #expect(Set(found.works.map(Int.init)) == Set(oracle.works(found.filter)))
    for count in found.counts {
      var filter = found.filter
      filter.conditions.removeAll { $0.key == count.key && !$0.isExcluded }
      filter.conditions.append(Filter.Condition(key: count.key, values: [count.value]))
      #expect(count.count == oracle.works(filter).count, "\(count.key):\(count.value)")
    }
  }

  private func randomMarks(_ catalogue: Catalogue) -> MarkState {
    var random = SeededRandom(seed: 9)
    var marks = MarkState()
    for work in 0..<catalogue.workCount where work % 3 == 0 {
      let document = catalogue.documents(ofWork: work).lowerBound
      let hash = Bool.random(using: &random) ? catalogue.contentHash(ofDocument: document) : "another"
      marks.read[catalogue.workID(work)] = MarkState.Reading(
        id: MarkID(counter: 1, device: "d"), language: catalogue.language(ofDocument: document), contentHash: hash,
        title: "")
    }
    marks.bookmarks = stride(from: 0, to: catalogue.workCount, by: 5).map { bookmark(catalogue.workID($0)) }
    return marks
  }

  private func bookmark(_ work: String) -> MarkState.Bookmark {
    MarkState.Bookmark(
      id: MarkID(counter: 2, device: "d"), work: work, language: Sample.tag("en"), title: "",
      place: MarkedPlace(section: "", heading: "", words: "", offset: 0, percent: 0))
  }

  @Test("counts say which values the filter asks for and which it leaves out")
  func chosen() {
    let counts = listing(shelf, "topic:law,identite -type:guide").counts
    #expect(counts.filter(\.isChosen).map(\.value) == ["Identité", "law"])
    #expect(counts.filter(\.isExcluded).map(\.value) == ["guide"])
    #expect(
      counts.map(\.key).reduce(into: []) { if $0.last != $1 { $0.append($1) } } == [
        "topic", "type", "lang", "status", "is",
      ])
  }

  // MARK: Orders

  @Test(
    "works come in the order asked for",
    arguments: [
      (SortOrder.title, "bcda"), (.date, "bacd"), (.review, "cabd"), (.unread, "cdba"), (.relevance, "dabc"),
    ])
  func orders(order: SortOrder, works: String) {
    var marks = MarkState()
    for work in ["a", "b"] {
      marks.read[work] = MarkState.Reading(
        id: MarkID(counter: 1, device: "d"), language: Sample.tag("en"), contentHash: "", title: "")
    }
    #expect(ids(listing(shelf, "", order, marks: marks, relevance: [0: 0.5, 3: 2])).joined() == works)
  }

  @Test("without scores relevance is by title")
  func noScores() { #expect(ids(listing(shelf, "", .relevance)) == ids(listing(shelf))) }

  @Test("titles are sorted in the language they are shown in: that of the filter before that of the reader")
  func titleLanguage() {
    #expect(listing(shelf, "").rows(0..<9).map(\.title) == ["apple", "Éclair", "mangue", "Zebra"])
    #expect(listing(shelf, "", preferring: ["sw"]).rows(0..<9).map(\.title) == ["apple", "Éclair", "mangue", "Punda"])
    #expect(listing(shelf, "lang:sw").rows(0..<9).map(\.title) == ["Punda"])
    #expect(listing(shelf, "lang:sw", preferring: ["en"]).row(at: 0).language.text == "sw")
  }

  // MARK: Rows

  @Test("a row says what is known of the work and of its marks")
  func row() {
    var marks = MarkState()
    marks.read["a"] = MarkState.Reading(
      id: MarkID(counter: 1, device: "d"), language: Sample.tag("sw"), contentHash: "old", title: "")
    marks.read["gone"] = marks.read["a"]
    marks.bookmarks = [bookmark("b"), bookmark("gone")]
    let listing = listing(shelf, "topic:law", marks: marks)
    #expect(
      listing.rows(0..<2) == [
        WorkRow(
          work: "b", number: 1, title: "apple", language: Sample.tag("en"), languages: [Sample.tag("en")],
          status: .draft,
          isRead: false, isBookmarked: true, hasChanged: false, isDue: false),
        WorkRow(
          work: "a", number: 0, title: "Zebra", language: Sample.tag("en"),
          languages: [Sample.tag("en"), Sample.tag("sw")], status: .unstated, isRead: true, isBookmarked: false,
          hasChanged: true, isDue: true),
      ])
    #expect(listing.position(ofWork: "a") == 1)
    #expect(listing.position(ofWork: "c") == nil && listing.position(ofWork: "gone") == nil)
    #expect(shelf.card(listing.document(at: 1)).path == "en/a.md")
  }

  @Test(
    "rows outside the listing are left out",
    arguments: [(0..<100, 4), (2..<3, 1), (3..<9, 1), (4..<9, 0), (90..<99, 0)])
  func window(range: Range<Int>, count: Int) { #expect(listing(shelf).rows(range).count == count) }

  @Test("a work has changed when the text in the language it was read in has, and only then")
  func changed() {
    func isChanged(_ language: String, _ hash: String) -> Bool {
      var marks = MarkState()
      marks.read["a"] = MarkState.Reading(
        id: MarkID(counter: 1, device: "d"), language: Sample.tag(language), contentHash: hash, title: "")
      return listing(shelf, "is:changed", marks: marks).count == 1
    }
    #expect(!isChanged("sw", "hash of a sw"))
    #expect(isChanged("sw", "hash of a en"))
    #expect(!isChanged("fr", "a language that is gone"))
    #expect(!isChanged("sw", ""))
  }

  @Test("listings are equal when a screen would show the same")
  func equality() {
    #expect(listing(shelf, "topic:law") == listing(shelf, "topic:law"))
    #expect(listing(shelf, "topic:law") != listing(shelf, "topic:law", .date))
    #expect(listing(shelf, "") != listing(shelf, "", preferring: ["sw"]))
    var marks = MarkState()
    marks.bookmarks = [bookmark("a")]
    #expect(listing(shelf) != listing(shelf, marks: marks))
  }
}

struct RelaxationTests {
  private let shelf = Sample.catalogue([
    Sample.card("a", "en") { $0.facets = ["topic": ["law"], "type": ["guide"]] },
    Sample.card("b", "en") { $0.facets = ["topic": ["risk"], "type": ["guide"]] },
    Sample.card("c", "sw") { $0.facets = ["topic": ["risk"], "type": ["story"]] },
  ])

  private func relaxations(_ line: String, texts: [Int]? = nil, words: [String: [Int]]? = nil) -> [Relaxation] {
    let found: ((SearchTerms) -> WorkSet?)? = words.map { words in
      { terms in words[terms.terms.map(\.line).joined(separator: " ")].map { WorkSet(capacity: 3, $0) } }
    }
    return Listing.make(
      catalogue: shelf, filter: Filter(parsing: line), order: .title,
      marks: MarkSets(catalogue: shelf, marks: MarkState(), today: Sample.today),
      textMatches: texts.map { WorkSet(capacity: 3, $0) }, rematch: found
    ).relaxations
  }

  @Test("an empty result says what to drop, the most helpful part first")
  func conditions() {
    #expect(relaxations("topic:law").isEmpty)
    let found = relaxations("topic:risk lang:fr type:guide,story")
    #expect(found.map(\.part) == ["lang:fr"])
    #expect(found.map(\.count) == [2])
    #expect(found.first?.filter == Filter(parsing: "topic:risk type:guide,story"))
    #expect(relaxations("topic:law lang:sw").map(\.part) == ["topic:law", "lang:sw"])
    #expect(relaxations("type:guide -lang:en").map { "\($0.part) \($0.count)" } == ["-lang:en 2", "type:guide 1"])
    #expect(relaxations("topic:none lang:none").isEmpty)
  }

  @Test("words can be dropped too: one of them where that helps, else all")
  func words() {
    let both = relaxations("topic:risk five minutes ", texts: [], words: ["five": [1, 2], "minutes": [0]])
    #expect(both.map { "\($0.part) \($0.count)" } == ["minutes 2"])
    #expect(both.first?.filter.words.terms.map(\.words) == [["five"]])
    #expect(relaxations("topic:risk five minutes ", texts: [], words: [:]).map(\.part) == ["five minutes"])
    #expect(relaxations("topic:risk five minutes ", texts: []).map(\.count) == [2])
    #expect(relaxations("topic:law five ", texts: [1]).map(\.part).sorted() == ["five", "topic:law"])
  }
}
