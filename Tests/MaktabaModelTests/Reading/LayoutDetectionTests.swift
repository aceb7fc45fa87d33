import Testing

@testable import MaktabaModel

@Suite("Layout detection")
struct LayoutDetectionTests {
  struct Tree: CustomTestStringConvertible {
    var what: String
    var stems: [String]
    var layout: String
    var testDescription: String { what }
  }

  @Test(
    "is right for",
    arguments: [
      Tree(what: "language folders", stems: ["en/a", "sw/a", "fr/b"], layout: "{lang}/{path}"),
      Tree(what: "language folders with nothing in common", stems: ["en/a", "sw/b"], layout: "{lang}/{path}"),
      Tree(what: "language folders beside a README", stems: ["README", "en/a", "sw/a"], layout: "{lang}/{path}"),
      Tree(
        what: "language folders beside others", stems: ["drafts/x", "templates/y", "en/a", "sw/a"],
        layout: "{lang}/{path}"),
      Tree(what: "script and region", stems: ["zh-Hant/a", "zh_Hans/a", "pt-BR/a"], layout: "{lang}/{path}"),
      Tree(what: "three letters", stems: ["rhg/a", "ckb/a", "fil/a"], layout: "{lang}/{path}"),
      Tree(what: "a lone English folder", stems: ["en/a", "en/b/c"], layout: "{lang}/{path}"),
      Tree(what: "Norwegian beside English", stems: ["en/a", "no/a"], layout: "{lang}/{path}"),
      Tree(what: "Italian beside French", stems: ["fr/a", "it/a"], layout: "{lang}/{path}"),
      Tree(what: "the IT department", stems: ["it/passwords", "it/backups"], layout: "{path}"),
      Tree(
        what: "the IT department among others", stems: ["it/rules", "legal/rules", "finance/rules"], layout: "{path}"),
      Tree(what: "IT and HR, each with its rules", stems: ["it/rules", "hr/rules", "legal/rules"], layout: "{path}"),
      Tree(what: "IT and HR, each with its README", stems: ["it/README", "hr/README"], layout: "{path}"),
      Tree(what: "a folder called no", stems: ["no/a", "yes/a"], layout: "{path}"),
      Tree(what: "old and new", stems: ["old/a", "new/a"], layout: "{path}"),
      Tree(
        what: "law, map, art, doc", stems: ["law/a", "map/a", "art/a", "doc/a", "img/a", "faq/a"], layout: "{path}"),
      Tree(what: "countries", stems: ["uk/law", "us/law", "ca/law", "au/law", "de/law"], layout: "{path}"),
      Tree(what: "no languages at all", stems: ["a", "b/c", "b/d/e"], layout: "{path}"),
      Tree(what: "nothing", stems: [], layout: "{path}"),
      Tree(what: "a prefix", stems: ["content/en/a", "content/sw/a", "README"], layout: "content/{lang}/{path}"),
      Tree(what: "a deep prefix", stems: ["site/docs/en/a", "site/docs/sw/a"], layout: "site/docs/{lang}/{path}"),
      Tree(
        what: "chapters with languages", stems: ["one/en/a", "one/sw/a", "two/en/b", "two/sw/b"],
        layout: "{folder}/{lang}/{path}"),
      Tree(what: "suffixes", stems: ["a.en", "a.sw", "b/c.en"], layout: "{path}.{lang}"),
      Tree(what: "suffixes for translations only", stems: ["a", "a.sw", "b/c", "d"], layout: "{path}[.{lang}]"),
      Tree(what: "a translated README", stems: ["README", "README.fr", "docs/a"], layout: "{path}[.{lang}]"),
      Tree(what: "versions and old copies", stems: ["a", "a.old", "a.new", "b.v2"], layout: "{path}"),
      Tree(
        what: "suffixed folders", stems: ["pages/common/tar", "pages.fr/common/tar", "pages.pt_BR/linux/apt"],
        layout: "pages[.{lang}]/{path}"),
      Tree(what: "a language folder below a work", stems: ["travel/a", "travel/it/b", "work/c"], layout: "{path}"),
    ])
  func detected(tree: Tree) {
    #expect(LayoutDetection.layout(of: tree.stems).description == tree.layout)
  }

  @Test(
    "gives a pattern that reads back as itself",
    arguments: [
      "{lang}/{path}", "content/{lang}/{path}", "{path}[.{lang}]", "pages[.{lang}]/{path}", "{folder}/{lang}/{path}",
    ])
  func readsBack(text: String) throws {
    #expect(try LayoutPattern.parse(text).description == text)
  }
}
