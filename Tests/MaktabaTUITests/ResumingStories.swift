import Foundation
import MaktabaModel
import MaktabaText
import TestSupport
import Testing

@testable import MaktabaTUI

@Suite("Stories: reading goes on where it stopped") struct ResumingStories {
  private static let parts = 12
  private static func body(_ heading: String, _ words: String, lead: String = "") -> String {
    "# \(heading)\n\n\(lead)"
      + (1...parts).map { part in
        "## \(heading) \(part)\n\n"
          + (1...5).map { "\(words) \(part).\($0), and \(words) \(part * 7 + $0) that follow it.\n\n" }.joined()
      }.joined()
  }

  private static func documents(
    en: String = body("Part", "words of the paragraph"), sw: String = body("Sehemu", "maneno ya aya hii ndefu sana")
  ) -> [FakeLibrary.Document] {
    [
      .init(work: "guide", language: "en", title: "Guide", body: en),
      .init(work: "guide", language: "sw", title: "Mwongozo", body: sw),
    ]
  }

  /// Somebody has read on to the third paragraph of part 7.
  private func left(_ library: FakeLibrary) -> HeadlessApp {
    var app = makeApp(library: library)
    app.press("Enter")
    for _ in 0..<7 { app.press("]") }
    app.press("}", "}")
    #expect(app.rows[1].contains("7.3"), "\(app.rows[1])")
    app.press("q")
    return app
  }

  @Test("It is said, with the share of the text and the way to the top") func said() throws {
    var app = left(FakeLibrary(Self.documents()))
    app.press("Enter")
    let percent = try #require(app.state.readerPlace?.percent)
    #expect((50...60).contains(percent))
    #expect(app.rows[1].contains("7.3"))
    #expect(app.screen.contains("Resumed at \(percent) %; g goes to the top."), "\(app.screen)")
    app.press("g")
    #expect(app.rows[1].contains("Part") && !app.screen.contains("Resumed"))
  }

  @Test("At the beginning nothing is said") func beginning() {
    var app = makeApp(library: FakeLibrary(Self.documents()))
    app.press("Enter", "j", "k", "q", "Enter")
    #expect(!app.screen.contains("Resumed"))
  }

  @Test("A bookmark is no resuming") func bookmark() {
    var app = left(FakeLibrary(Self.documents()))
    app.press("Enter", "m", "q", "B", "Enter")
    #expect(app.rows[1].contains("7.3") && !app.screen.contains("Resumed"))
  }

  @Test("In another width", arguments: [(30, 9), (200, 50), (21, 6)]) func width(columns: Int, rows: Int) {
    var app = left(FakeLibrary(Self.documents()))
    app.resize(columns: columns, rows: rows)
    app.press("Enter")
    #expect(app.rows[1].contains("words of the") && app.state.readerPlace?.words.contains("7.3") == true)
    app.press("-", "-", "=", "+")
    #expect(app.state.readerPlace?.words.contains("7.3") == true)
  }

  @Test("In another language it is the section that matches, and the place is called about") func language() {
    let library = FakeLibrary(Self.documents())
    var app = left(library)
    app.press("t", "j", "Enter")
    #expect(app.rows[0].contains("Mwongozo") && app.rows[1].contains("Sehemu 7"), "\(app.screen)")
    #expect(app.screen.contains("Resumed at about "))
  }

  @Test("Where the other text has other sections the text that was read tells which it is") func otherSections() {
    // In Swahili two parts more stand in front, so that the key of the section would lead elsewhere.
    let sw = Self.body("Sehemu", "maneno", lead: "## Utangulizi\n\nMwanzo.\n\n## Shukrani\n\nAsante.\n\n")
      .replacingOccurrences(of: "## Sehemu 7\n", with: "## Sehemu 7 {#seven}\n")
    let en = Self.body("Part", "words of the paragraph")
      .replacingOccurrences(of: "## Part 7\n", with: "## Part 7 {#seven}\n")
    var app = left(FakeLibrary(Self.documents(en: en, sw: sw)))
    app.press("t", "j", "Enter")
    #expect(app.rows[1].contains("Sehemu 7"), "\(app.rows[1])")
  }

  @Test("Where the text that was read is gone the key of the section leads there") func goneLanguage() {
    let library = FakeLibrary(Self.documents())
    var app = left(library)
    library.replace(Array(Self.documents().dropFirst()))
    app.send(.libraryChanged)
    app.press("Enter")
    #expect(app.rows[1].contains("Sehemu 7") && app.screen.contains("Resumed at about "), "\(app.screen)")
  }

  @Test(
    "In another edition the words are found again",
    arguments: [
      ("text before", "# Part\n", "# Part\n\n" + String(repeating: "A new paragraph.\n\n", count: 40)),
      ("the end of the passage", "and words of the paragraph 52 that follow it", "with nothing after"),
      ("the first word of the passage", "words of the paragraph 7.3,", "text of the paragraph 7.3,"),
      ("the headings", "## Part 7\n", "## Another heading\n\n## And one more\n\nAnd text.\n"),
    ]) func edition(what: String, old: String, new: String)
  {
    let library = FakeLibrary(Self.documents())
    var app = left(library)
    let en = Self.body("Part", "words of the paragraph").replacingOccurrences(of: old, with: new)
    library.replace(Self.documents(en: en))
    app.send(.libraryChanged)
    app.press("Enter")
    #expect(app.rows[1].contains("7.3"), "\(what)\n\(app.screen)")
    #expect(app.screen.contains("Resumed at "))
  }

  @Test("What was said before the document was there is not pushed aside") func graver() {
    var app = makeApp()
    app.press("j", "Enter", "J", "j", "K", "r")
    #expect(app.screen.contains("Marked as read"))
  }
}
