import MaktabaText
import TestSupport
import Testing

@Suite("Searching on the screen")
struct SearchStories {
  private let library = TemporaryLibrary([
    "en/card.md": "# The card\n\nNotice, do not ask.\n\n## Papers\n\n" + filler + "Who keeps the passport?\n",
    "en/law.md": "# The law\n\n" + filler + "## Pledges\n\n" + filler + "A passport is never a pledge.\n",
    "en/rest.md": "# The rest\n\nNothing of the kind.\n",
  ])
  private static let filler = String(repeating: "A line that fills the page and says nothing.\n\n", count: 40)

  @Test("Hits come while typing, Enter opens at the hit, n goes on, q comes back to the results")
  func searchAndRead() throws {
    let run = try ScreenRun(library: library.root)
    run.waitForCursor(on: "The card")
    run.press("s")
    run.waitForCursor(on: "Search:")
    run.type("pass")
    run.wait { $0.shows("2 sections") && $0.row(3).hasPrefix(">") }
    run.type("port").press("Enter")
    run.wait { $0.row(0).contains("%") && $0.shows("passport") }
    let first = run.screen.row(0)
    run.press("n")
    run.wait { $0.row(0) != first && $0.shows("passport") && $0.shows("Hit 2 of 2") }
    run.press("n")
    run.waitFor("last hit")
    run.press("q")
    run.wait { $0.row(0).contains("Search the library") && $0.shows("2 sections") }
    run.waitForCursor(on: ">")
    run.press("q")
    run.waitForCursor(on: "The card")
    run.leave()
  }

  @Test("Words that nobody wrote are said to be nowhere")
  func nothingFound() throws {
    let run = try ScreenRun(library: library.root)
    run.waitForCursor(on: "The card")
    run.press("/").type("zzzyx")
    run.waitFor("Nothing found for “zzzyx”")
    run.leave(typing: true)
  }

  @Test(
    "Nothing that is typed is an error", arguments: ["\"", "a OR", "NEAR(", "*", "-", "^a", "title:x", "'; --", "()"])
  func strangeWords(words: String) throws {
    let run = try ScreenRun(library: library.root)
    run.waitForCursor(on: "The card")
    run.press("s").type(words)
    run.waitForCursor(on: words)
    run.press("^U").type("passport")
    run.waitFor("2 sections")
    #expect(!run.screen.shows("!") && !run.screen.shows("rror"))
    run.leave(typing: true)
  }

  @Test(
    "In each script of a real library words are found and shown at the hit",
    .enabled(if: Shelves.umbrella != nil, Shelves.corporaAreAbsent),
    arguments: ["password", "contraseña", "пароль", "密碼", "كلمة"])
  func scripts(word: String) throws {
    let run = try ScreenRun(library: Shelves.umbrella, state: Shelves.umbrellaState)
    run.waitForCursor(on: ">")
    run.press("s").type(word)
    run.wait { $0.shows("sections") && $0.row(3).hasPrefix(">") }
    run.press("Enter")
    run.wait { $0.row(0).contains("%") }
    let shown = VisualText.glyphs(of: word).map(\.text).joined()
    #expect(run.screen.text.lowercased().contains(shown), Comment(rawValue: run.screen.text))
    run.leave()
  }
}

extension ScreenRun {
  /// Leaves from a line that is being typed.
  func leave(typing: Bool, _ location: SourceLocation = #_sourceLocation) {
    let row = screen.cursor.row
    press("Esc")
    // A letter that comes too soon after the escape would be another key.
    wait(location) { $0.cursor.row != row || $0.row(row).hasPrefix(">") }
    leave(location)
  }
}
