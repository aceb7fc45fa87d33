import TestSupport
import Testing

@testable import MaktabaModel

@Suite("How all works stand in all languages") struct CoverageTests {
  @Test("a cell says in a few words what the panel says of the document")
  func cells() throws {
    let shelf = try TranslatedShelf(works: 2)
    try shelf.record(0, "sw", method: "machine", day: 18_000)
    try shelf.record(0, "fr")
    shelf.edit(0, "en", "page 1", "page 99")
    shelf.edit(0, "en", "text of part 3", "words of part 3")
    let swahili = try #require(try shelf.cell(0, "sw"))
    #expect(swahili.state == .outOfDate && swahili.grade == .critical && swahili.isMachineMade)
    #expect(swahili.sectionCount == 6 && swahili.staleSectionCount == 2 && swahili.criticalSectionCount == 1)
    #expect(swahili.oldestStale == CalendarDate(daysSince1970: 18_000) && !swahili.canBeReliedOn)
    #expect(swahili.words.critical > 0 && swahili.words.missing == 0 && swahili.words.complete > 0)
    #expect(try shelf.cell(0, "en")?.state == .original)
    #expect(try shelf.cell(1, "sw")?.state == .unknown)
    let french = try #require(try shelf.cell(1, "fr"))
    #expect(french.state == .missing && !french.isThere)
    #expect(Int(french.words.missing) == (try shelf.coverage()["w1"]?.sourceWords))
  }

  @Test("what is wanted in a language is served by a narrower one, which has no column of its own")
  func servedColumns() throws {
    let shelf = try TranslatedShelf(works: 1)
    let coverage = try shelf.coverage()
    #expect(coverage.columns.map(\.text) == ["en", "sw", "fr", "pt"])
    #expect(try coverage["w0"]?.cell(.tag("pt"))?.language.text == "pt-BR")
    shelf.folder.write("pt/w0.md", TranslatedShelf.text(0, "pt"))
    let both = try shelf.coverage()
    #expect(both.columns.map(\.text) == ["en", "sw", "fr", "pt", "pt-BR"])
    #expect(try both["w0"]?.cell(.tag("pt"))?.language.text == "pt")
  }

  @Test("what can be relied on: the original, what was reviewed, and what a person translated from today's source")
  func reliedOn() throws {
    let shelf = try TranslatedShelf(works: 1)
    #expect(try shelf.cell(0, "en")?.canBeReliedOn == true)
    #expect(try shelf.cell(0, "sw")?.canBeReliedOn == false, "unknown")
    try shelf.record(0, "sw")
    #expect(try shelf.cell(0, "sw")?.canBeReliedOn == true)
    try shelf.record(0, "fr", method: "machine")
    #expect(try shelf.cell(0, "fr")?.state == .complete)
    #expect(try shelf.cell(0, "fr")?.canBeReliedOn == false, "a machine draft")
    shelf.edit(0, "en", "status: current", "status: withdrawn")
    #expect(try shelf.cell(0, "en")?.canBeReliedOn == false)
  }

  @Test("while the original is a draft nothing is due where there is no document")
  func drafts() throws {
    let shelf = try TranslatedShelf(works: 2)
    shelf.edit(1, "en", "status: current", "status: draft")
    #expect(try shelf.cell(1, "fr") == nil)
    #expect(try shelf.cell(1, "sw") != nil)
  }

  @Test("a row is derived anew when an old text that it lacked is there")
  func missingSources() throws {
    let shelf = try TranslatedShelf(works: 1)
    try shelf.record(0, "sw")
    let sources = ".maktaba/sources"
    shelf.edit(0, "en", "In short, en says it.", "In short, en says it. And much more is said of it today than before.")
    shelf.folder.move(sources, to: ".maktaba/away")
    let without = try shelf.coverage()
    #expect(without["w0"]?.missingSources.count == 1)
    shelf.folder.move(".maktaba/away", to: sources)
    let with = try shelf.coverage(from: without)
    #expect(with["w0"]?.missingSources == [])
    #expect(try with == shelf.coverage())
  }

  @Test("what is stopped keeps what it knows, and goes on from there")
  func cancelling() throws {
    let shelf = try TranslatedShelf(works: 3)
    let stopped = shelf.library.coverage(
      in: shelf.library.catalogue, today: TranslatedShelf.today, isCancelled: { true })
    #expect(stopped.known.works == 0 && !stopped.isComplete)
    let whole = try shelf.coverage(from: stopped)
    #expect(whole.isComplete)
    #expect(try whole == shelf.coverage())
  }

