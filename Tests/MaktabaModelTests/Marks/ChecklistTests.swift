import MaktabaText
import Testing

@testable import MaktabaModel

@Suite("Ticks on the tasks of a document")
struct ChecklistTests {
  /// The marked tasks of a document; `# ` begins a section, everything else is a task.
  private static func tasks(_ lines: [String]) -> [MarkedTask] {
    let markdown = lines.map { $0.hasPrefix("#") ? "\n\($0)\n\n" : "- [ ] \($0)\n" }.joined()
    return MarkdownDocument(markdown: Array(markdown.utf8)).markedTasks
  }

  /// The texts ticked afterwards, of those ticked by number before.
  private func ticked(
    _ numbers: [Int], of before: [String], then after: [String], in language: String = "en"
  ) throws -> [Int] {
    let marks = Marks.inMemory(library: "lib")
    let tasks = Self.tasks(before)
    try marks.record(numbers.map { try .of("w", .tick, task: tasks[$0]) })
    #expect(marks.state.ticked("w", language: try .tag("en"), tasks: tasks) == Set(numbers))
    #expect(marks.state.ticked("other", language: try .tag("en"), tasks: tasks).isEmpty)
    return marks.state.ticked("w", language: try .tag(language), tasks: Self.tasks(after)).sorted()
  }

  private static let long = String(repeating: "word ", count: 30)

  static let edits: [(before: [String], ticked: [Int], after: [String], left: [Int])] = [
    // Found by its text in its section.
    (["# A", "one", "two", "three"], [0, 2], ["# A", "one", "two", "three"], [0, 2]),
    (["# A", "one", "two"], [1], ["# A", "new", "one", "two"], [2]),
    (["# A", "one", "two"], [0], ["# A", "two", "one"], [1]),
    (["# A", "one", "# B", "one"], [1], ["# A", "one", "# B", "zero", "one"], [2]),
    // Found wherever it is the only one.
    (["# A", "one", "two"], [0], ["# New", "# A", "one", "two"], [0]),
    (["# A", "one", "# B", "two"], [0], ["# A", "# B", "two", "one"], [1]),
    (["# A", "one"], [0], ["# A", "# B", "one", "# C", "one"], []),
    // Twins: only while nothing was put in or taken out.
    (["# A", "one", "two", "one"], [2], ["# A", "one", "2", "one"], [2]),
    (["# A", "one", "two", "one"], [2], ["# A", "one", "two", "new", "one"], []),
    // A small edit on the same seat.
    (["# A", "Ask for the name"], [0], ["# A", "Ask for a name"], [0]),
    (["# A", "Ask for the name"], [0], ["# A", "ask, for the NAME!"], [0]),
    (["# A", "Ask for the name"], [0], ["# A", "Ask whom to call"], []),
    (["# A", "Ask for the name"], [0], ["# A", "Ask for a name", "new"], []),
    (["# A", "Ask for the name"], [0], ["# New", "# A", "Ask for a name"], []),
    (["# A", "one two three four five"], [0], ["# A", "one two three six seven"], []),
    (["# A", "one two three four"], [0], ["# A", "one two three"], [0]),
    (["# A", "Ruhusu mtu achague"], [0], ["# A", "Ruhusu mtu achague mahali"], [0]),
    (["# A", "询问姓名和语言"], [0], ["# A", "询问姓名与语言"], [0]),
    // A number that is another one makes another task.
    (["# A", "Call the line 116 at once"], [0], ["# A", "Call the line 117 at once"], []),
    (["# A", "Call the line 116 at once"], [0], ["# A", "Call the line 116 now, at once"], [0]),
    // Of a long text only the beginning is kept: it must be the same.
    (["# A", long + "yes"], [0], ["# A", "new", long + "yes"], [1]),
    (["# A", long + "yes"], [0], ["# A", long + "no"], []),
    // Gone.
    (["# A", "one", "two"], [1], ["# A", "one"], []),
    (["# A", "one"], [0], ["# A"], []),
  ]

