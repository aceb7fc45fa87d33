import Testing

@testable import MaktabaText

/// What must hold for pages from right to left, and for pages in two directions.
@Suite("Any page in two directions", .timeLimit(.minutes(5)))
struct DirectionPropertyTests {
  static let words = ["كتاب", "الآن", "(قراءة)", "۷۵٪", "12", "لا،", "שלום", "می‌خواهم", "«نعم»", "عَرَبِيّ", "3–4"]
  static let foreign = [
    "Book", "C++", "v1.2", "`x`", "https://x.org/a/b", "**bold**", "a@b.org", "中文", "[^1]",
    "[كتاب](b.md)",
  ]

  private var random = Random(seed: 11)

  private mutating func text(_ words: [String], _ count: Int) -> String {
    (0..<random.below(count) + 1).map { _ in words[random.below(words.count)] }.joined(separator: " ")
  }

  private func rows(_ markdown: String, _ columns: Int, ordersText: Bool = true) -> [LayoutLine] {
    let options = LayoutOptions(columns: columns, ordersText: ordersText)
    return DocumentLayout(MarkdownDocument(markdown: Array(markdown.utf8)), options: options).lines
  }

  @Test mutating func `rows from right to left end at the right edge`() {
    let frames = [
      "%", "# %", "## %", "- %\n  - %", "> %\n>\n> > %", "1. %\n2. %", "- [ ] %", "| % | % |\n|-|-|\n| % | 5 |",
    ]
    for round in 0..<400 {
      let markdown = "كتاب\n\n" + frames[round % frames.count].replacing("%", with: text(Self.words, 12))
      let columns = 12 + random.below(80)
      for line in rows(markdown, columns) where !line.isBlank {
        #expect(line.columns == columns, "\(markdown) at \(columns): \(line.runs.map(\.text))")
      }
    }
  }

  @Test mutating func `borders of a table stand in the same columns`() {
    for round in 0..<300 {
      let begins = round % 2 == 0 ? "اسم" : "Name"
      let rows = (0..<4).map { _ in "| \(text(Self.words + Self.foreign, 4)) | \(text(Self.foreign, 3)) |" }
      let markdown = "| \(begins) | \(text(Self.words, 2)) |\n|:-:|--:|\n" + rows.joined(separator: "\n")
      let places = Set(self.rows(markdown, 30 + random.below(60)).compactMap(Self.border))
      #expect(places.count <= 1, "\(markdown)")
    }
  }

  private static func border(_ line: LayoutLine) -> Int? {
    var column = 0
    for run in line.runs {
      if run.style.role == .rule {
        let sign = run.text.firstIndex { $0 == "│" || $0 == "┼" }
        return sign.map { column + CellText.columns(of: String(run.text[..<$0])) }
      }
      column += run.columns
    }
    return nil
  }

  @Test mutating func `in logical order every word is there, one after another`() {
    for _ in 0..<300 {
      let document = MarkdownDocument(markdown: Array(text(Self.words + Self.foreign, 60).utf8))
      let columns = 2 + random.below(80)
      let options = LayoutOptions(columns: columns, ordersText: false)
      let runs = DocumentLayout(document, options: options).lines.flatMap(\.runs).filter { $0.plain != nil }
      #expect(
        runs.map(\.text).joined().filter { $0 != " " } == document.plain.filter { $0 != " " && $0 != "\n" },
        "\(document.plain) at \(columns)")
    }
  }

  @Test(arguments: [true, false])
  mutating func `chunks are laid out as the whole is`(ordersText: Bool) {
    let blocks = (0..<400).map { number in
      ["# %", "%", "- %\n  - %", "> %", "| % | b |\n|-|-|\n| c | % |", "---", "    code %"][number % 7]
        .replacing("%", with: text(Self.words + Self.foreign, 40))
    }
    let document = MarkdownDocument(markdown: Array(blocks.joined(separator: "\n\n").utf8))
    let options = LayoutOptions(columns: 50, ordersText: ordersText)
    #expect(document.flow.chunks.count > 3)
    var plain = document.plain
    let whole = plain.withUTF8 { bytes in
      var layout = ChunkLayout(document.flow, plain: 0, text: bytes, options: options, tables: TableWidths())
      return layout.rows(of: document.flow.leaves.indices, next: bytes.count)
    }
    #expect(DocumentLayout(document, options: options).lines == whole)
  }
}
