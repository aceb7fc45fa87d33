import MaktabaModel
import TestSupport
import Testing

@testable import MaktabaTUI

@Suite("The hardware cursor") struct CursorTests {
  @Test(
    "Stands on the first cell of the focused row, or on the caret",
    arguments: [
      ("shelf", ">"), ("facets", ">"), ("shelf-translations", ">"), ("contents", ">"), ("reader-translations", ">"),
      ("search", ">"), ("bookmarks", ">"),
    ])
  func onTheRow(name: String, sign: String) throws {
    for size in SnapshotTests.sizes {
      var app = makeApp(columns: size.columns, rows: size.rows)
      try #require(Scene.all.first { $0.name == name }).visit(&app)
      let cursor = try #require(app.frame.cursor)
      #expect(app.frame[row: cursor.row, column: cursor.column].text == sign, "\(name) at \(size)\n\(app.screen)")
    }
  }

  @Test("In a line that is typed it stands behind the text", arguments: ["\\", "s", "?", ":"]) func onTheCaret(
    key: String
  )
    throws
  {
    var app = makeApp()
    app.press(key)
    app.type("人x")
    let cursor = try #require(app.frame.cursor)
    #expect(app.frame[row: cursor.row, column: cursor.column - 1].text == "x")
    app.press("Left")
    #expect(app.frame.cursor?.column == cursor.column - 1)
    app.press("Left")
    #expect(app.frame.cursor?.column == cursor.column - 3)
  }
}

@Suite("Beginnings of chords") struct ChordTests {
  @Test("g acts at once and shows what may follow; another key means itself; Esc only ends it") func prefix() {
    var app = makeApp()
    app.press("G", "g")
    #expect(app.cursorRow.contains("A very long title"))
    #expect(app.rows.last?.contains("e bottom") == true)
    app.press("e")
    #expect(app.state.shelf.cursor.selected == 6)
    app.press("g", "j")
    #expect(app.state.shelf.cursor.selected == 1)
    app.press("Enter", "g", "Esc")
    #expect(app.state.screen == .reader)
  }
}

@Suite("Before anything is known") struct BeginningTests {
  @Test("The first frames say that the library is being opened") func opening() {
    var state = AppState(configuration: Configuration(today: CalendarDate(daysSince1970: 0)))
    _ = state.start()
    _ = state.update(.terminal(.resize(Size(columns: 80, rows: 24))))
    #expect(state.render().rows.contains("Opening the library…"))
  }

  @Test("A library without documents says what a library is, once the folder was looked at") func empty() {
    let library = FakeLibrary([])
    let app = makeApp(columns: 100, library: library)
    #expect(app.screen.contains("No document was found here. A library is a folder with Markdown files (.md)."))
  }

  @Test("Every key may come before the first answer") func keysBeforeAnswers() {
    for key in ActionTable.all.flatMap(\.chords).flatMap(\.keys) {
      var state = AppState(configuration: Configuration(today: CalendarDate(daysSince1970: 0)))
      _ = state.start()
      _ = state.update(.terminal(.key(key)))
      _ = state.update(.terminal(.resize(Size(columns: 80, rows: 24))))
      _ = state.update(.terminal(.key(key)))
      #expect(state.render().size == Size(columns: 80, rows: 24))
    }
  }

  @Test("A notice of the start stays until the first key") func notice() {
    var state = AppState(
      configuration: Configuration(today: CalendarDate(daysSince1970: 0), notice: "Marks are not kept."))
    _ = state.update(.terminal(.resize(Size(columns: 80, rows: 24))))
    #expect(state.render().rows.contains("Marks are not kept."))
    _ = state.update(.terminal(.key(.down)))
    #expect(!state.render().rows.contains("Marks are not kept."))
  }
}

@Suite("Pasting") struct PasteTests {
  @Test("Pasted text goes into the line, never into the keys") func paste() {
    var app = makeApp()
    app.send(.terminal(.paste("Qq\nj")))
    #expect(app.effects.last != .quit)
    #expect(app.screen.contains("There is no line to paste into here."))
    app.press("s")
    app.send(.terminal(.paste("safe\nhouse\u{1B}[2J")))
    #expect(app.rows[1].hasPrefix("Search: safe house"))
    #expect(!app.rows[1].unicodeScalars.contains { $0.value < 0x20 })
  }
}
