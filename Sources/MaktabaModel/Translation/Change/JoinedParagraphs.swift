/// Markdown as a person reads it in a pane: lines that its author broke for the width of an editor are joined, so that a
/// paragraph is one line; lists, tables, quotations and code stay as they are.
enum JoinedParagraphs {
  /// Joins lines. O(text).
  static func of(_ markdown: String) -> String {
    var lines: [String] = []
    var isOpen = false
    var isInFence = false
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      let text = line.drop { $0 == " " }
      let isFence = text.hasPrefix("```") || text.hasPrefix("~~~")
      if isFence { isInFence.toggle() }
      let goesOn = isOpen && !isInFence && !isFence && !text.isEmpty && !beginsBlock(text)
      if goesOn, let last = lines.last {
        lines[lines.count - 1] = last.trimmedAtEnd + " " + text
      } else {
        lines.append(String(line))
      }
      isOpen =
        !isInFence && !isFence && !text.isEmpty && !text.hasPrefix("#") && !text.hasPrefix("|")
        && !isRule(text) && !line.hasSuffix("  ") && !line.hasSuffix("\\")
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// The line under a heading, or one that parts.
  private static func isRule(_ text: Substring) -> Bool { text.allSatisfy { "=-_* ".contains($0) } }

  private static func beginsBlock(_ text: Substring) -> Bool {
    if let first = text.first, "#>|".contains(first) || isRule(text) { return true }
    if ["- ", "* ", "+ ", "[^"].contains(where: text.hasPrefix) { return true }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count)
    return !digits.isEmpty && digits.count < 10 && (rest.hasPrefix(". ") || rest.hasPrefix(") "))
  }
}

extension String {
  fileprivate var trimmedAtEnd: Substring {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return text
  }
}
