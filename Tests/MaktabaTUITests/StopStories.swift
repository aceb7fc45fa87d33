import MaktabaText
import TestSupport
import Testing

@testable import MaktabaModel
@testable import MaktabaTUI

/// A small library with links, notes and tasks in two directions of text.
private let documents: [FakeLibrary.Document] = [
  .init(work: "aa-talk", language: "en", title: "A talk", body: talk),
  .init(
    work: "card", language: "en", title: "The card",
    body: "# The card\n\nShort.\n\n## Danger\n\nBe safe.\n\nBack to [the talk](aa-talk.md).\n"),
  .init(work: "law", language: "sw", title: "Sheria", body: "# Sheria\n\nMaandishi.\n"),
  .init(
    work: "zz-arabic", language: "ar", title: "علامات",
    body: "# علامات\n\nانظر [بطاقة الميدان](../en/card.md) الآن.\n\n- [ ] السلامة أولا\n- [ ] ثانيا\n"),
]

private let talk = """
  # A talk

  See [the card](card.md#danger), [a law](law.md), [nothing](gone.md), [here](#tasks) and [the web](https://example.org/päge?a=b).

  A claim[^1] is made.

  ## Tasks

  - [ ] Ask first
  - [x] Look around
  - [ ] Write [little](card.md)

  ## Rest

  \((1...40).map { "Paragraph \($0).\n" }.joined(separator: "\n"))

  [Last link](card.md)

  [^1]: The note.

  """

private func app(
  columns: Int = 80, rows: Int = 24, copying: Configuration.Copying = .allowed, opening row: String = "g"
) -> HeadlessApp {
  let library = FakeLibrary(documents)
  library.preferred = [tag("en")]
  let configuration = Configuration(today: library.today, preferredLanguages: library.preferred, copying: copying)
  var app = HeadlessApp(
    configuration: configuration, size: Size(columns: columns, rows: rows), answer: library.answer)
  app.press(row, "Enter")
  return app
}

extension HeadlessApp {
  /// What is painted reversed in the text, row by row.
  fileprivate var reversed: String {
    let frame = frame
    return (1..<frame.size.rows - 2).flatMap { row in
      (0..<frame.size.columns).map { frame[row: row, column: $0] }
    }.filter { $0.style.attributes.contains(.reverse) }.map(\.text).joined()
  }

  fileprivate var statusRow: String { rows[rows.count - 2] }

  fileprivate var copied: [String] {
    effects.compactMap { if case .copy(let text) = $0 { text } else { nil } }
  }
}

@Suite("Stories: links") struct LinkStories {
  @Test("Tab goes from link to link, and says where each leads") func tab() {
    var app = app()
    app.press("Tab")
    #expect(app.reversed == "the card")
    #expect(app.statusRow == "Leads to “The card”, section “danger”.")
    app.press("Tab")
    #expect(app.reversed == "a law")
    #expect(app.statusRow == "Leads to “Sheria”, in Swahili.")
    app.press("Tab")
    #expect(app.statusRow == "This link leads to no document of this library: gone.md")
    app.press("Tab")
    #expect(app.statusRow == "Leads to “Tasks” in this document.")
    app.press("Tab")
    #expect(app.statusRow == "Leads out of the library: https://example.org/päge?a=b  Enter copies it.")
    app.press("Shift-Tab")
    #expect(app.reversed == "here")
  }

  @Test("The cursor stands on the first cell of what has the focus") func cursor() throws {
    var app = app()
    app.press("Tab", "Tab")
    let cursor = try #require(app.frame.cursor)
    #expect(app.frame[row: cursor.row, column: cursor.column].text == "a")
    #expect(app.cursorRow.contains("a law"))
  }

  @Test("A link in right-to-left text is found where it stands, and the cursor on its first letter, at the right")
  func rightToLeft() throws {
    var app = app(opening: "G")
    app.press("Tab")
    let cursor = try #require(app.frame.cursor)
    let isReversed = { (column: Int) in
      app.frame[row: cursor.row, column: column].style.attributes.contains(.reverse)
    }
    #expect(isReversed(cursor.column) && !isReversed(cursor.column + 1))
    #expect(app.reversed.count == 13)
    #expect(app.statusRow.contains("in English"))
  }

  @Test("Tab scrolls no further than it must, and stops at the end") func scrolls() {
    var app = app()
    app.press("G", "g", "Tab")
    #expect(app.rows[1].contains("A talk"))
    for _ in 0..<9 { app.press("Tab") }
    #expect(app.reversed == "[ ]" || app.reversed == "little")
    app.press("Tab")
    #expect(app.reversed == "Last link")
    #expect(app.rows[21].contains("Last link"))
    app.press("Tab", "Tab")
    #expect(app.statusRow == "There are no links or tasks below.")
  }

  @Test("What has left the screen has the focus no longer: Tab begins at the top of the screen") func leftBehind() {
    var app = app()
    app.press("Tab", "Space", "Space", "Enter")
    #expect(app.statusRow.hasPrefix("Nothing is chosen here. Tab goes"))
    app.press("Tab")
    #expect(app.reversed == "Last link")
  }

