import MaktabaText
import Testing

@testable import MaktabaModel

@Suite("The text of a section by itself")
struct SectionMarkdownTests {
  private func sections(_ text: String) throws -> (file: DocumentFile, sections: [SectionText]) {
    let file = try DocumentFile(markdown: text)
    let outline = MarkdownDocument.outline(markdown: file.body, firstLine: file.firstLine)
    return (
      file, SectionText.sections(of: outline, title: file.metadata.title, summary: file.metadata.summary)
    )
  }

  private func check(_ name: String, _ text: String) throws {
    let (file, sections) = try sections(text)
    let markdown = SectionMarkdown(file)
    for section in sections {
      let kept = markdown.text(of: section, in: sections)
      let read = SectionMarkdown.section(of: kept, section.fingerprint)
      #expect(read?.words == section.words, "\(name): \(section.heading)")
      #expect(read?.fingerprint == section.fingerprint, "\(name): \(section.heading)\n\(kept)")
      #expect(read?.literals == section.literals && read?.loose == section.loose, "\(name): \(section.heading)")
    }
  }

  @Test(
    "says the same as in its document",
    arguments: [
      "---\ntitle: A title\nsummary: Of it\n---\nLead.\n\n# A\n\nText.\n", "---\ntitle: \"1. Title\"\n---\n# A\n",
      "---\nsummary: \"# only\"\n---\n# A\n", "A\n===\n\nText\nof two lines.\n\nB\n---\n\nMore.\n",
      "# A\n\n```\n# no heading\n```\n\n# B\n\n~~~\n```\n# none\n~~~\n",
      "# A\r\n\r\nText.\r\n\r\n## B\r\n\r\nMore.\r\n",
      "# A\rText.\r\r# B\rMore.\r",
      "# A\n\nSee [the law][LAW  x] and [map].\n\n# B\n\n[law x]: https://example.org\n[map]:\n  map.png\n  'A map'\n",
      "[a]: /x\nHeading [a]\n===\n\nText.\n\n# B\n\nText [a].\n",
      "# A\n\nNote[^1] and[^long].\n\n# B\n\nNote[^1].\n\n[^1]: Text of the note, see [^2].\n[^2]: Deep.\n[^long]: First.\n\n    Second paragraph.\n\n# C\n\nEnd.\n",
      "> # Quoted\n\n- # In a list\n\n# A\n\ntext", "# A {#id}\n\n# A {#id2}\n\n#\n\n###### Deep\n", "",
      "text without a heading",
      "# A\n\n[not a link] and [x][y].\n\n```\n[not a link]: /code\n```\n\n# B\n\n```\n[y]: /code\n```\n",
      "# A\n\n<!-- c\n# no\n-->\n\n# B\n",
      "<div>\n# no\n</div>\n\n# A\n\n    # code\n",
    ])
  func alone(_ text: String) throws { try check("text", text) }

  @Test("says the same in real texts")
  func real() throws {
    for (name, text) in FalseAlarmTests.texts { try check(name, text) }
  }

  @Test("is found in bounded time in a text that is all definitions")
  func manyDefinitions() throws {
    let text = (0..<3000).map { "# S\($0)\n\n[a\($0)] [a\(2999 - $0)]\n\n[a\($0)]: /x\($0)\n" }.joined(separator: "\n")
    let (file, sections) = try sections(text)
    let start = ContinuousClock.now
    let markdown = SectionMarkdown(file)
    let kept = sections.map { markdown.text(of: $0, in: sections) }
    #expect(kept[7].contains("[a2992]: /x2992"))
    #expect(ContinuousClock.now - start < .seconds(10))
  }
}
