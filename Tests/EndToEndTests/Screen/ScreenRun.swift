import Foundation
import Synchronization
import TestSupport
import Testing

/// maktaba on a terminal of its own, with a folder of its own for everything that it keeps.
///
///     let run = try ScreenRun(library: library.root)
///     run.press("s").type("passport")
///     run.wait { $0.shows("1 section") }
///     run.leave()
final class ScreenRun {
  let pty: Pty
  /// What the program keeps. Given to a second run, that run is the next start of the same person.
  let state: TemporaryLibrary
  /// The terminal's settings before the program came.
  let before: TerminalSettings?

  /// Starts it.
  /// - Parameters:
  ///   - library: the folder to open; nil for none, which opens the starter library.
  ///   - state: what is kept of earlier starts; nil for a new person, to whom the starter library is known already.
  init(
    library: String?, state: TemporaryLibrary? = nil, columns: Int = 80, rows: Int = 24, arguments: [String] = [],
    environment: [String: String] = [:]
  ) throws {
    pty = try Pty(columns: columns, rows: rows)
    let state = state ?? (library == Shelves.eight ? Shelves.stateKnowingEight() : TemporaryLibrary(named: "state"))
    self.state = state
    before = pty.settings
    let program = try BuiltProgram.path(named: "maktaba")
    try pty.spawn(
      program, ["--state-dir", state.root] + arguments + (library.map { [$0] } ?? []), environment: environment)
  }

  /// What a person sees.
  var screen: VirtualScreen { pty.screen }
  /// The row that the hardware cursor stands on.
  var cursorRow: String { screen.row(screen.cursor.row) }

  /// Presses keys by their names: `j`, `Enter`, `^X`.
  @discardableResult
  func press(_ names: String...) -> Self {
    for name in names { pty.type(Self.bytes(ofKey: name)) }
    return self
  }

  /// Types text.
  @discardableResult
  func type(_ text: String) -> Self {
    pty.type(text)
    return self
  }

  /// The wheel and clicks, as xterm reports them (SGR); columns and rows count from 0.
  @discardableResult
  func mouse(button: Int, column: Int, row: Int) -> Self {
    pty.type("\u{1B}[<\(button);\(column + 1);\(row + 1)M")
    if button < 64 { pty.type("\u{1B}[<\(button);\(column + 1);\(row + 1)m") }
    return self
  }

  /// Waits until the screen is as it should be; a failure shows the screen.
  func wait(
    upTo limit: Duration = .seconds(30), _ location: SourceLocation = #_sourceLocation,
    until condition: (VirtualScreen) -> Bool
  ) {
    let isSo = pty.wait(upTo: limit, until: condition)
    #expect(
      isSo, "exit: \(String(describing: pty.exitStatus)), cursor: \(screen.cursor)\n\(screen.text)",
      sourceLocation: location)
  }

  /// Waits until some row holds a text.
  func waitFor(_ words: String, _ location: SourceLocation = #_sourceLocation) {
    wait(location) { $0.shows(words) }
  }

  /// Waits until the row with the hardware cursor holds a text.
  func waitForCursor(on words: String, _ location: SourceLocation = #_sourceLocation) {
    wait(location) { $0.row($0.cursor.row).contains(words) }
  }

  /// What was copied, for the clipboard to be given.
  var copied: Set<String> = []

  /// Leaves the program with `Q`, and sees that everything is given back.
  func leave(_ location: SourceLocation = #_sourceLocation) {
    press("Q")
    #expect(pty.waitForExit() == .code(0), Comment(rawValue: screen.text), sourceLocation: location)
    expectGivenBack(location)
  }

  /// The terminal is as it was before the program, and nothing but what is allowed was written to it.
  func expectGivenBack(_ location: SourceLocation = #_sourceLocation) {
    #expect(pty.settings == before, sourceLocation: location)
    #expect(!screen.isAlternate, sourceLocation: location)
    #expect(screen.modes.isDisjoint(with: [1000, 1006, 2004]), sourceLocation: location)
    #expect(screen.modes.contains(25), sourceLocation: location)
    #expect(OutputAllowlist.violations(in: screen.bytes, copied: copied) == [], sourceLocation: location)
  }

  private static func bytes(ofKey name: String) -> String {
    if let named = names[name] { return named }
    guard name.count == 2, name.hasPrefix("^"), let letter = name.last?.asciiValue else { return name }
    return String(Unicode.Scalar(letter & 0x1F))
  }

  private static let names = [
    "Enter": "\r", "Esc": "\u{1B}", "Tab": "\t", "Shift-Tab": "\u{1B}[Z", "Backspace": "\u{7F}", "Space": " ",
    "Up": "\u{1B}OA", "Down": "\u{1B}OB", "Right": "\u{1B}OC", "Left": "\u{1B}OD", "Home": "\u{1B}OH",
    "End": "\u{1B}OF", "PgUp": "\u{1B}[5~", "PgDn": "\u{1B}[6~", "F1": "\u{1B}OP",
  ]
}