  @Test("Enter follows a link to a section of another work; H and ^O come back to the link", arguments: ["H", "^O"])
  func follow(key: String) {
    var app = app()
    app.press("Tab", "Enter")
    #expect(app.rows[0].contains("The card"))
    #expect(app.cursorRow.contains("Danger"))
    app.press("Tab", "Enter")
    #expect(app.rows[0].contains("A talk"))
    app.press(key)
    #expect(app.rows[0].contains("The card") && app.reversed == "the talk")
    app.press(key)
    #expect(app.rows[0].contains("A talk") && app.reversed == "the card")
    app.press(key)
    #expect(app.statusRow.hasPrefix("There is nothing to go back to"))
    app.press("q")
    #expect(app.cursorRow.contains("A talk"))
  }

  @Test("The way back ends where the reader is closed") func closed() {
    var app = app()
    app.press("Tab", "Enter", "q", "G", "Enter", "H")
    #expect(app.screen.contains("There is nothing to go back to"))
  }

  @Test("In the same document, and back") func sameDocument() {
    var app = app(rows: 10)
    app.press("Tab", "Tab", "Tab", "Tab", "Enter")
    #expect(app.rows[1].contains("Tasks"))
    app.press("H")
    #expect(app.rows[1].contains("A talk") && app.reversed == "here")
  }

  @Test("Another language than the reader's is shown and said") func otherLanguage() {
    var app = app()
    app.press("Tab", "Tab", "Enter")
    #expect(app.rows[0].contains("Sheria"))
    #expect(app.statusRow == "Shown in Swahili: there is no English text.")
  }

  @Test("A link to nothing changes nothing") func broken() {
    var app = app()
    app.press("Tab", "Tab", "Tab")
    let before = app.rows
    app.press("Enter")
    #expect(app.rows == before)
    #expect(app.statusRow == "This link leads to no document of this library: gone.md")
    app.press("H")
    #expect(app.statusRow.hasPrefix("There is nothing to go back to"))
  }

  @Test("A section that is not there is said, and the work is open at its beginning") func missingSection() {
    let library = FakeLibrary([
      .init(work: "a", language: "en", title: "A", body: "[b](b.md#none)\n"),
      .init(work: "b", language: "en", title: "B", body: "# B\n\nText.\n"),
    ])
    var app = makeApp(library: library)
    app.press("Enter", "Tab", "Enter")
    #expect(app.rows[0].contains("B") && app.screen.contains("There is no section called “none” here."))
  }

  @Test("A footnote and the way back") func footnote() {
    var app = app()
    for _ in 0..<6 { app.press("Tab") }
    #expect(app.reversed == "[1]" && app.statusRow == "Footnote 1. Enter goes there.")
    app.press("Enter")
    #expect(app.cursorRow.contains("The note.") && app.reversed == "[1]")
    app.press("Enter")
    #expect(app.cursorRow.contains("A claim[1]") && app.rows[1].contains("A talk"))
    app.press("G", "Shift-Tab", "Tab", "Tab", "Enter")
    #expect(app.cursorRow.contains("A claim[1]"), "without having come from there")
  }

  @Test("An address is copied in ASCII and said in full, never opened") func copies() {
    var app = app()
    for _ in 0..<5 { app.press("Tab") }
    app.press("Enter")
    #expect(app.copied == ["https://example.org/p%C3%A4ge?a=b"])
    #expect(app.statusRow == "Copied, if the terminal allows it: https://example.org/p%C3%A4ge?a=b")
  }

  @Test("Copying can be forbidden", arguments: [Configuration.Copying.off, .offInPrivate])
  func forbidden(copying: Configuration.Copying) {
    var app = app(columns: 120, copying: copying)
    for _ in 0..<5 { app.press("Tab") }
    app.press("Enter")
    #expect(app.copied == [])
    #expect(app.statusRow.hasPrefix("Not copied") && app.statusRow.contains("https://example.org/p%C3%A4ge?a=b"))
  }

  @Test("A long address is shown to its end, over the text, and leaves the link to be seen") func long() {
    let address = "https://example.org/" + String(repeating: "0123456789/", count: 14) + "end"
    let body = String(repeating: "Line.\n\n", count: 11) + "[long](\(address))\n\nAfter.\n"
    var app = makeApp(library: FakeLibrary([.init(work: "a", language: "en", title: "A", body: body)]))
    app.press("Enter", "Tab")
    let said = app.rows[1...4].joined().filter { $0 != " " }
    #expect(said.contains(address))
    #expect(app.cursorRow.contains("long"))
    app.press("Enter")
    #expect(app.copied == [address])
    let huge = "https://example.org/" + String(repeating: "x", count: 4_000)
    app = makeApp(library: FakeLibrary([.init(work: "a", language: "en", title: "A", body: "[x](\(huge))")]))
    app.press("Enter", "Tab", "Enter")
    #expect(app.copied == [] && app.screen.contains("Too long to be copied"))
  }
}

