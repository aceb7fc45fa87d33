import MaktabaText
import Testing

@Suite("Sections")
struct SectionTests {
  /// Sections as `level key line heading{anchor}[body]`.
  private func outline(_ markdown: String, firstLine: Int = 1) -> [String] {
    let document = MarkdownDocument(markdown: Array(markdown.utf8), firstLine: firstLine)
    let plain = Array(document.plain.utf8)
    return document.sections.map {
      let body = String(decoding: plain[$0.body], as: UTF8.self)
      return "\($0.level) \($0.key) \($0.line) \($0.heading)\($0.anchor.map { "{\($0)}" } ?? "")[\(body)]"
    }
  }

  static let table: [(String, [String])] = [
    ("", ["0 0 1 []"]),
    ("text", ["0 0 1 [text]"]),
    ("\n\ntext", ["0 0 3 [text]"]),
    ("# A", ["1 1 1 A[]"]),
    ("# A\ntext\nmore\n\nlast", ["1 1 1 A[text more\nlast]"]),
    ("lead\n\n# A\na\n# B\nb", ["0 0 1 [lead]", "1 1 3 A[a]", "1 2 5 B[b]"]),
    ("---\n\n# A\na", ["1 1 3 A[a]"]),
    ("# A\n## B\n## C\n# D\n## E", ["1 1 1 A[]", "2 1.1 2 B[]", "2 1.2 3 C[]", "1 2 4 D[]", "2 2.1 5 E[]"]),
    ("# A\n### B\n## C\n### D", ["1 1 1 A[]", "3 1.1 2 B[]", "2 1.2 3 C[]", "3 1.2.1 4 D[]"]),
    ("### A\n# B\n## C", ["3 1 1 A[]", "1 2 2 B[]", "2 2.1 3 C[]"]),
    ("# A {#first-one}\na", ["1 1 1 A{first-one}[a]"]),
    ("# A {#x} ##\na", ["1 1 1 A{x}[a]"]),
    ("# A {not} {#no good} {x#}", ["1 1 1 A {not} {#no good} {x#}[]"]),
    ("# {#only}", ["1 1 1 {only}[]"]),
    ("# *A* `b` [c](d)", ["1 1 1 A b c[]"]),
    ("> # quoted\n\n- # listed\n\n# A", ["0 0 1 [quoted\nlisted]", "1 1 5 A[]"]),
    ("#\n#\n", ["1 1 1 []", "1 2 2 []"]),
    ("A\n===\n\nB\n---\nb", ["1 1 1 A[]", "2 1.1 4 B[b]"]),
    ("# A\n[^1]\n\n# B\nb\n\n[^1]: note", ["1 1 1 A[[1]]", "1 2 4 B[b\nnote]"]),
  ]

  @Test(arguments: table)
  func `headings make sections`(markdown: String, expected: [String]) {
    #expect(outline(markdown) == expected)
  }

  @Test func `lines count from where the body begins in its file`() {
    #expect(outline("lead\n\n# A", firstLine: 12) == ["0 0 12 [lead]", "1 1 14 A[]"])
  }

  @Test func `every offset lies in the section that shows it`() {
    let document = MarkdownDocument(markdown: Array("lead\n\n# A\na\n## B\nb".utf8))
    for (index, section) in document.sections.enumerated() {
      for offset in section.plain { #expect(document.sectionIndex(at: offset) == index) }
    }
    #expect(document.sectionIndex(at: -1) == 0)
    #expect(document.sectionIndex(at: 1000) == 2)
  }

  @Test func `keys are unique whatever the levels`() {
    var seed: UInt64 = 7
    let levels = (0..<500).map { _ in
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % 6 + 1
    }
    let markdown = levels.map { String(repeating: "#", count: $0) + " x\n" }.joined()
    let sections = MarkdownDocument(markdown: Array(markdown.utf8)).sections
    #expect(sections.map(\.level) == levels)
    #expect(Set(sections.map(\.key)).count == levels.count)
  }
}
