import MaktabaText
import Testing

@Suite("Plain text of Markdown")
struct PlainTextTests {
  static let table: [(String, String)] = [
    ("", ""),
    ("one\ntwo", "one two"),
    ("one  \ntwo", "one\ntwo"),
    ("one\\\ntwo", "one\ntwo"),
    ("one\n\ntwo", "one\ntwo"),
    ("*a* **b** ~~c~~ `d`", "a b c d"),
    ("# Head\nbody", "Head\nbody"),
    ("# Head {#id}\nbody", "Head\nbody"),
    ("Two\nlines\n===\nbody", "Two lines\nbody"),
    ("- a\n- b\n  1. c", "a\nb\nc"),
    ("> a\n> > b", "a\nb"),
    ("- [ ] to do\n- [x] done", "to do\ndone"),
    ("> - [ ] to do\n> - [X] done", "to do\ndone"),
    ("```\nlet x\n\tlet y\n```\nz", "let x\n    let y\nz"),
    ("| a | b |\n|---|---|\n| c |\n", "a\nb\nc\n"),
    ("[text](target \"title\")", "text"),
    ("![the *alt* text](p.png)", "the alt text"),
    ("a[^1]\n\n[^1]: note", "a[1]\nnote"),
    ("a\n\n---\n\nb", "a\nb"),
    ("a<br>b<i>c</i>", "a\nbc"),
    ("&amp;&#x41;", "&A"),
    ("中文\n文字", "中文文字"),
    ("中文。\nabc\n한국\n어", "中文。 abc 한국 어"),
    ("\u{FEFF}a", "a"),
    ("a\r\nb\r\n\r\nc", "a b\nc"),
  ]

  @Test(arguments: table)
  func `visible text alone is plain text`(markdown: String, plain: String) {
    #expect(MarkdownDocument(markdown: Array(markdown.utf8)).plain == plain)
  }

  static let html: [(String, String)] = [
    ("<div>a <b>b</b></div>", "a b"),
    ("<p>one</p><p>two</p>", "one\ntwo"),
    ("<!-- hidden -->", ""),
    ("<script>alert(1)</script>", ""),
    ("<style>\np {}\n</style>", ""),
    ("<div>\n1 < 2 &amp; 3 &gt; 2\n</div>", "1 < 2 & 3 > 2"),
    ("<div\nnever closed", "<div\nnever closed"),
    ("<!-- never closed", "<!-- never closed"),
    ("<div>a<br/>b</div>", "a\nb"),
    ("<details><summary>More</summary>\ntext</details>", "More\ntext"),
  ]

  @Test(arguments: html)
  func `HTML blocks are readable text`(markdown: String, plain: String) {
    #expect(MarkdownDocument(markdown: Array(markdown.utf8)).plain == plain)
  }

  @Test func `an escape sequence made by an entity does not get through`() {
    let markdown = "a&#27;[31mb `\u{1B}]0;x\u{7}` &#x202E;c\n\n    code\u{9B}1m\n\n<div>\u{1B}[2J</div>"
    let plain = MarkdownDocument(markdown: Array(markdown.utf8)).plain
    #expect(!plain.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(!plain.unicodeScalars.contains { 0x7F...0x9F ~= $0.value || $0.value == 0x202E })
    #expect(CleanText.orderedLines(plain) == plain)
  }

  @Test(
    arguments: [
      ("a\u{200F} \u{2067}b\u{2069}", "a\u{200F} \u{2067}b\u{2069}"),
      ("\u{2067}a *b*\nc\u{2069}", "\u{2067}a b c\u{2069}"),
      ("\u{2067}a\n\nb\u{2069}", "�a\nb�"), ("\u{2067}a  \nb\u{2069}", "�a\nb�"), ("# \u{2067}a\n\nb", "�a\nb"),
      ("| \u{2067}a | b\u{2069} |\n|-|-|", "�a\nb�"), ("    \u{202E}code\u{202C}", "�code�"),
    ])
  func `what orders text is kept within a block`(markdown: String, plain: String) {
    let document = MarkdownDocument(markdown: Array(markdown.utf8))
    #expect(Array(document.plain.unicodeScalars) == Array(plain.unicodeScalars))
    #expect(MarkdownDocument.outline(markdown: Array(markdown.utf8)).plain == Array(plain.utf8))
  }

  @Test func `a heading with marks has its name, and an address ends before them`() {
    let markdown = "## \u{2067}عنوان\n## عنوان {#a}\u{200F}\nwww.a.org\u{200E} b"
    let document = MarkdownDocument(markdown: Array(markdown.utf8))
    #expect(document.sections.map(\.heading) == ["�عنوان", "عنوان"])
    #expect(document.sections.last?.anchor == "a")
    guard case .paragraph(let text)? = document.blocks.last else { return #expect(Bool(false)) }
    #expect(text.first?.destination == "http://www.a.org")
  }

  @Test func `a printed page has no bidirectional control`() {
    let markdown = "# \u{200F}a\n\n\u{2067}b \u{202B}c\u{202C}\u{2069} \u{061C}\n\n- \u{2068}d\u{2069}"
    let layout = DocumentLayout(MarkdownDocument(markdown: Array(markdown.utf8)), options: LayoutOptions(columns: 4))
    let page = PlainRendering.text(layout, styled: true)
    #expect(page.unicodeScalars.allSatisfy { !$0.properties.isBidiControl })
  }

  @Test func `invalid UTF-8 becomes a visible mark and shifts no offset`() {
    let document = MarkdownDocument(markdown: [0x61, 0xFF, 0x20, 0xED, 0xA0, 0x80, 0x0A, 0x0A, 0x62, 0xE4, 0xB8])
    #expect(document.plain.hasPrefix("a\u{FFFD} "))
    #expect(document.sections.last?.plain.upperBound == document.plain.utf8.count)
  }

  @Test func `scalars from all of Unicode come out clean, in text, code and HTML`() {
    let scalars = (1...0x10FFFF).lazy.compactMap(Unicode.Scalar.init).filter { $0.value % 31 == 0 || $0.value < 0x2800 }
    var text = ""
    for scalar in scalars { text.unicodeScalars.append(contentsOf: ["x", scalar]) }
    for frame in ["", "    ", "<div>"] {
      let plain = MarkdownDocument(markdown: Array((frame + text).utf8)).plain
      #expect(CleanText.orderedLines(plain) == plain)
    }
  }
}
