import TestSupport
import Testing

@testable import MaktabaModel

@Suite("Tables for translators")
struct HTMLTests {
  private static let isInstalled = (try? TimedCommand.run(["pandoc", "--version"]))?.isDone == true

  private var document: ExchangeDocument {
    get throws {
      // Word's format has no U+2028 and U+0085.
      let odd = ExchangeTexts.odd.filter { !$0.contains("\u{2028}") }.enumerated().map { index, text in
        ExchangeUnit.of(text, "ترجمة \(text)", key: "\(index + 10)", state: .complete)
      }
      return try .of(
        [
          .of("The first five minutes\n\nWhat to do.", "أول خمس دقائق", key: "meta"),
          .of("# A\n\none\n\n2", "# ا\n\nواحد\n\nاثنان", state: .outOfDate, previous: "# A\n\none\n\ntwo"),
        ] + odd)
    }
  }

  @Test("say what they are and what to do, each cell in its language and direction")
  func shape() throws {
    let text = String(decoding: try ExchangeFormat.html.written(document), as: UTF8.self)
    #expect(text.contains("<p>From English (en) into Arabic (ar), 2024-10-04.</p>"))
    #expect(
      text.contains(
        "<td lang=\"en\" dir=\"ltr\"><div lang=\"en\" dir=\"ltr\">one</div></td><td lang=\"ar\" dir=\"rtl\"><div lang=\"ar\" dir=\"rtl\">واحد</div></td>"
      ))
    #expect(text.contains("two</div></td><td></td><td>1/3 was</td></tr>\n<tr>"))
    #expect(
      text.contains("<td>1/3 \(SourceCheck.of("2")) ?</td>") && text.contains("<td>1/2 \(SourceCheck.of("one"))</td>"))
  }

  @Test("come back through pandoc and a word processor's format", .enabled(if: isInstalled, "pandoc is not installed"))
  func pandoc() throws {
    let folder = TemporaryLibrary()
    folder.write("sent.html", bytes: try ExchangeFormat.html.written(document))
    let words = [
      ["-f", "html", "-t", "docx", "-o", folder.path("a.docx"), folder.path("sent.html")],
      ["-f", "docx", "-t", "html", "-o", folder.path("back.html"), folder.path("a.docx")],
    ]
    for arguments in words { #expect(try TimedCommand.run(["pandoc"] + arguments).isDone) }
    let expected = try ExchangeFormat.html.sent(document)
    let back = try ExchangeFormat.html.read(folder.bytes("back.html") ?? [], name: "back.html")
    #expect(back.units.map(\.key) == expected.units.map(\.key))
    for (returned, unit) in zip(back.units, expected.units) {
      #expect(returned.target == unit.target && returned.source == unit.source, "\(unit.key)")
      #expect(returned.sourcePrint == unit.sourcePrint && returned.needsWork == unit.needsWork, "\(unit.key)")
    }
    #expect(back.problems.map(\.message) == expected.problems.map(\.message))
    #expect(back.work == expected.work && back.libraryID == expected.libraryID && back.edition == 3)
  }

  private static func page(_ rows: String) -> String {
    "<table>\(rows)</table><table><tr><td>work</td><td>w</td><td>maktaba</td></tr><tr><td>section 1</td><td>\(Fingerprint.of("s")) 1</td><td>maktaba</td></tr></table>"
  }

  struct Case: Sendable {
    var cell: String
    var read: String
  }

  @Test(
    "are read as people and word processors leave the cells",
    arguments: [
      Case(cell: "<p>a</p><p>b</p>", read: "a\n\nb"), Case(cell: "<p>- a</p>\n<p>- b</p>", read: "- a\n- b"),
      Case(cell: "a\n   b<br>c<BR />d", read: "a b\nc\nd"),
      Case(cell: "<ul><li>a</li><li><p>b</p></li></ul>", read: "- a\n- b"),
      Case(cell: "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>", read: "1. a\n   - b\n2. c"),
      Case(cell: "<b>a </b>b <i></i><em>c</em>", read: "**a** b *c*"),
      Case(cell: "a &amp; b &lt;c&gt; &eacute;&#x27;&#39;&bogus; &", read: "a & b <c> é''&bogus; &"),
      Case(cell: "<a href=\"https://e.org\">https://e.org</a> <a href=\"x.md\">y</a>", read: "https://e.org [y](x.md)"),
      Case(cell: "<span style='x>y'>a</span><!-- b > --><style>c</style>d 1 < 2", read: "ad 1 < 2"),
      Case(cell: "<table><tr><td>a</td></tr><tr><td>b</td></tr></table>c", read: "a\n\nb\n\nc"),
      Case(cell: "<o:p></o:p><font size=2>a</font>", read: "a"),
    ])
  func cells(_ test: Case) throws {
    for row in [
      "<tr><td>s</td><td>\(test.cell)</td><td>1/1</td></tr>",
      "<TR><TD CLASS=x><P>s</P><TD>\(test.cell)<TD><p>1/1\n</p>",
      "<tbody><tr><th>s</th><td lang=ar>\(test.cell)</td><td><b></b>1/1 \(SourceCheck.of("s"))</td></tr></tbody>",
    ] {
      let back = try ExchangeFormat.html.read(Self.page(row))
      #expect(back.units.map(\.target) == [test.read] && back.problems == [])
      #expect(back.units.map(\.needsWork) == [false] && back.work == "w")
    }
  }

  @Test("say what was damaged, row by row")
  func damaged() throws {
    let rows = """
      <tr><th>English</th><th>Arabic</th><th>code</th></tr>
      <tr><td>s</td><td>a</td><td></td></tr>
      <tr><td>s</td><td>1/1</td></tr>
      <tr><td>old</td><td></td><td>1/1 was</td></tr>
      <tr><td>s</td><td>b</td><td>1/2؟</td></tr>
      <tr><td>t</td><td>c</td><td>2/1 00000000 ?</td></tr>
      """
    let back = try ExchangeFormat.html.read(Self.page(rows))
    #expect(back.unplaced.map(\.target) == ["a", "b"])
    #expect(back.units.map(\.key) == ["1", "2"] && back.units.map(\.needsWork) == [true, true])
    #expect(back.problems.map(\.line) == [2, 3, 5, 6, 6])
  }

  @Test("keep every character of a cell")
  func spaces() {
    for text in ["  a  b ", "\ta\t b", "a\u{2007}b\u{2003}\u{2060}", " \u{2007} ", "a b"] {
      var cell = CellReading()
      cell.append(HTMLEntities.read(Array(CellText.html(text).utf8)[...]))
      #expect(cell.text == text)
    }
  }
}
