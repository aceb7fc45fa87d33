import Testing

@testable import MaktabaModel

@Suite("The matrix of works and languages") struct CoverageTableTests {
  /// w0 has a changed fact, w1 lacks French and Portuguese, w2 is old, w3 is up to date.
  private func shelf() throws -> TranslatedShelf {
    let shelf = try TranslatedShelf(works: 4)
    for number in 0..<4 { try shelf.record(number, "sw", day: number == 2 ? 15_000 : 19_000) }
    for (number, language) in [(0, "fr"), (0, "pt-BR"), (2, "fr"), (3, "pt-BR")] { try shelf.record(number, language) }
    shelf.edit(0, "en", "page 1", "page 99")
    shelf.edit(2, "en", "In short", "So in short")
    return shelf
  }

  @Test(
    "is put in order",
    arguments: [
      (CoverageOrder.title, ["w0", "w1", "w2", "w3"]), (.worst, ["w0", "w2", "w1", "w3"]),
      (.missing, ["w1", "w2", "w3", "w0"]), (.age, ["w2", "w0", "w1", "w3"]),
    ])
  func orders(_ order: CoverageOrder, _ works: [String]) throws {
    let shelf = try shelf()
    let found = CoverageTable(try shelf.coverage(), works: shelf.works, order: order).works
    if order == .missing {
      #expect(found.first == "w1" && found.last == "w0")
    } else {
      #expect(found == works)
    }
  }

  @Test("a column's sums are those of its cells")
  func totals() throws {
    let shelf = try shelf()
    let table = CoverageTable(try shelf.coverage(), works: ["w0", "w1", "w2"], order: .title)
    #expect(table.columns.map(\.text) == ["en", "sw", "fr", "pt"])
    #expect(table.totals.map(\.works) == [3, 3, 3, 3])
    #expect(table.totals.map(\.there) == [3, 3, 2, 1])
    #expect(table.totals.map(\.reliable) == [3, 1, 0, 0])
  }

  @Test("works that are not known yet stay in it, behind those that are")
  func unknownRows() throws {
    let shelf = try shelf()
    let table = CoverageTable(try shelf.coverage(), works: ["later", "w0"], order: .worst)
    #expect(table.works == ["w0", "later"] && table["later"] == nil)
    #expect(CoverageTable(.none, works: ["b", "a"], order: .age).works == ["b", "a"])
  }

  @Test("numbers: works there and relied on, by two facets and language")
  func numbers() throws {
    let shelf = try shelf()
    let coverage = try shelf.coverage()
    let numbers = CoverageNumbers(coverage, shelf.library.catalogue, works: 0..<4)
    #expect(numbers.facets == ["topic", "audience"])
    #expect(numbers.lines.map(\.values) == [["t0", "a0"], ["t0", "a1"], ["t1", "a1"], ["t2", "a0"]])
    #expect(numbers.lines.map(\.works) == [1, 1, 1, 1])
    let first = try #require(numbers.lines.first)
    #expect(first.numbers.map(\.there) == [1, 1, 1, 1] && first.numbers.map(\.reliable) == [1, 0, 0, 0])
    let some = CoverageNumbers(coverage, shelf.library.catalogue, works: [1])
    #expect(some.lines.map(\.values) == [["t1", "a1"]], "only of the works listed")
  }
}
