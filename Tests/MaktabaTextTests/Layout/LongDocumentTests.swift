import MaktabaText
import Testing

/// A long document is laid out in chunks; nobody may see where one ends.
@Suite("Long documents")
struct LongDocumentTests {
  private static let markdown = (1...400).map { number in
    "## Section \(number)\n\nA paragraph of section \(number), with some words.\n\n- one\n- two\n\n> said \(number)\n"
  }.joined(separator: "\n")

  private static let documents = [
    "sections": markdown, "one line of words": String(repeating: "word ", count: 20_000),
    "one long word": String(repeating: "x", count: 50_000),
    "code": "```\n" + String(repeating: "let x = 1\n\n", count: 4_000) + "```\n",
    "a table": "| a | b |\n|---|---|\n" + String(repeating: "| one | two three |\n", count: 3_000),
    "a list": String(repeating: "- item\n", count: 5_000),
  ]

  @Test(arguments: documents.keys.sorted())
  func `going row by row meets every row once, forwards and backwards`(name: String) throws {
    let markdown = try #require(Self.documents[name])
    let layout = DocumentLayout(MarkdownDocument(markdown: Array(markdown.utf8)), columns: 40)
    let lines = layout.lines
    var place = RowPlace.start
    var places: [RowPlace] = []
    for line in lines {
      #expect(layout.line(at: place) == line)
      places.append(place)
      place = layout.place(place, movedBy: 1)
    }
    #expect(place == layout.end)
    for expected in places.reversed() {
      place = layout.place(place, movedBy: -1)
      #expect(place == expected)
    }
    #expect(layout.place(.start, movedBy: lines.count) == layout.end)
    #expect(layout.place(layout.end, movedBy: -1) == layout.place(.start, movedBy: lines.count - 1))
    #expect(layout.place(layout.end, movedBy: -lines.count) == .start)
    #expect(layout.lines(from: .start, count: .max) == lines)
  }

  @Test func `distances are counted as far as they are asked for`() {
    let layout = DocumentLayout(MarkdownDocument(markdown: Array(Self.markdown.utf8)), columns: 40)
    let lines = layout.lines
    let (first, second) = (layout.place(.start, movedBy: 100), layout.place(.start, movedBy: 1_500))
    #expect(layout.rows(from: first, to: second, atMost: 9_999) == 1_400)
    #expect(layout.rows(from: second, to: first, atMost: 9_999) == -1_400)
    #expect(layout.rows(from: first, to: second, atMost: 30) == 30)
    #expect(layout.rows(from: .start, to: layout.end, atMost: 99_999) == lines.count)
  }

  @Test func `a place in the text is found wherever it is`() {
    let document = MarkdownDocument(markdown: Array(Self.markdown.utf8))
    let layout = DocumentLayout(document, columns: 33)
    for index in stride(from: 0, to: document.sections.count, by: 37) {
      let section = document.sections[index]
      #expect(layout.line(at: layout.place(ofSection: index))?.headingOf == index)
      #expect(layout.place(at: section.plain.lowerBound) == layout.place(ofSection: index))
      #expect(layout.line(at: layout.place(at: section.body.lowerBound))?.plain == section.body.lowerBound)
    }
  }
}
