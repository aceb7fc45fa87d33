import MaktabaModel
import MaktabaText
import TestSupport
import Testing

@testable import MaktabaTUI

@Suite("Stories: pictures") struct PictureStories {
  private static let body = """
    # Signs

    First words.

    ![The first](a.png)

    """ + (1...40).map { "Paragraph \($0).\n\n" }.joined() + "![The second](b.png)\n\nBetween.\n\n![](c.png)\n"

  private func app(_ body: String = body, look: Look = .terminal) -> HeadlessApp {
    var app = makeApp(
      library: FakeLibrary([.init(work: "signs", language: "en", title: "Signs", body: body)]), look: look)
    app.press("Enter")
    return app
  }

  private func asked(_ app: HeadlessApp) -> [PictureRequest] {
    app.effects.compactMap { if case .picture(let request) = $0 { request } else { nil } }
  }

  @Test("The picture on the screen is shown over the text, and q goes back to the same place") func thereAndBack() {
    var app = app()
    app.press("j")
    let before = app.rows.prefix(20)
    app.press("i")
    #expect(app.screen.contains("█") && app.screen.contains("The first") && app.rows[0].hasSuffix("1 of 3"))
    app.press("q")
    #expect(app.rows.prefix(20) == before)
  }

  @Test("Every key that leaves leaves", arguments: ["q", "Esc", "Enter", "h", "Backspace"]) func leaving(key: String) {
    var app = app()
    app.press("i", key)
    #expect(app.screen.contains("First words."))
  }

  @Test("n, Right and Space go on, N and Left go back, and the ends are said") func walking() {
    var app = app()
    app.press("i", "n")
    #expect(app.rows[0].hasSuffix("2 of 3") && app.screen.contains("The second"))
    app.press("Space")
    #expect(app.rows[0].hasSuffix("3 of 3") && app.screen.contains("No description."))
    app.press("Right")
    #expect(app.screen.contains("This is the last picture"))
    app.press("N", "Left", "Left")
    #expect(app.rows[0].hasSuffix("1 of 3") && app.screen.contains("This is the first picture"))
  }

  @Test("Where no picture is on the screen the next one below is shown, else the last, and that is said") func nearest()
  {
    var app = app()
    app.press("Space", "i")
    #expect(app.rows[0].hasSuffix("2 of 3") && app.screen.contains("this is the next one below"))
    var noneBelow = self.app("![up](a.png)\n\n" + String(repeating: "Text.\n\n", count: 50))
    noneBelow.press("G", "i")
    #expect(noneBelow.rows[0].hasSuffix("1 of 1") && noneBelow.screen.contains("this is the last one above"))
    var none = self.app("Text.\n")
    none.press("i")
    #expect(none.screen.contains("This document shows no pictures.") && none.screen.contains("Text."))
  }

  @Test("Until it is drawn the text stays; after a while that is said; ^C gives up") func slow() throws {
    var app = app()
    app.isHeldBack = { if case .picture = $0 { true } else { false } }
    app.press("i")
    #expect(app.screen.contains("First words."))
    let request = try #require(asked(app).last)
    app.send(.stillDrawing(request))
    #expect(app.screen.contains("Drawing the picture. ^C stops."))
    app.press("j")
    #expect(app.rows[1].contains("First") || app.rows[2].contains("First"), "reading goes on meanwhile")
    app.press("^C")
    #expect(app.screen.contains("Stopped."))
    app.send(.pictured(request, FakePicture.answer(request)))
    #expect(!app.screen.contains("█"), "what was given up does not come up later")
  }

  @Test("An answer that nobody waits for any more is dropped", arguments: [["/"], [":"], ["q"], ["?"], ["i"]])
  func stale(keys: [String]) throws {
    var app = app()
    app.isHeldBack = { if case .picture = $0 { true } else { false } }
    app.press("i")
    let request = try #require(asked(app).last)
    for key in keys { app.press(key) }
    let before = app.screen
    app.send(.pictured(request, FakePicture.answer(request)))
    #expect(app.screen == before)
  }

  @Test("A change of size asks anew, and the picture that is there is cut off until then") func resizing() {
    var app = app()
    app.press("i")
    app.resize(columns: 44, rows: 14)
    #expect(asked(app).last?.size.columns == 44)
    #expect(app.rows.filter { $0.contains("█") }.allSatisfy { $0.count == 33 }, "half as wide, in the middle")
    app.isHeldBack = { if case .picture = $0 { true } else { false } }
    app.resize(columns: 21, rows: 6)
    #expect(app.screen.contains("█") && app.screen.contains("The first"))
  }

  @Test("A change of size under the help is followed when the picture is back") func resizedBelow() {
    var app = app()
    app.press("i", "?")
    app.resize(columns: 100, rows: 30)
    app.press("Esc")
    #expect(asked(app).last?.size.columns == 100 && app.rows[0].hasSuffix("1 of 3"))
  }

  @Test("Colours are asked for where the look has colours", arguments: Look.allCases) func colours(look: Look) {
    var app = app(look: look)
    app.press("i")
    #expect(asked(app).last?.hasColours == (look != .monochrome))
    let green = app.frame.cells.filter { $0.style.foreground == .green }
    #expect(green.isEmpty == (look == .monochrome))
  }

  @Test("Where it cannot be drawn the reason and the description stand there, and reading goes on") func notDrawn() {
    var app = app("![The poster in the hall](https://example.org/a.png)\n\nText.\n")
    app.press("i")
    #expect(app.screen.contains("it is not in the library."))
    #expect(app.cursorRow.contains("The poster in the hall"))
    app.press("q")
    #expect(app.screen.contains("Text."))
  }

  @Test("A long description is wrapped, and takes a third of the window at most") func longDescription() {
    let words = String(repeating: "word ", count: 300)
    var app = app("![\(words)](a.png)")
    app.press("i")
    #expect(app.rows.filter { $0.contains("word") }.count == 7)
    #expect(app.cursorRow.contains("word") && app.rows.contains { $0.hasSuffix("…") })
  }

  @Test("A work opened over a picture leaves no picture behind") func openedOver() {
    var app = makeApp()
    app.press("Enter", "i", ":")
    app.type("open field-card")
    app.press("Enter")
    #expect(app.rows[0].contains("Field card"))
    app.press("q")
    #expect(app.rows[0].hasPrefix("maktaba"))
  }
}