/// Libraries that the runs open.
enum Shelves {
  private static let starter = Corpora.starterLibrary ?? "seeds"

  /// Eight works of the starter library, four of them in three languages: few enough to be seen at once, and the same
  /// however many works the starter library grows to.
  static let eight = eightWorks.root

  private static let eightWorks: TemporaryLibrary = {
    let library = goneAtExit(TemporaryLibrary())
    let works = [
      "foundations/children-no-means-needed", "foundations/not-smuggling", "foundations/what-is-trafficking",
      "knowledge/knowledge-management", "recognising/eleven-signs", "recognising/field-card",
      "talking/first-five-minutes", "talking/ten-principles",
    ]
    let translated = [works[0], works[2], works[5], works[6]]
    for path in TreeDigest(of: starter).paths {
      let isWanted =
        works.contains { path == "en/\($0).md" }
        || translated.contains { work in ["sw", "fr"].contains { path == "\($0)/\(work).md" } }
      guard isWanted || path == "library.yml" || path.hasPrefix("vocabularies/") else { continue }
      library.write(path, bytes: FileManager.default.contents(atPath: starter + "/" + path).map(Array.init) ?? [])
    }
    return library
  }()

  private static let indexedEight: TemporaryLibrary = {
    let state = goneAtExit(TemporaryLibrary(named: "state"))
    _ = try? TimedCommand.maktaba(["index", "--library", eight], state: state)
    return state
  }()

  /// A state folder of its own in which the index of those works is ready: making it takes a second each time.
  static func stateKnowingEight() -> TemporaryLibrary {
    let copy = TemporaryLibrary(named: "state")
    let cache = ["/index.sqlite", "/catalogue"]
    for path in TreeDigest(of: indexedEight.root).paths where cache.contains(where: path.hasSuffix) {
      copy.write(path, bytes: indexedEight.bytes(path) ?? [])
    }
    return copy
  }

  /// 3,720 real documents in seven languages; nil where the corpora are absent.
  static let umbrella = Corpora.path("umbrella")

  /// A state folder in which the index of `umbrella` is ready, made once.
  static let umbrellaState: TemporaryLibrary? = {
    guard let umbrella else { return nil }
    let state = goneAtExit(TemporaryLibrary(named: "state"))
    let run = try? TimedCommand.maktaba(["index", "--library", umbrella], state: state, limit: .seconds(180))
    return run?.end == .code(0) ? state : nil
  }()

  private static let shared = Mutex<[String]>([])

  /// What all tests share lives as long as the process, and no value that holds it ever goes away.
  private static func goneAtExit(_ state: TemporaryLibrary) -> TemporaryLibrary {
    shared.withLock { folders in
      if folders.isEmpty { atexit { Shelves.removeShared() } }
      folders.append(URL(fileURLWithPath: state.root).deletingLastPathComponent().path)
    }
    return state
  }

  private static func removeShared() {
    for folder in shared.withLock({ $0 }) { try? FileManager.default.removeItem(atPath: folder) }
  }

  static let corporaAreAbsent: Comment = "The corpora are not beside the package: nothing large to open."
}
