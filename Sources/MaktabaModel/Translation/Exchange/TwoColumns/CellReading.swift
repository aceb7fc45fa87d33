/// The text of a cell while it is read: what a word processor makes of Markdown is Markdown again.
struct CellReading {
  private var output: [Unicode.Scalar] = []
  private var pendingSpace = false
  /// Where bold, slanted, code and links began.
  private var marks: [(name: String, start: Int, href: String?)] = []
  /// The lists that are open; the number of the next item of a numbered one.
  private var lists: [Int?] = []

  /// Where the text of the last item begins: its first paragraph is part of its line.
  private var itemStart = -1

  /// Parts paragraphs until it is known what the text is.
  private static let paragraphEnd: Unicode.Scalar = "\u{1}"
  private static let signs = ["b": "**", "strong": "**", "i": "*", "em": "*", "code": "`", "tt": "`", "a": ""]
  private static let blocks: Set<String> = [
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "table", "tr", "section",
  ]
  private static let deepestList = 16

  mutating func append(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ", "\t", "\n", "\r", "\u{C}": pendingSpace = true
      case Self.paragraphEnd: break
      default:
        if pendingSpace, let last = output.last, last != "\n", last != Self.paragraphEnd { output.append(" ") }
        pendingSpace = false
        output.append(scalar)
      }
    }
  }

  mutating func open(_ name: String, href: String?) {
    switch name {
    case "br": end(with: "\n", always: true)
    case "ul", "ol": lists.append(name == "ol" ? 1 : nil)
    case "li": beginItem()
    default:
      if Self.blocks.contains(name) { end(with: Self.paragraphEnd, always: false) }
      guard Self.signs[name] != nil, marks.count < 64 else { return }
      append(pendingSpace: ())
      marks.append((name, output.count, href))
    }
  }

  mutating func close(_ name: String) {
    switch name {
    case "ul", "ol": _ = lists.popLast()
    case "li": end(with: "\n", always: false)
    default:
      if Self.blocks.contains(name) { end(with: Self.paragraphEnd, always: false) }
      if let place = marks.lastIndex(where: { $0.name == name }) { closeMark(marks.remove(at: place)) }
    }
  }

  private mutating func append(pendingSpace: Void) {
    if self.pendingSpace, let last = output.last, last != "\n", last != Self.paragraphEnd { output.append(" ") }
    self.pendingSpace = false
  }

  private mutating func end(with scalar: Unicode.Scalar, always: Bool) {
    pendingSpace = false
    guard always || output.count != itemStart && output.last.map({ $0 != "\n" && $0 != Self.paragraphEnd }) == true
    else { return }
    output.append(scalar)
  }

  private mutating func beginItem() {
    end(with: "\n", always: false)
    let depth = min(Self.deepestList, max(0, lists.count - 1))
    var sign = "- "
    if let number = lists.last ?? nil {
      sign = "\(number). "
      lists[lists.count - 1] = number + 1
    }
    output += Array((String(repeating: "   ", count: depth) + sign).unicodeScalars)
    itemStart = output.count
  }

  /// Puts the signs around what stands between, spaces left outside.
  private mutating func closeMark(_ mark: (name: String, start: Int, href: String?)) {
    var start = min(mark.start, output.count)
    var end = output.count
    while start < end, output[start].properties.isWhitespace { start += 1 }
    while start < end, output[end - 1].properties.isWhitespace { end -= 1 }
    guard start < end else { return }
    let text = String(String.UnicodeScalarView(output[start..<end]))
    var (before, after) = (Self.signs[mark.name] ?? "", Self.signs[mark.name] ?? "")
    if let href = mark.href, href != text, href != "mailto:" + text, !href.hasPrefix("#") {
      (before, after) = ("[", "](\(href))")
    }
    output.insert(contentsOf: Array(after.unicodeScalars), at: end)
    output.insert(contentsOf: Array(before.unicodeScalars), at: start)
  }

  /// The text. New paragraphs are lines of a list, a table, a quotation or code, and else paragraphs.
  var text: String {
    var scalars = output
    while let last = scalars.last, last == Self.paragraphEnd || last == "\n" { scalars.removeLast() }
    let raw = CellText.meant(String(String.UnicodeScalarView(scalars)))
    let first = raw.drop(while: \.isWhitespace)
    let isOfLines =
      ["-", "*", "+", "|", ">", "```", "~~~"].contains { first.hasPrefix($0) }
      || first.drop(while: \.isNumber).first.map { ".)".contains($0) && first.first?.isNumber == true } == true
    return raw.replacing(String(Self.paragraphEnd), with: isOfLines ? "\n" : "\n\n")
  }
}
