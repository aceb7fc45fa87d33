import Foundation
import MaktabaText
import TestSupport
import Testing

@testable import MaktabaModel
@testable import MaktabaTUI

@Suite("Stories: side by side") struct SideBySideStories {
  /// A work in English, Arabic and Swahili: the Arabic text is longer and has withdrawn advice, the Swahili one was made by
  /// a machine and lacks a section.
  static let work: [FakeLibrary.Document] = [
    .init(work: "signs", language: "en", title: "Signs", body: text("Signs", "Sign", 1...9, paragraphs: 2)),
    .init(
      work: "signs", language: "ar", title: "علامات",
      body: text("علامات", "علامة", 1...9, paragraphs: 4, words: "السلامة أولا، ثم السؤال.")
    ) {
      $0.status = .withdrawn
      $0.withdrawn = "See the English text."
    },
    .init(
      work: "signs", language: "sw", title: "Ishara", body: text("Ishara", "Ishara", [1, 2, 4, 5], paragraphs: 2)
    ) {
      $0.translation = DeclaredTranslation()
      $0.translation?.of = LanguageTag("en")
      $0.translation?.method = "machine"
    },
  ]

  private static func text(
    _ title: String, _ heading: String, _ numbers: some Sequence<Int>, paragraphs: Int, words: String = "Safety first."
  ) -> String {
    let sections = numbers.map { number in
      "## \(heading) \(number) {#s\(number)}\n\n"
        + (1...paragraphs).map { "\(words) (\(number).\($0))\n\n" }.joined()
    }
    return "# \(title) {#top}\n\n" + sections.joined()
  }

  private func app(columns: Int = 80, rows: Int = 24, preferring languages: [String] = ["en", "ar"]) -> HeadlessApp {
    var app = makeApp(columns: columns, rows: rows, library: FakeLibrary(Self.work), preferring: languages)
    app.press("Enter")
    return app
  }

  /// The rows in which some words are shown.
  private func rows(_ words: String, in app: HeadlessApp) -> [Int] {
    let shaped = CellText.glyphs(of: words).isEmpty ? words : VisualText.glyphs(of: words).map(\.text).joined()
    return app.rows.indices.filter { app.rows[$0].contains(shaped) }
  }

  @Test("T opens the next preferred language beside this one, and T closes it") func openAndClose() {
    var app = app()
    let alone = app.screen
    app.press("T")
    #expect(app.rows[1].contains("> en English · o original") && app.rows[1].contains("ar "))
    #expect(app.rows.dropFirst().prefix(20).allSatisfy { $0.contains("│") }, "a line parts them")
    app.press("T")
    #expect(app.screen == alone)
    app.press("T", "q")
    #expect(app.screen == alone, "q closes it before it leaves the document")
    app.press("T", "Esc", "q")
    #expect(app.rows[0].hasPrefix("maktaba"))
  }

  @Test("Wherever one reads, the same section stands beside it in the same row") func inStep() {
    var app = app()
    app.press("T")
    for number in 1...9 {
      app.press("]")
      let (mine, theirs) = (rows("Sign \(number)", in: app).last, rows("علامة \(number)", in: app).last)
      #expect(mine != nil && mine == theirs, "\(number)\n\(app.screen)")
    }
    app.press("g")
    #expect(app.screen.contains("WITHDRAWN"))
  }

  @Test("Each in its own direction, at every size", arguments: [(120, 40), (80, 24), (40, 12)])
  func pictures(columns: Int, rows: Int) {
    var app = app(columns: columns, rows: rows)
    app.press("T", "]", "]")
    let difference = Snapshot().difference(of: app.frame, named: "side-by-side-arabic-\(columns)x\(rows)")
    #expect(difference == nil, Comment(rawValue: difference ?? ""))
  }

  @Test("At the end of the one the other shows its end, too, and the first counts as read") func end() {
    var app = app()
    app.press("T", "G")
    #expect(app.screen.contains("(9.2)") && app.screen.contains("9.4"))
    app.press("g", "Tab")
    while !app.rows[0].contains("100%") { app.press("Space") }
    #expect(app.state.marks.read["signs"]?.language == tag("en"), "the first is what counts")
  }

