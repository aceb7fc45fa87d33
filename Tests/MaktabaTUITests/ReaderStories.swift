import Foundation
import MaktabaModel
import MaktabaText
import TestSupport
import Testing

@testable import MaktabaTUI

@Suite("Stories: reading") struct ReaderStories {
  @Test("Opening is not reading; the end is, when it was reached by reading") func readAtTheEnd() {
    var app = makeApp()
    app.press("Enter", "G")
    #expect(!app.screen.contains("Marked as read"))
    app.press("g")
    while !app.rows[0].contains("100%") { app.press("Space") }
    #expect(app.screen.contains("Marked as read: “A very long title"))
    #expect(app.rows[0].contains("✓ read"))
    app.press("q")
    #expect(app.cursorRow.contains("✓"))
  }

  @Test("A document that fits on the screen is read only by a key that reads on") func shortDocument() {
    var app = makeApp()
    app.press("j", "Enter")
    #expect(!app.rows[0].contains("read"))
    app.mouse(.wheelDown, column: 10, row: 10)
    #expect(!app.rows[0].contains("read"), "the wheel never marks anything")
    app.press("Space")
    #expect(app.rows[0].contains("✓ read"))
  }

  @Test("Reading goes on where it stopped, also after a change of width") func placeIsKept() {
    var app = makeApp()
    app.press("Enter", "]", "]", "]", "]", "]")
    #expect(app.rows[1].contains("Duty 5"))
    app.resize(columns: 44, rows: 24)
    #expect(app.rows[1].contains("Duty 5"))
    app.resize(columns: 120, rows: 40)
    #expect(app.rows[1].contains("Duty 5"))
    app.press("q", "Enter")
    #expect(app.rows[1].contains("Duty 5"))
  }

  @Test("What was read to its end begins anew the next time") func beginsAnew() {
    var app = makeApp()
    app.press("Enter")
    for _ in 0..<12 { app.press("Space") }
    app.press("q", "Enter")
    #expect(app.rows[1].contains("Duties of care"))
  }

  @Test("J and K walk the list, r marks and goes on") func neighbours() {
    var app = makeApp()
    app.press("Enter", "J")
    #expect(app.rows[0].contains("Field card"))
    app.press("K")
    #expect(app.rows[0].contains("A very long title"))
    app.press("K")
    #expect(app.screen.contains("This is the first work of the list."))
    app.press("r")
    #expect(app.rows[0].contains("Field card"))
    app.press("q")
    #expect(app.cursorRow.contains("Field card"))
    app.press("k")
    #expect(app.cursorRow.contains("✓"))
  }

  @Test("In a list of unread works “next” goes on although the list has become shorter") func unreadList() {
    var app = makeApp(filter: "is:unread")
    app.press("Enter", "r", "r", "r")
    #expect(app.rows[0].contains("The first five minutes"))
  }

  @Test("Finding: as typed, n and N, and Esc goes back to where it began") func find() {
    var app = makeApp()
    app.press("Enter", "/")
    app.type("duty 7")
    #expect(app.screen.contains("Duty 7"))
    app.press("Enter")
    #expect(app.screen.contains("Match 1 of"))
    app.press("n")
    #expect(app.screen.contains("Match 2 of"))
    app.press("N", "N")
    #expect(app.screen.contains("Match "))
    app.press("/")
    app.type("nowhere")
    #expect(app.screen.contains("nothing found"))
    app.press("Esc")
    #expect(app.screen.contains("Duty 7"))
  }

  @Test("The table of contents jumps") func contents() {
    var app = makeApp()
    app.press("Enter", "o", "j", "j", "j", "Enter")
    #expect(app.rows[1].contains("Duty 3"))
  }

  @Test("A bookmark is set and taken away by the same key, and found by ' and B") func bookmarks() {
    var app = makeApp()
    app.press("Enter", "]", "]", "]", "m")
    #expect(app.screen.contains("Bookmarked: “A very long title"))
    app.press("g", "'")
    #expect(app.rows[1].contains("Duty 3"))
    app.press("q", "B")
    #expect(app.cursorRow.contains("§ Duty 3"))
    app.press("Enter")
    #expect(app.rows[1].contains("Duty 3"))
    app.press("m")
    #expect(app.screen.contains("Bookmark taken away"))
    app.press("q")
    #expect(app.screen.contains("No bookmarks yet."))
  }

  @Test("A bookmark whose work is gone is listed with its last title") func goneBookmark() {
    let library = FakeLibrary()
    var app = makeApp(library: library)
    app.press("m")
    let rest = FakeLibrary(FakeLibrary.documents.filter { $0.work != "long-guide" })
    var later = makeApp(library: rest)
    later.send(.marksLoaded(library.marks.state))
    later.press("B")
    #expect(later.cursorRow.contains("A very long title"))
    #expect(later.cursorRow.contains("no longer in this library") || later.screen.contains("no longer"))
    later.press("Enter")
    #expect(later.screen.contains("is no longer in this library"))
  }

