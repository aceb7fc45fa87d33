import MaktabaModel
import MaktabaText
import TestSupport
import Testing

@testable import MaktabaTUI

/// Messages in, state and effects out.
@Suite("What is asked for") struct UpdateTests {
  @Test("At the start the listing is asked for, then the folder") func start() {
    var state = AppState(configuration: Configuration(today: CalendarDate(daysSince1970: 0)))
    let query = BrowseQuery(filter: Filter(), order: .title, revision: 1)
    #expect(state.start() == [.browse(query), .refresh])
  }

  /// What one key asks for, on the shelf with the cursor on “The first five minutes”.
  @Test(
    "One key on the shelf",
    arguments: [
      ("j", []), ("^L", [Effect.redraw]), ("^Z", [.suspend]), ("Q", [.quit]), ("z", [.mark(.undo)]), ("F5", [.refresh]),
      ("^X", []), ("^C", []), ("?", []), (":", []), ("f", []), ("t", [.translations(work: "first-five-minutes")]),
      ("Esc", []), ("q", []), ("s", []), ("B", []), ("G", []), ("Space", []),
    ] as [(String, [Effect])]) func shelfKeys(key: String, effects: [Effect])
  {
    var app = appOnFirstFiveMinutes()
    app.press(key)
    #expect(app.effects == effects)
  }

  @Test("Enter asks for the document in the language of the row, at the width of the reader") func open() {
    var app = appOnFirstFiveMinutes()
    app.isHeldBack = { _ in true }
    app.press("Enter")
    guard case .open(let request)? = app.effects.first else {
      Issue.record("nothing was opened")
      return
    }
    #expect(request.work == "first-five-minutes")
    #expect(request.language == tag("en"))
    #expect(request.place == .beginning)
    #expect(request.layout.columns == 72)
    #expect(app.screen.contains("works · by title"), "the shelf stays until the document is there")
  }

  @Test(
    "Marks on the shelf",
    arguments: [
      ("r", Mark.Action.read), ("m", .bookmark),
    ]) func marks(key: String, action: Mark.Action)
  {
    var app = appOnFirstFiveMinutes()
    app.press(key)
    guard case .mark(.record(let marks))? = app.effects.first else {
      Issue.record("nothing was marked")
      return
    }
    #expect(marks.map(\.work) == ["first-five-minutes"])
    #expect(marks.first?.action == action)
    #expect(marks.first?.title == "The first five minutes")
    #expect(marks.first?.contentHash.count == 32, "the mark says which text it is about")
  }

  private func appOnFirstFiveMinutes() -> HeadlessApp {
    var app = makeApp()
    app.press("j", "j", "j")
    app.forgetEffects()
    return app
  }
}

@Suite("Answers that come late") struct StaleAnswerTests {
  @Test("A listing for an older filter is dropped") func listing() {
    let library = FakeLibrary()
    var app = makeApp(library: library)
    app.isHeldBack = { _ in true }
    app.press("\\")
    app.type("law")
    let old = BrowseQuery(filter: Filter(parsing: "l"), order: .title, revision: 2)
    app.send(.browsed(old, library.listing(Filter(parsing: "topic:safety"), .title)))
    #expect(app.screen.contains("A very long title"), "the list has not changed")
  }

  @Test("Results for older words are dropped, and those of the words on the screen are shown") func search() throws {
    let library = FakeLibrary()
    var app = makeApp(library: library)
    app.press("s")
    app.isHeldBack = { if case .search = $0 { true } else { false } }
    app.forgetEffects()
    app.type("sa")
    let searches = app.effects.filter { if case .search = $0 { true } else { false } }
    #expect(searches.count == 2, "typing never waits")
    let answers = searches.map { library.answer($0)[0] }
    app.send(answers[1])
    let shown = app.screen
    app.send(answers[0])
    #expect(app.screen == shown)
    #expect(shown.contains("sections"))
  }

  @Test("A document that nobody waits for any more does not come up") func document() throws {
    let library = FakeLibrary()
    var app = makeApp(library: library)
    app.isHeldBack = { if case .open = $0 { true } else { false } }
    app.forgetEffects()
    app.press("Enter", "s")
    app.send(library.answer(try #require(app.effects.first))[0])
    #expect(app.screen.hasPrefix("Search the library"))
  }

  @Test("A new width is followed at once, with nothing asked for") func layout() {
    var app = makeApp()
    app.press("Enter")
    app.forgetEffects()
    app.resize(columns: 40, rows: 24)
    #expect(app.effects.isEmpty)
    #expect(app.state.reader?.document.layout.columns == 38)
  }

  @Test("Partial results are shown, then the whole; the cursor stays on its hit") func partial() throws {
    let library = FakeLibrary()
    var app = makeApp(library: library)
    app.press("s")
    app.isHeldBack = { if case .search = $0 { true } else { false } }
    app.forgetEffects()
    app.type("safety")
    let last = try #require(app.effects.last)
    guard case .searched(var answer) = library.answer(last)[0] else { return }
    let whole = answer
    answer.results.hits = Array(whole.results.hits[3..<6])
    answer.results.isComplete = false
    app.send(.searched(answer))
    #expect(app.screen.contains("at least"))
    #expect(app.screen.contains("searching"))
    app.press("Down")
    let hit = app.state.search.reference
    app.send(.searched(whole))
    #expect(!app.screen.contains("searching"))
    #expect(app.state.search.reference == hit)
  }

  @Test("How another work stands does not show under this one") func translations() {
    let library = FakeLibrary()
    var app = makeApp(columns: 120, rows: 40, library: library)
    let before = app.screen
    for message in library.answer(.translations(work: "first-five-minutes")) { app.send(message) }
    #expect(app.screen == before)
  }
}

@Suite("Every key is answered at once") struct CostTests {
  @Test("Moving asks for nothing where no pane follows") func moving() {
    var app = makeApp()
    app.forgetEffects()
    app.press("j", "j", "k", "G", "g", "PgDn", "^U")
    #expect(app.effects.isEmpty)
  }

  @Test("With the panes of a wide screen only the translations are asked for") func wide() {
    var app = makeApp(columns: 120, rows: 40)
    app.forgetEffects()
    app.press("j")
    #expect(app.effects == [.translations(work: "field-card")])
  }

  @Test("Reading on in a document asks for nothing until its end") func reading() {
    var app = makeApp()
    app.press("Enter")
    app.forgetEffects()
    app.press("j", "j", "Space", "b", "]", "}", "{", "[", "G", "g")
    #expect(app.effects.isEmpty)
  }
}
