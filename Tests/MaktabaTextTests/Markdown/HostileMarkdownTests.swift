import Testing

@testable import MaktabaText

/// Inputs that are known to make Markdown parsers slow, or to exhaust their memory or stack.
@Suite("Hostile Markdown", .timeLimit(.minutes(3)))
struct HostileMarkdownTests {
  static func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

  /// Quadratic in cmark-gfm 0.29.0.gfm.6: seconds to minutes, or gigabytes, each.
  static let refused: [String: String] = [
    "pictures that do not close": times(40_000, "![[]()"),
    "pictures before links": times(20_000, "![") + times(20_000, "[a](b)"),
    "tildes that do not match": "~~a " + times(16_000, ":~ "), "struck footnotes": times(32_000, "~[^a]:"),
    "declarations": times(40_000, "a <!A "), "instructions": times(40_000, "a <? "),
    "instructions that look like comments": times(20_000, "<?-->(b.c"),
    "character data": times(40_000, "a <![CDATA["),
    "columns": "|" + times(20_000, "x|") + "\n|" + times(20_000, "-|") + "\n",
    "cells to fill up": "|" + times(400, "x|") + "\n|" + times(400, "-|") + "\n" + times(20_000, "|a\n"),
    "a table under a paragraph": times(40_000, "x\n") + "|a|\n|-|\n",
    "a long definition": "[a]: " + times(80_000, "u") + "\n\n" + times(80_000, "[a]"),
    "a long definition in lines": "[a\n]: u '" + times(40_000, "u\n") + "'\n\n" + times(80_000, "[a]"),
    "deep lists": times(4000, "- ") + "a\n" + times(80_000, "\n"),
    "deep quotations": times(4000, "> ") + "a\n" + times(80_000, "b\n"),
    "deep numbers": times(4000, "1. ") + "a\n" + times(80_000, "\n"),
    "CRLF does not hide a paragraph": times(20_000, "![[]()\r\n"),
    "hyphens do not hide a table": "|" + times(400, "x|") + "\n|" + times(400, "-|") + "\n" + times(20_000, "--\n"),
    "numbers do not hide a paragraph": times(20_000, "![[]()\n1\n"),
  ]

  @Test(arguments: refused.keys.sorted())
  func `what would take too long is shown as it stands`(name: String) throws {
    let text = try #require(Self.refused[name])
    let document = MarkdownDocument(markdown: Array(text.utf8))
    #expect(document.isPlainFallback)
    #expect(document.sections.count == 1)
    #expect(document.sections.first?.plain == 0..<document.plain.utf8.count)
    #expect(MarkdownDocument.outline(markdown: Array(text.utf8)).plain == Array(document.plain.utf8))
  }

  /// Bearable, however odd.
  static let parsed: [String: String] = [
    "nested strong": times(20_000, "*a **a "), "emphasis closers": times(20_000, "a_ "),
    "emphasis openers": times(20_000, "_a "), "link closers": times(20_000, "a]"),
    "link openers": times(20_000, "[a"), "mismatched": times(20_000, "*a_ "), "link in emphasis": times(20_000, "[ a_"),
    "links that do not close": times(20_000, "[ (]("), "brackets": times(20_000, "[") + "a" + times(20_000, "]"),
    "backticks": (1...300).map { "e" + times($0, "`") }.joined(), "comments": times(20_000, "a <!--"),
    "pointy brackets": times(20_000, "[a](<b"), "less-than signs": times(50_000, "<"), "stars": times(50_000, "*"),
    "alternating": times(20_000, "_*") + "a", "tildes": times(3000, "~~a~ "), "entities": times(20_000, "&a;"),
    "quotations": times(20_000, "> ") + "a", "list markers": times(20_000, "- ") + "a",
    "footnotes": (0..<5000).map { "[^\($0)]" }.joined() + "\n\n" + (0..<5000).map { "[^\($0)]: x\n\n" }.joined(),
    "null bytes": times(20_000, "\0"), "tabs": times(20_000, "\t") + "a", "headings": times(100_000, "# a\n"),
    "rules": times(20_000, "---\n"), "named links": times(10_000, "[a](http://b.c) "),
    "addresses": times(20_000, "a@b.c "), "address with brackets": "http://x.y" + times(20_000, ")"),
    "at signs": times(20_000, "a@"), "a line of 2 MB": times(400_000, "word "),
    "a word of 1 MB": times(1_000_000, "w"), "marks on one letter": "e" + times(50_000, "\u{301}"),
  ]

