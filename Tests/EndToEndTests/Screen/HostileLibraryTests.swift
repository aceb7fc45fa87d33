import TestSupport
import Testing

@Suite("A document cannot harm the reader")
struct HostileLibraryTests {
  @Test("Every hostile title, name and text passes the screen harmlessly, and no column shifts")
  func everything() throws {
    let library = HostileLibrary.make()
    let run = try ScreenRun(library: library.root, columns: 120, rows: 40)
    waitUntilRead(run)
    // The lines between the panes stand in two columns of every row, whatever stands between them.
    expectStraightLines(run)
    // Six pages of 36 rows: on the last page of all, a page further would change nothing.
    for _ in 0..<6 {
      let page = run.screen.text
      run.press("PgDn").wait { $0.text != page && $0.row($0.cursor.row).contains(">") }
      expectStraightLines(run)
    }
    run.leave()
  }

  @Test("Read one after the other, scrolled to the end, with every pane", arguments: [(80, 24), (33, 9)])
  func read(columns: Int, rows: Int) throws {
    let library = HostileLibrary.make()
    let run = try ScreenRun(library: library.root, columns: columns, rows: rows)
    waitUntilRead(run)
    for number in 0..<30 {
      run.press("Enter").wait { !$0.row(0).hasPrefix("maktaba") }
      run.press("G", "o", "o", "g", "Space", "t", "t")
      if number % 10 == 9 { run.press("/").type("needle").press("Enter") }
      run.press("q").wait { $0.row(0).hasPrefix("maktaba") }
      run.press("j", "j", "j")
    }
    run.press("B").wait { $0.row(0).hasPrefix("Bookmarks") }
    run.leave()
  }

  @Test("Searched, and every snippet looked at")
  func search() throws {
    let library = HostileLibrary.make()
    let run = try ScreenRun(library: library.root)
    waitUntilRead(run)
    run.press("s").type("needle")
    run.wait { $0.shows("sections") && $0.row(3).hasPrefix(">") }
    run.press("Tab").waitForCursor(on: ">")
    for _ in 0..<12 { run.press("PgDn") }
    run.press("Enter").wait { !$0.row(0).hasPrefix("Search") }
    run.press("n", "n", "n", "q").waitFor("Search the library")
    run.leave()
  }

  /// Every document was read, and the shelf is there.
  private func waitUntilRead(_ run: ScreenRun, _ location: SourceLocation = #_sourceLocation) {
    run.wait(upTo: .seconds(60), location) { $0.shows("brought up to date") && $0.row($0.cursor.row).contains(">") }
  }

  @Test("A title that nobody would see gives way to a heading, or to the name of the file")
  func invisibleTitle() throws {
    let library = TemporaryLibrary([
      "en/a.md": "---\ntitle: \"\u{200E}\u{200F} \u{200B}\"\n---\n# The heading\n",
      "en/file-name.md": "---\ntitle: \"  \"\n---\nNo heading.\n",
    ])
    let run = try ScreenRun(library: library.root)
    run.wait { $0.shows("·  The heading") && $0.shows("·  file-name") }
    run.leave()
  }

  @Test("Hostile words that are typed or pasted stay words")
  func typed() throws {
    let run = try ScreenRun(library: Shelves.eight)
    run.waitForCursor(on: "Children")
    run.press("s")
    for attack in HostileLibrary.attacks {
      run.type("\u{1B}[200~\(attack.filter { $0 != "\u{1B}" })\u{1B}[201~").press("^U")
    }
    run.type("child").wait { $0.shows("sections") && $0.row(1).hasSuffix("child") }
    run.leave(typing: true)
  }

  @Test("Ten million bytes in a line, a hundred thousand headings, deep nesting: opened, scrolled, searched")
  func huge() throws {
    let library = HostileLibrary.makeHuge()
    let run = try ScreenRun(library: library.root)
    run.wait(upTo: .seconds(120)) { $0.shows("7 works") && $0.shows("read") }
    for number in 0..<7 {
      run.press("Enter").wait(upTo: .seconds(120)) { $0.row(0).contains("%") }
      run.press("G").wait { $0.row(0).contains("100%") || $0.row(0).contains("end") || number > 2 }
      run.press("q").wait { $0.row(0).hasPrefix("maktaba") }
      run.press("j").wait { $0.cursor.row == min(3 + number, 8) }
    }
    run.press("s").type("needle")
    run.wait(upTo: .seconds(60)) { $0.shows("sections") && $0.row(3).hasPrefix(">") }
    run.leave(typing: true)
  }

  /// Both separators of the wide shelf stand in their columns on every row of the list.
  private func expectStraightLines(_ run: ScreenRun, _ location: SourceLocation = #_sourceLocation) {
    let columns = (0..<120).filter { run.screen.cell(row: 3, column: $0).text == "│" }
    #expect(columns.count >= 2, sourceLocation: location)
    let crooked = (3..<36).filter { row in columns.contains { run.screen.cell(row: row, column: $0).text != "│" } }
    #expect(crooked == [], Comment(rawValue: run.screen.text), sourceLocation: location)
  }
}
