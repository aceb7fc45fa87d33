import MaktabaText
import TestSupport
import Testing

@testable import MaktabaTUI

@Suite("Stories: the width of lines") struct MeasureStories {
  private static let body =
    "# Long lines\n\n"
    + (1...60).map { "Mark \($0) " + String(repeating: "and words of which no line is too short. ", count: 9) + "\n\n" }
    .joined()

  private func app(columns: Int = 120, rows: Int = 24) -> HeadlessApp {
    let library = FakeLibrary([
      .init(work: "a", language: "en", title: "A", body: Self.body),
      .init(work: "b", language: "en", title: "B", body: Self.body),
    ])
    var app = makeApp(columns: columns, rows: rows, library: library)
    app.press("Enter")
    return app
  }

  private func width(_ app: HeadlessApp) -> Int? { app.state.reader?.document.layout.columns }

  @Test(
    "Each key changes the width and says it",
    arguments: [
      (["+"], 76, "Lines of 76 columns."), (["+", "+", "-"], 76, "Lines of 76 columns."),
      (["-"], 68, "Lines of 68 columns."), (["+", "="], 72, "Lines of 72 columns."),
      (["o", "+"], 76, "Lines of 76 columns."), (["t", "-"], 68, "Lines of 68 columns."),
      (["=", "="], 72, "Lines of 72 columns."),
    ]) func keys(keys: [String], columns: Int, says: String)
  {
    var app = app()
    for key in keys { app.press(key) }
    #expect(width(app) == columns)
    #expect(app.screen.contains(says))
  }

  @Test(
    "No line is longer than the window has room for, nor shorter than 20 columns",
    arguments: [
      (120, "+", 116, "Lines of 116 columns are the longest here."),
      (260, "+", 200, "Lines of 200 columns are the longest here."),
      (80, "+", 76, "Lines of 76 columns are the longest here."),
      (120, "-", 20, "Lines of 20 columns are the shortest here."),
      (20, "-", 20, "Lines of 20"), (20, "+", 20, "Lines of 20"),
    ]) func limits(window: Int, key: String, columns: Int, says: String)
  {
    var app = app(columns: window)
    for _ in 0..<60 { app.press(key) }
    #expect(width(app) == columns)
    #expect(app.screen.contains(says), "\(app.screen)")
  }

  @Test("The text at the top stays, however often the width changes", arguments: [3, 17, 40]) func place(pages: Int) {
    var app = app()
    for _ in 0..<pages { app.press("Space") }
    let (place, before) = (app.state.reader?.place, app.rows[1])
    for _ in 0..<30 { app.press("-") }
    #expect(app.state.reader?.place == place)
    for _ in 0..<40 { app.press("+") }
    #expect(app.state.reader?.place == place)
    app.press("=")
    #expect(before.isEmpty || app.rows[1] == before)
  }

  @Test("From the limit every step back is seen at once") func noDeadSteps() {
    var app = app(columns: 81)
    for _ in 0..<9 { app.press("+") }
    #expect(width(app) == 77)
    app.press("-")
    #expect(width(app) == 73)
  }

  @Test("The width stays for the next work, and gives way to a smaller window only while it is small") func stays() {
    var app = app()
    app.press("-", "-", "J")
    #expect(width(app) == 64)
    app.resize(columns: 50, rows: 20)
    #expect(width(app) == 48)
    app.resize(columns: 120, rows: 24)
    #expect(width(app) == 64)
  }
}