  @Test(arguments: parsed.keys.sorted())
  func `odd documents are parsed and laid out in bounded time`(name: String) throws {
    let text = try #require(Self.parsed[name])
    let document = MarkdownDocument(markdown: Array(text.utf8))
    #expect(!document.isPlainFallback)
    let layout = DocumentLayout(document, columns: 72)
    #expect(layout.lines.allSatisfy { $0.columns <= 72 })
  }

  /// A tenth of it in a debug build, which is twenty times slower.
  private static func many(_ count: Int, _ text: String) -> String {
    #if DEBUG
      times(count / 10, text)
    #else
      times(count, text)
    #endif
  }

  /// Slow to order, to join or to break, were each row made from the whole text.
  static let ordered: [String: String] = [
    "Arabic without a space": many(500_000, "ب"), "lam and alef": many(100_000, "لا"),
    "isolates": times(10_000, "\u{2067}") + "ا" + times(10_000, "\u{2069}"),
    "isolates and embeddings that cross": times(10_000, "\u{2067}\u{202B}ا\u{2069}\u{202C}"),
    "digits and letters": many(50_000, "1ا"), "brackets": times(20_000, "(") + "ا" + times(20_000, ")"),
    "crossed brackets": "ا" + times(20_000, "([)]"), "marks on one letter": "ا" + times(50_000, "\u{650}"),
    "a wide table": "|" + times(300, "ا|") + "\n|" + times(300, "-|") + "\n|" + times(300, "ب|") + "\n",
    "a wider table": "|" + times(3000, "ا|") + "\n|" + times(3000, "-|") + "\n|" + times(3000, "ب|") + "\n",
    "code and addresses": many(20_000, "ا `x` a@b.org "), "pictures": many(5000, "![ا](b)"),
    "links": many(20_000, "[ا](https://x.org/a) "), "emphasis": many(20_000, "ا**ب** "),
    "footnotes": (0..<2000).map { "ا[^\($0)]" }.joined() + "\n\n"
      + (0..<2000).map { "[^\($0)]: ب\n\n" }.joined(),
    "Thai without a space": many(30_000, "การอ่าน"), "quotations": times(2000, "> ") + "ا",
    "code": "```\n" + many(50_000, "ا 1\n") + "```\n",
  ]

  @Test(arguments: ordered.keys.sorted(), [1, 80])
  func `odd documents from right to left are laid out in bounded time`(name: String, columns: Int) throws {
    let text = try #require(Self.ordered[name])
    let document = MarkdownDocument(markdown: Array(text.utf8))
    let layout = DocumentLayout(document, columns: columns)
    layout.forEachRows { rows in
      let areNarrow = rows.allSatisfy { $0.runs.reduce(0) { $0 + $1.columns } <= columns }
      #expect(areNarrow)
    }
  }

  @Test func `a hundred thousand headings are a hundred thousand sections`() {
    let outline = MarkdownDocument.outline(markdown: Array(Self.times(100_000, "## a\n\nb\n\n").utf8))
    #expect(outline.sections.count == 100_000)
    #expect(outline.sections.last?.key == "100000")
  }

  @Test func `ordinary long documents are far below the limit`() {
    let samples = [
      Self.times(5000, "- [a link](https://example.org/path) and ![a picture](p.png)\n"),
      Self.times(2000, "[ref]: https://example.org/some/where\n") + "\n" + Self.times(2000, "[text][ref] "),
      "|a|b|c|\n|-|-|-|\n" + Self.times(5000, "|one|two|three|\n"),
      Self.times(1000, "|a|b|\n|-|-|\n|c|d|\n\n"), Self.times(2000, "Lines of a paragraph.\n"),
      Self.times(1000, "1. +254-20-123\n"), Self.times(20_000, "    code {\n        more\n    }\n"),
      Self.times(5000, "Title\n-----\ntext\n"),
    ]
    for sample in samples {
      var cost = ParseCost()
      Array(sample.utf8).withUnsafeBufferPointer { cost.read($0) }
      #expect(cost.nanoseconds < 150_000_000)
    }
  }

  @Test(.enabled(if: MarkdownCorpus.root != nil, Comment(rawValue: MarkdownCorpus.isAbsent)))
  func `no real document comes near the limit`() {
    let texts = MarkdownCorpus.guides().map(\.markdown) + [MarkdownCorpus.file("commonmark-spec.txt")]
    for text in texts {
      var cost = ParseCost()
      text.withUnsafeBufferPointer { cost.read($0) }
      #expect(cost.nanoseconds < 30_000_000)
    }
  }
}
