import MaktabaText
import TestSupport
import Testing

@testable import MaktabaModel

@Suite("The cache is derived: damage means an empty cache, never a failure")
struct IndexStoreTests {
  let folder = TemporaryLibrary()

  private func rows(_ store: IndexStore, _ words: String...) throws -> [Int64] {
    var found: [Int64] = []
    try store.forEachRow(matching: SearchExpression(SearchTerms.Term(words: words))) {
      found.append($0)
      return true
    }
    return found
  }

  private let row = IndexRow(row: 7, title: "signs", heading: "debt", body: "they took his passport")

  @Test("what is written is found again after the next start")
  func roundTrip() throws {
    do {
      let store = try IndexStore(directory: folder.root)
      try store.write(rows: [row], derived: [.vocabulary: [1, 2, 3]])
    }
    let store = try IndexStore(directory: folder.root)
    #expect(try rows(store, "passport") == [7])
    #expect(try rows(store, "his", "passport") == [7])
    #expect(try rows(store, "passport", "his") == [])
    #expect(try store.value(.vocabulary) == [1, 2, 3])
    #expect(try store.lastRow() == 7)
  }

  @Test("a title weighs more than a heading, a heading more than the text")
  func weights() throws {
    let store = try IndexStore()
    try store.write(
      rows: [
        IndexRow(row: 1, title: "", heading: "", body: "passport one two"),
        IndexRow(row: 2, title: "", heading: "passport", body: "one two three"),
        IndexRow(row: 3, title: "passport", heading: "", body: "one two three"),
      ], derived: [:])
    var scores: [Int64: Double] = [:]
    try store.forEachMatch(of: SearchExpression(SearchTerms.Term(words: ["passport"]))) {
      scores[$0.row] = $0.score
      return true
    }
    let ranked = scores.sorted { $0.value > $1.value }.map(\.key)
    #expect(ranked == [3, 2, 1])
  }

  @Test("the vocabulary holds each word once")
  func vocabulary() throws {
    let store = try IndexStore()
    try store.write(rows: [row, IndexRow(row: 8, title: "", heading: "", body: "his debt")], derived: [:])
    let vocabulary = try store.vocabulary()
    #expect(String(decoding: vocabulary.bytes, as: UTF8.self) == "\ndebt\nhis\npassport\nsigns\nthey\ntook\n")
  }

  @Test(
    "a damaged file is replaced by an empty cache",
    arguments: ["", "not a database at all", String(repeating: "\u{0}", count: 9000)])
  func damaged(_ content: String) throws {
    folder.write("index.sqlite", content)
    let store = try IndexStore(directory: folder.root)
    #expect(try store.value(.vocabulary) == nil)
    try store.write(rows: [row], derived: [:])
    #expect(try rows(store, "passport") == [7])
  }

  @Test("a cache of another version is replaced")
  func otherVersion() throws {
    do { try IndexStore(directory: folder.root).write(rows: [row], derived: [.vocabulary: [1]]) }
    let path = folder.root + "/index.sqlite"
    try IndexStore.setVersion(IndexStore.version + 1, at: path)
    #expect(try IndexStore(directory: folder.root).value(.vocabulary) == nil)
  }
}
