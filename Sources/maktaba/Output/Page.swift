import Glibc

/// What standard output is connected to.
struct Page {
  /// Columns to fit into; nil when nothing should be cut: a file or a pipe.
  var columns: Int?
  /// Bold and underline may be used.
  var isStyled: Bool

  /// The terminal, or whatever there is. `NO_COLOR` takes all styles away.
  static var current: Page {
    guard isatty(STDOUT_FILENO) == 1 else { return Page(columns: nil, isStyled: false) }
    return Page(columns: terminalColumns() ?? 80, isStyled: !Surroundings.isColourless && !isDumb)
  }

  private static var isDumb: Bool { ["", "dumb"].contains(Surroundings.variable("TERM") ?? "") }

  private static func terminalColumns() -> Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Text in bold, where that is possible.
  func bold(_ text: String) -> String { isStyled ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
}
