import TestSupport
import Testing

@Suite("The library is not touched by the screens")
struct UntouchedByScreenTests {
  @Test("Browsing, searching, reading, marking and crashing change no byte, name or time")
  func everything() throws {
    let place = try MarkedLibrary(works: 8, isFresh: true)
    let before = TreeDigest(of: place.library.root)
    let run = try ScreenRun(library: place.library.root, state: place.state)
    run.waitForCursor(on: "Work 0")
    run.press("r", "m", "Enter").waitFor("The text of work")
    run.press("m", "G", "q").waitForCursor(on: ">")
    run.press("s").type("needle").waitFor("8 sections")
    run.pty.signal(11)
    #expect(run.pty.waitForExit() == .signal(11))
    #expect(TreeDigest(of: place.library.root) == before)
  }
}
