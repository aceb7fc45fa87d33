import MaktabaText
import TestSupport
import Testing

@testable import MaktabaModel

@Suite(
  "The umbrella guides, opened as a library", .enabled(if: Corpora.path("umbrella") != nil, "the corpus is not there"))
struct UmbrellaLibraryTests {
  /// Reading it takes a while: once for all tests.
  private static let library: Library? = Corpora.path("umbrella").flatMap { path in
    let library = try? Library(path, places: Places(stateDirectory: "/nowhere"), options: .init(isPrivate: true))
    _ = try? library?.refresh()
    return library
  }

  let library: Library

  init() throws { library = try #require(Self.library) }

  @Test("every document of every language is there")
  func counts() {
    #expect(library.catalogue.workCount == 534)
    #expect(library.catalogue.documentCount == 3720)
    #expect(library.catalogue.languages.map(\.text) == ["ar", "en", "es", "fa", "fr", "ru", "zh-Hant"])
    #expect(library.catalogue.identity.sourceLanguage.text == "en")
  }

  @Test(
    "a word is found in each script, as somebody would type it",
    arguments: [
      ("PHISHING", "en"), ("contrasena", "es"), ("securite", "fr"), ("пароль", "ru"), ("كلمه المرور", "ar"),
      ("كلمة المرور", "ar"), ("رمز عبور", "fa"), ("密碼", "zh-Hant"),
    ])
  func scripts(_ words: String, _ language: String) throws {
    let hits = try library.found(words, filter: "lang:\(language)")
    #expect(!hits.isEmpty)
    #expect(hits.allSatisfy { $0.language.text == language })
    #expect(hits.contains { !$0.matches.isEmpty })
  }

  @Test("no translation is called current, for nothing says what it was made from")
  func translations() {
    let catalogue = library.catalogue
    let states = (0..<catalogue.workCount).flatMap { work in
      library.translations(ofWork: work, in: catalogue, today: CalendarDate(daysSince1970: 20_000)).entries.map(\.state)
    }
    let counts = Dictionary(grouping: states, by: { $0 }).mapValues(\.count)
    #expect(counts == [.original: 534, .unknown: 3186, .missing: 18])
  }
}
