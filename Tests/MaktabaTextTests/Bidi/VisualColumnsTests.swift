import MaktabaText
import Testing

@Suite("Text in columns") struct VisualColumnsTests {
  @Test(
    "Columns as they are painted",
    arguments: [
      ("", 0, 0), ("plain", 5, 5), ("字", 2, 2), ("العربية", 7, 7), ("سلام", 4, 3), ("لا إله إلا", 10, 8),
      ("x لا y", 6, 5),
    ]) func columns(text: String, logical: Int, visual: Int)
  {
    #expect(CellText.columns(of: text) == logical)
    #expect(VisualText.columns(of: text) == visual)
  }

  @Test(
    "A field is painted in exactly its columns, with what fills it on the right, whatever stands in it",
    arguments: ["", "plain text", "字字字字", "العربية", "سلام", "لالالالالا", "לום", "x لا", "\u{2067}لا", "a\nb"], 0...12
  ) func padded(text: String, columns: Int) {
    let field = VisualText.padded(text, toColumns: columns)
    #expect(VisualText.columns(of: field) == columns)
    let row = VisualText.glyphs(of: "x " + field + "|").map(\.text).joined()
    #expect(row.hasSuffix("|") && row.hasPrefix("x "))
    if VisualText.columns(of: CleanText.line(text)) < columns { #expect(row.hasSuffix(" |")) }
    let logical = VisualText.padded(text, toColumns: columns, isOrdered: false)
    #expect(CellText.columns(of: logical) == columns)
  }

  @Test("What fits as it is painted is not cut off; what is cut off ends where the text ends") func cut() {
    #expect(VisualText.padded("سلام", toColumns: 3) == "\u{2067}سلام\u{2069}")
    #expect(VisualText.padded("سلام", toColumns: 3, isOrdered: false).contains("…"))
    #expect(VisualText.padded("العربية", toColumns: 4) == "\u{2067}الع…\u{2069}")
  }
}
