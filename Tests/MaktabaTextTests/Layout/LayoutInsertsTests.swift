import Testing

@testable import MaktabaText

@Suite("Rows put into a layout") struct LayoutInsertsTests {
  private func line(_ text: String) -> LayoutLine {
    LayoutLine(runs: [LineRun(text: text, style: TextStyle(), plain: nil)], plain: 0)
  }

  private func layout(_ markdown: String, below: [Int: String] = [:], after: [Int: String] = [:]) -> DocumentLayout {
    let inserts = LayoutInserts(below: below.mapValues { [line($0)] }, after: after.mapValues { [line($0)] })
    return DocumentLayout(
      MarkdownDocument(markdown: Array(markdown.utf8)), options: LayoutOptions(columns: 40, asciiOnly: true),
      inserts: inserts)
  }

  private func rows(_ layout: DocumentLayout) -> [String] { layout.lines.map { $0.runs.map(\.text).joined() } }

  @Test("They stand below the heading and its line, and behind the last row of a section") func places() {
    let text = "# A\n\none\n\n### B\n\ntwo\n"
    #expect(
      rows(layout(text, below: [0: "<0", 1: "<1"], after: [-1: ">-", 0: ">0", 1: ">1"]))
        == [">-", "A", "=", "<0", "one", ">0", "", "B", "<1", "two", ">1"])
    #expect(rows(layout("lead\n\n# A\n", below: [0: "<0", 1: "<1"])) == ["<0", "lead", "", "A", "=", "<1"])
    #expect(rows(layout("# A\n", after: [0: ">0"])) == ["A", "=", ">0"])
    #expect(rows(layout("", below: [0: "<0"], after: [0: ">0"])).isEmpty, "where there is nothing, nothing stands")
  }

  @Test("They have no place in the text: offsets never fall, and every offset is shown where it was")
  func offsets() {
    let text = (1...40).map { "## Section \($0)\n\nWords of \($0), and more.\n\n" }.joined()
    let all = Dictionary(uniqueKeysWithValues: (0..<40).map { ($0, "inserted") })
    let (plain, with) = (layout(text), layout(text, below: all, after: all))
    #expect(with.lines.count == plain.lines.count + 80)
    #expect(zip(with.lines, with.lines.dropFirst()).allSatisfy { $0.plain <= $1.plain })
    #expect(with.lines.filter { $0.insertedFor == nil } == plain.lines)
    for offset in stride(from: 0, to: 1200, by: 7) {
      let (mine, theirs) = (with.line(at: with.place(at: offset)), plain.line(at: plain.place(at: offset)))
      #expect(mine == theirs || theirs?.shows(offset) == false, "\(offset)")
    }
    for section in 0..<40 { #expect(with.line(at: with.place(ofSection: section))?.headingOf == section) }
  }
}
