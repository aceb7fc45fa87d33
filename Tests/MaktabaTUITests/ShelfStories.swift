import MaktabaModel
import MaktabaTUI
import TestSupport
import Testing

@Suite("Stories: the shelf") struct ShelfStories {
  @Test("Narrowing with facets shows true counts, and Esc gives everything back") func facets() {
    var app = makeApp()
    app.moveToFacet("identification")
    app.press("Space")
    #expect(app.screen.contains("3 of 7 works · filter topic:identification"))
    #expect(app.cursorRow.contains("[x] identification"))
    app.press("Space")
    #expect(app.screen.contains("7 works"))
    app.press("Space", "Esc", "Esc")
    #expect(app.screen.contains("7 works · by title"))
    #expect(app.screen.contains("Filter taken away: topic:identification"))
  }

  @Test("The filter line takes effect with every key; Up calls an earlier filter back") func filterLine() {
    var app = makeApp()
    app.press("\\")
    app.type("type:checklist")
    #expect(app.screen.contains("Field card"))
    #expect(!app.screen.contains("smuggling"))
    app.press("Enter")
    #expect(app.screen.contains("2 of 7 works · filter type:checklist"))
    app.press("Esc")
    #expect(app.screen.contains("7 works"))
    app.press("\\", "Up", "Enter")
    #expect(app.screen.contains("2 of 7 works · filter type:checklist"))
  }

  @Test("An empty result says which part to drop, and Enter drops it") func emptyResult() {
    var app = makeApp(filter: "topic:law is:read")
    #expect(app.screen.contains("No work passes this filter."))
    #expect(app.cursorRow.contains("drop is:read: 2 works"))
    app.press("Enter")
    #expect(app.screen.contains("2 of 7 works · filter topic:law"))
  }

  @Test("The cursor stays on its work when the list changes under it") func cursorStays() {
    let library = FakeLibrary()
    var app = makeApp(library: library)
    app.press("j", "j", "j")
    app.press("S")
    #expect(app.cursorRow.contains("The first five minutes"))
    app.send(.libraryChanged)
    #expect(app.cursorRow.contains("The first five minutes"))
  }

  @Test("Reading marks: r goes on to the next, z takes back, u finds the unread") func marks() {
    var app = makeApp()
    app.press("r")
    #expect(app.screen.contains("Marked as read: “A very long title"))
    #expect(app.cursorRow.contains("Field card"))
    app.press("k")
    #expect(app.cursorRow.contains("✓"))
    app.press("u")
    #expect(app.cursorRow.contains("Field card"))
    app.press("z")
    #expect(app.screen.contains("Taken back"))
    #expect(!app.screen.contains("✓"))
    app.press("g", "u")
    #expect(app.cursorRow.contains("A very long title"))
  }

  @Test("Marking all listed is one change, taken back as one") func markAll() {
    var app = makeApp(filter: "type:checklist")
    app.press(":")
    app.type("read-all")
    app.press("Enter")
    #expect(app.screen.contains("Marked 2 works as read."))
    app.press("z")
    #expect(!app.screen.contains("✓"))
  }

  @Test("Marks go to all selected works") func selection() {
    var app = makeApp()
    app.press("Space", "Space")
    #expect(app.screen.contains("2 selected"))
    app.press("m")
    #expect(app.screen.contains("Bookmarked: 2 works."))
    #expect(app.rows.filter { $0.contains("★") }.count == 2)
  }

  @Test("What was not saved is said, and stays until the next key") func notSaved() {
    let library = FakeLibrary()
    library.markFailure = "Not saved: the disk is full. Free some space and mark again."
    var app = makeApp(columns: 100, library: library)
    app.press("r")
    #expect(app.screen.contains("! Not saved: the disk is full."))
    #expect(!app.screen.contains("✓"))
    app.send(.progress(nil))
    #expect(app.screen.contains("Not saved"))
    app.press("j")
    #expect(!app.screen.contains("Not saved"))
  }

  @Test("While documents are read the shelf can be used, and ^C stops it") func progress() {
    var app = makeApp()
    app.send(.progress(.init(done: 1_200, total: 3_720)))
    #expect(app.screen.contains("Reading 1,200 of 3,720 documents"))
    app.press("j")
    #expect(app.cursorRow.contains("Field card"))
    app.forgetEffects()
    app.press("^C")
    #expect(app.effects == [.cancelRefresh])
    app.send(.refreshed(.cancelled))
    #expect(app.screen.contains("Stopped"))
  }

  @Test("^X hides everything from any state, and nothing is heard but what brings it back", arguments: Scene.all)
  func hiding(scene: Scene) {
    var app = makeApp()
    scene.visit(&app)
    if app.state.isHidden { app.press("^X") }
    // What was said, and keys that begin a chord, are gone with any key.
    app.press("^L")
    let before = app.screen
    app.press("^X")
    #expect(app.rows.allSatisfy { $0.isEmpty })
    app.forgetEffects()
    app.press("j", "Enter", "q")
    app.type("secret")
    app.mouse(.click, column: 3, row: 3)
    app.send(.terminal(.paste("secret")))
    #expect(app.rows.allSatisfy { $0.isEmpty } && app.effects.isEmpty)
    app.press("^X")
    #expect(app.screen == before)
  }

