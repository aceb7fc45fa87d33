import CNcurses

/// The sequences that are sent past ncurses: reports of mouse and paste, the order of text, and the way back.
/// Sources: "XTerm Control Sequences" (ctlseqs), section on DEC private modes; ECMA-48, mode BDSM (8).
enum TerminalModes {
  static func on(_ options: TerminalOptions) -> String {
    "\u{1B}[?2004h" + (options.usesMouse ? "\u{1B}[?1000h\u{1B}[?1006h" : "")
      + (options.isTextOrdered ? "\u{1B}[8l" : "")
  }
  static func off(_ options: TerminalOptions) -> String {
    (options.isTextOrdered ? "\u{1B}[8h" : "") + "\u{1B}[?1006l\u{1B}[?1000l\u{1B}[?2004l"
  }
  static let beginPaint = "\u{1B}[?2026h"
  static let endPaint = "\u{1B}[?2026l"

  /// What a crash handler writes: end of a bracketed paint, the reports off, then what this terminal type needs to
  /// show its cursor, drop attributes, and leave the alternate screen.
  static func resetText(_ options: TerminalOptions) -> String {
    let leaves = capability("rmcup")
    return endPaint + off(options) + capability("cnorm") + capability("sgr0") + capability("rmkx")
      + (leaves.isEmpty ? "\r\n" : leaves)
  }

  /// A capability without its padding (`$<5/>`), which no terminal that we meet needs.
  private static func capability(_ name: String) -> String {
    guard let value = mnc_capability(name) else { return "" }
    var result = ""
    var isPadding = false
    for character in String(cString: value) {
      if character == "$" { isPadding = true }
      if !isPadding { result.append(character) }
      if character == ">", isPadding { isPadding = false }
    }
    return result
  }
}
