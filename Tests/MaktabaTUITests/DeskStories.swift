import MaktabaText
import TestSupport
import Testing

@testable import MaktabaModel
@testable import MaktabaTUI

@Suite("Stories: what is said of a translation from the screens") struct DeskStories {
  private func sections(_ library: TranslatedLibrary, _ language: Int = 1, by: String? = nil) -> HeadlessApp {
    var app = library.app(by: by)
    app.press("t")
    for _ in 0..<language { app.press("j") }
    app.press("Enter")
    return app
  }

  private func row(of words: String, _ app: HeadlessApp) -> String { app.rows.first { $0.contains(words) } ?? "" }

  @Test("A claim is seen at once, everywhere, and the same key gives it up") func claiming() throws {
    let library = try TranslatedLibrary.movedOn()
    var app = sections(library)
    app.press("j", "j", "j", "c")
    #expect(app.says("Section “Safety” of sw is claimed for 30 days. c gives it up."), "\(app.screen)")
    #expect(app.cursorRow.contains("p in progress, out of date"))
    app.press("c")
    #expect(app.says("Section “Safety” of sw is not claimed by you any more."))
    #expect(app.cursorRow.contains("O out of date"))
  }

  @Test("A language without a document can be claimed; it stays missing, and says so") func claimingMissing() throws {
    let library = try TranslatedLibrary.movedOn()
    var app = library.app()
    app.press("t", "j", "j", "c")
    #expect(app.cursorRow.contains("fr") && app.cursorRow.contains(". missing, claimed"), "\(app.screen)")
    app.press("c")
    #expect(app.says("6 sections of fr are not claimed by you any more."))
    #expect(!app.says(", claimed"))
  }

  @Test("Whoever gives no name neither hides nor gives up the claim that somebody signed") func foreignClaim() throws {
    let library = try TranslatedLibrary.movedOn()
    let until = CalendarDate("2026-12-22") ?? library.today
    try library.write(.claim(until: until), in: "sw", sections: ["safe"], by: "office C")
    var app = sections(library)
    app.press("j", "j", "j", "c")
    #expect(app.says("office C is at work on it. Nothing was written"), "\(app.screen)")
    #expect(app.cursorRow.contains("p in progress"))
    app.press("j", "c")
    #expect(app.says("Section “Ask” of sw is claimed"), "another section is free: \(app.screen)")
    var signed = sections(library, by: "office B")
    signed.press("j", "j", "j", "c")
    #expect(signed.says("of sw is claimed") && signed.says("It is claimed by office C, too."))
    signed.press("c")
    #expect(signed.says("is not claimed by you any more."))
    #expect(signed.cursorRow.contains("p in progress"), "office C still is at work: \(signed.screen)")
  }

  @Test("One key says that a text still holds, and the panel, the strip and the reader follow") func stillValid() throws
  {
    var app = try sections(TranslatedLibrary.movedOn())
    app.press("j", "j", "j", "v")
    #expect(app.says("Section “Safety” of sw is said to be still valid."), "\(app.screen)")
    #expect(app.cursorRow.contains("C complete") && app.cursorRow.contains("still valid"))
    app.press("Enter")
    #expect(!app.says("O out of date (substantive)"), "\(app.screen)")
    app.press("Esc", "h")
    #expect(app.cursorRow.contains("CC!COR"), "\(app.screen)")
  }

  @Test("Where a fact has changed a word has to be typed, never a key alone") func critical() throws {
    let library = try TranslatedLibrary.movedOn()
    var app = sections(library)
    app.press("j", "j", "v")
    #expect(app.says("type “valid”"), "\(app.screen)")
    app.press("Esc")
    #expect(app.says("Nothing was written down.") && app.cursorRow.contains("out of date (critical)"))
    app.press("v", "y", "Enter")
    #expect(app.says("Type “valid”, or nothing to leave it out."), "\(app.screen)")
    app.press("^U", "Enter")
    #expect(app.says("Nothing was written down.") && app.cursorRow.contains("out of date (critical)"))
    app.press("v")
    app.type("valid")
    app.press("Enter")
    #expect(app.says("Section “Notice” of sw is said to be still valid."), "\(app.screen)")
    #expect(app.cursorRow.contains("C complete") && app.cursorRow.contains("still valid, facts differ"))
  }

