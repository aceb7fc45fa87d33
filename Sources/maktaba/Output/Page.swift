import Glibc
import MaktabaModel
import MaktabaText

/// What standard output is connected to.
struct Page {
  /// Columns to fit into; nil when nothing should be cut: a file or a pipe.
  var columns: Int?
  /// Bold and underline may be used.
  var isStyled: Bool
  /// Text is put into visual order for a terminal that does not do it. A file or pipe is read by programs, and gets text as
  /// it is.
  var ordersText = false

  /// The terminal, or whatever there is. `NO_COLOR` takes all styles away.
  /// - Parameter bidi: who orders right-to-left text.
  static func current(_ bidi: Settings.Bidi) -> Page {
    guard isatty(STDOUT_FILENO) == 1 else { return Page(columns: nil, isStyled: false) }
    return Page(
      columns: terminalColumns() ?? 80, isStyled: !Surroundings.isColourless && !isDumb,
      ordersText: TextOrder.isOurs(bidi, isTold: false))
  }

  /// A field as it is shown here.
  func shown(_ text: String) -> String {
    ordersText ? VisualText.glyphs(of: text).reduce(into: "") { $0 += $1.text } : text
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
