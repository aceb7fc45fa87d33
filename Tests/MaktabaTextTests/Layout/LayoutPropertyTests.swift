import MaktabaText
import Testing

/// What must hold for any text at any width.
@Suite("Any page", .timeLimit(.minutes(5)))
struct LayoutPropertyTests {
  static let frames = [
    "%", "# %", "> - %", "1. **%** x", "| % | b |\n|-|:-:|\n| c | *%*x |", "    %", "[%](u) *%*x", "<div>%</div>",
  ]

  /// Pieces that have broken layouts: wide, zero-width, joined, right-to-left, unbreakable and control characters.
  static let pieces = [
    "word", " ", "  ", "\n", "\n\n", "-", "中文", "。", "（", "한국어", "e\u{301}", "\u{301}", "\u{200D}", "\u{200B}", "👩‍👩‍👧",
    "🇰🇪", "👍🏽",
    "☺\u{FE0F}", "שלום", "عربي", "\u{202E}", "\u{1B}[31m", "\u{0}", "\t", "ไทย", "မြန်မာ", "हिन्दी", "\u{FEFF}", "＃", "ﷺ",
    "𒈙",
    "supercalifragilistic", "a*b*", "**", "`x`", "~~", "| ", "\u{00AD}", "\u{1160}", "\u{A0}", "…", "[^1]", "\u{E0041}",
  ]

  @Test func `random text at every width`() {
    var seed: UInt64 = 42
    func random(_ limit: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % limit
    }
    for round in 0..<600 {
      let text = (0..<random(30) + 1).map { _ in Self.pieces[random(Self.pieces.count)] }.joined()
      let markdown = Self.frames[round % Self.frames.count].split(separator: "%", omittingEmptySubsequences: false)
        .joined(separator: text)
      let document = MarkdownDocument(markdown: Array(markdown.utf8))
      let columns = round % 3 == 0 ? random(8) + 1 : random(120) + 1
      let violation = LayoutInvariants.violation(document, columns: columns, asciiOnly: round % 2 == 0)
      #expect(violation == nil, "\(markdown.debugDescription) at \(columns): \(violation ?? "")")
    }
  }

  @Test(.enabled(if: MarkdownCorpus.root != nil, Comment(rawValue: MarkdownCorpus.isAbsent)))
  func `naughty strings at every width`() {
    for (index, text) in MarkdownCorpus.naughtyStrings().enumerated() {
      let document = MarkdownDocument(
        markdown: Array("# \(text)\n\n- \(text)\n\n|\(text)|b|\n|-|-|\n|c|\(text)|\n".utf8))
      for (turn, columns) in [1, 2, 3, 5, 8, index % 120 + 1].enumerated() {
        let orders = [(index + turn) % 2 == 0]
        let violation = LayoutInvariants.violation(document, columns: columns, orders: orders)
        #expect(violation == nil, "\(text.debugDescription) at \(columns): \(violation ?? "")")
      }
    }
  }

  @Test(
    .enabled(if: MarkdownCorpus.root != nil, Comment(rawValue: MarkdownCorpus.isAbsent)), arguments: [40, 80])
  func `every guide fits`(columns: Int) {
    for (index, guide) in MarkdownCorpus.guides().enumerated() {
      let orders = [(index % 2 == 0) == (columns == 80)]
      let document = MarkdownDocument(markdown: guide.markdown)
      let violation = LayoutInvariants.violation(document, columns: columns, orders: orders)
      #expect(violation == nil, "\(guide.path): \(violation ?? "")")
    }
  }

  @Test(
    .enabled(if: MarkdownCorpus.root != nil, Comment(rawValue: MarkdownCorpus.isAbsent)), arguments: [1, 7, 33, 120])
  func `the CommonMark specification fits`(columns: Int) {
    let document = MarkdownDocument(markdown: MarkdownCorpus.file("commonmark-spec.txt"))
    #expect(LayoutInvariants.violation(document, columns: columns, orders: [true]) == nil)
  }
}
