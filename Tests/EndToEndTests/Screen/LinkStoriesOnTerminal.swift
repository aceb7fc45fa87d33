import TestSupport
import Testing

@Suite("Links and ticks on the screen")
struct LinkStoriesOnTerminal {
  private let library = TemporaryLibrary([
    "en/card.md": "# The card\n\nSee [the law](law.md#rights) and <https://example.org/a>.\n\n- [ ] Ask\n- [ ] Write\n",
    "en/law.md": "# The law\n\nText.\n\n## Rights\n\nMore.\n",
  ])

  private func start(
    _ state: TemporaryLibrary = TemporaryLibrary(named: "state"), _ arguments: [String] = [],
    type: String = "xterm-256color"
  ) throws -> ScreenRun {
    let run = try ScreenRun(library: library.root, state: state, arguments: arguments, environment: ["TERM": type])
    run.waitForCursor(on: "The card")
    run.press("Enter")
    run.waitFor("See the law")
    return run
  }

  /// The bytes that the program wrote for the clipboard.
  private func clipboards(_ run: ScreenRun) -> [OutputUnit] {
    SequenceReader.units(of: run.screen.bytes).filter {
      if case .sequence(let text) = $0 { text.hasPrefix("]") } else { false }
    }
  }

  @Test("A link of the starter library is followed, and the way back leads to it")
  func follow() throws {
    let run = try ScreenRun(library: Shelves.eight)
    run.waitForCursor(on: "Children: no means needed")
    run.press("Enter")
    run.wait { $0.row(0).contains("Children") && $0.row(0).contains("%") }
    run.press("Tab")
    run.waitForCursor(on: "What is trafficking")
    run.waitFor("Leads to “What is trafficking")
    run.press("Enter")
    run.wait { $0.row(0).contains("What is trafficking") }
    run.press("H")
    run.wait { $0.row(0).contains("Children") }
    run.waitForCursor(on: "What is trafficking")
    run.leave()
  }

  @Test("An address is given to the clipboard once, when Enter is pressed on it")
  func copy() throws {
    let run = try start()
    run.press("Tab", "Tab")
    run.waitFor("Leads out of the library")
    #expect(clipboards(run) == [])
    run.press("Enter")
    run.waitFor("Copied, if the terminal allows it: https://example.org/a")
    run.copied = ["https://example.org/a"]
    run.leave()
    #expect(clipboards(run) == [.sequence("]52;c;aHR0cHM6Ly9leGFtcGxlLm9yZy9h\u{07}")])
  }

  @Test("In private, where the settings forbid it, and on terminals without a clipboard nothing is given to one")
  func neverCopied() throws {
    let forbidding = TemporaryLibrary(named: "state")
    forbidding.write("config/config.yml", "copy: false\n")
    let runs = [
      try start(TemporaryLibrary(named: "state"), ["--private"]), try start(forbidding), try start(type: "linux"),
    ]
    for run in runs {
      run.press("Tab", "Tab", "Enter")
      run.wait { ($0.shows("Not copied") || $0.shows("Copied, if")) && $0.shows("https://example.org/a") }
      #expect(clipboards(run) == [])
    }
    #expect(runs[1].screen.shows("copy: false"))
    for run in runs.prefix(2) { run.leave() }
    runs[2].press("Q")
    #expect(runs[2].pty.waitForExit() == .code(0))
  }

  @Test("Ticks are there after a restart, and on the command line")
  func ticks() throws {
    let state = TemporaryLibrary(named: "state")
    let first = try start(state)
    first.press("x")
    first.waitFor("Ticked: “Ask”")
    first.waitForCursor(on: "[ ] Write")
    first.leave()
    let second = try start(state)
    second.wait { $0.shows("[x] Ask") && $0.shows("[ ] Write") && $0.row(0).contains("1 of 2 done") }
    second.press("X", "X")
    second.waitFor("All ticks taken off")
    second.wait { $0.shows("[ ] Ask") }
    second.leave()
  }
}
