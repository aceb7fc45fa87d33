import MaktabaTUI
import MaktabaText
import TestSupport
import Testing

@testable import MaktabaModel

@Suite("Stories: what concerns the person, and why a work is listed") struct PersonStories {
  private static func document(
    _ work: String, _ body: String = "A text.", _ language: String = "en", audience: [String] = [],
    _ change: @escaping @Sendable (inout DocumentMetadata) -> Void = { _ in }
  ) -> FakeLibrary.Document {
    FakeLibrary.Document(
      work: work, language: language, title: "About \(work)", body: "# About \(work)\n\n\(body)\n"
    ) {
      $0.facets = ["topic": audience.map { "for-" + $0 }, "audience": audience]
      change(&$0)
    }
  }

  private static let documents = [
    document("borders", audience: ["police"]), document("classes", audience: ["teacher"]),
    document("everyone"),
    document("figures") {
      $0.contested = [ContestedClaim(text: "40 million people", by: ["a-study"])]
      $0.reviewBy = CalendarDate("2026-12-04")
    },
  ]

  private func app(
    columns: Int = 80, rows: Int = 24, filter: String = "",
    library: FakeLibrary = FakeLibrary(documents, facets: ["audience"])
  ) -> HeadlessApp { makeApp(columns: columns, rows: rows, library: library, filter: filter) }

  @Test("A review that is near says when, in the row and below it") func due() {
    let app = app(filter: "is:due")
    #expect(app.cursorRow.contains("About figures") && app.cursorRow.contains("due in 12 d"))
    #expect(app.screen.contains("Why: review is due in 12 days, on 2026-12-04"))
  }

  @Test("A contested fact says which, and by whom") func contested() {
    #expect(app(filter: "is:contested").screen.contains("Why: contested by a-study: “40 million people”"))
  }

  @Test("Where there is no room beside the list, the line below says why") func small() {
    let app = app(columns: 40, rows: 12, filter: "is:due")
    #expect(app.rows.contains { $0.hasPrefix("Why: review is due in 12 days") })
  }

  @Test("Without such a condition nobody is told why") func unasked() {
    #expect(!app(filter: "is:unread").screen.contains("Why:"))
  }

  // MARK: For me

  @Test("A line says what is for the person; what is for everybody is among it") func forMe() {
    var app = app()
    app.press(":")
    app.type("for-me audience:police")
    app.press("Enter")
    #expect(app.screen.contains("3 of 4 works · filter is:for-me"))
    #expect(app.screen.contains("For you from now on: audience:police"))
    #expect(app.cursorRow.contains("About borders") && app.cursorRow.contains("for you"))
    #expect(app.screen.contains("Why: for: police"))
    app.press("j")
    #expect(app.cursorRow.contains("for everybody"))
    #expect(app.screen.contains("Why: for: everybody"))
  }

  @Test("The languages chosen become what is for the person, and are no longer asked for one by one") func chosen() {
    var app = app(filter: "lang:en topic:for-police")
    app.press("F")
    #expect(app.screen.contains("filter topic:for-police is:for-me"))
    #expect(app.effects.contains(.mark(.interests(Interests(languages: [tag("en")])))))
  }

  @Test("With nothing chosen F says what to do, and changes nothing") func nothingChosen() {
    var app = app()
    app.press("F")
    #expect(app.screen.contains("Choose an audience, a level or a language"))
    #expect(!app.effects.contains { if case .mark = $0 { true } else { false } })
  }

  @Test("With nothing set everything is listed, and it is said") func nothingSet() {
    let app = app(filter: "is:for-me")
    #expect(app.screen.contains("4 works") && app.screen.contains("Nothing is set for you."))
    #expect(app.screen.contains("Why: nothing is set for you: everything is listed"))
  }

  @Test("What is set is forgotten by one word") func forgotten() {
    var app = app()
    for line in ["for-me audience:police", "for-me none"] {
      app.press(":")
      app.type(line)
      app.press("Enter")
    }
    #expect(app.screen.contains("Nothing is set for you any more.") && app.screen.contains("4 works"))
    app.press(":")
    app.type("for-me topic:law")
    app.press("Enter")
    #expect(app.screen.contains("says neither audience nor level nor language"))
  }

  @Test("What is for the person comes first among the facets") func first() {
    var app = app()
    app.press("f")
    let rows = app.rows.compactMap { row in row.range(of: "[ ] ").map { String(row[$0.upperBound...]) } }
    #expect(rows.first?.hasPrefix("for me") == true)
    #expect(app.screen.contains("due for review") && app.screen.contains("contested"))
  }

  // MARK: Two visits

  @Test("On the second visit what is new says so; on the first nothing is") func visits() {
    let library = FakeLibrary(Self.documents, facets: ["audience"])
    let first = app(filter: "is:new", library: library)
    #expect(first.screen.contains("Nothing is known of an earlier visit"))
    library.lastVisit = VisitRecord(of: library.catalogue)
    #expect(app(filter: "is:new", library: library).screen.contains("No work passes this filter."))
    library.replace(Self.documents + [Self.document("news"), Self.document("borders", "Maandishi.", "sw")])
    let second = app(filter: "is:new", library: library)
    #expect(second.screen.contains("2 of 5 works"))
    #expect(second.cursorRow.contains("About borders") && second.screen.contains("Why: new translation: Swahili"))
  }
}
