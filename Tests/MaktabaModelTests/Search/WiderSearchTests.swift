import MaktabaText
import TestSupport
import Testing

@testable import MaktabaModel

@Suite("Search answers in other words") struct WiderSearchTests {
  private let folder = TemporaryLibrary([
    "library.yml": "maktaba: 1\nsource_language: en\nfacets: [topic]\n",
    "vocabularies/glossary.yml": """
    - {id: papers, labels: {en: retention of identity documents, sw: kuzuiliwa kwa hati}, synonyms: {en: [passport taken, ID taken], sw: [pasipoti kuchukuliwa]}}
    - {id: shelter, labels: {en: shelter, sw: makazi salama}, synonyms: {en: [safe house]}}
    - {id: wages, labels: {en: withholding of wages}, synonyms: {en: [unpaid wages]}}
    """,
    "en/signs.md": "---\nwork: signs\ntitle: Signs\n---\n# Papers\nLook for the retention of identity documents.\n",
    "sw/signs.md": "---\nwork: signs\ntitle: Dalili\n---\n# Hati\nKuzuiliwa kwa hati ni dalili.\n",
    "en/house.md": "---\nwork: house\ntitle: House rules\n---\n# Rules\nA shelter is no prison.\n",
    "en/safe.md": "---\nwork: safe\ntitle: A place\n---\n# Rules\nA safe house needs a lock.\n",
    "en/pay.md":
      "---\nwork: pay\ntitle: Pay\nsummary: What a contract promises.\n---\n# Pay\nUnpaid wages are claimed in court.\n",
    "en/hour.md":
      "---\nwork: hour\ntitle: Threats\nasked: [somebody follows me home, natishiwa kwa simu]\n---\n# First\nLeave the place.\n",
  ])
  private let state = TemporaryLibrary(named: "state")

  private func search(_ words: String, preferring languages: [String] = ["en"], filter: String? = nil) throws
    -> [SearchHit]
  {
    let library = try Library(
      folder.root, places: Places(stateDirectory: state.root),
      options: .init(preferredLanguages: languages.map(Sample.tag)))
    if library.isNew { try library.refresh() }
    let question = Library.Question(SearchTerms(parsing: words), filter: filter.map(Filter.init(parsing:)))
    let (results, catalogue) = try library.search(question, marks: MarkState(), today: Library.someDay)
    return library.hits(results, results.hits.indices, in: catalogue)
  }

  @Test func `a synonym finds what the term stands in, and says so`() throws {
    let hits = try search("passport taken")
    let hit = try #require(hits.first)
    #expect(hit.work == "signs")
    #expect(hit.language == Sample.tag("en"))
    #expect(hit.route?.via == ["retention of identity documents"])
    #expect(hit.route?.line == "via: retention of identity documents")
    #expect(
      hit.matches.map { String(decoding: Array(hit.snippet.utf8)[$0], as: UTF8.self) } == [
        "retention of identity documents"
      ])
  }

  @Test func `what people ask finds the page that answers, in any language, and stands nowhere in it`() throws {
    for words in ["follows me home", "somebody followed home", "natishiwa simu"] {
      let hit = try #require(try search(words).first)
      #expect(hit.work == "hour", "\(words)")
      #expect(!hit.snippet.contains("natishiwa") && !hit.snippet.contains("follows"))
    }
    #expect(try search("hour -natishiwa").isEmpty)
  }

  @Test func `words in Swahili find the Swahili document where there is one`() throws {
    let hit = try #require(try search("pasipoti kuchukuliwa").first)
    #expect("\(hit.work) \(hit.language)" == "signs sw")
    #expect(hit.route?.via == ["kuzuiliwa kwa hati"])
  }

  @Test func `and the English one where there is none`() throws {
    let hits = try search("makazi salama", preferring: ["sw"])
    #expect(hits.map { "\($0.work) \($0.language)" } == ["house en", "safe en"])
    #expect(hits.allSatisfy { $0.route?.via == ["shelter"] })
  }

  @Test func `exact words come first, whatever else has the term`() throws {
    let hits = try search("shelter")
    #expect(hits.map(\.work) == ["house", "safe"])
    #expect(hits[0].route == nil)
    #expect(hits[1].route?.via == ["shelter"])
    #expect(try search("safe house").map(\.work) == ["safe", "house"])
  }

  @Test func `a work that was found by its words is not found again in another language`() throws {
    #expect(try search("kuzuiliwa kwa hati").map { "\($0.work) \($0.language)" } == ["signs sw"])
  }

  @Test(arguments: ["\"passport taken\"", "\"shelters\"", "\"unpaid\" \"passport\""])
  func `what is quoted stands for itself alone`(_ words: String) throws {
    #expect(try search(words).isEmpty)
  }

  @Test func `what is quoted is never left out`() throws {
    #expect(try search("\"safe house\" contract").map(\.work) == ["safe"])
  }

  @Test func `excluded words and filters hold for other words too`() throws {
    #expect(try search("passport taken -look").map { "\($0.work) \($0.language)" } == ["signs sw"])
    #expect(try search("passport taken", filter: "lang:sw").map(\.language) == [Sample.tag("sw")])
  }

  @Test func `a misspelt word finds what was meant, and says so`() throws {
    let hit = try #require(try search("retension").first)
    #expect(hit.work == "signs")
    #expect(hit.route?.via == ["retention"])
  }

  @Test func `where nothing has all the words, those that lack some are shown with what they lack`() throws {
    let hit = try #require(try search("zebra wages court").first)
    #expect(hit.work == "pay")
    #expect(hit.route?.missing == ["zebra"])
    #expect(hit.route?.line == "without: zebra")
  }

  @Test func `words that hold a sentence together need not stand there`() throws {
    #expect(try search("where is the retention of documents").first?.route?.missing.isEmpty != false)
    #expect(try search("where is the retention of documents").first?.work == "signs")
  }

  @Test func `the summary is searched, and shown where the words stand in it`() throws {
    let hit = try #require(try search("promises").first)
    #expect(hit.work == "pay")
    #expect(hit.snippet == "What a contract promises.")
  }

  @Test func `a question of nothing but terms stays bounded`() throws {
    let words = Array(repeating: "shelter passport taken unpaid wages", count: 40).joined(separator: " ")
    #expect(try search(words).count <= 4)
  }
}

@Suite("What may have been meant") struct SpellingTests {
  private let words = Vocabulary(words: [
    "interpreter", "interview", "passport", "wages", "መጠለያ", "التعويض", "glossary",
  ])

  @Test(arguments: [
    ("interpretor", ["interpreter"]), ("pasport", ["passport"]), ("passprot", ["passport"]), ("glosary", ["glossary"]),
    ("التعويط", ["التعويض"]), ("መጠለየ", []), ("wage", []), ("passp", []), ("house", []), ("waegs", ["wages"]),
  ])
  func `is the nearest word of the index`(_ word: String, _ expected: [String]) {
    #expect(words.spellings(of: word) == expected)
  }
}
