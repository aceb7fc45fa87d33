import MaktabaText
import Testing

@Suite("Pages")
struct LayoutTests {
  private func page(_ markdown: String, _ columns: Int, ascii: Bool = false) -> String {
    let document = MarkdownDocument(markdown: Array(markdown.utf8))
    let layout = DocumentLayout(document, options: LayoutOptions(columns: columns, asciiOnly: ascii))
    return PlainRendering.text(layout, styled: false)
  }

  @Test func `headings stand out, and paragraphs are filled`() {
    let markdown = "# One\ntext\n## Two\nmore\n### Three\nsome words that do not fit\n\nnext"
    #expect(
      page(markdown, 12) == """
        One
        ═══
        text

        Two
        ───
        more

        Three
        some words
        that do not
        fit

        next

        """)
  }

  @Test func `lists hang, nest and align their numbers`() {
    let markdown = "- one two three\n  - four\n    - five\n\n9. nine\n10. ten eleven twelve\n\n- [ ] to do\n- [x] done"
    #expect(
      page(markdown, 20) == """
        • one two three
          ◦ four
            ▪ five

         9. nine
        10. ten eleven
            twelve

        [ ] to do
        [x] done

        """)
  }

  @Test func `loose lists have empty rows, and empty items their bullet`() {
    #expect(page("- a\n\n  b\n\n- c\n-\n", 20) == "• a\n\n  b\n\n• c\n\n•\n")
  }

  @Test func `quotations have a bar on every row`() {
    #expect(page("> one two three\n>\n> four\n> > five", 10) == "│ one two\n│ three\n│\n│ four\n│\n│ │ five\n")
  }

  @Test func `code is indented, never filled, broken where it is too long`() {
    #expect(page("```\nlet x   = 1\n\n  y\n```", 12) == "    let x\n    = 1\n\n      y\n")
    #expect(page("```\nabcdefghijkl\n```", 10) == "    abcdef\n    ghijkl\n")
  }

  @Test func `tables fit side by side, and cells are filled`() {
    let markdown = "| Word | Meaning of it |\n|---|--:|\n| a | some long explanation |\n| b | c |"
    #expect(
      page(markdown, 40) == """
        Word │         Meaning of it
        ─────┼──────────────────────
        a    │ some long explanation
        b    │                     c

        """)
    #expect(
      page(markdown, 20) == """
        Word │ Meaning of it
        ─────┼──────────────
        a    │     some long
             │   explanation
        b    │             c

        """)
  }

  @Test func `a table that is too wide becomes records`() {
    let markdown = "| One column | Two columns | Three |\n|-|-|-|\n| first | second | third |\n| 4 |  | 6 |"
    #expect(
      page(markdown, 20) == """
        One column: first
        Two columns: second
        Three: third

        One column: 4
        Three: 6

        """)
  }

  @Test func `links show where they lead outside, if that is not what they say`() {
    #expect(page("[a](https://x.org/) [b](c.md) https://y.org", 60) == "a <https://x.org/> b https://y.org\n")
    #expect(page("[x.org](https://x.org/) [m@x.org](mailto:m@x.org)", 60) == "x.org m@x.org\n")
    #expect(page("[a](https://x.org/a/very/long/way/to/go)", 20) == "a\n")
  }

  @Test func `rules, pictures, footnotes`() {
    let markdown = "a[^x] ![the map](m.png) ![](n.png)\n\n---\n\nb[^y]\n\n[^x]: first\n[^y]: second\n"
    #expect(
      page(markdown, 34) == """
        a[1] [image: the map] [image]

        ──────────────────────────────────

        b[2]

        ────────────
        [1] first
        [2] second

        """)
  }

  @Test func `ASCII decoration is ASCII`() {
    let text = page("# a\n- b\n  - c\n\n> d\n\n|e|f|\n|-|-|\n|g|h|\n\n---\n\nx[^1]\n\n[^1]: y", 20, ascii: true)
    #expect(text.utf8.allSatisfy { $0 < 0x80 })
    #expect(text.contains("a\n=\n* b\n  - c\n\n| d\n\ne | f\n--+--\ng | h\n"))
  }

  @Test func `where there is no room, text comes before decoration`() {
    #expect(page("- a\n  - b\n    > c", 3) == "a\nb\nc\n")
  }

  static let breaks: [(String, Int, [String])] = [
    ("well-known words", 6, ["well-", "known", "words"]),
    ("1990-1995 x", 6, ["1990-1", "995 x"]),
    ("and/or else", 5, ["and/", "or", "else"]),
    ("-x --flag", 4, ["-x", "--fl", "ag"]),
    ("incomprehensible", 7, ["incompr", "ehensib", "le"]),
    ("  a  b  ", 10, ["a  b"]),
    ("a    b", 3, ["a", "b"]),
    ("中文字，好", 6, ["中文", "字，好"]),
    ("中（文）字", 6, ["中", "（文）", "字"]),
    ("ab中文cd", 5, ["ab中", "文cd"]),
    ("カタッー", 6, ["カ", "タッー"]),
    ("ความรู้", 3, ["ควา", "มรู้"]),
    ("ไปไหน", 3, ["ไป", "ไหน"]),
    ("បាន\u{200B}ទៅ", 4, ["បាន\u{200B}", "ទៅ"]),
    ("e\u{301}e\u{301}e\u{301}", 2, ["e\u{301}e\u{301}", "e\u{301}"]),
    ("中", 1, ["·"]),
    ("a*中*b", 1, ["a", "·", "b"]),
    ("50 %", 3, ["50", "%"]),
    ("a  \nb", 9, ["a", "b"]),
    ("a\u{200D}<br>\u{200D}<br>b", 9, ["a\u{200D}", "\u{200D}", "b"]),
    ("א<br>\u{200D}<br>ב", 9, ["        א", "         ", "        ב"]),
    ("كتاب جديد", 5, [" ﺏﺎﺘﻛ", " ﺪﻳﺪﺟ"]),
  ]

  @Test(arguments: breaks)
  func `lines break where readers expect it`(text: String, columns: Int, rows: [String]) {
    let layout = DocumentLayout(MarkdownDocument(markdown: Array(text.utf8)), columns: columns)
    #expect(layout.lines.map { $0.runs.map(\.text).joined() } == rows)
  }

  @Test func `the mark of a footnote stays with its word`() {
    #expect(page("one two.[^1]\n\n[^1]: x", 10).hasPrefix("one\ntwo.[1]\n"))
  }

  @Test func `styles and places survive`() {
    let layout = DocumentLayout(MarkdownDocument(markdown: Array("# H\na **b** [c](d)".utf8)), columns: 40)
    #expect(layout.lines[0].runs == [LineRun(text: "H", style: TextStyle(role: .heading(1)), plain: 0)])
    #expect(
      layout.lines[2].runs == [
        LineRun(text: "a ", style: TextStyle(), plain: 2),
        LineRun(text: "b", style: TextStyle(isStrong: true), plain: 4),
        LineRun(text: " ", style: TextStyle(), plain: 5), LineRun(text: "c", style: TextStyle(role: .link), plain: 6),
      ])
    #expect(layout.lines.map(\.headingOf) == [0, nil, nil])
    #expect(layout.lines.map(\.plain) == [0, 2, 2])
  }

  @Test func `an offset is found on the row of the cell that shows it`() throws {
    let markdown = "| a | b |\n|-|-|\n| one two three | four five six |"
    let document = MarkdownDocument(markdown: Array(markdown.utf8))
    let layout = DocumentLayout(document, columns: 20)
    let plain = Array(document.plain.utf8)
    for word in ["one", "three", "four", "six"] {
      let offset = try #require(plain.indices.first { plain[$0...].starts(with: Array(word.utf8)) })
      let row = try #require(layout.line(at: layout.place(at: offset)))
      #expect(row.runs.contains { $0.text.contains(word) })
    }
  }

  @Test func `styled text is closed on every row`() {
    let layout = DocumentLayout(MarkdownDocument(markdown: Array("# H\n**a** *b* c".utf8)), columns: 40)
    #expect(
      PlainRendering.text(layout, styled: true)
        == "\u{1B}[1mH\u{1B}[0m\n═\n\u{1B}[1ma\u{1B}[0m \u{1B}[4mb\u{1B}[0m c\n")
  }

  @Test func `nothing is nothing`() {
    let layout = DocumentLayout(MarkdownDocument(markdown: []), columns: 0)
    #expect(layout.lines.isEmpty)
    #expect(layout.columns == 1)
    #expect(layout.place(at: 5) == .start)
    #expect(layout.place(ofSection: 0) == .start)
    #expect(layout.place(.start, movedBy: 3) == layout.end)
    #expect(PlainRendering.text(layout, styled: true).isEmpty)
  }
}
