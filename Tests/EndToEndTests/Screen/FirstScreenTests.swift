import TestSupport
import Testing

@Suite("The first screen")
struct FirstScreenTests {
  @Test("A small library is on the screen at every size", arguments: [(80, 24), (120, 40), (40, 12), (20, 5)])
  func smallLibrary(columns: Int, rows: Int) throws {
    let run = try ScreenRun(library: Shelves.eight, columns: columns, rows: rows)
    run.waitForCursor(on: "> ·  Children")
    #expect(run.screen.row(0).hasPrefix("maktaba"))
    #expect(run.screen.shows("Field card") || rows == 5)
    run.leave()
  }

  @Test("On a terminal of one cell the program runs and can be left")
  func oneCell() throws {
    let run = try ScreenRun(library: Shelves.eight, columns: 1, rows: 1)
    run.wait { $0.isAlternate && !$0.row(0).isEmpty }
    run.press("j", "Enter", "G", "q").leave()
  }

  @Test("Without a path the starter library is opened")
  func noPath() throws {
    let run = try ScreenRun(library: nil)
    run.waitFor("Countering trafficking")
    run.waitFor("60 works")
    run.leave()
  }

  @Test(
    "Thousands of real documents are on the screen at every size",
    .enabled(if: Shelves.umbrella != nil, Shelves.corporaAreAbsent),
    arguments: [(80, 24), (120, 40), (40, 12), (20, 5), (1, 1)])
  func umbrella(columns: Int, rows: Int) throws {
    let run = try ScreenRun(library: Shelves.umbrella, state: Shelves.umbrellaState, columns: columns, rows: rows)
    run.wait { $0.isAlternate && !$0.row(0).isEmpty }
    if columns > 1 {
      run.waitForCursor(on: ">")
      #expect(run.screen.row(0).hasPrefix("maktaba"))
      #expect(run.screen.shows("534"))
      run.press("G").wait { $0.row($0.cursor.row).hasPrefix(columns >= 120 ? "" : ">") && $0.cursor.row > 1 }
    }
    run.leave()
  }

  @Test("While a large library is read for the first time, its shelf can be used and the program left")
  func firstReading() throws {
    let library = TemporaryLibrary()
    for number in 0..<400 {
      library.write("en/page-\(number).md", "# Page \(number)\n\nA text about page \(number).\n")
    }
    let run = try ScreenRun(library: library.root)
    run.wait { $0.isAlternate && $0.row(0).hasPrefix("maktaba") }
    run.press("j").leave()
  }

  @Test("An idle screen writes nothing and uses no processor time")
  func idle() throws {
    let run = try ScreenRun(library: Shelves.eight, state: TemporaryLibrary(named: "state"))
    run.waitFor("brought up to date")
    run.pty.wait(upTo: .milliseconds(300)) { _ in false }
    let before = ProcessTime.ticks(of: run.pty.process)
    let bytes = run.screen.bytes.count
    run.pty.wait(upTo: .seconds(1)) { $0.bytes.count > bytes }
    #expect(run.screen.bytes.count == bytes)
    #expect(ProcessTime.ticks(of: run.pty.process) - before <= 2)
    run.leave()
  }
}