@Suite("Stories: the list of links") struct LinkListStories {
  @Test("A number chooses, Enter follows, q closes") func numbers() {
    var app = app(columns: 120)
    app.press("#")
    #expect(app.cursorRow.contains("> 1  the card — The card  § danger"))
    app.press("5")
    #expect(app.cursorRow.contains("> 5  the web — https://example.org"))
    app.press("2", "Enter")
    #expect(app.rows[0].contains("Sheria"))
    app.press("H", "#", "q")
    #expect(app.rows[0].contains("A talk") && app.reversed == "a law")
  }

  @Test("Digits make a number while it is one, and then begin anew") func digits() {
    let body = (1...120).map { "[link \($0)](https://example.org/\($0))\n\n" }.joined()
    var app = makeApp(library: FakeLibrary([.init(work: "a", language: "en", title: "A", body: body)]))
    app.press("Enter", "#", "1", "1", "9")
    #expect(app.cursorRow.contains("119  link 119"))
    app.press("3")
    #expect(app.cursorRow.contains("3  link 3"))
    app.press("j", "0")
    #expect(app.cursorRow.contains("4  link 4"))
  }

  @Test("Ten thousand links are no burden") func many() {
    let body = (1...10_000).map { "[l\($0)](gone\($0).md)\n\n" }.joined()
    var app = makeApp(library: FakeLibrary([.init(work: "a", language: "en", title: "A", body: body)]))
    app.press("Enter", "G", "#")
    let clock = ContinuousClock()
    let time = clock.measure {
      for _ in 0..<20 {
        app.press("k")
        _ = app.frame
      }
    }
    #expect(app.cursorRow.contains("not in this library"))
    #expect(time < .seconds(2), "\(time)")
  }

  @Test("Without links it says so") func none() {
    var app = makeApp()
    app.press("j", "Enter", "#")
    #expect(app.screen.contains("There are no links in this document."))
  }
}

@Suite("Stories: ticking tasks") struct TickStories {
  @Test("x ticks the task that has the focus and goes on to the next") func tick() {
    var app = app()
    app.press("]", "x")
    #expect(app.screen.contains("[x] Ask first"))
    #expect(app.rows[0].contains("2 of 3 done"), "one by its author")
    #expect(app.statusRow == "Ticked: “Ask first”. z takes it back.")
    #expect(app.cursorRow.contains("Look around"))
    app.press("x", "x")
    #expect(app.rows[0].contains("3 of 3 done"))
    #expect(app.cursorRow.contains("Write little"), "there is no next one")
    app.press("x")
    #expect(app.screen.contains("[ ] Write little") && app.statusRow.hasPrefix("Tick taken off"))
    app.press("z")
    #expect(app.screen.contains("[x] Write little"))
  }

  @Test("Enter ticks and stays") func enter() {
    var app = app()
    app.press("]", "x", "Shift-Tab", "Enter")
    #expect(app.screen.contains("[ ] Ask first") && app.cursorRow.contains("Ask first"))
    app.press("Enter", "Tab")
    #expect(app.screen.contains("[x] Ask first"))
    #expect(app.statusRow.hasPrefix("Ticked by its author. x ticks it"))
  }

  @Test("A task is ticked from a link in it") func fromLink() {
    var app = app()
    app.press("]", "Tab", "Tab", "Tab", "Tab")
    #expect(app.reversed == "little")
    app.press("x")
    #expect(app.screen.contains("[x] Write little"))
  }

  @Test("Never one that is off the screen") func offScreen() {
    var app = app()
    app.press("Space", "Space", "x")
    #expect(app.statusRow == "There is no task on the screen.")
    app.press("g")
    #expect(!app.screen.contains("[x] Ask first"))
  }

  @Test("X takes all ticks off when it is pressed twice, and z brings them back") func untickAll() {
    var app = app()
    app.press("X")
    #expect(app.statusRow == "Nothing is ticked in this document.")
    app.press("]", "x", "X")
    #expect(app.statusRow == "This takes off 1 tick of this work. X again does it.")
    app.press("j", "X", "k")
    #expect(app.screen.contains("[x] Ask first"), "not twice in a row")
    app.press("X", "X")
    #expect(app.screen.contains("[ ] Ask first") && app.statusRow.hasPrefix("All ticks taken off: “A talk”"))
    app.press("z")
    #expect(app.screen.contains("[x] Ask first"))
  }

  @Test("Right-to-left boxes are ticked, and those that another copy of the program ticked") func rightToLeft() {
    var app = app(opening: "G")
    app.press("x")
    #expect(app.screen.contains("[x]") && app.rows[0].contains("1 of 2 done"))
    app.send(.marksLoaded(MarkState()))
    #expect(!app.screen.contains("[x]") && app.rows[0].contains("0 of 2 done"))
  }
}
