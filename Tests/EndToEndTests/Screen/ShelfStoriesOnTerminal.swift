import TestSupport
import Testing

@Suite("The shelf on a terminal")
struct ShelfOnTerminalTests {
  @Test("A filter that lets nothing pass says which part to drop, and Enter drops it")
  func emptyFilter() throws {
    let run = try ScreenRun(library: Shelves.eight)
    run.waitForCursor(on: "Children")
    run.press("\\").type("lang:sw is:read").press("Enter")
    run.waitFor("No work passes this filter.")
    run.waitForCursor(on: "drop is:read: 4 works")
    run.press("Enter")
    run.wait { $0.shows("4 of 8 works") && $0.row($0.cursor.row).contains("Watoto") }
    run.leave()
  }

  @Test("A facet that is chosen narrows the shelf")
  func facet() throws {
    let run = try ScreenRun(library: Shelves.eight, columns: 120, rows: 40)
    run.waitFor("[ ] Law")
    let row = try #require((0..<40).first { run.screen.row($0).contains("[ ] Law") })
    run.mouse(button: 0, column: 6, row: row)
    run.wait { $0.shows("[x] Law") && $0.shows("3 of 8 works") }
    run.leave()
  }

  @Test(
    "^X hides every word from every screen, and brings the same screen back", arguments: ["", "Enter", "s", "?", ":"])
  func hide(screen: String) throws {
    let run = try ScreenRun(library: Shelves.eight, columns: 120, rows: 40)
    run.wait { $0.shows("Translations") && $0.shows("Kiswah") }
    let shelf = run.screen.text
    if !screen.isEmpty { run.press(screen).wait { $0.text != shelf } }
    run.press("^X")
    run.wait { $0.text.allSatisfy(\.isWhitespace) }
    run.press("j", "q", "Enter").press("^X")
    run.wait { !$0.text.allSatisfy(\.isWhitespace) }
    run.pty.signal(15)
    #expect(run.pty.waitForExit() == .code(143))
  }

  @Test("After every key the hardware cursor stands on the focused row")
  func cursor() throws {
    let run = try ScreenRun(library: Shelves.eight)
    run.waitForCursor(on: "Children")
    let steps = [
      ("j", 3), ("j", 4), ("k", 3), ("G", 9), ("g", 2), ("Down", 3), ("Up", 2), ("^N", 3), ("^P", 2), ("End", 9),
      ("Home", 2), ("PgDn", 9), ("PgUp", 2), ("Space", 3), ("r", 3),
    ]
    for (key, row) in steps {
      run.press(key).wait { $0.cursor == (0, row) && $0.row(row).hasPrefix(">") }
    }
    run.press("f").wait { $0.cursor.column > 40 && $0.cell(row: $0.cursor.row, column: $0.cursor.column).text == ">" }
    run.press("f").wait { $0.cursor.column == 0 }
    run.press("t").wait { $0.row(2).hasPrefix("> Translations") && $0.row($0.cursor.row).hasPrefix("> en") }
    run.press("t").wait { !$0.shows("Translations") && $0.cursor.column == 0 }
    run.press("s").wait { $0.cursor == (8, 1) }
    run.type("ab").wait { $0.cursor == (10, 1) }
    run.leave(typing: true)
  }

  @Test("The wheel scrolls, a click selects, a double click opens")
  func mouse() throws {
    let library = TemporaryLibrary()
    for number in 10..<60 { library.write("en/\(number).md", "# Page \(number)\n\nText of \(number).\n") }
    let run = try ScreenRun(library: library.root)
    run.waitForCursor(on: "Page 10")
    run.mouse(button: 65, column: 5, row: 5).wait { $0.row(2).contains("Page 13") }
    run.mouse(button: 64, column: 5, row: 5).wait { $0.row(2).contains("Page 10") }
    run.mouse(button: 0, column: 5, row: 6)
    run.waitForCursor(on: "Page 14")
    run.mouse(button: 0, column: 5, row: 4).mouse(button: 0, column: 5, row: 4)
    run.waitFor("Text of 12")
    run.leave()
  }

  @Test("What changes in the folder shows while the library is open")
  func folderChanges() throws {
    let library = TemporaryLibrary(["en/first.md": "# First\n\nText.\n"])
    let run = try ScreenRun(library: library.root)
    run.waitForCursor(on: "First")
    library.write("en/second.md", "# Second thoughts\n\nText.\n")
    run.waitFor("Second thoughts")
    library.write("en/first.md", "# Renamed\n\nText.\n")
    run.wait { $0.shows("Renamed") && !$0.shows("First") }
    library.remove("en/second.md")
    run.wait { !$0.shows("Second thoughts") && $0.shows("1 work ") }
    library.write("en/new/deep/third.md", "# Third, in a new folder\n\nText.\n")
    run.waitFor("Third, in a new folder")
    run.leave()
  }
}
