import Glibc
import TestSupport
import Testing

@Suite("Marks on the screen, over restarts")
struct MarkStories {
  private let library = TemporaryLibrary([
    "en/card.md": "# The card\n\n" + lines(0..<60) + "## Papers\n\n" + lines(60..<120),
    "en/law.md": "# The law\n\nA short text.\n", "en/rest.md": "# The rest\n\nAnother short text.\n",
  ])
  private let state = TemporaryLibrary(named: "state")

  private static func lines(_ numbers: Range<Int>) -> String {
    numbers.map { "This is paragraph number \($0) of the text.\n\n" }.joined()
  }

  private func start() throws -> ScreenRun {
    let run = try ScreenRun(library: library.root, state: state)
    run.waitForCursor(on: "The card")
    return run
  }

  @Test("A work marked as read is read after a restart, and undo still takes it back")
  func readAndUndo() throws {
    let first = try start()
    first.press("r")
    first.waitFor("Marked as read: “The card”")
    first.leave()
    let second = try start()
    #expect(!second.cursorRow.contains("·"))
    second.press("z")
    second.waitFor("Taken back")
    second.waitForCursor(on: "> ·  The card")
    second.leave()
    #expect(try start().cursorRow.contains("·"))
  }

  @Test("A bookmark leads back to its place after a restart")
  func bookmark() throws {
    let first = try start()
    first.press("Enter")
    first.waitFor("number 0 of")
    first.press("]", "]")
    first.waitFor("Papers")
    first.press("m")
    first.waitFor("Bookmarked: “The card”")
    first.press("q")
    first.waitForCursor(on: "The card")
    first.leave()
    let second = try start()
    second.press("B")
    second.wait { $0.row(0).hasPrefix("Bookmarks") && $0.shows("1 bookmark") }
    second.waitForCursor(on: "The card")
    second.press("Enter")
    second.wait { $0.shows("Papers") && $0.row(0).contains("%") }
    second.leave()
  }

  @Test("The place where somebody stopped reading is found again after a restart")
  func position() throws {
    let first = try start()
    first.press("Enter")
    first.waitFor("number 0 of")
    first.press("Space", "Space", "Space")
    first.wait { $0.row(2).contains("number 28") }
    first.leave()
    let second = try start()
    second.press("Enter")
    second.wait { $0.row(1).contains("number 28") || $0.row(2).contains("number 28") }
    second.leave()
  }

  @Test("Opening is not reading; reading on to the end is")
  func openingIsNotReading() throws {
    let run = try start()
    run.press("Enter")
    run.waitFor("number 0 of")
    run.press("q")
    run.waitForCursor(on: "> ·  The card")
    run.press("Enter")
    run.waitFor("number 0 of")
    for _ in 0..<12 { run.press("Space") }
    run.waitFor("Marked as read")
    run.press("q")
    run.wait { $0.row($0.cursor.row).contains("The card") && !$0.row($0.cursor.row).contains("·") }
    run.leave()
  }

  @Test("What the screen has said to be saved outlives a kill")
  func kill() throws {
    let first = try start()
    for title in ["card", "law", "rest"] {
      first.press("r")
      first.waitFor("Marked as read: “The \(title)”")
    }
    first.pty.signal(SIGKILL)
    #expect(first.pty.waitForExit() == .signal(SIGKILL))
    let second = try ScreenRun(library: library.root, state: state)
    second.wait { $0.shows("The rest") && !$0.shows("·  The") }
    second.leave()
  }

  @Test("Two copies mark at the same time, and both marks are there afterwards")
  func twoCopies() throws {
    let first = try start()
    let second = try start()
    first.press("r")
    second.press("j", "r")
    first.waitFor("Marked as read: “The card”")
    second.waitFor("Marked as read: “The law”")
    first.leave()
    second.leave()
    let third = try start()
    third.wait { !$0.shows("·  The card") && !$0.shows("·  The law") && $0.shows("·  The rest") }
    third.leave()
  }

  @Test("In private nothing is written")
  func privately() throws {
    let run = try ScreenRun(library: library.root, state: state, arguments: ["--private"])
    run.waitForCursor(on: "The card")
    run.press("r")
    run.waitFor("Marked as read")
    run.leave()
    #expect(TreeDigest(of: state.root).paths == [])
  }
}
