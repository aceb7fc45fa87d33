import MaktabaText
import Testing

@Suite("The tasks of a document")
struct TaskTests {
  private func document(_ markdown: String) -> MarkdownDocument { MarkdownDocument(markdown: Array(markdown.utf8)) }

  /// A task as `level done "text"`, in the section `number`.
  private func tasks(_ markdown: String) -> [String] {
    let document = document(markdown)
    return document.tasks.map {
      "\($0.section):" + String(repeating: ">", count: $0.level) + ($0.isDone ? "x" : " ") + document.text(of: $0)
    }
  }

  static let table: [(String, [String])] = [
    ("text\n\n- item", []),
    ("- [ ] a\n- [x] b\n- [X] c\n- d", ["0: a", "0:xb", "0:xc"]),
    ("- [ ] before\n\n# One\n\n1. [ ] a\n\n## Two\n\n- [ ] b", ["0: before", "1: a", "2: b"]),
    ("# One\n\n- [ ] a\n  - [x] b\n    - [ ] c\n- [ ] d", ["0: a", "0:>xb", "0:>> c", "0: d"]),
    ("- [ ] a\n\n  more\n\n  - plain", ["0: a"]),
    ("- [ ] *a* `b` [c](d)\n  e  \n  f", ["0: a b c e f"]),
    ("> - [ ] a\n> - [x] b", ["0: a", "0:xb"]),
    ("- [ ] a[^n]\n\n[^n]: - [ ] note", ["0: a[1]", "0: note"]),
    ("- [ ] # a\n\n  b\n\n- [ ] - [ ] c", ["0: # a", "0: - [ ] c"]),
    ("- plain\n  - [ ] a", ["0: a"]),
    ("- [ ] \u{1B}[31ma", ["0: ␛[31ma"]),
    ("- [ ]\n\nafter", []),
    ("`- [ ] code`\n\n    - [ ] code", []),
  ]

  @Test(arguments: table)
  func `are found in order, with section, level and first text`(markdown: String, expected: [String]) {
    #expect(tasks(markdown) == expected)
  }

  @Test func `every task item of the blocks names its task`() {
    let document = document("- [ ] a\n  - [x] b\n- c\n\n> 1. [ ] d")
    #expect(document.blocks.flatMap(Self.items).map(\.task) == [0, 1, nil, 2])
    for item in document.blocks.flatMap(Self.items) {
      #expect(item.isDone == item.task.map { document.tasks[$0].isDone })
    }
  }

  private static func items(_ block: Block) -> [ListItem] {
    switch block {
    case .list(let list): list.items.flatMap { [$0] + $0.blocks.flatMap(items) }
    case .quote(let blocks), .footnote(_, let blocks): blocks.flatMap(items)
    default: []
    }
  }

  @Test func `a task that says nothing has no text of its own, and takes none from what follows`() {
    let document = document("# One\n\ntext\n\n- [ ] ![](p.png)\n- [ ] <b></b>\n\nafter\n\n- [ ] last")
    #expect(document.tasks.map(document.text) == ["", "", "last"])
    #expect(document.tasks.allSatisfy { document.sections[$0.section].plain.contains($0.plain.lowerBound) })
  }

  @Test func `tasks nested deeper than blocks are kept are none`() {
    let depth = MarkdownDocument.deepestNesting
    let markdown = (0..<depth).map { String(repeating: "  ", count: $0) + "- [ ] \($0)\n" }.joined()
    let document = document(markdown)
    #expect(!document.tasks.isEmpty && document.tasks.count < depth)
    #expect(document.tasks.count == document.blocks.flatMap(Self.items).count { $0.task != nil })
  }
}