  @Test("Space selects sections, and what is said goes for all of them; those left are told") func selection() throws {
    let library = try TranslatedLibrary.movedOn()
    var app = sections(library)
    app.press("j", "j", "Space", "Space", "Space")
    #expect(row(of: "Safety", app).hasPrefix(" +") && app.cursorRow.hasPrefix("> ") && app.cursorRow.contains("Refer"))
    app.press("v")
    #expect(app.says("In the source of “Notice”"), "\(app.screen)")
    app.press("Enter")
    #expect(app.says("2 sections of sw are said to be still valid. One was left, “Notice”"), "\(app.screen)")
    #expect(row(of: "Safety", app).contains("C complete") && row(of: "Ask", app).contains("C complete"))
    #expect(row(of: "Notice", app).contains("critical") && !app.says(" +"), "\(app.screen)")
  }

  @Test("A review has to be signed: the name is asked for once, and kept until the program is left") func review()
    throws
  {
    let library = try TranslatedLibrary.movedOn()
    var app = sections(library)
    app.press("j", "R")
    #expect(app.says("Who reviewed it? A role or a pseudonym"), "\(app.screen)")
    app.press("Enter")
    #expect(app.says("A review counts when it is signed."))
    app.type("office B")
    app.press("Enter")
    #expect(app.says("Section “Field card” of sw is signed as reviewed by office B."), "\(app.screen)")
    #expect(app.cursorRow.contains("R reviewed"))
    app.press("g", "R")
    #expect(app.says("of sw is signed as reviewed by office B."), "\(app.screen)")
  }

  @Test("What cannot be reviewed is said before a name is asked for") func impossibleReview() throws {
    var app = try sections(TranslatedLibrary.movedOn())
    app.press("j", "j", "R")
    #expect(app.says("Nothing was written down. It was made from an earlier source"), "\(app.screen)")
    #expect(!app.says("Who reviewed"))
    var own = try sections(TranslatedLibrary.movedOn(), by: "Office A")
    own.press("j", "R")
    #expect(own.says("somebody else has to review it"), "\(own.screen)")
  }

  @Test("Facts that differ have to be compared before a review is signed") func facts() throws {
    let library = try TranslatedLibrary.movedOn()
    try library.write(.waive(why: "It holds."), in: "sw", sections: ["notice"], by: "office A")
    var app = sections(library, by: "office B")
    app.press("j", "j", "R")
    #expect(app.says("of “Notice” differ from the source's. Did you compare them?"), "\(app.screen)")
    app.press("x", "Enter")
    #expect(app.says("Type y or n."))
    app.press("^U", "y", "Enter")
    #expect(app.says("Section “Notice” of sw is signed as reviewed by office B."), "\(app.screen)")
  }

  @Test("What a translation was made from: asks who, how, and what speaks against it") func record() throws {
    let library = try TranslatedLibrary.movedOn()
    var app = sections(library)
    app.press("j", "j", "j", "D")
    #expect(app.says("Who translated it?") && app.rows[23].hasPrefix("> office A"), "\(app.screen)")
    app.press("Enter")
    #expect(app.says("How was it made: human, machine,") && app.rows[23].hasPrefix("> human"))
    app.press("Enter")
    #expect(app.says("still the one that was made from an earlier source"), "\(app.screen)")
    app.press("n", "Enter")
    #expect(app.says("Nothing was written down. Its text is still"), "\(app.screen)")
    #expect(app.cursorRow.contains("O out of date"))
    app.press("D", "Enter", "Enter", "y", "Enter")
    #expect(app.says("Section “Safety” of sw is said to be made from today's source."), "\(app.screen)")
    #expect(app.cursorRow.contains("C complete"))
  }

