/// Text in a cell of a table that browsers, LibreOffice, Word and pandoc carry about.
///
/// All of them make one space of several, and drop those at the ends of lines, which mean something in Markdown. Such a space
/// is written as U+2007 (figure space), a tab as U+2003 (em space). Where the text has these characters itself, a U+2060
/// (word joiner) follows each.
enum CellText {
  private static let space: Unicode.Scalar = "\u{2007}"
  private static let tab: Unicode.Scalar = "\u{2003}"
  private static let itself: Unicode.Scalar = "\u{2060}"

  /// HTML of a text; lines end in `<br/>`.
  static func html(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { MarkupText.escaped(kept($0)) }.joined(separator: "<br/>")
  }

  private static func kept(_ line: Substring) -> String {
    var output = String.UnicodeScalarView()
    let scalars = Array(line.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case " ":
        let isSingle = index > 0 && index + 1 < scalars.count && scalars[index - 1] != " " && scalars[index - 1] != "\t"
        output.append(isSingle ? " " : space)
      case "\t": output.append(tab)
      case space, tab: output += [scalar, itself]
      default: output.append(scalar)
      }
    }
    return String(output)
  }

  /// The text that was meant.
  static func meant(_ text: String) -> String {
    var output = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      guard scalar == space || scalar == tab else {
        output.append(scalar)
        continue
      }
      if index < scalars.count, scalars[index] == itself {
        output.append(scalar)
        index += 1
      } else {
        output.append(scalar == space ? " " : "\t")
      }
    }
    return String(output)
  }
}
