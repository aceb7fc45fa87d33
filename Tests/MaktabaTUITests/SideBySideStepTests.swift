import MaktabaModel
import MaktabaText
import Testing

@testable import MaktabaTUI

@Suite("The row beside a row") struct SideBySideStepTests {
  /// A text with sections of so many paragraphs of one row each: every paragraph takes two rows, a heading three.
  private func document(_ paragraphs: [Int], level: (Int) -> Int = { _ in 2 }, columns: Int = 40) -> OpenedDocument {
    let sections = paragraphs.enumerated().map { index, count in
      let heading = String(repeating: "#", count: level(index)) + " Section \(index)\n\n"
      return heading + (0..<count).map { "Row \(index).\($0)\n\n" }.joined()
    }
    let text = MarkdownDocument(markdown: Array(sections.joined().utf8))
    let library = FakeLibrary([.init(work: "w", language: "en", title: "W", body: "")])
    return OpenedDocument(
      card: library.catalogue.card(0), text: text, languages: [], layout: LayoutOptions(columns: columns))
  }

  private func shown(_ document: OpenedDocument, _ place: RowPlace) -> String {
    let line = document.layout.line(at: place)
    return line.map { $0.runs.map(\.text).joined() } ?? "end"
  }

  /// What stands beside the row that shows some words.
  private func beside(_ words: String, _ from: OpenedDocument, _ to: OpenedDocument) -> String {
    let targets = SectionTargets(from: from.text.sections, to: to.text.sections)
    let step = SideBySideStep(from: from, to: to, targets: targets)
    var row = RowPlace.start
    while row < from.layout.end, shown(from, row) != words { row = from.layout.place(row, movedBy: 1) }
    let answer = step.row(beside: row)
    return mark(answer.match) + shown(to, answer.row)
  }

  private func mark(_ match: SideBySideStep.Match) -> String {
    switch match {
    case .same: ""
    case .guess: "~"
    case .missing: "!"
    }
  }

  @Test(
    "Headings stand beside headings, and what is between as far on",
    arguments: [
      ("Section 0", "Section 0"), ("Row 0.0", "Row 0.0"), ("Row 0.1", "Row 0.2"), ("Row 0.2", "Row 0.4"),
      ("Section 1", "Section 1"), ("Row 1.0", "Row 1.0"), ("Section 2", "Section 2"), ("Row 2.0", "Row 2.0"),
      ("end", "Row 2.1"),
    ]) func sameOutline(row: String, expected: String)
  {
    let from = document([4, 2, 1])
    let to = document([8, 1, 2])
    #expect(beside(row, from, to) == expected)
  }

  @Test("The empty row above a heading stands beside the one above the other heading") func emptyRows() {
    let from = document([2, 2])
    let to = document([5, 1])
    let targets = SectionTargets(from: from.text.sections, to: to.text.sections)
    let above = from.layout.place(from.layout.place(ofSection: 1), movedBy: -1)
    let answer = SideBySideStep(from: from, to: to, targets: targets).row(beside: above)
    #expect(answer.row == to.layout.place(to.layout.place(ofSection: 1), movedBy: -1))
  }

  @Test(
    "Beside a section that the other text does not have it waits at the end of the last one that it has",
    arguments: [
      ("Section 0", "~Section 0"), ("Section 1", "~Section 1"), ("Row 1.1", "~Row 1.1"), ("Section 2", "!"),
      ("Row 2.1", "!"), ("Section 3", "~Section 2"), ("Row 3.1", "~Row 2.1"),
    ]) func missing(row: String, expected: String)
  {
    let from = document([2, 2, 2, 2], level: { $0 == 2 ? 3 : 2 })
    let to = document([2, 2, 2])
    #expect(beside(row, from, to) == expected)
    let targets = SectionTargets(from: from.text.sections, to: to.text.sections)
    let answer = SideBySideStep(from: from, to: to, targets: targets).row(beside: from.layout.place(ofSection: 2))
    #expect(to.layout.place(answer.row, movedBy: 1) == to.layout.place(ofSection: 2), "the next heading is next")
  }

  @Test("A text without sections stays at its beginning") func noSections() {
    #expect(beside("Section 0", document([2]), document([])) == "!end")
    #expect(beside("end", document([]), document([2])) == "!Section 0")
  }

  @Test("Reading on never goes back, whatever the widths", arguments: [8, 20, 60]) func inOrder(columns: Int) {
    let from = document([3, 9, 0, 1, 30], columns: columns)
    let to = document([7, 1, 2, 0, 12], columns: 30)
    let targets = SectionTargets(from: from.text.sections, to: to.text.sections)
    let step = SideBySideStep(from: from, to: to, targets: targets)
    var row = RowPlace.start
    var last = RowPlace.start
    while row < from.layout.end {
      let beside = step.row(beside: row).row
      #expect(beside >= last)
      last = beside
      row = from.layout.place(row, movedBy: 1)
    }
  }
}
