/// The readable text of HTML: tags and comments gone, the commonest entities read. Not a parser: what does not look
/// like a tag is text, and nothing is ever interpreted.
struct HTMLText {
  private let html: UnsafeBufferPointer<UInt8>
  private var index = 0
  private var output: [UInt8] = []
  /// No `>` follows any more, so that `<` is a letter like any other (and is not searched for again).
  private var hasNoMoreTags = false
  /// No `-->` follows any more.
  private var hasNoMoreComments = false

  private init(_ html: UnsafeBufferPointer<UInt8>) { self.html = html }

  /// The visible text of an HTML block, one line for each part; empty where there is none. O(bytes).
  static func visible(_ html: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var reading = HTMLText(html)
    reading.read()
    return reading.output.last == 0x0A ? reading.output.dropLast() : reading.output
  }

  /// Whether a tag is `<br>`.
  static func isLineBreak(_ tag: UnsafeBufferPointer<UInt8>) -> Bool {
    guard tag.count >= 4, tag[0] == UInt8(ascii: "<") else { return false }
    return tag[1] | 0x20 == UInt8(ascii: "b") && tag[2] | 0x20 == UInt8(ascii: "r") && !isLetter(tag[3])
  }

  private mutating func read() {
    while index < html.count {
      switch html[index] {
      case UInt8(ascii: "<"): readTag()
      case UInt8(ascii: "&"): readEntity()
      case 0x0A, 0x0D: endLine()
      case 0x20, 0x09: append(0x20)
      default: append(html[index])
      }
      index += 1
    }
    endLine()
  }

  private mutating func append(_ byte: UInt8) {
    if byte == 0x20, output.isEmpty || output.last == 0x0A || output.last == 0x20 { return }
    output.append(byte)
  }

  private mutating func endLine() {
    if output.last == 0x20 { output.removeLast() }
    if !output.isEmpty, output.last != 0x0A { output.append(0x0A) }
  }

  private mutating func readTag() {
    let next = index + 1 < html.count ? html[index + 1] : 0
    let beginsTag = Self.isLetter(next) || next == 0x2F || next == 0x21 || next == 0x3F
    guard beginsTag, !hasNoMoreTags, let end = tagEnd() else { return append(UInt8(ascii: "<")) }
    let name = tagName()
    index = end
    if next != 0x2F, Self.hidden.contains(name) { skipToClosing(name) }
    if !Self.inline.contains(name) { endLine() }
  }

  /// The index of the `>` that ends the tag or comment at `index`.
  private mutating func tagEnd() -> Int? {
    if html[index...].starts(with: Self.commentStart), !hasNoMoreComments {
      var end = index + 6
      while end < html.count, !(html[end] == 0x3E && html[end - 1] == 0x2D && html[end - 2] == 0x2D) { end += 1 }
      if end < html.count { return end }
      hasNoMoreComments = true
    }
    let end = html[index...].firstIndex(of: UInt8(ascii: ">"))
    hasNoMoreTags = end == nil
    return end
  }

  private func tagName() -> String {
    let name = html[(index + 1)...].prefix(12).drop { $0 == 0x2F }.prefix { Self.isLetter($0) }
    return String(decoding: name.map { $0 | 0x20 }, as: UTF8.self)
  }

  /// Scripts and styles are no text: goes on to their closing tag, or to the end.
  private mutating func skipToClosing(_ name: String) {
    let closing = Array("</\(name)".utf8)
    while index + closing.count < html.count {
      if html[index] == 0x3C, zip(html[index...], closing).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) { break }
      index += 1
    }
    while index < html.count, html[index] != 0x3E { index += 1 }
  }

  private mutating func readEntity() {
    for (entity, byte) in Self.entities where html[index...].starts(with: entity) {
      append(byte)
      index += entity.count - 1
      return
    }
    append(UInt8(ascii: "&"))
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

  private static let commentStart = Array("<!--".utf8)
  private static let hidden: Set<String> = ["script", "style"]
  /// Tags that do not part lines.
  private static let inline: Set<String> = [
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "em", "font", "i", "img", "ins", "kbd", "label",
    "mark",
    "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
  ]
  private static let entities: [([UInt8], UInt8)] = [
    (Array("&amp;".utf8), 0x26), (Array("&lt;".utf8), 0x3C), (Array("&gt;".utf8), 0x3E),
    (Array("&quot;".utf8), 0x22), (Array("&apos;".utf8), 0x27), (Array("&#39;".utf8), 0x27),
    (Array("&nbsp;".utf8), 0x20),
  ]
}