  @Test("Another language opens at the same section; a missing one is said, with what is offered") func languages() {
    var app = makeApp()
    app.press("j", "j", "j", "Enter", "]", "]", "t", "j", "Enter")
    #expect(app.rows[0].contains("Dakika tano za kwanza"))
    app.press("t", "G", "Enter")
    #expect(app.screen.contains("There is no Arabic text."))
    #expect(app.screen.contains("There is: English"))
    app.press("Esc", "L")
    #expect(app.rows[0].contains(" en "))
  }

  @Test(
    "What the reader must know stands before the text",
    arguments: [
      ("old-hotline", "WITHDRAWN: do not use this document. The numbers are no longer answered.", "X withdrawn"),
      ("field-card", "DRAFT: not finished, may be wrong.", "d draft"),
      ("nan", "Not available in English. Shown in Chinese", "zh-Hant"),
      ("not-smuggling", "DUE FOR REVIEW since 2026-01-01", "en"),
      ("first-five-minutes", "Content note: About people who may be in danger.", "en"),
    ]) func banners(work: String, banner: String, title: String)
  {
    var app = makeApp(columns: 100)
    app.press(":")
    app.type("open " + work)
    app.press("Enter")
    #expect(app.screen.contains(banner), "\(app.screen)")
    #expect(app.rows[0].contains(title))
  }

  @Test("A text that changed since it was read says so") func changed() {
    let library = FakeLibrary()
    var app = makeApp(library: library)
    app.press("j", "r")
    var documents = FakeLibrary.documents
    for index in documents.indices where documents[index].work == "field-card" { documents[index].body += "\nNew.\n" }
    let newer = FakeLibrary(documents)
    var later = makeApp(library: newer)
    later.send(.marksLoaded(library.marks.state))
    later.press("j", "Enter")
    #expect(later.screen.contains("CHANGED since you read it."))
  }

  @Test("Leaving by Q keeps the place first") func quit() {
    var app = makeApp()
    app.press("Enter", "]", "]")
    app.forgetEffects()
    app.press("Q")
    guard case .mark(.record(let marks))? = app.effects.first else {
      Issue.record("the place is lost")
      return
    }
    #expect(marks.first?.action == .position)
    #expect(app.effects.last == .quit)
  }
}

@Suite("Stories: searching") struct SearchStories {
  @Test("Old words stay with what they found until a character is typed, which takes their place") func oldWords() {
    var app = makeApp()
    app.press("s")
    app.type("consent")
    app.press("Esc", "s")
    #expect(app.rows[1] == "Search: consent" && app.screen.contains("§ Consent"))
    app.press("Backspace")
    app.type("x")
    #expect(app.rows[1] == "Search: consenx")
    app.press("Esc", "s")
    app.type("sa")
    #expect(app.rows[1] == "Search: sa")
    app.press("Esc", "s", "Down")
    app.type("f")
    #expect(app.rows[1] == "Search: saf")
  }

  @Test("Results come as the words are typed; Enter lands on the hit; back they are as they were") func roundTrip() {
    var app = makeApp()
    app.press("s")
    app.type("consent")
    #expect(app.screen.contains("Trafficking is not smuggling [en]  § Consent"))
    app.press("Enter")
    #expect(app.rows[0].contains("Trafficking is not smuggling"))
    #expect(app.cursorRow.contains("Consent"))
    app.press("q")
    #expect(app.rows[1] == "Search: consent")
    #expect(app.screen.contains("§ Consent"))
    app.press("q")
    #expect(app.screen.contains("7 works"))
    app.press("s")
    #expect(app.rows[1] == "Search: consent")
  }

  @Test("n goes on to the next hit, also into the next document, and the results follow") func nextHit() {
    var app = makeApp()
    app.press("s")
    app.type("safety")
    app.press("Enter")
    #expect(app.rows[0].contains("Field card"))
    app.press("n")
    #expect(app.rows[0].contains("The first five minutes"))
    app.press("n")
    #expect(app.rows[0].contains("The first five minutes"))
    #expect(app.screen.contains("Hit 3 of"))
    app.press("N", "N")
    #expect(app.rows[0].contains("Field card"))
    app.press("N")
    #expect(app.screen.contains("This is the first hit."))
  }

  @Test("A search stays in the filter, and says so") func scope() {
    var app = makeApp(filter: "topic:law")
    app.press("s")
    app.type("safety")
    #expect(app.screen.contains("in filter topic:law"))
    #expect(!app.screen.contains("Field card"))
    app.press("^U")
    app.type("interview")
    #expect(app.screen.contains("Nothing found for “interview” in filter topic:law"))
  }

