import MaktabaModel
import MaktabaText
import TestSupport
import Testing

@testable import MaktabaTUI

@Suite("Stories: a long text is there at once, its rest a little later") struct LongTextStories {
  private static let long = (1...400).map { "## Part \($0)\n\nText of part \($0).\n" }.joined(separator: "\n")

  /// The reader shows the beginning of a text. - Returns: what brings the whole.
  private func open(_ app: inout HeadlessApp, beginning: Int) throws -> Message {
    app.isHeldBack = { if case .open = $0 { true } else { false } }
    app.forgetEffects()
    app.press("Enter")
    guard case .open(let request)? = app.effects.first else { throw Unexpected() }
    let card = try #require(app.state.catalogue).card(0)
    func document(_ text: String, isWhole: Bool) -> Message {
      let text = MarkdownDocument(markdown: Array(text.utf8))
      return .opened(
        request,
        OpenedDocument(card: card, text: text, languages: [card.language], layout: request.layout, isWhole: isWhole))
    }
    app.send(document(String(Self.long.prefix(beginning)), isWhole: false))
    return document(Self.long, isWhole: true)
  }

  private struct Unexpected: Error {}

  @Test("Reading begins before the rest is there, and nothing moves when it comes") func beginning() throws {
    var app = makeApp()
    let rest = try open(&app, beginning: 2_000)
    #expect(app.screen.contains("Part 1"))
    #expect(app.rows[0].contains("…"), "how much there is is not known yet")
    app.press("Space")
    let before = app.rows[1..<16]
    app.send(rest)
    #expect(app.rows[1..<16] == before)
    #expect(app.rows[0].contains("%"))
    app.press("G")
    #expect(app.screen.contains("Text of part 400."))
  }

  @Test("The end of the beginning is not the end: nothing counts as read") func notRead() throws {
    var app = makeApp()
    let rest = try open(&app, beginning: 600)
    for _ in 0..<9 { app.press("Space") }
    #expect(!app.screen.contains("Marked as read"))
    app.send(rest)
    #expect(!app.screen.contains("Marked as read"))
  }

  @Test("The rest of a text that was left does not come up") func left() throws {
    var app = makeApp()
    let rest = try open(&app, beginning: 600)
    app.press("q")
    let shelf = app.screen
    app.send(rest)
    #expect(app.screen == shelf)
  }
}