  @Test("a thousand works in ten languages take little memory")
  func memory() {
    #expect(MemoryLayout<CoverageCell>.stride * 10 + MemoryLayout<Coverage.Row>.stride < 2_000, "under 2 MB")
  }
}

@Suite("Properties of the coverage") struct CoveragePropertyTests {
  @Test("after any edit the counts are those of the panels, and what was kept equals what is derived anew")
  func randomEdits() throws {
    var random = SeededRandom(seed: 5)
    let shelf = try TranslatedShelf(works: 7)
    var kept = try shelf.coverage()
    for _ in 0..<40 {
      try Self.change(shelf, &random)
      kept = try shelf.coverage(from: kept)
      #expect(try kept == shelf.coverage())
      for work in 0..<shelf.library.catalogue.workCount { try Self.compare(kept, shelf, work) }
    }
  }

  private static func change(_ shelf: TranslatedShelf, _ random: inout SeededRandom) throws {
    let number = Int.random(in: 0..<7, using: &random)
    let language =
      TranslatedShelf.languages.filter { TranslatedShelf.isThere(number, $0) }.randomElement(using: &random) ?? "en"
    let part = Int.random(in: 1...4, using: &random)
    switch Int.random(in: 0..<8, using: &random) {
    case 0 where language != "en": try shelf.record(number, language)
    case 1: shelf.edit(number, language, "text of part \(part)", "words of part \(part)")
    case 2: shelf.edit(number, "en", "page \(number * 7 + part)", "page \(Int.random(in: 100...999, using: &random))")
    case 3: shelf.edit(number, language, "## \(language) head \(part)\n", "")
    case 4: shelf.folder.write(TranslatedShelf.path(number, "so"), TranslatedShelf.text(number, "so"))
    case 5: shelf.folder.remove(TranslatedShelf.path(number, "fr"))
    case 6: shelf.folder.write(TranslatedShelf.path(number, "fr"), TranslatedShelf.text(number, "fr"))
    default:
      guard language != "en" else { return }
      _ = try? shelf.desk.claim(work: "w\(number)", language: .tag(language), signed: .init(by: "B", date: nil))
    }
    try shelf.library.refresh()
  }

  private static func compare(_ coverage: Coverage, _ shelf: TranslatedShelf, _ work: Int) throws {
    let panel = shelf.library.translations(
      ofWork: work, in: shelf.library.catalogue, today: TranslatedShelf.today)
    let row = try #require(coverage[panel.work])
    #expect(row.cells.map(\.language) == panel.entries.map(\.language))
    #expect(Set(row.cells.map(\.column)).count == row.cells.count)
    for (cell, entry) in zip(row.cells, panel.entries) {
      #expect(cell.state == entry.state && cell.grade?.rawValue == entry.grade && cell.flags == entry.flags)
      let shares = [
        (cell.words.share(Int(cell.words.reviewed)), entry.shares.reviewed),
        (cell.words.share(Int(cell.words.complete)), entry.shares.complete),
        (cell.words.share(cell.words.outdated), entry.shares.outdated),
        (cell.words.share(Int(cell.words.missing)), entry.shares.missing),
        (cell.words.share(Int(cell.words.unknown)), entry.shares.unknown),
      ]
      for (mine, theirs) in shares { #expect(abs(mine - theirs) < 1e-9) }
      let critical = entry.sections.count { $0.standing == .outOfDate && $0.grade == "critical" }
      #expect(Int(cell.criticalSectionCount) == critical)
    }
  }
}

@Suite(
  "The coverage of the umbrella guides", .enabled(if: Corpora.path("umbrella") != nil, "the corpus is not there"))
struct UmbrellaCoverageTests {
  @Test("534 works: 3,186 translations of which nothing is known, none complete, 18 missing")
  func counts() throws {
    let path = try #require(Corpora.path("umbrella"))
    let library = try Library(path, places: Places(stateDirectory: "/nowhere"), options: .init(isPrivate: true))
    try library.refresh()
    let coverage = library.coverage(in: library.catalogue, today: TranslatedShelf.today)
    var counts: [TranslationState: Int] = [:]
    for work in 0..<library.catalogue.workCount {
      for cell in coverage[library.catalogue.workID(work)]?.cells ?? [] { counts[cell.state, default: 0] += 1 }
    }
    #expect(coverage.known == (534, 534))
    #expect(counts == [.original: 534, .unknown: 3186, .missing: 18])
    let report = GapReport(coverage, library.catalogue)
    #expect(report.gaps.count { !$0.cell.isThere } == 18 && report.unknown == 3186)
  }
}
