import MaktabaTUI
import MaktabaText
import TestSupport
import Testing

@testable import MaktabaModel

@Suite("Stories: vocabularies on the screen") struct VocabularyStories {
  private static let terms = [
    ThesaurusEntry(
      vocabulary: "topic", id: "identification",
      labels: [tag("en"): "Recognising", tag("sw"): "Utambuzi"], synonyms: [tag("en"): ["signs"]])
  ]

  private func app(_ languages: [String], _ prepare: (FakeLibrary) -> Void = { _ in }) -> HeadlessApp {
    let library = FakeLibrary(vocabularies: Self.terms)
    prepare(library)
    return makeApp(columns: 120, rows: 40, library: library, preferring: languages)
  }

  @Test("The facets pane, the counts and the detail say labels in the reader's language") func labels() {
    var app = app(["sw"])
    app.moveToFacet("Utambuzi")
    app.press("Space")
    #expect(app.cursorRow.contains("[x] Utambuzi"))
    #expect(app.screen.contains("3 of 7 works · filter topic:Utambuzi"))
    #expect(app.screen.contains("topic: Utambuzi"))
  }

  @Test("A synonym typed on the filter line becomes the value, and the pane knows it") func typed() {
    var app = app(["en"])
    app.press("\\")
    app.type("topic:signs")
    app.press("Enter")
    #expect(app.screen.contains("3 of 7 works · filter topic:Recognising"))
    app.press("f")
    #expect(app.screen.contains("[x] Recognising"))
    while !app.cursorRow.contains("[x] Recognising") { app.press("j") }
    app.press("Space")
    #expect(app.screen.contains("7 works"))
    app.press("Space", "Esc", "\\")
    #expect(app.screen.contains("filter \\ topic:identification"))
  }

  @Test("A hit says through which term it was found, and the text shows that term") func via() {
    let found = SearchTerms(terms: [SearchTerms.Term(words: ["safe"])])
    var app = app(["en"]) { $0.route = SearchRoute(via: ["safety"], missing: ["zebra"], terms: found) }
    app.press("s")
    app.type("safe")
    #expect(app.screen.contains("[en]  via: safety  without: zebra"))
    app.forgetEffects()
    app.press("Enter")
    let opened = app.effects.compactMap { effect -> SearchTerms? in
      if case .open(let request) = effect { request.terms } else { nil }
    }
    #expect(opened == [found])
  }
}
