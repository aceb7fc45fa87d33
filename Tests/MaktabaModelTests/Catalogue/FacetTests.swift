import Testing

@testable import MaktabaModel

struct FacetTests {
  private func topics(_ work: String, _ values: [String: [String]], _ language: String = "en") -> DocumentCard {
    Sample.card(work, language) { $0.facets = values }
  }

  private func facet(_ key: String, _ catalogue: Catalogue) -> [String]? {
    catalogue.facets.first { $0.key == key }?.values
  }

  @Test("declared facets come first, in their order, then those that every library has")
  func declared() {
    let catalogue = Sample.catalogue(
      [topics("a", ["topic": ["x"], "type": ["law"], "index": ["1"]])],
      Sample.identity(facets: ["type", "topic", "status", "is", "type", "level", "no key"]))
    #expect(catalogue.facets.map(\.key) == ["type", "topic", "level", "lang", "folder", "status", "is"])
    #expect(facet("type", catalogue) == ["law"])
    #expect(facet("level", catalogue) == [])
    #expect(facet("is", catalogue) == ["for-me", "new", "unread", "read", "bookmarked", "changed", "due", "contested"])
  }

  @Test("without a manifest a facet is a key with lists whose values come back")
  func inferred() {
    let catalogue = Sample.catalogue(
      [
        topics(
          "a", ["tags": ["x", "y"], "index": ["1"], "title-like": ["one"], "sources": ["p", "q"], "type": ["law"]]),
        topics(
          "b", ["tags": ["x", "y"], "index": ["1"], "title-like": ["two"], "sources": ["r", "s"], "type": ["law"]]),
      ], Sample.identity(facets: nil))
    #expect(catalogue.facets.map(\.key) == ["tags", "lang", "folder", "status", "is"])
  }

  @Test("spellings that differ in case are one key and one value")
  func spellings() {
    let catalogue = Sample.catalogue([
      topics("a", ["Topic": ["Interviewing"]]), topics("b", ["topic": ["interviewing", "Law", ""]]),
      topics("c", ["TOPIC": ["LAW"]]),
    ])
    #expect(facet("topic", catalogue) == ["Law", "interviewing"])
    #expect(count("topic", "interviewing", catalogue) == 2)
    #expect(count("topic", "Law", catalogue) == 2)
  }

  @Test("a work has the values of all its documents")
  func union() throws {
    let catalogue = Sample.catalogue([
      topics("a", ["topic": ["x"]]),
      Sample.card("a", "sw") {
        $0.facets = ["topic": ["y", "x"]]
        $0.status = .draft
      },
      Sample.card("b", "sw") { $0.status = .archived },
    ])
    #expect(facet("status", catalogue) == ["draft", "archived", "unstated"])
    #expect(facet("lang", catalogue) == ["en", "sw"])
    #expect(count("topic", "x", catalogue) == 1 && count("topic", "y", catalogue) == 1)
    #expect(count("lang", "sw", catalogue) == 2)
    let values = catalogue.values(ofWork: try #require(catalogue.work(id: "a")))
    #expect(values.map(\.key) == ["topic", "type", "lang", "folder", "status"])
    #expect(values.map(\.values) == [["x", "y"], [], ["en", "sw"], [], ["draft", "unstated"]])
  }

  private func count(_ key: String, _ value: String, _ catalogue: Catalogue) -> Int? {
    Listing.make(
      catalogue: catalogue, filter: Filter(), order: .title, marks: Sample.nothingMarked, today: Sample.today
    ).counts.first { $0.key == key && $0.value == value }?.count
  }

  @Test(
    "the folder is the first component of the work's own path",
    arguments: [
      ("{lang}/{path}", "en/law/a.md", "law"), ("{lang}/{path}", "en/a.md", ""), ("{lang}/{path}", "README.md", ""),
      ("{lang}/{path}", "drafts/a.md", "drafts"), ("{path}.{lang}", "law/x/a.sw.md", "law"),
      ("{path}.{lang}", "a.sw.md", ""),
      ("content/{lang}/{path}", "content/sw/law/a.md", "law"), ("pages[.{lang}]/{path}", "pages.sw/law/a.md", "law"),
      ("pages[.{lang}]/{path}", "pages/law/a.md", "law"), ("{folder}/{lang}/{path}", "law/sw/a.md", "law"),
      ("{path}", "law/a.md", "law"), ("{path", "law/a.md", "law"), ("{path}", "", ""), ("{path}", "/", ""),
    ])
  func folders(layout: String, path: String, folder: String) {
    var rule = FolderRule(Sample.identity(layout: layout))
    #expect(rule.folder(of: Array(path.utf8)[...]) == folder)
    #expect(rule.folder(of: Array(path.utf8)[...]) == folder, "asked again")
  }
}
