import TestSupport
import Testing

@Suite("Terminals and locales as they come")
struct SurroundingsTests {
  @Test(
    "Any TERM is survived, and one that cannot be used is said",
    arguments: [
      ("", "TERM is not set; xterm-256color is assumed."), ("dumb", "The terminal type dumb is not known here"),
      ("no-such-terminal", "The terminal type no-such-terminal is not known here"), ("vt100", ""), ("linux", ""),
      ("xterm", ""), ("screen", ""), ("tmux-256color", ""),
    ])
  func types(type: String, words: String) throws {
    let run = try ScreenRun(library: Shelves.eight, environment: ["TERM": type])
    run.waitForCursor(on: "> ")
    run.wait { words.isEmpty || $0.shows(words) }
    run.press("j").wait { $0.cursor == (0, 3) && $0.row(3).hasPrefix(">") }
    run.press("k", "Enter").wait { $0.row(0).contains("%") }
    run.press("Q")
    #expect(run.pty.waitForExit() == .code(0))
    #expect(run.pty.settings == run.before)
    #expect(run.screen.modes.isDisjoint(with: [1000, 1006, 2004]))
    let violations = OutputAllowlist.violations(in: run.screen.bytes)
    #expect(violations.filter { !Self.ownSequences.contains($0) } == [])
  }

  /// What terminfo has for some of these types: the second character set, and the cursor's look.
  private static let ownSequences = ["ESC )0", "ESC [?0c", "ESC [34h"]

  @Test(
    "A locale without UTF-8, or none of that name, is replaced and said",
    arguments: [
      (["LANG": "C"], "The locale C cannot be used here; C.UTF-8 is used instead."),
      (["LANG": "xx_YY.UTF-8"], "The locale xx_YY.UTF-8 cannot be used here; C.UTF-8 is used instead."),
      (["LC_ALL": "POSIX"], "C.UTF-8 is used instead."), (["LANG": ""], ""),
    ] as [([String: String], String)])
  func locales(environment: [String: String], words: String) throws {
    let library = TemporaryLibrary(["sw/a.md": "# Kadi ya kazini – “ndiyo”\n", "zh/a.md": "# 兒童\n"])
    let run = try ScreenRun(library: library.root, environment: environment)
    run.wait { words.isEmpty || $0.shows(words) }
    run.wait { $0.shows("“ndiyo”") || $0.shows("兒童") }
    run.leave()
  }

  @Test("With NO_COLOR no colour is sent", arguments: ["1", ""])
  func noColour(value: String) throws {
    let run = try ScreenRun(library: Shelves.eight, environment: ["NO_COLOR": value])
    run.waitForCursor(on: "Children")
    run.press("Enter").wait { $0.row(0).contains("%") }
    run.press("/").type("child").press("Enter")
    run.waitFor("Match 1")
    run.leave()
    let colours = SequenceReader.units(of: run.screen.bytes).filter(\.isColour)
    #expect(colours.isEmpty == (value == "1"))
  }
}

extension OutputUnit {
  /// A sequence that sets a colour: SGR 30-49 and 90-107 except 39 and 49, which take one away.
  fileprivate var isColour: Bool {
    guard case .sequence(let text) = self, text.hasPrefix("["), text.hasSuffix("m") else { return false }
    let numbers = text.dropFirst().dropLast().split(whereSeparator: { ";:".contains($0) }).compactMap { Int($0) }
    return numbers.contains { (30...38).contains($0) || (40...48).contains($0) || (90...107).contains($0) }
  }
}
