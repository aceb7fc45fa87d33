import Glibc
import TestSupport

/// A tmux server of its own with one window, in which a program runs: a terminal that many people sit at.
final class Tmux {
  /// Whether tmux is installed.
  static let isInstalled = access(program, X_OK) == 0
  private static let program = "/usr/bin/tmux"

  private let folder = TemporaryLibrary(named: "tmux")

  /// Starts a program in a window of a size.
  init(columns: Int, rows: Int, running command: [String]) throws {
    try run(
      ["new-session", "-d", "-x", "\(columns)", "-y", "\(rows)"] + command + [";", "set-option", "status", "off"])
  }

  deinit { _ = try? run(["kill-server"]) }

  /// Types a key.
  func type(_ key: String) throws { try run(["send-keys", key]) }

  /// Where the cursor stands.
  func cursor() throws -> (column: Int, row: Int) {
    let numbers = try run(["display-message", "-p", "#{cursor_x} #{cursor_y}"]).split { $0 == " " || $0 == "\n" }
      .compactMap { Int($0) }
    return numbers.count == 2 ? (numbers[0], numbers[1]) : (-1, -1)
  }

  /// Waits until the cursor stands somewhere. - Returns: where it stands in the end.
  func waitForCursor(_ column: Int, _ row: Int, upTo limit: Duration = .seconds(5)) throws -> (column: Int, row: Int) {
    let deadline = ContinuousClock.now + limit
    var found = try cursor()
    while found != (column, row), ContinuousClock.now < deadline { found = try cursor() }
    return found
  }

  /// The rows as the window shows them.
  func rows() throws -> [String] {
    try run(["capture-pane", "-p"]).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Runs one of tmux's commands to its end, against this server alone.
  @discardableResult
  private func run(_ words: [String]) throws -> String {
    let command = [Self.program, "-u", "-S", folder.path("socket"), "-f", "/dev/null"] + words
    return try TimedCommand.run(command, limit: .seconds(10)).output
  }
}
