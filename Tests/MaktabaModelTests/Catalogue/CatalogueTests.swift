import TestSupport
import Testing

@testable import MaktabaModel

struct CatalogueTests {
  @Test("works are numbered by id, documents by work and language")
  func numbering() {
    let catalogue = Sample.catalogue([
      Sample.card("b", "sw"), Sample.card("a/x", "fr"), Sample.card("b", "en"), Sample.card("B", "en"),
      Sample.card("a/x", "en"), Sample.card("é", "en"),
    ])
    #expect((0..<catalogue.workCount).map(catalogue.workID) == ["B", "a/x", "b", "é"])
    #expect(catalogue.documentCount == 6)
    #expect(catalogue.documents(ofWork: 1) == 1..<3)
    #expect(catalogue.documents(ofWork: 1).map { catalogue.language(ofDocument: $0).text } == ["en", "fr"])
    #expect((0..<6).map(catalogue.work(ofDocument:)) == [0, 1, 1, 2, 2, 3])
    #expect(catalogue.languages.map(\.text) == ["en", "fr", "sw"])
    for work in 0..<catalogue.workCount { #expect(catalogue.work(id: catalogue.workID(work)) == work) }
    for id in ["", "a", "a/", "a/xx", "zz", "è"] { #expect(catalogue.work(id: id) == nil) }
    #expect(catalogue.works(withIDs: ["b", "gone", "B"]).works == [0, 2])
    #expect(catalogue.document(ofWork: 2, in: Sample.tag("sw")) == 4)
    #expect(catalogue.document(ofWork: 2, in: Sample.tag("fr")) == nil)
  }

  @Test("every card comes back as it went in")
  func cards() {
    var card = Sample.card("full", "pt-BR", title: "Título", row: 7, sections: 3) {
      $0.work = "full"
      $0.edition = 3
      $0.language = Sample.tag("pt-BR")
      $0.title = "Another title"
      $0.summary = "What it says."
      $0.status = .withdrawn
      $0.supersededBy = "other"
      $0.withdrawn = "wrong number"
      $0.issued = CalendarDate(daysSince1970: 19_000)
      $0.reviewed = CalendarDate(daysSince1970: -3)
      $0.reviewBy = CalendarDate(daysSince1970: 21_000)
      $0.sensitivity = "practitioner"
      $0.contentNote = "Violence."
      $0.minutes = 4
      $0.facets = ["topic": ["b", "a", "b"], "Level": [], "index": ["2"]]
      $0.translation = DeclaredTranslation()
      $0.translation?.of = Sample.tag("en")
      $0.translation?.basis = "n1:9f2c"
      $0.translation?.method = "machine"
      $0.translation?.state = "draft"
      $0.translation?.by = "office A"
      $0.translation?.date = CalendarDate(daysSince1970: 20_400)
      $0.translation?.reviewedBy = "office B"
      $0.translation?.reviewed = CalendarDate(daysSince1970: 20_401)
    }
    card.size = 1 << 40
    card.modified = -5
    card.words = 1_000_000
    var empty = Sample.card("empty", "en", title: "")
    (empty.contentHash, empty.fingerprint, empty.words, empty.path) = ("", "", 0, "")
    let named = Sample.card("named", "en", title: "Same") {
      $0.work = "other"
      $0.title = "Same"
    }
    let cards = [empty, card, named]
    let catalogue = Sample.catalogue(cards)
    #expect((0..<3).map(catalogue.card) == cards)
  }

  @Test("all cards of a large library come back")
  func manyCards() {
    let cards = SyntheticCards.make(works: 200, documentsPerWork: 2)
    let catalogue = Sample.catalogue(cards.shuffled())
    let byPath = Dictionary(uniqueKeysWithValues: cards.map { ($0.path, $0) })
    for document in 0..<catalogue.documentCount {
      let card = catalogue.card(document)
      #expect(card == byPath[card.path])
    }
  }

  @Test("of two files for one work in one language the first by path stays")
  func duplicates() {
    let cards = [
      Sample.card("w", "en", title: "second", path: "en/z.md"), Sample.card("w", "en", title: "first", path: "en/a.md"),
      Sample.card("w", "sw"),
    ]
    let catalogue = Sample.catalogue(cards)
    #expect(catalogue.workCount == 1)
    #expect((0..<catalogue.documentCount).map(catalogue.title(ofDocument:)) == ["first", "w sw"])
    #expect(catalogue.fileStates.map(\.path) == ["en/a.md", "sw/w.md"])
  }

  @Test("the order of the cards does not matter")
  func order() {
    var random = SeededRandom(seed: 5)
    let cards = SyntheticCards.make(works: 50, documentsPerWork: 4)
    let catalogue = Sample.catalogue(cards)
    let other = Sample.catalogue(cards.shuffled(using: &random))
    #expect(catalogue.encoded() == other.encoded())
    #expect(catalogue.hasSameContent(as: other))
    #expect(!catalogue.hasSameContent(as: Sample.catalogue(Array(cards.dropLast()))))
  }

  @Test("an empty library has a catalogue")
  func empty() {
    let catalogue = Catalogue.empty(Sample.identity())
    #expect(catalogue.workCount == 0 && catalogue.documentCount == 0 && catalogue.sectionCount == 0)
    #expect(catalogue.identity == Sample.identity())
    #expect(catalogue.facets.map(\.key) == ["topic", "type", "lang", "folder", "status", "is"])
    #expect(catalogue.work(id: "x") == nil && catalogue.document(ofRow: 0) == nil)
    #expect(Catalogue(decoding: catalogue.encoded())?.identity == catalogue.identity)
  }
}

struct DisplayedDocumentTests {
  private let catalogue = Sample.catalogue([
    Sample.card("w", "en"), Sample.card("w", "fr"), Sample.card("w", "pt-BR"), Sample.card("w", "sw"),
    Sample.card("v", "fr"), Sample.card("v", "sw"),
  ])

  @Test(
    "a work is shown in the first preferred language that serves, else in its source language, else in any",
    arguments: [
      ("w", ["sw", "fr"], "sw"), ("w", ["am", "fr"], "fr"), ("w", ["am"], "en"), ("w", [], "en"),
      ("w", ["pt"], "pt-BR"), ("w", ["sw-TZ", "fr"], "sw"), ("w", ["pt-PT", "fr"], "fr"), ("v", ["en"], "fr"),
      ("v", ["sw"], "sw"),
    ])
  func preferred(work: String, languages: [String], shown: String) throws {
    let number = try #require(catalogue.work(id: work))
    let document = catalogue.document(ofWork: number, preferring: languages.map(Sample.tag))
    #expect(catalogue.language(ofDocument: document).text == shown)
    #expect(catalogue.documents(preferring: languages.map(Sample.tag))[number] == UInt32(document))
  }

  @Test("the source is the document that is no translation, in the library's language where there is one")
  func source() {
    func translated(_ work: String, _ language: String, from: String) -> DocumentCard {
      Sample.card(work, language) {
        $0.translation = DeclaredTranslation()
        $0.translation?.of = Sample.tag(from)
      }
    }
    let catalogue = Sample.catalogue([
      Sample.card("a", "en"), translated("a", "sw", from: "en"),
      translated("b", "en", from: "fr"), Sample.card("b", "ar"), Sample.card("b", "fr"),
      translated("c", "en", from: "ru"), translated("c", "sw", from: "en"),
      translated("d", "ar", from: "ru"), Sample.card("d", "sw"),
    ])
    let sources = (0..<4).map { catalogue.language(ofDocument: catalogue.source(ofWork: $0)).text }
    #expect(sources == ["en", "fr", "en", "sw"])
  }
}