  @Test("are found again after the text has changed, or are not there", arguments: edits)
  func sameLanguage(_ row: (before: [String], ticked: [Int], after: [String], left: [Int])) throws {
    #expect(try ticked(row.ticked, of: row.before, then: row.after) == row.left)
  }

  static let translations: [(ticked: [Int], after: [String], left: [Int])] = [
    ([0, 2], ["# Ya", "moja", "mbili", "# Yi", "tatu"], [0, 2]),
    ([0, 2], ["# Ya", "moja", "mbili", "tatu", "# Yi", "nne"], [3]),
    ([0, 2], ["# Ya", "moja", "# Yi", "tatu"], [1]),
    ([2], ["# Ya", "moja", "mbili"], []),
    ([0], ["# Ya", "moja", "one"], [0]),
    ([0], ["moja", "mbili"], []),
  ]

  @Test("are found in another language by section and number", arguments: translations)
  func otherLanguage(_ row: (ticked: [Int], after: [String], left: [Int])) throws {
    let before = ["# A", "one", "two", "# B", "three"]
    #expect(try ticked(row.ticked, of: before, then: row.after, in: "sw") == row.left)
  }

  // MARK: Ticking

  private let tasks = Self.tasks(["# A", "one", "two", "# B", "three"])

  private func card(_ language: String = "en") throws -> DocumentCard {
    var metadata = DocumentMetadata()
    metadata.edition = 4
    return DocumentCard(
      work: "w", language: try .tag(language), title: "T", path: "w.md", metadata: metadata, size: 0, modified: 0,
      contentHash: "h", fingerprint: "", words: 0, firstRow: 0, sectionCount: 1)
  }

  @Test("ticking and unticking change what is not so already")
  func changes() throws {
    let marks = Marks.inMemory(library: "lib")
    func list(_ language: String = "en") throws -> Checklist {
      Checklist(tasks, of: try card(language), in: marks.state)
    }
    try marks.record(list().ticking([2, 0, 0, 9, -1]))
    #expect(marks.state.ticks["w"]?.map(\.task) == [tasks[0], tasks[2]])
    #expect(try list().ticking([0, 1]).map(\.task) == [tasks[1]])
    try marks.record(list("sw").ticking([1]))
    #expect(try (0..<3).filter(list("sw").isTicked) == [0, 1, 2])
    try marks.record(list("fr").unticking([0, 1, 5]))
    #expect(marks.state.ticks["w"]?.map(\.task) == [tasks[2]])
    try marks.record([list().reset])
    #expect(marks.state.ticks.isEmpty)
    #expect(try list().unticking(0..<3).isEmpty && list().isTicked(0) == false)
  }

  @Test("a mark says of which text it was made")
  func mark() throws {
    let mark = try #require(try Checklist(tasks, of: card(), in: MarkState()).ticking([1]).first)
    #expect(
      mark
        == Mark(
          work: "w", language: try .tag("en"), action: .tick, edition: 4, contentHash: "h", title: "T", task: tasks[1]))
  }

  @Test("ticks whose task is gone are told, but not those of other languages")
  func stray() throws {
    let marks = Marks.inMemory(library: "lib")
    try marks.record([
      .of("w", .tick, task: .of("gone")), .of("w", .tick, language: "sw", task: .of("imekwenda")),
      .of("w", .tick, task: tasks[0]),
    ])
    let list = Checklist(tasks, of: try card(), in: marks.state)
    #expect(list.strayTicks.map(\.task.words) == ["gone"])
    #expect(list.isTicked(0))
  }

  @Test("a task is named by section, number, number of tasks and words")
  func names() {
    #expect(
      Self.tasks(["zero", "# A", "one", "two", "# B", "## C", "three"]) == [
        .of("zero", 0, count: 1, section: "0"), .of("one", 0, count: 2, section: "1"),
        .of("two", 1, count: 2, section: "1"), .of("three", 0, count: 1, section: "2.1"),
      ])
    #expect(MarkedTask.of(Self.long).words.unicodeScalars.count == MarkedTask.wordsKept)
    #expect(MarkedTask.of(Self.long).isWhole == false && MarkedTask.of("short").isWhole)
  }
}
