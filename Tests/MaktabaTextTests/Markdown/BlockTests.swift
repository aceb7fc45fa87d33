import MaktabaText
import Testing

@Suite("Blocks")
struct BlockTests {
  private func blocks(_ markdown: String) -> [Block] { MarkdownDocument(markdown: Array(markdown.utf8)).blocks }

  private func text(_ range: Range<Int>) -> Block { .paragraph([Inline(plain: range)]) }

  @Test func `lists keep marker, start, tightness and tasks`() {
    let items = [ListItem(isDone: nil, blocks: [text(0..<1)]), ListItem(isDone: nil, blocks: [text(2..<3)])]
    #expect(blocks("- a\n- b") == [.list(ListBlock(marker: .bullet, isTight: true, items: items))])
    #expect(
      blocks("7) a\n\n8) b")
        == [.list(ListBlock(marker: .number(start: 7, delimiter: ")"), isTight: false, items: items))])
    let tasks = [
      ListItem(isDone: false, task: 0, blocks: [text(0..<1)]), ListItem(isDone: true, task: 1, blocks: [text(2..<3)]),
    ]
    #expect(blocks("- [ ] a\n- [x] b") == [.list(ListBlock(marker: .bullet, isTight: true, items: tasks))])
  }

  @Test func `a task inside a quotation is a task`() {
    let tasks = [ListItem(isDone: true, task: 0, blocks: [text(0..<1)])]
    #expect(blocks("> - [x] a") == [.quote([.list(ListBlock(marker: .bullet, isTight: true, items: tasks))])])
  }

  @Test func `tables have as many cells in every row as columns`() {
    let table = TableBlock(
      alignments: [.left, .center, .right, .natural],
      header: [
        [Inline(plain: 0..<1)], [Inline(plain: 2..<3)], [Inline(plain: 4..<5)], [Inline(plain: 6..<7)],
      ],
      rows: [[[Inline(plain: 8..<9)], [], [], []]])
    #expect(blocks("|a|b|c|d|\n|:-|:-:|-:|-|\n|e|") == [.table(table)])
  }

  @Test func `code keeps its info, HTML and rules are blocks`() {
    #expect(
      blocks("```swift x\na\n```\n\n<div>b</div>\n\n***")
        == [.code(plain: 0..<1, info: "swift x"), .html(plain: 2..<3), .rule])
  }

  @Test func `footnotes come last, numbered by their first reference`() {
    let reference = TextStyle(role: .footnote)
    #expect(
      blocks("[^b]: B\n\n[^a]: A\n\nx[^a][^b]") == [
        .paragraph([
          Inline(plain: 0..<1), Inline(plain: 1..<7, style: reference),
        ]),
        .footnote(number: 1, blocks: [text(8..<9)]), .footnote(number: 2, blocks: [text(10..<11)]),
      ])
  }

  @Test func `pictures are there even without a description`() {
    let caption = TextStyle(role: .caption)
    #expect(
      blocks("![](p.png)![a](q.png)") == [
        .paragraph([
          Inline(plain: 0..<0, style: caption, destination: "p.png", isImage: true),
          Inline(plain: 0..<1, style: caption, destination: "q.png", isImage: true),
        ])
      ])
  }

  @Test func `styles nest`() {
    #expect(
      blocks("a *b **c*** ~~d~~") == [
        .paragraph([
          Inline(plain: 0..<2), Inline(plain: 2..<4, style: TextStyle(isEmphasis: true)),
          Inline(plain: 4..<5, style: TextStyle(isEmphasis: true, isStrong: true)), Inline(plain: 5..<6),
          Inline(plain: 6..<7, style: TextStyle(isStruck: true)),
        ])
      ])
  }

  static let links: [(String, [String])] = [
    ("see https://a.org/b.", ["https://a.org/b"]),
    ("(http://a.org/x(y))", ["http://a.org/x(y)"]),
    ("www.a.org, and me@x.org!", ["http://www.a.org", "mailto:me@x.org"]),
    ("not.a.link, a@b, www., http://", []),
    ("`https://a.org` [t](u)", ["u"]),
    ("<https://a.org>", ["https://a.org"]),
    ("请看https://a.org/b。谢谢", ["https://a.org/b"]),
    ("**https://a.org**", ["https://a.org"]),
    ("[a *b* c](u)", ["u", "u", "u"]),
  ]

  @Test(arguments: links)
  func `links are found, bare ones too`(markdown: String, expected: [String]) {
    guard case .paragraph(let inlines)? = blocks(markdown).first else {
      Issue.record("no paragraph")
      return
    }
    #expect(inlines.compactMap(\.destination) == expected)
  }

  @Test func `two hundred levels of nesting are shown as thirty-two`() {
    let document = MarkdownDocument(markdown: Array((String(repeating: "> ", count: 200) + "deep").utf8))
    var depth = 0
    var inner = document.blocks
    while case .quote(let blocks)? = inner.first {
      depth += 1
      inner = blocks
    }
    #expect(document.plain == "deep")
    #expect(depth == MarkdownDocument.deepestNesting)
    #expect(inner == [text(0..<4)])
  }

  @Test func `deep lists and tables keep all their text`() {
    let prefix = String(repeating: "- ", count: 100)
    let indentation = String(repeating: " ", count: 200)
    let markdown = "\(prefix)|a|b|\n\(indentation)|-|-|\n\(indentation)|c|d|\n"
    let document = MarkdownDocument(markdown: Array(markdown.utf8))
    let layout = PlainRendering.text(DocumentLayout(document, columns: 40), styled: false)
    for letter in ["a", "b", "c", "d"] { #expect(layout.contains(letter)) }
  }
}
