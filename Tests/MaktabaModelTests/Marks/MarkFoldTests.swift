import Testing

@testable import MaktabaModel

@Suite("What a person marked")
struct MarkFoldTests {
  private let marks = Marks.inMemory(library: "lib")

  @Test("reading is by work, the same in every language, and the last mark counts")
  func reading() throws {
    try marks.record([.of("a", .read, language: "sw", hash: "s1"), .of("b", .read)])
    #expect(marks.state.read["a"]?.language.text == "sw")
    try marks.record([.of("a", .unread)])
    #expect(marks.state.read.keys.sorted() == ["b"])
    try marks.record([.of("a", .read, hash: "e1")])
    #expect(marks.state.read["a"]?.contentHash == "e1")
  }

  @Test("opening is not reading: a position marks nothing as read")
  func position() throws {
    try marks.record([.of("a", .position, place: .at(5))])
    try marks.record([.of("a", .position, language: "sw", place: .at(9))])
    #expect(marks.state.read.isEmpty && marks.state.bookmarks.isEmpty)
    #expect(marks.state.positions["a"]?.place.offset == 9)
    #expect(marks.state.positions["a"]?.language.text == "sw")
  }

  @Test("bookmarks stand at places, newest first, and one place has one")
  func bookmarks() throws {
    try marks.record([.of("a", .bookmark, place: .at(5)), .of("b", .bookmark), .of("a", .bookmark, place: .at(9))])
    #expect(marks.state.bookmarks.map(\.place.offset) == [9, 0, 5])
    #expect(marks.state.bookmarks[1].place == .beginning)
    try marks.record([.of("a", .bookmark, place: .at(5))])
    #expect(marks.state.bookmarks.map(\.place.offset) == [5, 9, 0])
    try marks.record([.of("a", .unbookmark, place: .at(9))])
    #expect(marks.state.bookmarks.map(\.work) == ["a", "b"])
    try marks.record([.of("a", .bookmark, place: .at(1)), .of("a", .unbookmark)])
    #expect(marks.state.bookmarks.map(\.work) == ["b"])
    #expect(marks.state.isBookmarked("b") && !marks.state.isBookmarked("a"))
  }

  @Test("taking a bookmark off at one place leaves the same place in another language")
  func bookmarkOfOtherLanguage() throws {
    try marks.record([.of("a", .bookmark, place: .at(5)), .of("a", .bookmark, language: "sw", place: .at(5))])
    try marks.record([.of("a", .unbookmark, place: .at(5))])
    #expect(marks.state.bookmarks.map(\.language.text) == ["sw"])
  }

  @Test("ticks stand on tasks, in the order in which they were made, and one task of a language has one")
  func ticks() throws {
    let (one, two) = (MarkedTask.of("One"), MarkedTask.of("Two", 1))
    try marks.record([.of("a", .tick, task: two), .of("a", .tick, task: one), .of("b", .tick, task: one)])
    #expect(marks.state.ticks["a"]?.map(\.task) == [two, one])
    try marks.record([.of("a", .tick, task: two), .of("a", .tick, language: "sw", task: two)])
    #expect(marks.state.ticks["a"]?.map(\.task) == [one, two, two])
    #expect(marks.state.ticks["a"]?.map(\.language.text) == ["en", "en", "sw"])
    try marks.record([.of("a", .untick, task: two), .of("a", .untick, task: .of("Never ticked", 2))])
    #expect(marks.state.ticks["a"]?.map(\.language.text) == ["en", "sw"])
    try marks.record([.of("a", .untick)])
    #expect(marks.state.ticks.keys.sorted() == ["b"])
    try marks.record([.of("b", .untick, task: one)])
    #expect(marks.state == MarkState())
  }

  @Test("ticks, reading and bookmarks have nothing to do with each other")
  func ticksAlone() throws {
    try marks.record([.of("a", .tick, task: .of("One"))])
    #expect(marks.state.read.isEmpty && marks.state.bookmarks.isEmpty && marks.state.positions.isEmpty)
    try marks.record([.of("a", .read), .of("a", .unread), .of("a", .unbookmark)])
    #expect(marks.state.ticks["a"]?.count == 1)
  }

  @Test("one undo takes back a reset of the whole list, and the next one the last tick")
  func undoOfReset() throws {
    for ordinal in 0..<3 { try marks.record([.of("a", .tick, task: .of("Task \(ordinal)", ordinal))]) }
    let before = marks.state
    try marks.record([.of("a", .untick)])
    let undone = try #require(try marks.undo())
    #expect(undone.description == "Taken back: untick, Title of a." && undone.state == before)
    #expect(try marks.undo()?.state.ticks["a"]?.map(\.task.ordinal) == [0, 1])
  }

  @Test("undo goes back batch by batch, and leaves positions alone")
  func undo() throws {
    try marks.record([.of("a", .read)])
    try marks.record([.of("b", .read), .of("c", .read), .of("a", .unread)])
    try marks.record([.of("b", .position, place: .at(4))])
    let first = try #require(try marks.undo())
    #expect(first.marks.map(\.work) == ["b", "c", "a"])
    #expect(first.description == "Taken back: 3 marks.")
    #expect(first.state.read.keys.sorted() == ["a"] && first.state.positions["b"] != nil)
    let second = try #require(try marks.undo())
    #expect(second.description == "Taken back: read, Title of a.")
    #expect(second.state.read.isEmpty && marks.state == second.state)
    #expect(try marks.undo() == nil)
  }

  @Test("a mark made after an undo is the next to be taken back, then those before it")
  func undoAfterUndo() throws {
    for work in ["a", "b", "c"] { try marks.record([.of(work, .read)]) }
    _ = try marks.undo()
    try marks.record([.of("d", .read)])
    #expect(try marks.undo()?.marks.map(\.work) == ["d"])
    #expect(try marks.undo()?.marks.map(\.work) == ["b"])
    #expect(marks.state.read.keys.sorted() == ["a"])
  }

  @Test("a changed text is told by the hash of the language it was read in")
  func changed() throws {
    try marks.record([.of("a", .read, language: "sw", hash: "s1")])
    func changed(_ hashes: [String: String]) -> Bool { marks.state.hasChanged("a") { hashes[$0.text] } }
    #expect(!changed(["sw": "s1", "en": "e9"]))
    #expect(changed(["sw": "s2"]))
    #expect(!changed(["en": "e9"]))
    #expect(!marks.state.hasChanged("unread") { _ in "x" })
  }

  @Test("the fold does not depend on the order in which marks come", arguments: 0..<40)
  func orderIndependent(_ seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    let lines = try Journal.randomLines(seed: seed)
    let expected = MarkState.folding(lines)
    #expect(MarkState.folding(lines.shuffled(using: &random)) == expected)
    #expect(MarkState.folding((lines + lines).shuffled(using: &random)) == expected)
  }
}