  @Test("Matched words are marked in the results and in the text, each with more than colour") func marked() {
    var app = makeApp(look: .monochrome)
    app.press("s")
    app.type("consent")
    #expect(app.frame.hasStyle([.bold, .underline], on: "Consent"))
    app.press("Enter")
    #expect(app.frame.hasStyle([.bold, .reverse], on: "Consent"))
  }

  @Test("A search finds nothing of a document that is only looked at: the place is not kept") func lookIsNoPlace() {
    var app = makeApp()
    app.press("s")
    app.type("consent")
    app.press("Enter")
    app.forgetEffects()
    app.press("q")
    #expect(app.effects.isEmpty)
  }
}

extension Frame {
  /// Some row shows the text in exactly this style.
  fileprivate func hasStyle(_ attributes: CellStyle.Attributes, on text: String) -> Bool {
    (0..<size.rows).contains { row in
      let styled = (0..<size.columns).map { column in
        self[row: row, column: column].style.attributes == attributes ? self[row: row, column: column].text : " "
      }
      return styled.joined().contains(text)
    }
  }
}

@Suite("Marked places") struct MarkedPlaceTests {
  private func text(_ markdown: String) -> MarkdownDocument { MarkdownDocument(markdown: Array(markdown.utf8)) }
  private static let old = "# One\n\nFirst words here.\n\n## Two\n\nSecond words, which are marked.\n\nThird.\n"

  @Test(
    "A place is found again in a text that has changed",
    arguments: [
      (old, "Second words"),
      (
        "# One\n\nA long new paragraph stands here now.\n\nFirst words here.\n\n## Two\n\nSecond words, which are marked.\n\nThird.\n",
        "Second words"
      ),
      ("# One\n\n## Two\n\nSecond words, which are marked.\n\nThird.\n", "Second words"),
      (
        "# One\n\nNew.\n\n## Two\n\nAll of it was written anew, and is longer than before, much longer.\n",
        " written anew"
      ),
      ("# Other\n\nNothing is as it was.\n", "Nothing"), ("", ""),
    ])
  func findsAgain(changed: String, begins: String) throws {
    let before = text(Self.old)
    let start = try #require(before.plain.range(of: "Second words"))
    let place = before.place(at: before.plain.utf8.distance(from: before.plain.startIndex, to: start.lowerBound))
    let after = text(changed)
    let offset = after.offset(of: place, isSameText: true)
    #expect(offset <= after.plain.utf8.count)
    let found = String(decoding: Array(after.plain.utf8)[offset...], as: UTF8.self)
    if begins != "Nothing" { #expect(found.hasPrefix(begins), "\(found)") }
  }

  @Test("What orders text is no part of the words of a place") func ordered() throws {
    let place = text("# א\n\nאחת.\n\n\u{200F}שתיים \u{2066}abc\u{2069} סוף.\n").place(at: 12)
    let after = text("# א\n\nאחת ועוד.\n\nשתיים \u{200E}abc סוף.\n")
    let found = String(decoding: Array(after.plain.utf8)[after.offset(of: place, isSameText: true)...], as: UTF8.self)
    #expect(found.hasPrefix("שתיים"), "\(found)")
  }

  @Test("In another language the section is matched, never the bytes") func otherLanguage() {
    let place = text(Self.old).place(at: 40)
    let other = text("# Moja\n\nManeno ya kwanza hapa, na mengine mengi zaidi.\n\n## Mbili\n\nManeno ya pili.\n")
    let section = other.sections.first { $0.key == place.section }
    #expect(other.offset(of: place, isSameText: false) == section?.plain.lowerBound)
  }
}

@Suite("Stories: near the end of a document") struct ShortDocumentStories {
  @Test("In a document that fits on the screen the cursor goes from section to section") func sections() {
    var app = makeApp(columns: 120, rows: 40)
    app.press("j", "j", "j", "Enter", "]")
    #expect(app.cursorRow.contains("Safety first"))
    app.press("]", "]")
    #expect(app.cursorRow.contains("Before you part"))
    app.press("]")
    #expect(app.cursorRow.contains("Before you part"))
    app.press("[")
    #expect(app.cursorRow.contains("Words that help"))
    app.press("o", "G", "Enter")
    #expect(app.cursorRow.contains("Before you part"))
  }

  @Test("The last section opens in another language at the last section") func lastSection() {
    var app = makeApp(columns: 120, rows: 40)
    app.press("j", "j", "j", "Enter", "o", "G", "Enter", "t", "j", "Enter")
    #expect(app.rows[0].contains("Dakika tano"))
    #expect(app.cursorRow.contains("Kabla ya kuachana"))
  }

  @Test("A bookmark stands on the section that was jumped to") func bookmark() {
    var app = makeApp(columns: 120, rows: 40)
    app.press("j", "j", "j", "Enter", "o", "G", "Enter", "m", "B")
    #expect(app.cursorRow.contains("§ Before you part"))
  }
}
