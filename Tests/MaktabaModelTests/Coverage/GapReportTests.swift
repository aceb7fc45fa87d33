import Testing

@testable import MaktabaModel

@Suite("The report of gaps") struct GapReportTests {
  private func report(_ shelf: TranslatedShelf) throws -> GapReport {
    GapReport(try shelf.coverage(), shelf.library.catalogue)
  }

  private func line(_ gap: GapReport.Gap) -> String { "\(gap.work) \(gap.cell.language)" }

  @Test("changed facts come first, then what is missing, then what is otherwise out of date")
  func need() throws {
    let shelf = try TranslatedShelf(works: 3)
    for number in 0..<3 { try shelf.record(number, "sw") }
    try shelf.record(0, "fr")
    try shelf.record(2, "fr")
    try shelf.record(0, "pt-BR")
    shelf.edit(0, "en", "page 1", "page 99")
    shelf.edit(2, "en", "In short, en says it.", "All that is told here is another thing now.")
    let gaps = try report(shelf).gaps
    #expect(gaps.prefix(3).map(line) == ["w0 sw", "w0 fr", "w0 pt-BR"], "in the order of the manifest's languages")
    #expect(gaps.prefix(3).allSatisfy { $0.need >= 10 })
    #expect(gaps.dropFirst(3).map(line) == ["w1 fr", "w1 pt", "w2 pt", "w2 sw", "w2 fr"])
    #expect(gaps[3].need == 5 && gaps[6].need < 2)
    #expect(GapWording.lack(gaps[0]) == "1 section with a changed fact")
    #expect(GapWording.lack(gaps[3]) == "no document")
  }

  @Test("links alone, unknown basis and drafts are no gaps")
  func noGaps() throws {
    let shelf = try TranslatedShelf(works: 2)
    shelf.edit(1, "en", "status: current", "status: draft")
    try shelf.record(0, "sw")
    shelf.edit(0, "en", "In short,", "In  short,")
    let report = try report(shelf)
    #expect(report.gaps.isEmpty)
    #expect(report.unknown == 3 && report.machineMade == 0)
  }

  @Test(
    "importance: the editors' word, references, what is urgent, status",
    arguments: [
      ([:], DocumentStatus.current, 0, 3.0), (["importance": ["5"]], .current, 0, 5),
      (["importance": ["9"]], .current, 0, 3), (["importance": ["much"]], .current, 0, 3), ([:], .current, 3, 3.75),
      ([:], .current, 100, 5), (["phase": ["first-contact"]], .current, 0, 4), (["topic": ["safety"]], .current, 0, 4),
      (["audience": ["safety"]], .current, 0, 3), ([:], .unstated, 0, 2.4), ([:], .inReview, 0, 1.5),
      ([:], .withdrawn, 9, 0), ([:], .superseded, 0, 0), ([:], .archived, 0, 0),
    ] as [([String: [String]], DocumentStatus, Int, Double)])
  func importance(facets: [String: [String]], status: DocumentStatus, references: Int, value: Double) throws {
    var card = try DocumentCard.of("en", text: "x", status: status)
    card.metadata.facets = facets
    #expect(abs(GapImportance(card, references: references).value - value) < 1e-9)
  }

  @Test("what other works refer to weighs more, unless they replace it")
  func references() throws {
    let shelf = try TranslatedShelf(works: 3)
    shelf.folder.write(
      "en/w1.md", TranslatedShelf.text(1, "en", front: "relations: {see: [w2, w1], replaces: [w0]}\n"))
    shelf.folder.write("en/w0.md", TranslatedShelf.text(0, "en", front: "relations: {adapts: [w2]}\n"))
    let gaps = try report(shelf).gaps
    #expect(gaps.first { $0.work == "w2" }?.importance.references == 2)
    #expect(gaps.first { $0.work == "w1" }?.importance.references == 0)
  }

  @Test(
    "priority: the manifest's order, or what it says",
    arguments: [
      ("", ["en": 0.25, "sw": 1, "fr": 0.75, "pt": 0.5, "so": 0.25]),
      ("language_priority: {fr: 5, sw: 1, pt: 0}\n", ["sw": 0.2, "fr": 1, "pt": 0, "so": 0.6]),
    ])
  func priority(manifest: String, expected: [String: Double]) throws {
    let shelf = try TranslatedShelf(works: 2, manifest: manifest)
    let identity = shelf.library.catalogue.identity
    for (tag, value) in expected { #expect(abs(try identity.priority(of: .tag(tag)) - value) < 1e-9, "\(tag)") }
    let languages = Set(try report(shelf).gaps.map(\.cell.column.text))
    #expect(languages == (manifest.isEmpty ? ["fr", "pt"] : ["fr"]), "0 is nothing to do")
  }

  @Test(
    "a priority that is none is a problem, and is left out",
    arguments: ["language_priority: {sw: much}\n", "language_priority: {sw: 9}\n", "language_priority: 5\n"])
  func wrongPriority(manifest: String) throws {
    let shelf = try TranslatedShelf(works: 1, manifest: manifest)
    #expect(shelf.library.catalogue.identity.languagePriorities.isEmpty)
    #expect(shelf.library.problems.count == 1)
  }

  @Test("priorities and relations outlive the cache")
  func coding() throws {
    let shelf = try TranslatedShelf(works: 1, manifest: "language_priority: {sw: 2.5}\n")
    shelf.folder.write("en/w0.md", TranslatedShelf.text(0, "en", front: "relations: {see: [a, b]}\n"))
    _ = try shelf.coverage()
    let read = try #require(Catalogue(decoding: shelf.library.catalogue.encoded()))
    #expect(try read.identity.languagePriorities == [.tag("sw"): 2.5])
    #expect(read.card(read.source(ofWork: 0)).metadata.relations == ["a", "b"])
  }

  @Test(
    "hours and numbers", arguments: [(0, "0.0 h"), (1, "0.1 h"), (250, "1.0 h"), (1204, "4.8 h"), (250_000, "1000 h")])
  func hours(words: Int, hours: String) {
    #expect(GapWording.hours(words: words, speed: 250) == hours)
    #expect([0.5, 1, 2.25, 3.05].map(GapWording.number) == ["0.5", "1", "2.25", "3.05"])
  }
}
