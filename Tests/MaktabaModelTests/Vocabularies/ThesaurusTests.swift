import MaktabaText
import TestSupport
import Testing

@testable import MaktabaModel

/// A few terms in two languages.
enum SampleTerms {
  static let entries: [ThesaurusEntry] = [
    entry("topic", "law", ["en": "Law", "sw": "Sheria"]),
    entry("topic", "rights", ["en": "Human rights"], ["en": ["rights of victims"]], broader: "law"),
    entry("topic", "remedy", ["en": "Remedy", "sw": "Nafuu"], broader: "rights"),
    entry("topic", "children", ["en": "Children", "sw": "Watoto", "fr": "Enfants"], ["en": ["child", "minor"]]),
    entry("topic", "kids", ["en": "Kids"], replacedBy: "children"),
    entry(
      "glossary", "papers", ["en": "retention of identity documents", "sw": "kuzuiliwa kwa hati"],
      ["en": ["passport taken"], "sw": ["pasipoti kuchukuliwa"]]),
  ]

  private static func entry(
    _ vocabulary: String, _ id: String, _ labels: [String: String], _ synonyms: [String: [String]] = [:],
    broader: String? = nil, replacedBy: String? = nil
  ) -> ThesaurusEntry {
    ThesaurusEntry(
      vocabulary: vocabulary, id: id,
      labels: Dictionary(uniqueKeysWithValues: labels.map { (Sample.tag($0), $1) }),
      synonyms: Dictionary(uniqueKeysWithValues: synonyms.map { (Sample.tag($0), $1) }), broader: broader,
      isDeprecated: replacedBy != nil, replacedBy: replacedBy)
  }

  static func catalogue(_ topics: [String: [String]], facets: [String] = ["topic"]) -> Catalogue {
    Catalogue(
      identity: Sample.identity(facets: facets),
      cards: topics.map { work, topics in Sample.card(work, "en") { $0.facets = ["topic": topics] } },
      vocabularies: entries)
  }
}

@Suite("The thesaurus knows what values are called") struct ThesaurusTests {
  private let catalogue = SampleTerms.catalogue(["a": ["remedy"], "b": ["kids"], "c": ["law"], "d": ["wells"]])

  @Test(arguments: [
    ("children", ["sw"], "Watoto"),
    ("children", ["ar", "fr"], "Enfants"),
    ("children", [], "Children"),
    ("rights", ["sw"], "Human rights"),
    ("children", ["sw-TZ"], "Watoto"),
    ("kids", ["sw"], "Watoto"),
    ("wells", ["sw"], "wells"),
  ])
  func `a label is in a language that is read, else in English, else the id`(
    _ value: String, _ languages: [String], _ label: String
  ) {
    #expect(catalogue.label("topic", value, preferring: languages.map(Sample.tag)) == label)
  }

  @Test func `entries come back from the catalogue's bytes as they were`() throws {
    let decoded = try #require(Catalogue(decoding: catalogue.encoded()))
    let key = { (entry: ThesaurusEntry) in entry.vocabulary + " " + entry.id }
    #expect(decoded.thesaurus.entries.sorted { key($0) < key($1) } == SampleTerms.entries.sorted { key($0) < key($1) })
    #expect(decoded.thesaurus == catalogue.thesaurus)
  }

  @Test(arguments: [
    ("watoto", ["children"]), ("ENFANTS", ["children"]), ("énfants", ["children"]), ("minors", ["children"]),
    ("kids", ["children"]), ("Nafuu", ["remedy"]), ("human-rights", ["rights"]), ("passport taken", []), ("", []),
  ])
  func `a person's word names values, but for case, accents and number`(_ text: String, _ values: [String]) {
    #expect(catalogue.thesaurus.values("topic", named: text) == values)
  }

  @Test func `rings of replacements and of broader values come to an end`() {
    let ring = [
      ThesaurusEntry(vocabulary: "topic", id: "a", broader: "b", isDeprecated: true, replacedBy: "b"),
      ThesaurusEntry(vocabulary: "topic", id: "b", broader: "a", isDeprecated: true, replacedBy: "a"),
    ]
    let catalogue = Catalogue(
      identity: Sample.identity(), cards: [Sample.card("w", "en") { $0.facets = ["topic": ["a"]] }], vocabularies: ring)
    #expect(["a", "b"].contains(catalogue.thesaurus.current("topic", "a")))
    #expect(catalogue.facets.first?.values.count == 2)
  }

  @Test(arguments: [
    ("passports taken", "passport taken"), ("glass", "glass"), ("المأوى", "ماوي"), ("is", "is"),
  ])
  func `names are looked up without plural and article`(_ text: String, _ key: String) {
    #expect(ThesaurusPhrase(text)?.key == key)
  }

  @Test func `what is no name has no key`() {
    #expect(ThesaurusPhrase("…")?.key == nil)
    #expect(ThesaurusPhrase("a b c d e f g h i")?.key == nil)
  }
}

@Suite("Filters go by the vocabularies") struct FilterVocabularyTests {
  private let catalogue = SampleTerms.catalogue(
    ["court": ["remedy"], "nursery": ["kids"], "act": ["law"], "school": ["children"], "well": ["wells"]])

  private func works(_ line: String) -> [String] {
    Listing.make(
      catalogue: catalogue, filter: Filter(parsing: line), order: .title, marks: MarkState(), today: Sample.today
    ).rows(0..<10).map(\.work)
  }

  @Test(arguments: [
    ("topic:watoto", ["nursery", "school"]),
    ("topic:Enfants", ["nursery", "school"]),
    ("topic:kids", ["nursery", "school"]),
    ("topic:law", ["act", "court"]),
    ("topic:rights", ["court"]),
    ("topic:\"human rights\"", ["court"]),
    ("-topic:law", ["nursery", "school", "well"]),
    ("topic:sheria,wells", ["act", "court", "well"]),
    ("topic:nonsense", []),
  ])
  func `labels, synonyms, broader and deprecated values are understood`(_ line: String, _ expected: [String]) {
    #expect(works(line) == expected)
  }

  @Test func `a broader value counts what lies within it, and a deprecated one is not offered`() {
    let listing = Listing.make(
      catalogue: catalogue, filter: Filter(), order: .title, marks: MarkState(), today: Sample.today)
    let counts = listing.counts.filter { $0.key == "topic" }.map { "\($0.value) \($0.count)" }
    #expect(counts == ["children 2", "law 2", "remedy 1", "rights 1", "wells 1"])
  }

  @Test func `labels that were typed become ids, and the line can be shown with labels`() {
    let typed = Filter(parsing: "topic:watoto,wells lang:en word ")
    let filter = typed.withIDs(in: catalogue)
    #expect(filter.line == "topic:children,wells lang:en word ")
    #expect(
      Filter(parsing: "topic:rights").line(labelledBy: catalogue, preferring: []) == "topic:\"Human rights\"")
    #expect(filter.line(labelledBy: catalogue, preferring: [Sample.tag("sw")]) == "topic:Watoto,wells lang:en word ")
  }
}
