import Testing

@testable import MaktabaModel

@Suite("Layout patterns")
struct LayoutPatternTests {
  @Test(
    "tell language and work",
    arguments: [
      ("{lang}/{path}", "en/a/b", "en", "a/b"), ("{lang}/{path}", "zh_Hant/a", "zh-Hant", "a"),
      ("{path}.{lang}", "a/b.sw", "sw", "a/b"), ("{path}.{lang}", "a/b.v2.pt_BR", "pt-BR", "a/b.v2"),
      ("content/{lang}/{path}", "content/ar/x/y", "ar", "x/y"), ("{path}[.{lang}]", "guide", nil, "guide"),
      ("{path}[.{lang}]", "guide.sw", "sw", "guide"), ("{path}[.{lang}]", "v1.2", nil, "v1.2"),
      ("pages[.{lang}]/{path}", "pages/common/tar", nil, "common/tar"),
      ("pages[.{lang}]/{path}", "pages.pt_BR/common/tar", "pt-BR", "common/tar"),
      ("{folder}/{lang}/{path}", "module-1/fr/intro", "fr", "module-1/intro"), ("{path}-{lang}", "a-b-sw", "sw", "a-b"),
      ("{path}/{lang}", "guides/first/sw", "sw", "guides/first"), ("{path}", "en/a", nil, "en/a"),
      ("{lang}/{path}", "en/\u{301}odd", "en", "\u{301}odd"), ("/{lang}/{path}.md", "sw/a", "sw", "a"),
    ] as [(String, String, String?, String)])
  func matches(pattern: String, path: String, language: String?, work: String) throws {
    let match = try #require(try LayoutPattern.parse(pattern).match(path))
    #expect(match.language?.text == language)
    #expect(match.workPath == work)
  }

  @Test(
    "do not match what is not of their shape",
    arguments: [
      ("{lang}/{path}", "README"), ("{lang}/{path}", "tools/a"), ("{lang}/{path}", "en/"),
      ("content/{lang}/{path}", "en/a"),
      ("{path}.{lang}", "guide"), ("{path}.{lang}", ".sw"), ("pages[.{lang}]/{path}", "pages.tools/a"),
      ("{folder}/{lang}/{path}", "en/a"),
    ])
  func noMatch(pattern: String, path: String) throws {
    #expect(try LayoutPattern.parse(pattern).match(path) == nil)
  }

  @Test(
    "that are none say why",
    arguments: [
      ("", "it is empty"), ("{lang}", "{path} has to stand in it once"),
      ("{lang}/{path}/{path}", "{path} has to stand in it once"),
      ("{lang}/{lang}/{path}", "{lang} stands in it more than once"), ("{lang/{path}", "it has {lang/{path}, and only"),
      ("{path", "a { stands in it without a }"),
      ("{tongue}/{path}", "it has {tongue}, and only {lang}, {path} and {folder} are known"),
      ("[{lang}/{path}", "a [ stands in it without a ]"), ("{lang}]/{path}", "a ] stands in it without a ["),
      ("[x]/{path}", "what stands in […] has no {lang}"), ("{lang}{path}", "something has to stand between"),
      ("../{lang}/{path}", "it leaves the library with .."), ("[{lang}[x]]/{path}", "a [ stands inside […]"),
      ("[{lang}/{path}]", "only {lang} and plain text may stand in […]"),
    ])
  func mistakes(text: String, reason: String) {
    #expect { try LayoutPattern.parse(text) } throws: { "\($0)".hasPrefix(reason) }
  }
}
