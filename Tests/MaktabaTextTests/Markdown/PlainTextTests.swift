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
    #expect(CleanText.lines(plain) == plain)
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
      #expect(CleanText.lines(plain) == plain)
    }
  }
}
