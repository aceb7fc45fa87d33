/// An upper estimate of what cmark-gfm 0.29.0.gfm.6 (Debian 12) would need for a text beyond the time that is
/// proportional to its length.
///
/// That version takes quadratic time (and for two cases, memory) over some texts, and cannot be interrupted. Each
/// case has a count that can be taken beforehand in one pass; weights are nanoseconds measured on a small machine:
///
/// | text | grows with | weight |
/// |---|---|---|
/// | pictures `![` that do not close, CVE-2023-22486 | pictures × brackets in a paragraph | 3 |
/// | `<!X`, `<?`, `<![CDATA[` that do not close | openers × length of the paragraph | 1 |
/// | `~` and `~~` that do not match, CVE-2023-37463 | (runs of tildes in a paragraph)² | 4 |
/// | tables of thousands of columns | columns² | 3 |
/// | rows of a table that lack cells, each filled up | cells that lack | 500 |
/// | a table below a long paragraph | lines² | 1 |
/// | deep quotations and lists, CVE-2023-24824 | depth × lines | 30 |
/// | one long link definition used often (memory!) | its length × brackets | 10 |
///
/// A text is refused when the sum passes a third of a second and 30 ns per byte. Every real document tried stays below
/// a hundredth of that.
struct ParseCost {
  private(set) var nanoseconds = 0
  private var paragraph = Paragraph()
  private var deepest = 0
  private var lines = 0
  private var brackets = 0
  private var longestDefinition = 0

  /// What one paragraph (lines up to a blank one) holds so far.
  private struct Paragraph {
    var bytes = 0
    var lines = 0
    var images = 0
    var brackets = 0
    var unclosed = 0
    var tildes = 0
    var pipes = 0
    var widestDelimiter = 0
    var mayDefine = false
    var lastColon = 0
    var longestDefinition = 0
  }

  /// Texts shorter than this cannot cost much, whatever they are.
  static let harmlessBytes = 4096
  /// Longer texts are not parsed: cmark-gfm's own limit is 2 GiB.
  static let mostBytes = 1 << 28

  /// Whether a text can be parsed in time proportional to its length, or nearly.
  static func isBearable(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    if text.count < harmlessBytes { return true }
    if text.count > mostBytes { return false }
    var cost = ParseCost()
    cost.read(text)
    return cost.nanoseconds <= 300_000_000 + 30 * text.count
  }

  /// Adds up a text line by line. O(bytes).
  mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while start < text.count {
      var end = start
      while end < text.count, text[end] != 0x0A, text[end] != 0x0D { end += 1 }
      readLine(UnsafeBufferPointer(rebasing: text[start..<end]))
      if end + 1 < text.count, text[end] == 0x0D, text[end + 1] == 0x0A { end += 1 }
      start = end + 1
    }
    endParagraph()
    add(deepest, lines, 30)
    add(longestDefinition, brackets, 10)
  }

  private mutating func readLine(_ line: UnsafeBufferPointer<UInt8>) {
    lines += 1
    let opening = LineOpening(line)
    deepest = max(deepest, opening.depth)
    if opening.isBlank || opening.beginsBlock { endParagraph() }
    if opening.isBlank { return }
    let pipesBefore = paragraph.pipes
    count(line)
    paragraph.mayDefine = paragraph.mayDefine || opening.isDefinition
    countTable(cells: paragraph.pipes - pipesBefore + 1, isDelimiter: opening.isDelimiterRow)
    paragraph.lines += 1
  }

  private mutating func countTable(cells: Int, isDelimiter: Bool) {
    if isDelimiter {
      add(paragraph.lines, paragraph.lines, 1)
      add(cells, cells, 3)
      paragraph.widestDelimiter = max(paragraph.widestDelimiter, cells)
    } else {
      add(max(0, paragraph.widestDelimiter - cells), 1, 500)
    }
  }

  private mutating func count(_ line: UnsafeBufferPointer<UInt8>) {
    for (index, byte) in line.enumerated() where Self.isCounted(byte) {
      let previous = index > 0 ? line[index - 1] : 0x0A
      switch byte {
      case UInt8(ascii: "["):
        paragraph.brackets += 1
        if previous == UInt8(ascii: "!") { paragraph.images += 1 }
      case UInt8(ascii: "]"): paragraph.brackets += 1
      case UInt8(ascii: "|"): paragraph.pipes += 1
      case UInt8(ascii: "~"): if previous != byte { paragraph.tildes += 1 }
      case UInt8(ascii: "!"), UInt8(ascii: "?"):
        // Comments are searched for in linear time.
        let isComment = byte == UInt8(ascii: "!") && index + 1 < line.count && line[index + 1] == UInt8(ascii: "-")
        if previous == UInt8(ascii: "<"), !isComment { paragraph.unclosed += 1 }
      case UInt8(ascii: ":"):
        if previous == UInt8(ascii: "]") { endDefinition(at: paragraph.bytes + index) }
      default: break
      }
    }
    paragraph.bytes += line.count + 1
  }

  private static func isCounted(_ byte: UInt8) -> Bool {
    byte < 0x80 && (byte < 0x40 ? countedLow : countedHigh) >> UInt64(byte & 0x3F) & 1 != 0
  }

  private static let countedLow = bits("!?:")
  private static let countedHigh = bits("[]|~")

  private static func bits(_ signs: String) -> UInt64 { signs.utf8.reduce(0) { $0 | 1 << UInt64($1 & 0x3F) } }

  /// A definition reaches at most from one `]:` to the next.
  private mutating func endDefinition(at offset: Int) {
    paragraph.longestDefinition = max(paragraph.longestDefinition, offset - paragraph.lastColon)
    paragraph.lastColon = offset
  }

  private mutating func endParagraph() {
    add(paragraph.images, paragraph.brackets, 3)
    add(paragraph.unclosed, paragraph.bytes, 1)
    add(paragraph.tildes, paragraph.tildes, 4)
    brackets += paragraph.brackets
    if paragraph.mayDefine, paragraph.lastColon > 0 {
      endDefinition(at: paragraph.bytes)
      longestDefinition = max(longestDefinition, paragraph.longestDefinition)
    }
    paragraph = Paragraph()
  }

  /// Adds a product without overflow: counts are below 2²⁸, so each product fits, and the sum is kept below 2⁶².
  private mutating func add(_ first: Int, _ second: Int, _ weight: Int) {
    nanoseconds = min(1 << 62, nanoseconds + min(1 << 61, first * second * weight))
  }
}
