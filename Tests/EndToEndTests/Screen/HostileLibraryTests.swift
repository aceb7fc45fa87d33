import TestSupport
import Testing

@Suite("A document cannot harm the reader")
struct HostileLibraryTests {
  @Test("Every hostile title, name and text passes the screen harmlessly, and no column shifts")
  func everything() throws {
    let library = HostileLibrary.make()
    let run = try ScreenRun(library: library.root, columns: 120, rows: 40)
    run.wait(upTo: .seconds(60)) { $0.shows("read") && $0.shows("Named") }
    // The lines between the panes stand in two columns of every row, whatever stands between them.
    expectStraightLines(run)
    var position = ""
    for _ in 0..<40 where run.screen.cursor.row < 37 || position != run.screen.text {
      position = run.screen.text
      run.press("PgDn").wait { $0.text != position || $0.cursor.row >= 30 }
      expectStraightLines(run)
    }
    run.press("g")
    run.wait { $0.cursor.row < 4 }
    run.leave()
  }

  @Test("Read one after the other, scrolled to the end", arguments: [(80, 24), (33, 9)])
  func read(columns: Int, rows: Int) throws {
    let library = HostileLibrary.make()
    let run = try ScreenRun(library: library.root, columns: columns, rows: rows)
    run.wait(upTo: .seconds(60)) { $0.row($0.cursor.row).hasPrefix(">") && $0.shows("read") }
    run.press("Enter").wait { $0.row(0).contains("%") }
    for number in 0..<40 {
      run.press("G", "t", "t", "o", "o", "g", "J")
      if number % 10 == 9 { run.press("/").type("needle").press("Enter") }
    }
    run.press("B").wait(upTo: .seconds(60)) { $0.row(0).hasPrefix("Bookmarks") }
    run.press("?").type("nothing is called that")
    run.waitFor("Nothing is called that. Erase")
    run.leave(typing: true)
  }

  @Test("Searched, and every snippet looked at")
  func search() throws {
    let library = HostileLibrary.make()
    let run = try ScreenRun(library: library.root)
    run.wait(upTo: .seconds(60)) { $0.row($0.cursor.row).hasPrefix(">") && $0.shows("read") }
    run.press("s").type("needle")
    run.wait { $0.shows("sections") && $0.row(3).hasPrefix(">") }
    run.press("Tab")
    for _ in 0..<12 { run.press("PgDn") }
    run.press("Enter").wait { $0.row(0).contains("%") }
    for _ in 0..<10 { run.press("n") }
    run.press("q").waitFor("Search the library")
    run.press("/").type(" \u{1B}[31m\u{9B}")
    run.leave()
  }

  @Test("Hostile words that are typed or pasted stay words")
  func typed() throws {
    let run = try ScreenRun(library: Shelves.seeds)
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