  @Test("A section that is missing there is said, and the other text waits") func missing() {
    var app = app(preferring: ["en", "sw"])
    app.press("T", "]", "]")
    #expect(!app.rows[1].contains("missing"))
    app.press("]")
    #expect(app.rows[2].hasPrefix(" Sign 3") || app.rows[2].hasPrefix("Sign 3"))
    #expect(app.rows[1].hasSuffix("§ missing here"), "\(app.rows[1])")
    #expect(app.rows[3].contains("Ishara 4"), "what comes next waits")
    app.press("]")
    #expect(app.rows[2].contains("Sign 4") && app.rows[2].contains("Ishara 4"))
    #expect(!app.rows[1].contains("missing"))
    app.press("Tab", "[")
    #expect(rows("Sign 2", in: app).last.map { $0 == rows("Ishara 2", in: app).last } == true, "\(app.screen)")
  }

  @Test("Each text says in its own head what must be known of it") func heads() {
    var app = app()
    app.press("T")
    #expect(app.rows[1].contains("X withdrawn"))
    app.press("]", "]", "L")
    #expect(app.rows[1].contains("sw Kiswahili · M machine draft"))
    app.press("Tab", "g")
    #expect(app.screen.contains("MACHINE DRAFT"))
  }

  @Test("Tab goes to the other text, and every key then acts there") func focus() {
    var app = app()
    app.press("T", "Tab")
    #expect(app.frame.cursor.map { $0.column > 39 } == true)
    app.press("]", "]", "m")
    #expect(app.screen.contains("Bookmarked: “علامات”") || app.screen.contains("Bookmarked"))
    let bookmark = app.state.marks.bookmarks.first
    #expect(bookmark?.language == tag("ar") && bookmark?.place.heading == "علامة 2")
    app.press("/")
    app.type("السلامة")
    app.press("Enter")
    #expect(app.screen.contains("Match "))
    let painted = app.frame.cells.indices.filter { app.frame.cells[$0].style.foreground == .yellow }
    #expect(painted.contains { $0 % 80 > 39 && $0 / 80 > 1 })
    app.press("Shift-Tab")
    #expect(app.frame.cursor.map { $0.column < 39 } == true)
  }

  @Test("Going to and fro between the texts moves nothing, wherever one stands") func toAndFro() {
    var app = app()
    app.press("T")
    for _ in 0..<30 {
      app.press("j")
      let body = app.rows.dropFirst(2)
      app.press("Tab")
      #expect(app.rows.dropFirst(2) == body)
      app.press("Tab")
      #expect(app.rows.dropFirst(2) == body)
    }
  }

  @Test("L takes the second text through the other languages, T comes back to the last one") func languages() {
    var app = app()
    app.press("T", "L")
    #expect(app.rows[1].contains("> en English") && app.rows[1].contains("sw Kiswahili"))
    app.press("T", "T")
    #expect(app.rows[1].contains("sw Kiswahili"))
    app.press("Tab", "L")
    #expect(app.rows[1].contains("en English") && app.rows[1].contains("> ar"))
    app.press("T")
    #expect(app.rows[0].contains(" ar "), "the text with the cursor stays")
  }

  @Test("A translation has beside it what it was made from") func original() {
    var app = app(preferring: ["sw"])
    #expect(app.rows[0].contains("sw"))
    app.press("T")
    #expect(app.rows[1].contains("> sw Kiswahili") && app.rows[1].contains("en English"))
  }

  @Test("The panel puts the language chosen beside, and says where that is impossible") func panel() {
    var app = app()
    app.press("t", "T")
    #expect(app.screen.contains("English is the text on the screen"))
    app.press("j", "T")
    #expect(app.rows[1].contains("sw Kiswahili") && app.state.context == .reader)
    app.press("t", "j", "T")
    #expect(app.screen.contains("There is no French text."))
    var shelf = makeApp(library: FakeLibrary(Self.work))
    shelf.press("t", "T")
    #expect(shelf.screen.contains("Open the work first"))
  }

  @Test("A work in one language says so") func onlyOne() {
    var app = makeApp()
    app.press("Enter", "T")
    #expect(app.screen.contains("This work is there in English alone."))
    #expect(app.state.reader?.beside == nil)
  }