  @Test("An unknown language is recorded as a whole, by a machine, by nobody") func recordAll() throws {
    let library = try TranslatedLibrary.movedOn()
    var app = library.app()
    app.press("t", "G", "D", "Enter", "^U")
    app.type("machine")
    app.press("Enter")
    #expect(app.says("3 sections of am are said to be made from today's source."), "\(app.screen)")
    #expect(app.says("were left"))
    #expect(app.cursorRow.contains("am") && app.cursorRow.contains("machine"))
  }

  @Test("From what changed and from the reader: the section that is on the screen") func elsewhere() throws {
    let library = try TranslatedLibrary.movedOn()
    var change = sections(library)
    change.press("j", "j", "j", "w", "v")
    #expect(change.says("Section “Safety” of sw is said to be still valid."), "\(change.screen)")
    #expect(change.rows[0].contains("C complete"), "the title follows: \(change.screen)")
    var reader = sections(library)
    reader.press("j", "j", "j", "j", "Enter", "c")
    #expect(reader.says("Section “Ask” of sw is claimed"), "\(reader.screen)")
    reader.press("v")
    #expect(reader.says("Section “Ask” of sw is said to be still valid."), "\(reader.screen)")
    #expect(!reader.says("O out of date (minor)"), "\(reader.screen)")
  }

  @Test("The original says that there is nothing to say of it") func original() throws {
    let library = try TranslatedLibrary.movedOn()
    for key in ["c", "v", "R", "D"] {
      var app = library.app()
      app.press("t", "g", key)
      #expect(app.says("This is the original"), "\(key): \(app.screen)")
    }
  }

  @Test("A library that is read-only says so at the key, before anything is typed") func readOnly() throws {
    let library = try TranslatedLibrary.movedOn()
    library.refusal = "The library cannot be written: read-only."
    for key in ["c", "v", "R", "D"] {
      var app = sections(library)
      app.press("j", "j", key)
      #expect(app.says("! The library cannot be written: read-only."), "\(key): \(app.screen)")
      #expect(app.state.asking == nil)
    }
  }

  @Test("A question whose answer nobody waits for any more is not asked") func lateQuestion() throws {
    let library = try TranslatedLibrary.movedOn()
    var app = sections(library)
    app.isHeldBack = { if case .translate = $0 { true } else { false } }
    app.press("j", "j", "v")
    guard case .translate(let first)? = app.effects.last else { Issue.record("nothing was asked"); return }
    app.press("j", "v")
    app.send(library.answer(.translate(first))[0])
    #expect(app.state.asking == nil)
    app.press(":")
    guard case .translate(let second)? = app.effects.last else { return }
    app.send(library.answer(.translate(second))[0])
    #expect(app.state.asking == nil && app.state.command != nil)
    #expect(first.deed.keys == ["notice"] && second.deed.keys == ["safe"])
  }

  @Test("At every size", arguments: [(80, 24), (120, 40), (40, 12)]) func pictures(columns: Int, rows: Int) throws {
    func look(_ name: String, _ keys: String...) throws {
      var app = try TranslatedLibrary.movedOn().app(columns: columns, rows: rows)
      for key in keys { app.press(key) }
      let difference = Snapshot().difference(of: app.frame, named: "\(name)-\(columns)x\(rows)")
      #expect(difference == nil, Comment(rawValue: difference ?? ""))
    }
    try look("desk-claimed", "t", "j", "Enter", "j", "j", "j", "c")
    try look("desk-critical", "t", "j", "Enter", "j", "j", "v")
    try look("desk-selected", "t", "j", "j", "j", "Enter", "j", "j", "Space", "Space")
    try look("desk-reviewer", "t", "j", "R")
    try look("desk-doubt", "t", "j", "Enter", "j", "j", "j", "D", "Enter", "Enter")
  }
}

extension HeadlessApp {
  /// The words stand on the screen, whatever rows they are broken into.
  fileprivate func says(_ words: String) -> Bool { rows.joined(separator: " ").contains(words) }
}
