import MaktabaTUI
import MaktabaText
import TestSupport
import Testing

@testable import MaktabaModel

/// The screens over the fake library.
func makeApp(
  columns: Int = 80, rows: Int = 24, library: FakeLibrary = FakeLibrary(), look: Look = .terminal,
  glyphs: GlyphSet = .unicode, preferring languages: [String] = ["en"], filter: String = "",
  keys: [String: [String]] = [:], marks: MarkState = MarkState()
) -> HeadlessApp {
  library.preferred = languages.map(tag)
  let configuration = Configuration(
    version: "1.0", today: library.today, look: look, glyphs: glyphs, preferredLanguages: library.preferred,
    keyOverrides: keys, filter: Filter(parsing: filter))
  var app = HeadlessApp(
    configuration: configuration, size: Size(columns: columns, rows: rows), marks: marks, answer: library.answer)
  app.send(.refreshed(.unchanged))
  return app
}

extension HeadlessApp {
  /// Goes to the facets pane, and down to a value that is not chosen.
  mutating func moveToFacet(_ value: String) {
    press("f")
    for _ in 0..<40 where !cursorRow.contains("[ ] " + value) { press("j") }
  }
}

/// A screen to be looked at, and how to get there.
struct Scene: CustomTestStringConvertible, Sendable {
  var name: String
  var visit: @Sendable (inout HeadlessApp) -> Void

  var testDescription: String { name }

  static let all: [Scene] = [
    Scene(name: "shelf") { $0.press("j", "j", "j") },
    Scene(name: "facets") {
      $0.moveToFacet("identification"); $0.press("Space")
    },
    Scene(name: "why") {
      $0.press("\\"); $0.type("is:due"); $0.press("Enter")
    },
    Scene(name: "filter-line") {
      $0.press("\\"); $0.type("topic:law is:due")
    },
    Scene(name: "nothing-passes") {
      $0.press("\\"); $0.type("topic:law topic:interviewing is:read"); $0.press("Enter")
    },
    Scene(name: "shelf-translations") { $0.press("j", "j", "j", "t") },
    Scene(name: "progress") { $0.send(.progress(Library.Progress(done: 1_200, total: 3_720))) },
    Scene(name: "reader") { $0.press("j", "j", "j", "Enter") },
    Scene(name: "reader-withdrawn") { $0.press("j", "j", "Enter") },
    Scene(name: "reader-machine-draft") { $0.press("j", "j", "j", "Enter", "L", "L") },
    Scene(name: "reader-wide") { $0.press("G", "Enter") },
    Scene(name: "reader-find") {
      $0.press("j", "j", "j", "Enter", "/"); $0.type("person")
    },
    Scene(name: "contents") { $0.press("j", "j", "j", "Enter", "o", "j") },
    Scene(name: "reader-link") { $0.press("j", "j", "j", "Enter", "Tab", "Tab", "Tab") },
    Scene(name: "reader-tick") { $0.press("j", "j", "j", "Enter", "Tab", "x") },
    Scene(name: "links") { $0.press("j", "j", "j", "Enter", "#") },
    Scene(name: "reader-translations") { $0.press("j", "j", "j", "Enter", "t", "j") },
    Scene(name: "side-by-side") { $0.press("j", "j", "j", "Enter", "]", "]", "T", "L") },
    Scene(name: "coverage") { $0.press("C", "j", "l", "l") },
    Scene(name: "coverage-numbers") { $0.press("C", "Tab", "j", "l") },
    Scene(name: "coverage-panel") { $0.press("C", "j", "l", "Enter") },
    Scene(name: "gaps") { $0.press("W", "j") },
    Scene(name: "search") {
      $0.press("s"); $0.type("safe"); $0.press("Tab", "j")
    },
    Scene(name: "bookmarks") { $0.press("j", "j", "j", "m", "Enter", "]", "]", "m", "B") },
    Scene(name: "help") {
      $0.press("?"); $0.type("mark")
    },
    Scene(name: "command") {
      $0.press(":"); $0.type("so")
    },
    Scene(name: "picture") { $0.press("Enter", "i") },
    Scene(name: "picture-not-drawn") { $0.press("Enter", "G", "i", "n", "n") },
    Scene(name: "prefix") { $0.press("g") },
    Scene(name: "hidden") { $0.press("j", "Enter", "^X") },
  ]
}
