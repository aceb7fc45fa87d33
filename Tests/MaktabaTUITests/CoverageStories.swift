import MaktabaText
import TestSupport
import Testing

@testable import MaktabaModel
@testable import MaktabaTUI

@Suite("The matrix and the gaps, as people use them") struct CoverageStories {
  @Test("C shows the works of the shelf in all languages, and q leads back") func open() {
    var app = makeApp()
    app.press("C")
    #expect(app.rows[0].hasPrefix("Coverage"))
    #expect(app.rows[1].contains("en") && app.rows[1].contains("sw") && app.rows[1].contains("ar"))
    #expect(app.screen.contains("Trafficking is not smuggling"))
    app.press("q")
    #expect(app.rows[0].hasPrefix("maktaba"))
  }

  @Test("the filter of the shelf narrows it") func filter() {
    var app = makeApp(filter: "topic:law")
    app.press("C")
    #expect(app.state.coverage.table.works.count == app.state.shelf.count)
    #expect(app.rows[0].contains("topic:law"))
  }

  @Test("h and l go from language to language, 0 and $ to the first and the last") func columns() throws {
    var app = makeApp()
    app.press("C", "l", "l")
    #expect(app.state.coverage.language == tag("fr"))
    app.press("h")
    #expect(app.state.coverage.language == tag("sw"))
    app.press("$")
    #expect(app.state.coverage.language == app.state.coverage.table.columns.last)
    app.press("l", "l")
    #expect(app.state.coverage.language == app.state.coverage.table.columns.last)
    app.press("0", "h")
    #expect(app.state.coverage.language == tag("en"))
    let cursor = try #require(app.frame.cursor)
    #expect(cursor.column == app.state.coverageGeometry.titleColumns)
  }

  @Test("the line below says what the cell means") func explanation() {
    var app = makeApp()
    app.press("C", "j", "l")
    #expect(app.screen.contains("sw Swahili: nothing is due, for the source is a draft."))
    app.press("j")
    #expect(app.screen.contains("sw Swahili: missing; "))
    app.press("0")
    #expect(app.screen.contains("en English: original."))
  }

  @Test("Enter opens the panel on the language, q comes back to the cell") func panel() {
    var app = makeApp()
    app.press("C", "l", "l")
    let (work, language) = (app.state.coverage.work, app.state.coverage.language)
    app.press("Enter")
    #expect(app.state.context == .translations)
    #expect(app.state.translations.work == work && app.state.translations.entry?.language == language)
    app.press("q")
    #expect(app.state.context == .coverage && app.state.coverage.language == language)
    app.press("q")
    #expect(app.state.screen == .shelf)
  }

  @Test("a document opened from the panel has its own panel, and q leads all the way back") func reading() {
    var app = makeApp()
    app.press("C", "j", "j", "j", "Enter", "Enter")
    #expect(app.state.screen == .reader)
    app.press("t", "t")
    #expect(app.state.context == .reader && app.state.coverage.isPanelOpen)
    app.press("q")
    #expect(app.state.screen == .coverage && app.state.context == .translations)
    app.press("q", "q")
    #expect(app.state.screen == .shelf)
  }

  @Test("S sorts, and the cursor stands on what comes first") func sort() {
    var app = makeApp()
    app.press("C", "j", "S")
    #expect(app.state.coverage.order == .worst && app.rows[0].contains("by the worst"))
    #expect(app.state.coverage.cursor.selected == 0)
    app.press("S", "S", "S")
    #expect(app.state.coverage.order == .title)
  }

  @Test("Tab counts by topic, and back") func numbers() {
    var app = makeApp()
    app.press("C", "Tab")
    #expect(app.rows[0].contains("topic x type"))
    #expect(app.screen.contains("can be relied on."))
    app.press("q")
    #expect(app.state.coverage.view == .works && app.state.screen == .coverage)
  }

  @Test("what is known can be used while the rest is looked at, and ^C stops it") func progress() {
    let library = FakeLibrary()
    var app = makeApp(library: library)
    app.isHeldBack = { $0 == .coverage }
    app.press("C")
    #expect(app.screen.contains("Not looked at yet."))
    var part = Coverage(
      identity: library.catalogue.identity, today: library.today, workCount: library.catalogue.workCount)
    let whole = library.coverage()
    part.insert([library.catalogue.workID(0)].compactMap { whole[$0] })
    app.send(.covered(CoverageAnswer(coverage: part, gaps: nil, isLast: false)))
    #expect(app.rows[0].contains("1 of \(library.catalogue.workCount) works looked at"))
    app.press("^C")
    #expect(app.effects.last == .cancelCoverage)
    #expect(!app.state.coverage.isRunning)
  }

