/// The signs that stand for states. Each is one column wide, and each state also has a word.
public enum GlyphSet: String, CaseIterable, Sendable {
  /// Signs of the Unicode standard that every common font has.
  case unicode
  /// ASCII alone, for terminals and braille tables that have nothing else.
  case ascii

  var read: String { self == .ascii ? "+" : "✓" }
  var unread: String { self == .ascii ? "-" : "·" }
  var changed: String { self == .ascii ? "~" : "≠" }
  var bookmark: String { self == .ascii ? "*" : "★" }
  var due: String { "!" }
  var chosenRow: String { ">" }
  var ellipsis: String { self == .ascii ? "~" : "…" }
  var separator: String { self == .ascii ? " | " : " · " }
  var vertical: String { self == .ascii ? "|" : "│" }
  var horizontal: String { self == .ascii ? "-" : "─" }
  var checked: String { "[x]" }
  var unchecked: String { "[ ]" }
  var above: String { self == .ascii ? "^" : "▲" }
  var below: String { self == .ascii ? "v" : "▼" }
  var section: String { self == .ascii ? "#" : "§" }
  /// A sentence of the program with its quotation marks and dots in these signs.
  func spelled(_ sentence: String) -> String {
    guard self == .ascii else { return sentence }
    return String(sentence.map { "“”".contains($0) ? "\"" : $0 == "…" ? "~" : $0 })
  }
  var dash: String { self == .ascii ? "-" : "—" }
}
