/// The characters that a layout adds to the text, each one column wide.
struct Decoration: Sendable {
  let bullets: [String]
  let quote: String
  let rule: String
  let doubleRule: String
  let tableBorder: String
  let tableCross: String
  /// Stands for a character that is wider than the whole row.
  let tooWide: String

  static let unicode = Decoration(
    bullets: ["•", "◦", "▪"], quote: "│", rule: "─", doubleRule: "═", tableBorder: "│", tableCross: "┼", tooWide: "·")
  static let ascii = Decoration(
    bullets: ["*", "-", "+"], quote: "|", rule: "-", doubleRule: "=", tableBorder: "|", tableCross: "+", tooWide: ".")

  func bullet(atDepth depth: Int) -> String { bullets[depth % bullets.count] }
}
