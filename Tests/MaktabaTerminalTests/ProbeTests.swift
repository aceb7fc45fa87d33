import Glibc
import TestSupport
import Testing

/// A running probe on a terminal of its own.
private struct Stage {
  let pty: Pty
  let before: TerminalSettings?

  /// Starts the probe and waits for its first frame.
  init(columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]) throws {
    pty = try Pty(columns: columns, rows: rows)
    before = pty.settings
    try pty.spawn(try BuiltProgram.path(named: "TerminalProbe"), environment: environment)
    #expect(pty.wait { $0.shows("\(columns)x\(rows)") })
  }

  /// The terminal is as it was before the program, on the ordinary screen, without reports.
  func expectGivenBack(_ location: SourceLocation = #_sourceLocation) {
    #expect(pty.settings == before, sourceLocation: location)
    #expect(!pty.screen.isAlternate, sourceLocation: location)
    #expect(pty.screen.modes.isDisjoint(with: [1000, 1006, 2004]), sourceLocation: location)
    #expect(pty.screen.modes.contains(25), sourceLocation: location)
    #expect(OutputAllowlist.violations(in: pty.screen.bytes) == [], sourceLocation: location)
  }
}

@Suite("A program on a real terminal")
struct ProbeTests {
  @Test("It starts, shows its screen, and leaves the terminal as it was")
  func startAndQuit() throws {
    let stage = try Stage()
    #expect(stage.pty.screen.isAlternate)
    #expect(stage.pty.screen.row(0) == "> row 0 of the list")
    #expect(stage.pty.screen.cursor == (0, 0))
    stage.pty.type("jj")
    #expect(stage.pty.wait { $0.row(2).hasPrefix(">") && $0.cursor == (0, 2) })
    stage.pty.type("q")
    #expect(stage.pty.waitForExit() == .code(0))
    stage.expectGivenBack()
  }