  @Test("a change of the library is followed, also below another screen") func reload() {
    var app = makeApp()
    app.press("C", "Enter")
    app.forgetEffects()
    app.send(.libraryChanged)
    #expect(app.effects.contains(.coverage))
    app.press("q", "q")
    app.forgetEffects()
    app.send(.libraryChanged)
    #expect(!app.effects.contains(.coverage), "nobody asks for it any more")
  }

  @Test("more languages than fit are scrolled, titles stay", arguments: [(80, 24), (40, 12), (20, 5)])
  func manyLanguages(columns: Int, rows: Int) throws {
    let tags = ["sw", "fr", "ar", "am", "so", "zh-Hant", "es", "pt", "ru", "uk", "vi"]
    let documents =
      [FakeLibrary.Document(work: "w", language: "en", title: "Work", body: "# Work\n\nText.\n")]
      + tags.map { .init(work: "w", language: $0, title: "Work", body: "# Work \($0)\n\nText in it.\n") }
    var app = makeApp(columns: columns, rows: rows, library: FakeLibrary(documents))
    app.press("C")
    for _ in 0..<app.state.coverage.table.columns.count { app.press("l") }
    let last = try #require(app.state.coverage.language)
    #expect(app.rows[1].contains(String(last.text.prefix(2))), "\(app.screen)")
    #expect(app.screen.contains("Work"))
    #expect(app.rows[1].contains("<"))
  }

  @Test("every key on a large matrix is painted within a frame") func speed() {
    let documents = (0..<500).flatMap { number in
      ["en", "sw", "fr", "ar"].map {
        FakeLibrary.Document(work: "w\(number)", language: $0, title: "Work \(number)", body: "# T \($0)\n\nText.\n")
      }
    }
    var app = makeApp(columns: 120, rows: 40, library: FakeLibrary(documents))
    app.press("C")
    let before = app.effects.count
    for _ in 0..<10 { app.press("j", "l", "PgDn", "h") }
    #expect(app.effects.count == before, "moving asks for nothing")
    let shown = app.rows.count { $0.contains("Work ") }
    #expect(shown < 40, "what is not seen is not drawn")
  }

  @Test("the mouse chooses a cell and opens it") func mouse() {
    var app = makeApp()
    app.press("C")
    let geometry = app.state.coverageGeometry
    let column = geometry.column(ofCell: 1)
    app.mouse(.click, column: column, row: geometry.list.row + 1)
    #expect(app.state.coverage.column.selected == 1 && app.state.coverage.cursor.selected == 1)
    app.mouse(.doubleClick, column: column, row: geometry.list.row + 1)
    #expect(app.state.coverage.isPanelOpen)
  }

  @Test("W lists what is lacking with the reason, Enter opens the panel") func gaps() throws {
    var app = makeApp()
    app.press("W")
    #expect(app.rows[0].hasPrefix("What is lacking"))
    let gap = try #require(app.state.gaps.gap)
    #expect(app.cursorRow.contains("[\(gap.cell.language)]") && app.cursorRow.contains("at 250/h"))
    let reason = app.rows.suffix(7).joined(separator: " ")
    #expect(reason.contains("score \(GapWording.number(gap.score)) = importance") && reason.contains("x need 5"))
    app.press("j")
    let next = try #require(app.state.gaps.gap)
    #expect(app.rows.suffix(7).joined(separator: " ").contains("score \(GapWording.number(next.score)) "))
    app.press("Enter")
    #expect(app.state.translations.work == app.state.gaps.gap?.work)
    app.press("q")
    #expect(app.state.context == .gaps)
    #expect(!app.effects.contains { if case .mark = $0 { true } else { false } }, "marks nothing")
  }

  @Test("The panel over the matrix has its heads and says why, as the one on the shelf does") func wholePanel() {
    var app = makeApp()
    app.press("C", "Enter")
    #expect(app.rows[2].contains("state") && app.rows[2].contains("R%"))
    #expect(app.screen.contains("(judged by"))
  }

  @Test("the filter of the shelf narrows the gaps") func filteredGaps() {
    var all = makeApp()
    all.press("W")
    var some = makeApp(filter: "topic:law")
    some.press("W")
    #expect(!some.state.gaps.gaps.isEmpty && some.state.gaps.gaps.count < all.state.gaps.gaps.count)
  }

  @Test(
    "shares in whole per cents never round to all or nothing",
    arguments: [(0.0, "0%"), (0.001, "1%"), (0.5, "50%"), (0.999, "99%"), (1, "100%")])
  func percent(share: Double, text: String) { #expect(Wording.percent(share) == text) }

  @Test(
    "ages",
    arguments: [(0, "today"), (1, "1 day ago"), (59, "59 days ago"), (90, "3 months ago"), (800, "2 years ago")])
  func ages(days: Int, text: String) {
    let today = CalendarDate(daysSince1970: 20_000)
    #expect(Wording.age(CalendarDate(daysSince1970: 20_000 - Int32(days)), today) == text)
  }
}
