import MaktabaText
import TestSupport
import Testing

@testable import MaktabaModel
@testable import MaktabaTUI

@Suite("Stories: marks of sections in the reader") struct SectionMarkStories {
  private func reader(
    _ library: TranslatedLibrary, _ language: String = "sw", columns: Int = 80, rows: Int = 24,
    glyphs: GlyphSet = .unicode
  ) -> HeadlessApp {
    var app = library.app(columns: columns, rows: rows, glyphs: glyphs)
    app.press("t")
    while !app.cursorRow.contains("> \(language) ") { app.press("j") }
    app.press("o")
    return app
  }

  @Test(
    "The mark stands at the heading, and stays while any of the section is on the screen", arguments: [40, 80, 120])
  func stays(columns: Int) throws {
    var app = try reader(TranslatedLibrary.movedOn(), columns: columns, rows: 9)
    app.press("]")
    let heading = try #require(app.rows.firstIndex { $0.contains("Tambua") && !$0.hasPrefix("Kadi") })
    #expect(app.rows[heading + 2].contains("! out of date (critical)"), "\(app.screen)")
    app.press("j", "j", "j")
    #expect(app.rows[1].contains("! out of date (critical)"), "\(app.screen)")
    #expect(app.screen.contains("chini ya miaka 18"))
    app.press("j", "j")
    #expect(!app.rows[1].contains("critical"), "the section has left: \(app.screen)")
    app.press("G")
    #expect(app.rows[1].contains("O out of date (minor)"), "\(app.screen)")
  }

  @Test("A missing section is told where it would stand, and other facts where they stand") func missing() throws {
    let app = try reader(TranslatedLibrary.movedOn(), "ar", rows: 40)
    let row = try #require(app.rows.firstIndex { $0.contains(". missing here: “Ask”") }, "\(app.screen)")
    let next = VisualText.glyphs(of: "الإحالة").map(\.text).joined()
    #expect(app.rows[row + 2].contains(next), "\(app.screen)")
  }

  @Test("S shows today's source below the section, S hides it, and no place is disturbed") func source() throws {
    var app = try reader(TranslatedLibrary.movedOn(), rows: 40)
    app.press("]")
    let place = app.state.reader?.place
    let percentless = app.screen
    app.press("S")
    let frame = try #require(app.rows.firstIndex { $0.contains("── Today's source, English (en) ─") }, "\(app.screen)")
    #expect(app.rows[frame + 1].contains("│ Notice") && app.screen.contains("│ The person may be under 21."))
    #expect(app.screen.contains("── end of the source; S hides it ─"))
    #expect(!app.screen.contains("│ Never go there"), "the whole section, and no other")
    #expect(app.state.reader?.place == place)
    app.press("/"); app.type("person"); app.press("Enter")
    #expect(app.screen.contains("Not in this document"), "what is not its text is not found")
    app.press("]", "[", "S")
    #expect(!app.screen.contains("Today's source,"))
    #expect(
      app.rows.dropLast(3)
        == percentless.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).dropLast(3))
  }

  @Test("In the source's rows the section is still the one it belongs to, and S hides it there") func insideTheSource()
    throws
  {
    var app = try reader(TranslatedLibrary.movedOn(), rows: 9)
    app.press("]", "S")
    while !app.rows[2].contains("│") { app.press("j") }
    #expect(app.rows[1].contains("out of date (critical)"), "\(app.screen)")
    app.press("}")
    #expect(app.screen.contains("Usalama"), "paragraphs go on: \(app.screen)")
    app.press("{", "S")
    #expect(!app.screen.contains("Today's source,"), "\(app.screen)")
  }

  @Test("A right-to-left translation has a left-to-right source in its own direction") func directions() throws {
    var app = try reader(TranslatedLibrary.movedOn(), "ar", rows: 40)
    app.press("]", "S")
    #expect(app.screen.contains("    │ The person may be under 21."), "\(app.screen)")
  }

  @Test("w and e are about the section that is being read") func keys() throws {
    var app = try reader(TranslatedLibrary.movedOn())
    app.press("]", "w")
    #expect(app.rows[0].contains("What changed · Notice"))
    app.press("q", "]", "e")
    #expect(app.screen.contains("Safety, sw: O out of date (substantive)"), "\(app.screen)")
    app.press("q")
    #expect(app.rows[0].contains("Kadi"))
  }

  @Test("The original, and a translation of which nothing was recorded, look as they did") func calm() throws {
    let library = try TranslatedLibrary(recording: [])
    for language in ["sw", "am"] {
      var app = reader(library, language)
      #expect(app.state.reader?.marks.isEmpty == true && app.state.reader?.document.layout.inserts.isEmpty == true)
      #expect(app.state.readerGeometry.mark == nil)
      #expect(!app.screen.contains("w what changed"), "\(app.screen)")
      app.press("w")
    }
    var app = reader(try TranslatedLibrary.movedOn(), "en")
    #expect(app.state.readerGeometry.mark == nil)
    app.press("S")
    #expect(app.screen.contains("This is the original"))
  }

  @Test("A reviewed document says so quietly, with the date") func reviewed() throws {
    let library = try TranslatedLibrary()
    try library.write(.review, in: "sw", sections: ["meta", "card", "notice", "safe", "ask", "refer"], by: "office B")
    let app = reader(library)
    #expect(app.rows[0].contains("sw · R reviewed 2026-11-22"), "\(app.screen)")
    #expect(app.state.readerGeometry.mark == nil)
  }

  @Test("Side by side the head of the text tells the section's state") func beside() throws {
    var app = try reader(TranslatedLibrary.movedOn(), rows: 12)
    app.press("T", "]")
    #expect(app.rows[1].contains("! out of date (critical)"), "\(app.screen)")
  }

  @Test("At every size", arguments: [(80, 24), (120, 40), (40, 12)]) func pictures(columns: Int, rows: Int) throws {
    let library = try TranslatedLibrary.movedOn()
    func look(_ name: String, _ app: HeadlessApp) {
      let difference = Snapshot().difference(of: app.frame, named: "\(name)-\(columns)x\(rows)")
      #expect(difference == nil, Comment(rawValue: difference ?? ""))
    }
    var marks = reader(library, columns: columns, rows: rows)
    marks.press("]")
    look("reader-marks", marks)
    var source = reader(library, "ar", columns: columns, rows: rows)
    source.press("]", "S", "j", "j", "j")
    look("reader-source-arabic", source)
    var ascii = reader(library, columns: columns, rows: rows, glyphs: .ascii)
    ascii.press("]", "S", "j", "j", "j")
    look("reader-source-ascii", ascii)
    let foreign = ascii.screen.unicodeScalars.filter { !$0.isASCII }
    #expect(foreign.isEmpty, "\(ascii.screen)")
  }
}