  @Test(
    "Keys, wheel, click and paste arrive as what they are",
    arguments: [
      ("x", #"character("x")"#), ("é", #"character("é")"#), ("\u{1B}[A", "up"), ("\u{1B}OB", "down"),
      ("\u{1B}[15~", "function(5)"), ("\u{1B}", "escape"), ("\u{03}", #"control("c")"#), ("\r", "enter"),
      ("\u{1A}\u{1B}", "escape"), ("\u{1B}[<64;3;4M", "wheelUp"), ("\u{1B}[<0;3;4M", "click"),
      ("\u{1B}[<0;3;4M\u{1B}[<0;3;4m\u{1B}[<0;3;4M", "doubleClick"), ("\u{1B}[200~q!\u{03}\u{1B}[201~", #"paste("q!"#),
    ])
  func input(bytes: String, words: String) throws {
    let stage = try Stage(columns: 250)
    stage.pty.type(bytes)
    #expect(stage.pty.wait { $0.row(22).contains(words) })
    stage.pty.type("q")
    #expect(stage.pty.waitForExit() == .code(0))
  }

  @Test("Two thousand keys typed ahead take at most sixty paints, and none is lost")
  func burst() throws {
    let stage = try Stage()
    stage.pty.type(String(repeating: "jk", count: 1000))
    #expect(stage.pty.wait { $0.shows("keys 2000 ") })
    let words = stage.pty.screen.row(23).split(separator: " ")
    let paints = try #require(words.last.flatMap { Int($0) })
    #expect(paints <= 60)
    #expect(stage.pty.screen.row(0).hasPrefix(">"))
  }

  @Test("While a burst of slow keys lasts the screen moves, and not for every key")
  func slowBurst() throws {
    let stage = try Stage()
    stage.pty.type(String(repeating: "w", count: 500))
    #expect(stage.pty.wait { $0.shows("keys 500 ") })
    let words = stage.pty.screen.row(23).split(separator: " ")
    let paints = try #require(words.last.flatMap { Int($0) })
    #expect((8...60).contains(paints))
  }

  @Test("A resize is followed at once, LINES and COLUMNS in the environment or not", arguments: ["", "24"])
  func resize(lines: String) throws {
    let stage = try Stage(environment: ["LINES": lines, "COLUMNS": lines.isEmpty ? "" : "80"])
    stage.pty.resize(columns: 40, rows: 12)
    #expect(stage.pty.wait { $0.row(11).hasPrefix("40x12") })
    stage.pty.resize(columns: 1, rows: 1)
    stage.pty.resize(columns: 120, rows: 40)
    #expect(stage.pty.wait { $0.row(39).hasPrefix("120x40") })
    #expect(stage.pty.screen.row(0) == "> row 0 of the list")
  }

  @Test("A storm of resizes ends at the last size")
  func resizeStorm() throws {
    let stage = try Stage()
    for step in 1...200 { stage.pty.resize(columns: 1 + step * 7 % 150, rows: 1 + step * 5 % 50) }
    stage.pty.resize(columns: 60, rows: 10)
    #expect(stage.pty.wait { $0.row(9).hasPrefix("60x10") })
    stage.pty.type("q")
    #expect(stage.pty.waitForExit() == .code(0))
    stage.expectGivenBack()
  }

  @Test("A terminal of one cell is survived")
  func oneCell() throws {
    let pty = try Pty(columns: 1, rows: 1)
    try pty.spawn(try BuiltProgram.path(named: "TerminalProbe"))
    #expect(pty.wait { $0.row(0) == "1" })
    pty.type("jjq")
    #expect(pty.waitForExit() == .code(0))
  }

  @Test("^Z gives the terminal to the shell, and fg takes it again", arguments: [true, false])
  func suspend(isTyped: Bool) throws {
    let pty = try Pty()
    let before = pty.settings
    let probe = try BuiltProgram.path(named: "TerminalProbe")
    let script = "set -m; '\(probe)'; echo stopped; stty -g; read go; fg; echo code $?; read end"
    try pty.spawn("/bin/bash", ["--norc", "-c", script])
    #expect(pty.wait { $0.row(0).hasPrefix(">") })
    pty.type("jj")
    #expect(pty.wait { $0.row(2).hasPrefix(">") })
    let group = pty.foregroundGroup
    try #require(group > 1)
    if isTyped { pty.type("\u{1A}") } else { kill(-group, SIGTSTP) }
    #expect(pty.wait { !$0.isAlternate && $0.shows("stopped") })
    #expect(pty.settings == before)
    #expect(pty.screen.modes.isDisjoint(with: [1000, 1006, 2004]))
    pty.resize(columns: 70, rows: 20)
    pty.type("\r")
    #expect(pty.wait { $0.isAlternate && $0.row(2).hasPrefix(">") && $0.row(18).contains("resumed") })
    #expect(pty.screen.row(19).hasPrefix("70x20"))
    #expect(pty.screen.modes.isSuperset(of: [1000, 1006, 2004]))
    pty.type("q")
    #expect(pty.wait { $0.shows("code 0") && !$0.isAlternate })
    #expect(pty.settings == before)
  }

  @Test("TERM, HUP and INT end the program in order", arguments: [SIGTERM, SIGHUP, SIGINT])
  func ended(number: Int32) throws {
    let stage = try Stage()
    stage.pty.signal(number)
    #expect(stage.pty.waitForExit() == .code(128 + number))
    stage.expectGivenBack()
  }

  @Test(
    "A crash of any kind gives the terminal back and says so",
    arguments: [SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGQUIT])
  func killed(number: Int32) throws {
    let stage = try Stage()
    stage.pty.signal(number)
    #expect(stage.pty.waitForExit() == .signal(number))
    stage.expectGivenBack()
    #expect(stage.pty.screen.shows("The probe has crashed."))
  }

  @Test(
    "A trap and a stack overflow give the terminal back, and no debugger starts on it",
    arguments: [("!", SIGILL), ("#", SIGSEGV)])
  func crashed(key: String, number: Int32) throws {
    let stage = try Stage(environment: ["SWIFT_BACKTRACE": "enable=yes,interactive=yes"])
    stage.pty.type(key)
    #expect(stage.pty.waitForExit() == .signal(number))
    stage.expectGivenBack()
    #expect(stage.pty.screen.shows("The probe has crashed."))
    #expect(!stage.pty.screen.shows("Backtrac"))
  }

  @Test("A program that hangs is ended three seconds after TERM, with the terminal given back")
  func hung() throws {
    let stage = try Stage()
    stage.pty.type("&")
    #expect(stage.pty.wait { $0.shows("hanging") })
    stage.pty.signal(SIGTERM)
    #expect(stage.pty.waitForExit() == .signal(SIGTERM))
    stage.expectGivenBack()
  }

  @Test("A terminal that is closed ends the program, which does not spin")
  func closed() throws {
    let stage = try Stage()
    stage.pty.hangUp()
    let status = stage.pty.waitForExit()
    #expect(status == .code(128 + SIGHUP) || status == .code(74))
  }

  @Test("A line that goes dead without a signal ends the program as well")
  func deadLine() throws {
    let pty = try Pty()
    // `nohup` has the program ignore HUP; its input and output stay the terminal.
    let probe = try BuiltProgram.path(named: "TerminalProbe")
    try pty.spawn("/bin/bash", ["--norc", "-c", "trap '' HUP; exec '\(probe)'"])
    #expect(pty.wait { $0.row(0).hasPrefix(">") })
    pty.hangUp()
    #expect(pty.waitForExit() == .code(74))
  }

  @Test(
    "Odd environments are survived, and what was replaced is said",
    arguments: [
      (["TERM": ""], "TERM is not set; xterm-256color is assumed."),
      (["TERM": "dumb"], "The terminal type dumb is not known here; xterm-256color is assumed."),
      (["TERM": "no-such"], "The terminal type no-such is not known here; xterm-256color is assumed."),
      (["LANG": "xx_YY.UTF-8"], "The locale xx_YY.UTF-8 cannot be used here; C.UTF-8 is used instead."),
      (["LANG": "C"], "The locale C cannot be used here; C.UTF-8 is used instead."),
      (["LANG": ""], ""), ([:], ""),
    ] as [([String: String], String)])
  func environments(environment: [String: String], words: String) throws {
    let stage = try Stage(environment: environment)
    #expect(stage.pty.screen.row(22) == words)
    #expect(stage.pty.screen.row(0) == "> row 0 of the list")
    stage.pty.type("q")
    #expect(stage.pty.waitForExit() == .code(0))
    stage.expectGivenBack()
  }
}