  @Test("The mouse: a click selects, a double click opens, the wheel scrolls, a click on a facet chooses") func mouse()
  {
    var app = makeApp(columns: 120, rows: 40)
    app.mouse(.click, column: 40, row: 4)
    #expect(app.cursorRow.contains("Hotline"))
    app.mouse(.click, column: 5, row: 4)
    #expect(app.screen.contains("filter is:for-me"))
    app.mouse(.click, column: 5, row: 4)
    app.mouse(.doubleClick, column: 40, row: 4)
    #expect(app.screen.contains("WITHDRAWN"))
  }

  @Test("The help finds an action by a word and does it where it was asked for") func help() {
    var app = makeApp()
    app.press("?")
    app.type("facet")
    app.press("Enter")
    #expect(app.screen.contains("> Facets"))
  }

  @Test(
    "The command line: a name, a short form, a filter, a work",
    arguments: [
      ("bookmarks", "Bookmarks"), ("filter type:checklist", "2 of 7 works"), ("sort date", "by date"),
      ("open field-card", "DRAFT"), ("open nothing", "There is no work “nothing”"),
      ("xyzzy", "There is no command “xyzzy”"),
      ("search smuggling", "Search: smuggling"), ("next-hit", "works on: a document"),
    ]) func commands(line: String, shown: String)
  {
    var app = makeApp()
    app.press(":")
    app.type(line)
    app.press("Enter")
    #expect(app.screen.contains(shown), "\(app.screen)")
  }

  @Test(
    "Enter runs no guess: of several commands that answer, one has to be chosen", arguments: ["mark", "mark all", "ne"]
  ) func noGuess(line: String) {
    var app = makeApp()
    app.forgetEffects()
    app.press(":")
    app.type(line)
    app.press("Enter")
    #expect(app.effects.isEmpty)
    #expect(app.screen.contains("commands answer to “\(line)”: choose one with the arrow keys."))
    #expect(app.rows.last == ":" + line)
  }

  @Test("Enter runs the only command left, and the one moved to") func onlyOneLeft() {
    var app = makeApp()
    app.press(":")
    app.type("bookmarks")
    app.press("Backspace", "Backspace", "Down", "Down", "Enter")
    #expect(app.rows[0].hasPrefix("Bookmarks"))
    app.press("q", ":")
    app.type("first-u")
    app.press("Enter")
    #expect(app.rows.last?.hasPrefix(":") == false)
  }

  @Test("Tab completes a command, Down chooses one") func completion() {
    var app = makeApp()
    app.press(":")
    app.type("bookmarks")
    app.press("Backspace", "Tab")
    #expect(app.screen.contains(":bookmark"))
    app.press("^U")
    app.type("filt")
    app.press("Down", "Down", "Enter")
    app.type("topic:law")
    app.press("Enter")
    #expect(app.screen.contains("filter topic:law"))
  }

  @Test("The shelf comes back to the work that was read last, and says where reading stopped") func comesBack() {
    let library = FakeLibrary()
    var app = makeApp(library: library)
    app.press("j", "j", "j", "Enter", "]", "]", "q", "g", "Enter", "]", "]", "]", "]", "]", "q", "j")
    let title = library.marks.state.positions["long-guide"]?.title ?? ""
    var later = makeApp(library: library, marks: library.marks.state)
    #expect(later.cursorRow.contains("A very long title"))
    #expect(later.rows.contains { $0.hasPrefix("You were reading “\(title.prefix(33))…”: Enter goes on at ") })
    later.press("j")
    later.send(.libraryChanged)
    #expect(!later.screen.contains("You were reading"))
    #expect(!later.cursorRow.contains("A very long title"))
  }

  @Test("A status that a document does not give is never called current") func unstated() {
    var app = makeApp()
    app.press("j", "j", "j")
    #expect(app.screen.contains("no status given"))
    #expect(!app.screen.contains("current"))
  }

  @Test(
    "A refresh says what became of the library",
    arguments: [
      (16, 1, "Library brought up to date: 16 documents new or changed, 1 gone."),
      (1, 0, "Library brought up to date: 1 document new or changed."),
      (0, 2, "Library brought up to date: 2 documents gone."),
    ]) func refreshed(read: Int, gone: Int, sentence: String)
  {
    var app = makeApp()
    app.send(.refreshed(.changed(read: read, gone: gone)))
    #expect(app.rows.contains(sentence))
  }

  @Test("The way out is named on the shelf at 80 columns") func wayOut() {
    var app = makeApp()
    #expect(app.rows.last?.contains("Q leave") == true && app.rows.last?.contains("back") == false)
    app.press("j", "Enter")
    #expect(app.rows.last?.contains("q back") == true && app.rows.last?.contains("next hit") == false)
  }

  @Test("q at the shelf leaves nothing behind: it says how to leave") func lastLevel() {
    var app = makeApp()
    app.forgetEffects()
    app.press("q")
    #expect(app.effects.isEmpty)
    #expect(app.screen.contains("Q leaves the program."))
  }
}
