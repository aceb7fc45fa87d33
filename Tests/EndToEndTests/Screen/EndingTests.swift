import Glibc
import TestSupport
import Testing

@Suite("However it ends, the terminal is given back")
struct EndingTests {
  private func start(_ arguments: [String] = []) throws -> ScreenRun {
    let run = try ScreenRun(library: Shelves.eight, arguments: arguments)
    run.waitForCursor(on: "Children")
    return run
  }

  @Test("TERM, HUP and INT end it in order", arguments: [SIGTERM, SIGHUP, SIGINT])
  func ended(number: Int32) throws {
    let run = try start()
    run.pty.signal(number)
    #expect(run.pty.waitForExit() == .code(128 + number))
    run.expectGivenBack()
  }

  @Test("A crash ends it by that signal", arguments: [SIGSEGV, SIGABRT, SIGBUS, SIGILL, SIGTRAP, SIGFPE])
  func crashed(number: Int32) throws {
    let run = try start()
    run.press("Enter").wait { $0.row(0).contains("%") }
    run.pty.signal(number)
    #expect(run.pty.waitForExit() == .signal(number))
    run.expectGivenBack()
  }

  @Test("A crash while a line is being typed gives the terminal back as well")
  func crashedWhileTyping() throws {
    let run = try start()
    run.press("s").type("child")
    run.waitForCursor(on: "child")
    run.pty.signal(SIGSEGV)
    #expect(run.pty.waitForExit() == .signal(SIGSEGV))
    run.expectGivenBack()
  }

  @Test("A window that is closed ends it, with nothing left running")
  func closed() throws {
    let run = try start()
    run.pty.hangUp()
    #expect(run.pty.waitForExit() == .code(128 + SIGHUP))
  }

  @Test("A line that goes dead without a signal ends it as well, and it does not spin")
  func deadLine() throws {
    let pty = try Pty()
    let state = TemporaryLibrary(named: "state")
    let program = try BuiltProgram.path(named: "maktaba")
    let script = "trap '' HUP; exec '\(program)' --state-dir '\(state.root)' '\(Shelves.eight)'"
    try pty.spawn("/bin/bash", ["--norc", "-c", script])
    #expect(pty.wait { $0.row($0.cursor.row).contains("Children") })
    pty.hangUp()
    #expect(pty.waitForExit() == .code(128 + SIGHUP))
  }

  @Test("A mark made in the last moment is kept when the window is closed", arguments: [SIGTERM, SIGHUP])
  func markAtTheEnd(number: Int32) throws {
    let run = try start()
    run.press("r")
    run.waitForCursor(on: "Field card")
    run.pty.signal(number)
    #expect(run.pty.waitForExit() == .code(128 + number))
    let list = try TimedCommand.maktaba(["list", "is:read", "--library", Shelves.eight], state: run.state)
    #expect(list.output.contains("children-no-means-needed"))
  }

  @Test("^Z gives the terminal to the shell, and fg paints the same screen again", arguments: [true, false])
  func suspend(isTyped: Bool) throws {
    let pty = try Pty()
    let before = pty.settings
    let state = TemporaryLibrary(named: "state")
    let program = try BuiltProgram.path(named: "maktaba")
    let command = "'\(program)' --state-dir '\(state.root)' '\(Shelves.eight)'"
    try pty.spawn(
      "/bin/bash", ["--norc", "-c", "set -m; \(command); echo stopped; read go; fg; echo code $?; read end"])
    #expect(pty.wait { $0.row($0.cursor.row).contains("Children") })
    pty.type("jj")
    #expect(pty.wait { $0.cursor == (0, 4) })
    let group = pty.foregroundGroup
    try #require(group > 1)
    if isTyped { pty.type("\u{1A}") } else { kill(-group, SIGTSTP) }
    #expect(pty.wait { !$0.isAlternate && $0.shows("stopped") })
    #expect(pty.settings == before)
    #expect(pty.screen.modes.isDisjoint(with: [1000, 1006, 2004]))
    pty.resize(columns: 100, rows: 30)
    pty.type("\r")
    #expect(pty.wait { $0.isAlternate && $0.cursor == (0, 4) && $0.row(4).hasPrefix("> ·  Forced") })
    #expect(pty.wait { $0.row(29).contains("Enter open") })
    pty.type("Q")
    #expect(pty.wait { $0.shows("code 0") && !$0.isAlternate })
    #expect(pty.settings == before)
    #expect(OutputAllowlist.violations(in: pty.screen.bytes) == [])
  }

  @Test("A storm of resizes ends with the right screen")
  func resizeStorm() throws {
    let run = try start()
    run.press("Enter").wait { $0.row(0).contains("%") }
    var random = SeededRandom(seed: 7)
    for step in 0..<60 {
      run.pty.resize(columns: .random(in: 1...200, using: &random), rows: .random(in: 1...60, using: &random))
      if step % 7 == 0 { run.press("j") }
      if step % 11 == 0 { run.press("t") }
    }
    run.pty.resize(columns: 80, rows: 24)
    run.wait { $0.row(0).contains("Children") && $0.row(0).contains("%") && $0.row(23).contains("help") }
    run.press("^X").wait { $0.text.allSatisfy(\.isWhitespace) }
    run.pty.signal(SIGTERM)
    #expect(run.pty.waitForExit() == .code(143))
    run.expectGivenBack()
  }

  @Test("A window that is made small and at once as large as before is painted again")
  func smallAndLarge() throws {
    let fresh = try start()
    let run = try start()
    for _ in 0..<20 {
      run.pty.resize(columns: 11, rows: 3)
      run.pty.resize(columns: 80, rows: 24)
      run.wait { $0.text == fresh.screen.text }
    }
    run.leave()
    fresh.leave()
  }

  @Test("A storm of resizes on the shelf leaves exactly the screen of a fresh start")
  func resizeStormOnShelf() throws {
    let fresh = try start()
    let run = try start()
    var random = SeededRandom(seed: 11)
    for _ in 0..<60 {
      run.pty.resize(columns: .random(in: 1...200, using: &random), rows: .random(in: 1...60, using: &random))
    }
    run.pty.resize(columns: 80, rows: 24)
    run.wait { $0.text == fresh.screen.text }
    run.leave()
    fresh.leave()
  }
}
