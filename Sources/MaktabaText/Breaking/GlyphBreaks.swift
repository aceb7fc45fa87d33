/// A terminal puts an emoji sequence into one glyph where the annex sees several characters: two regional indicators
/// with a mark between them, any picture with a skin tone. No line ends inside a glyph.
enum GlyphBreaks {
  static func clear(_ utf8: UnsafeBufferPointer<UInt8>, _ breaks: BreakMarks) {
    for glyph in GlyphScanner(utf8) {
      for index in glyph.utf8Range.dropFirst() where breaks[index] != LineBreaks.required {
        breaks[index] = LineBreaks.none
      }
    }
  }
}
