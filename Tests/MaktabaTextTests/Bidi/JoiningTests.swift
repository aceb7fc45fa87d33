import MaktabaText
import Testing

@Suite("Joining of Arabic letters")
struct JoiningTests {
  /// What is painted, in the order in which it is read.
  private func read(_ text: String) -> [String] { VisualText.glyphs(of: text).reversed().map(\.text) }

  private func scalars(_ glyphs: [String]) -> [[String]] {
    glyphs.map { $0.unicodeScalars.map { String($0.value, radix: 16, uppercase: true) } }
  }

  /// Word, and the code points of its glyphs; those of one glyph joined by `+`.
  private func check(_ word: String, _ forms: String) {
    let expected = forms.split(separator: " ").map { $0.split(separator: "+").map(String.init) }
    #expect(scalars(read(word)) == expected, "\(word)")
  }

  @Test(
    "Arabic",
    arguments: [
      ("سلام", "FEB3 FEFC FEE1"), ("لا", "FEFB"), ("بلا", "FE91 FEFC"), ("لأن", "FEF7 FEE5"),
      ("الآن", "FE8D FEF5 FEE5"), ("إلى", "FE87 FEDF FEF0"), ("الإنسان", "FE8D FEF9 FEE7 FEB4 FE8E FEE5"),
      ("مدرسة", "FEE3 FEAA FEAD FEB3 FE94"), ("ب", "FE8F"), ("هههه", "FEEB FEEC FEEC FEEA"), ("شيء", "FEB7 FEF2 621"),
      // Marks do not part letters, and stay with theirs; a ligature has the marks of both.
      ("بَيت", "FE91+64E FEF4 FE96"), ("لَا", "FEFB+64E"), ("فَلَّاح", "FED3+64E FEFC+64E+651 FEA1"),
      // Tatweel joins on both sides.
      ("بـ", "FE91 640"),
    ])
  func arabic(word: String, forms: String) { check(word, forms) }

  @Test(
    "Persian",
    arguments: [
      ("پدر", "FB58 FEAA FEAD"), ("کتاب", "FB90 FE98 FE8E FE8F"), ("گرگ", "FB94 FEAE FB92"), ("سگ", "FEB3 FB93"),
      ("ژاله", "FB8A FE8D FEDF FEEA"), ("چای", "FB7C FE8E FBFC"), ("یکی", "FBFE FB91 FBFD"),
      ("می\u{200C}خواهم", "FEE3 FBFD FEA7 FEEE FE8D FEEB FEE2"),
      ("خانه\u{200C}ها", "FEA7 FE8E FEE7 FEEA FEEB FE8E"),
      ("ه\u{200D}", "FEEB"), ("\u{200D}ه", "FEEA"),
    ])
  func persian(word: String, forms: String) { check(word, forms) }

  @Test(
    "Urdu",
    arguments: [
      ("ہے", "FBA8 FBAF"), ("یہ", "FBFE FBA7"), ("میں", "FEE3 FBFF FB9F"), ("ٹھیک", "FB68 FBAD FBFF FB8F"),
      ("لڑکا", "FEDF FB8D FB90 FE8E"), ("ڈاکٹر", "FB88 FE8D FB90 FB69 FEAE"), ("جہاں", "FE9F FBA9 FE8E FB9E"),
    ])
  func urdu(word: String, forms: String) { check(word, forms) }

  @Test("Letters without a presentation form stay as they are", arguments: ["ܫܠܡܐ", "ߒߞߏ", "ދިވެހި", "שלום", "ݐ"])
  func others(word: String) { #expect(VisualText.glyphs(of: word) == CellText.glyphs(of: word).reversed()) }

  @Test("The ligature shows both letters in one column")
  func ligature() {
    let placed = VisualText.placed("بلا")
    #expect(placed.map(\.utf8Range) == [2..<6, 0..<2])
    #expect(placed.map(\.glyph.columns) == [1, 1])
    #expect(VisualText.placed("لَآ").map(\.utf8Range) == [0..<6])
    #expect(VisualText.placed("ل\u{200F}ا").count == 1)
  }

  @Test("Of English text nothing joins")
  func english() { #expect(VisualText.glyphs(of: "fish") == CellText.glyphs(of: "fish")) }
}
