import MaktabaText
import TestSupport
import Testing

@testable import MaktabaModel
@testable import MaktabaTUI

@Suite("Stories: the panel of a work") struct PanelStories {
  @Test("One row a language, with a sign for each section, shares that add up, and what changed two keys away")
  func wayIn() throws {
    var app = try TranslatedLibrary.movedOn().app()
    app.press("t", "j")
    #expect(app.cursorRow.contains("sw Kiswahili O out of date (critical) CC!OOR"), "\(app.screen)")
    app.press("Enter")
    #expect(app.rows[2].contains("sw Kiswahili · O out of date (critical) · 6 sections"))
    app.press("j", "j")
    #expect(
      app.cursorRow.contains("O out of date (critical)") && app.cursorRow.contains("notice")
        && app.cursorRow.contains("facts differ"))
    app.press("w")
    #expect(app.screen.contains("under [-18-].") && app.screen.contains("under {+21+}."), "\(app.screen)")
    #expect(app.screen.contains("Huenda mtu yuko chini ya miaka 18."))
    app.press("Esc")
    #expect(app.cursorRow.contains("notice"), "back on the section")
    app.press("h")
    #expect(app.cursorRow.contains("sw Kiswahili"), "back on the language")
    app.press("Esc", "Enter")
    #expect(app.rows[0].contains("Field card"))
  }

  @Test("From a section: open it here, in the source, side by side") func openings() throws {
    let library = try TranslatedLibrary.movedOn()
    func section(_ key: String, _ last: String...) -> HeadlessApp {
      var app = library.app()
      app.press("t", "j", "Enter", "j", "j", "j")
      #expect(app.cursorRow.contains(key))
      for name in last { app.press(name) }
      return app
    }
    #expect(section("safe", "Enter").rows[0].contains("sw · O"))
    #expect(section("safe", "S").rows[0].contains("en"))
    let beside = section("safe", "T")
    #expect(beside.rows[1].contains("> sw") && beside.rows[1].contains("en English"), "\(beside.screen)")
    #expect(beside.screen.contains("Usalama") && beside.screen.contains("Never go there"))
    #expect(section("safe", "w", "Enter").rows[0].contains("Kadi"))
    #expect(section("safe", "w", "S").rows[0].contains("Field card"))
    let back = section("safe", "w", "Enter", "Esc", "Esc")
    #expect(back.cursorRow.contains("safe"), "the ways back are those in: \(back.screen)")
  }

  @Test("A section without a text says so, and its source can be opened") func missing() throws {
    var app = try TranslatedLibrary.movedOn().app()
    app.press("t", "j", "j", "j", "Enter", "j", "j", "j", "j")
    #expect(app.cursorRow.contains(". missing") && app.cursorRow.contains("ask"), "\(app.screen)")
    app.press("Enter")
    #expect(app.screen.contains("There is no text for this section. S opens it in the source."))
    app.press("S")
    #expect(app.rows[0].contains("Field card") && app.rows[0].contains("en"))
  }

  @Test("e explains a language and a section: the facts, and the rule") func explaining() throws {
    var app = try TranslatedLibrary.movedOn().app(columns: 120, rows: 60)
    app.press("t", "j", "e")
    for words in [
      "sw Swahili: O out of date (critical)", "Made on 2026-11-22 by office A, by a person.",
      ".maktaba/translations/card/sw.jsonl", "Counted in words of the source: reviewed",
      "The word for the whole document is that of its worst section",
    ] { #expect(app.screen.contains(words), "\(words)\n\(app.screen)") }
    app.press("Esc", "Enter", "j", "j", "e")
    for words in [
      "Notice, sw: O out of date (critical)", "whose text is kept:", "  .maktaba/sources/",
      "Facts differ: the source has 21, the translation 18.",
      "Critical: a number, a date, an address or code has changed",
    ] { #expect(app.screen.contains(words), "\(words)\n\(app.screen)") }
    app.press("e", "G", "e")
    #expect(app.screen.contains("Refer, sw: R reviewed") && app.screen.contains("signed on 2026-11-22 by office B"))
    app.press("q")
    #expect(app.cursorRow.contains("refer"))
  }

  @Test("A basis that is not kept: what changed says so, and shows today's source and the translation")
  func notKept() throws {
    let library = try TranslatedLibrary.movedOn()
    library.folder.remove(".maktaba/sources")
    var app = library.app()
    app.press("t", "j", "Enter", "j", "j", "w")
    #expect(app.screen.contains("is not kept in this library"), "\(app.screen)")
    #expect(app.screen.contains("under 21.") && app.screen.contains("miaka 18."))
  }

  @Test("What nobody recorded is unknown, and what changed says why it cannot be told") func unknown() throws {
    var app = try TranslatedLibrary.movedOn().app()
    app.press("t", "G", "Enter", "j", "w")
    #expect(app.screen.contains("Nobody has written down which source"), "\(app.screen)")
  }

  @Test("At every size", arguments: [(80, 24), (120, 40), (40, 12)]) func pictures(columns: Int, rows: Int) throws {
    let library = try TranslatedLibrary.movedOn()
    func look(_ name: String, _ keys: String...) {
      var app = library.app(columns: columns, rows: rows)
      for key in keys { app.press(key) }
      let difference = Snapshot().difference(of: app.frame, named: "\(name)-\(columns)x\(rows)")
      #expect(difference == nil, Comment(rawValue: difference ?? ""))
    }
    look("panel", "t", "j")
    look("panel-sections", "t", "j", "Enter", "j", "j")
    look("panel-sections-arabic", "t", "j", "j", "j", "Enter", "j", "j")
    look("panel-why", "t", "j", "Enter", "j", "j", "e")
    look("change", "t", "j", "Enter", "j", "j", "w")
    look("change-arabic", "t", "j", "j", "j", "Enter", "j", "j", "j", "w")
    look("change-amharic", "t", "G", "Enter", "j", "j", "w")
  }

  @Test("n and N go from change to change") func changes() throws {
    var app = try TranslatedLibrary.movedOn().app(columns: 40, rows: 12)
    app.press("t", "j", "Enter", "j", "j", "j", "w", "n")
    #expect(app.cursorRow.contains("[-"), "\(app.screen)")
    app.press("n", "n", "n", "n", "n", "n", "n", "n", "n", "n")
    #expect(app.screen.contains("This is the last change.") && app.cursorRow.contains("+}"), "\(app.screen)")
    app.press("N")
    #expect(!app.screen.contains("This is the first change."))
  }

  @Test("An answer that nobody waits for any more changes nothing") func stale() throws {
    let library = try TranslatedLibrary.movedOn()
    var app = library.app()
    app.press("t", "j", "Enter", "j", "j")
    app.isHeldBack = { if case .change = $0 { true } else { false } }
    app.forgetEffects()
    app.press("w")
    guard case .change(let first)? = app.effects.last else { Issue.record("nothing was asked"); return }
    #expect(first.section == .init(key: "notice", isOrphan: false) && first.language == tag("sw"))
    #expect(app.screen.contains("Comparing"))
    app.press("Esc", "j", "w")
    let before = app.screen
    app.send(library.answer(.change(first))[0])
    #expect(app.screen == before)
    guard case .change(let second)? = app.effects.last else { return }
    app.send(library.answer(.change(second))[0])
    #expect(app.screen.contains("Never go there"))
  }

  @Test("Work that somebody has begun is in progress, and still told as out of date") func claimed() throws {
    let library = try TranslatedLibrary.movedOn()
    let until = CalendarDate("2026-12-22") ?? library.today
    try library.write(.claim(until: until), in: "sw", sections: ["notice"], by: "office C")
    var app = library.app()
    app.press("t", "j", "Enter", "j", "j")
    #expect(app.cursorRow.contains("p in progress, out of date (critical)"), "\(app.screen)")
    app.press("Enter")
    #expect(app.screen.contains("! out of date (critical)"), "\(app.screen)")
  }
}

@Suite("Signs and shares of the panel") struct PanelPartsTests {
  private func sections(_ signs: String) throws -> [TranslationStatus.SectionState] {
    let library = try TranslatedLibrary.movedOn()
    let work = try #require(library.library.catalogue.work(id: "card"))
    let status = library.library.translations(ofWork: work, in: library.library.catalogue, today: library.today)
    let model = try #require(status.entry(in: tag("sw"))?.sections.first)
    return try signs.map { sign in
      var section = model
      section.state = sign == "!" ? .outOfDate : try #require(TranslationState.allCases.first { $0.glyph == sign })
      section.grade = sign == "!" ? "critical" : sign == "O" ? "minor" : nil
      return section
    }
  }

  @Test(
    "A strip has a sign for each section, or the worst of a group and how many that are",
    arguments: [
      ("CCRO.", 10, "CCRO."), ("C!O.?pCRx", 9, "C!O.?pCRx"), ("CCCCCCCCO!", 8, "CCCC!/2"), ("CCCCxC", 4, "CC/3"),
      ("RRRRRR", 5, "RRR/2"), ("RRCC..OO!!", 6, "C.!!/3"), ("CC", 1, ""),
    ]) func strip(signs: String, columns: Int, expected: String) throws
  {
    let strip = try SectionStrip(sections(signs), columns: columns).text
    #expect(strip == expected)
  }

  @Test("A draft of an earlier source shows that it is out of date, not that it is a draft")
  func staleDraft() throws {
    var sections = try sections("ppp")
    for index in sections.indices { sections[index].standing = index == 0 ? .inProgress : .outOfDate }
    sections[2].grade = TranslationGrade.critical.rawValue
    #expect(SectionStrip(sections, columns: 8).text == "pO!")
  }

  @Test("Sixty sections are pressed together honestly", arguments: 4...60) func pressed(columns: Int) throws {
    let signs = String(repeating: "C", count: 37) + "!" + String(repeating: "R", count: 22)
    let strip = try SectionStrip(sections(signs), columns: columns).text
    #expect(strip.count <= columns)
    #expect(strip.isEmpty || strip.contains("!"), "the worst is never lost: \(strip)")
    #expect(strip.contains("/") == (columns < 60) || strip.isEmpty)
  }

  @Test(
    "Shares add up to 100, and what is there is not nothing",
    arguments: [
      ([0.3334, 0.3333, 0.3333, 0.0], [34, 33, 33, 0, 0]), ([1.0, 0.0, 0.0, 0.0], [100, 0, 0, 0, 0]),
      ([0.999, 0.001, 0.0, 0.0], [99, 1, 0, 0, 0]), ([0.5, 0.25, 0.125, 0.0], [50, 25, 13, 0, 12]),
      ([0.992, 0.002, 0.003, 0.003], [97, 1, 1, 1, 0]),
    ] as [([Double], [Int])]) func shares(parts: [Double], expected: [Int]) throws
  {
    var shares = TranslationStatus.Shares(whole: .original)
    (shares.reviewed, shares.complete, shares.outdated, shares.missing) = (parts[0], parts[1], parts[2], parts[3])
    let percents = try #require(SharePercents(shares))
    let whole = [percents.reviewed, percents.complete, percents.outdated, percents.missing, percents.unknown]
    #expect(whole.reduce(0, +) == 100)
    #expect(whole == expected)
  }

  @Test("Rows of changed text know what stands where, in every direction") func rows() {
    let difference = WordDifference(from: "one two three four five", to: "one zwei three four fünf")
    let rows = ChangedText.rows(of: difference, without: .removed, columns: 12)
    #expect(rows.map(\.text) == ["one {+zwei+}", "three four", "{+fünf+}"])
    #expect(rows[0].role(at: 4) == .added && rows[0].role(at: 0) == .plain && rows[1].role(at: 3) == .plain)
    #expect(rows[2].role(at: 0) == .added)
    let arabic = ChangedText.rows(
      of: WordDifference(from: "السلامة أولا", to: "السلامة دائما"), without: .removed, columns: 40)
    #expect(arabic.count == 1 && arabic[0].isRightToLeft && arabic[0].text.contains("{+دائما+}"))
  }
}