  @Test("Where there is no room the text stays alone, and both come back with the room") func room() {
    var app = app(columns: 39, rows: 12)
    app.press("T")
    #expect(app.screen.contains("There is no room for two texts"))
    app.resize(columns: 100, rows: 30)
    app.press("T", "]", "]")
    for size in [(60, 20), (40, 12), (20, 5), (120, 40), (80, 24)] {
      app.resize(columns: size.0, rows: size.1)
      #expect(rows("Sign 2", in: app).count >= 1, "\(size)\n\(app.screen)")
      #expect(app.screen.contains("no room") == (size.0 == 20))
      if size.0 >= 40 { #expect(app.screen.contains("ar "), "\(size)\n\(app.screen)") }
    }
    #expect(rows("Sign 2", in: app).last == rows("علامة 2", in: app).last)
  }

  @Test("The place that is remembered is that of the text with the keys") func position() {
    var app = app()
    app.press("T", "Tab", "]", "]", "Q")
    let position = app.state.marks.positions["signs"]
    #expect(position?.language == tag("ar") && position?.place.heading == "علامة 2")
  }

  @Test("A click goes to the other text") func click() {
    var app = app()
    app.press("T")
    app.mouse(.click, column: 60, row: 10)
    #expect(app.frame.cursor.map { $0.column > 39 } == true)
    app.mouse(.click, column: 60, row: 10)
    #expect(app.frame.cursor.map { $0.column > 39 } == true)
  }

  @Test("Another document opened meanwhile has a second text, too") func nextDocument() {
    var app = makeApp()
    app.press("j", "j", "j", "Enter", "T", "L")
    #expect(app.rows[1].contains("sw"))
    app.press("t", "j", "Enter")
    #expect(app.rows[1].contains("> sw Kiswahili") && app.rows[1].contains("en English"), "\(app.screen)")
  }
}

@Suite("Stories: the text beside changes") struct SideBySideReopeningStories {
  private func opened(_ library: FakeLibrary) -> HeadlessApp {
    var app = makeApp(library: library, preferring: ["en", "ar"])
    app.press("Enter", "T")
    return app
  }

  @Test("A changed text takes the place of the old one in its own pane", arguments: [false, true])
  func changed(isSecondActive: Bool) {
    let library = FakeLibrary(SideBySideStories.work)
    var app = opened(library)
    if isSecondActive { app.press("Tab") }
    for language in ["en", "ar"] {
      var documents = SideBySideStories.work
      for index in documents.indices where documents[index].language == language {
        documents[index].body = documents[index].body.replacingOccurrences(of: "#top}\n", with: "#top}\n\nNew here.\n")
      }
      library.replace(documents)
      app.send(.libraryChanged)
      let column = language == "en" ? 0 : 40
      let line = app.rows.first { $0.contains("New here.") } ?? ""
      #expect(line.distance(from: line.startIndex, to: line.range(of: "New")?.lowerBound ?? line.endIndex) >= column)
      #expect(language == "ar" || line.hasPrefix("New") || line.hasPrefix(" New"), "\(app.screen)")
    }
  }

  @Test("A text that is gone stays, and its pane says so") func gone() {
    let library = FakeLibrary(SideBySideStories.work)
    var app = opened(library)
    library.replace(SideBySideStories.work.filter { $0.language != "ar" })
    app.send(.libraryChanged)
    #expect(app.rows[1].contains("gone"))
    #expect(app.screen.contains("GONE: this document"))
    library.replace(SideBySideStories.work)
    app.send(.libraryChanged)
    #expect(!app.screen.contains("GONE"))
  }

  @Test("An answer that nobody waits for any more changes nothing") func stale() throws {
    var app = makeApp(library: FakeLibrary(SideBySideStories.work), preferring: ["en", "ar"])
    app.press("Enter")
    app.isHeldBack = { if case .open = $0 { true } else { false } }
    app.forgetEffects()
    app.press("T", "T")
    let requests = app.effects.compactMap { if case .open(let request) = $0 { request } else { nil } }
    let request = try #require(requests.first)
    #expect(requests.count == 1 && request.place == .beside && request.language == tag("ar"))
    app.send(FakeLibrary(SideBySideStories.work).answer(.open(request))[0])
    #expect(app.state.reader?.beside == nil)
    app.press("T")
    app.send(.openFailed(request, reason: "Old."))
    #expect(!app.screen.contains("Old."))
  }
}
