/// One line of text as it is painted: titles, lists, panels, input lines.
public enum VisualText {
  /// A glyph and what it shows of the source text, in UTF-8 offsets.
  public typealias Placed = (glyph: Glyph, utf8Range: Range<Int>, isRightToLeft: Bool)

  /// The glyphs of a text from left to right, ordered (UAX 9) and joined. For text without anything to order they are
  /// those of ``CellText/glyphs(of:)``, at hardly more cost. Linear.
  ///
  /// Each text is ordered by itself, so that titles which stand beside each other do not mix.
  public static func glyphs(of text: String) -> [Glyph] {
    text.withContiguousUTF8 { utf8 in
      guard let bidi = BidiText(utf8) else { return CellText.glyphs(of: text) }
      return bidi.glyphs(in: 0..<utf8.count).map(\.glyph)
    }
  }

  /// The same with the places of the glyphs in the source, for carets and highlights.
  public static func placed(_ text: String) -> [Placed] {
    text.withContiguousUTF8 { utf8 in
      guard let bidi = BidiText(utf8) else {
        return GlyphScanner(utf8).map { (Glyph($0, in: utf8), $0.utf8Range, false) }
      }
      return bidi.glyphs(in: 0..<utf8.count).map { ($0.glyph, $0.utf8Range, $0.isRightToLeft) }
    }
  }
}
