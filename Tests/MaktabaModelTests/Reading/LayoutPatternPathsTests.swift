import Testing

@testable import MaktabaModel

@Suite("The place of a document by its layout")
struct LayoutPatternPathsTests {
  private static let patterns = [
    "{lang}/{path}", "{path}.{lang}", "content/{lang}/{path}", "{path}[.{lang}]", "pages[.{lang}]/{path}",
    "{folder}/{lang}/{path}", "{path}-{lang}", "{path}/{lang}", "[{lang}/]{path}", "docs/{path}@{lang}", "{path}",
    "i18n/{lang}/docs/{path}", "{lang}_{path}", "{folder}/{path}.{lang}",
  ]

  @Test(
    "is read back as that document, whatever the layout, or there is none", arguments: patterns,
    [
      "guide", "a/b", "a/b/c.v2", "v1.2", "module-1/intro", "en/x", "sw", "guide.sw", "\u{301}odd", "a-b", "x@y",
      "名前/頁",
      "a b/c",
    ])
  func roundTrip(pattern: String, work: String) throws {
    let layout = try LayoutPattern.parse(pattern)
    for language in ["sw", "pt-BR", "pt_BR", "zh-Hant", "fr", nil] {
      guard let stem = layout.path(ofWork: work, in: language) else { continue }
      let match = try #require(layout.match(stem), "\(stem)")
      #expect(match.workPath == work && match.language == language.flatMap { LanguageTag($0) }, "\(stem)")
    }
  }

  @Test(
    "is where one looks for it",
    arguments: [
      ("{lang}/{path}", "a/b", "sw", "sw/a/b"), ("{path}.{lang}", "a/b", "pt_BR", "a/b.pt_BR"),
      ("pages[.{lang}]/{path}", "common/tar", "fr", "pages.fr/common/tar"),
      ("pages[.{lang}]/{path}", "common/tar", nil, "pages/common/tar"),
      ("{path}[.{lang}]", "guide", nil, "guide"), ("{folder}/{lang}/{path}", "m1/intro", "fr", "m1/fr/intro"),
      ("[{lang}/]{path}", "guide", "sw", "sw/guide"), ("content/{lang}/{path}", "x/y", "ar", "content/ar/x/y"),
      // None: no folder to stand before the language, no language in any path, a work that would be read as another.
      ("{folder}/{lang}/{path}", "intro", "fr", nil), ("{path}", "guide", "sw", nil),
      ("{lang}/{path}", "guide", nil, nil), ("{path}[.{lang}]", "guide.sw", nil, nil),
    ] as [(String, String, String?, String?)])
  func place(pattern: String, work: String, language: String?, stem: String?) throws {
    #expect(try LayoutPattern.parse(pattern).path(ofWork: work, in: language) == stem)
  }
}
