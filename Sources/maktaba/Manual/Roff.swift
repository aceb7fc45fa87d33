/// A page in the man macros, see man(7).
struct Roff {
  private(set) var text: String

  /// Begins a page.
  init(title: String, date: String, source: String, volume: String) {
    text = ".TH \(title) 1 \"\(date)\" \"\(source)\" \"\(volume)\"\n"
  }

  /// A section.
  mutating func section(_ title: String) { text += ".SH \(Self.escaped(title).uppercased())\n" }
  /// A section in a section.
  mutating func subsection(_ title: String) { text += ".SS \(Self.escaped(title))\n" }
  /// A line of running text.
  mutating func line(_ content: String) { text += Self.escaped(content) + "\n" }
  /// A new paragraph.
  mutating func paragraph() { text += ".PP\n" }
  /// A term and what it means.
  mutating func item(_ term: String, _ meaning: String) {
    text += ".TP\n\\fB\(Self.escaped(term))\\fR\n" + Self.escaped(meaning.isEmpty ? "\u{A0}" : meaning) + "\n"
  }
  /// Lines as they stand.
  mutating func example(_ lines: [Substring]) {
    text += ".PP\n.nf\n" + lines.map { Self.escaped(String($0)) + "\n" }.joined() + ".fi\n"
  }

  /// Help text: paragraphs, heads that end in a colon, and indented lines, which stand as they are.
  mutating func discussion(_ discussion: String) {
    var block: [Substring] = []
    let lines = (discussion + "\n").split(separator: "\n", omittingEmptySubsequences: false)
    for line in lines {
      if line.hasPrefix("  ") {
        block.append(line)
        continue
      }
      if !block.isEmpty { example(block) }
      block = []
      if line.isEmpty { continue }
      paragraph()
      self.line(String(line))
    }
  }

  /// Backslashes, hyphens that must stay hyphens, and points and quotes that would begin a macro.
  static func escaped(_ content: String) -> String {
    var result = content.first.map { ".'".contains($0) } == true ? "\\&" : ""
    for character in content {
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "'": result += "\\(aq"
      case "`": result += "\\(ga"
      case "^": result += "\\(ha"
      case "~": result += "\\(ti"
      case "\u{A0}": result += "\\ "
      default: result.append(character)
      }
    }
    return result
  }
}
