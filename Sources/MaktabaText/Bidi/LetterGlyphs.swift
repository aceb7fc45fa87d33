/// Glyphs of single letters of the scripts from right to left, made once.
struct LetterGlyphs: Sendable {
  /// Those of all texts.
  static let shared = LetterGlyphs()

  private let letters = Self.glyphs(of: 0x590..<0x780)
  private let forms = Self.glyphs(of: 0xFB1D..<0xFF00)

  /// The glyph of a scalar that stands alone; nil for other scripts.
  func glyph(of scalar: UInt32) -> Glyph? {
    switch scalar {
    case 0x590..<0x780: letters[Int(scalar - 0x590)]
    case 0xFB1D..<0xFF00: forms[Int(scalar - 0xFB1D)]
    default: nil
    }
  }

  /// What has not one column (full-width forms, nothing at all) is left to the general way.
  private static func glyphs(of scalars: Range<UInt32>) -> [Glyph?] {
    scalars.map { value in
      let scalar = ShownScalar(value)
      guard scalar.columns < 2, !scalar.isDropped else { return nil }
      var text = GlyphText()
      text.append(scalar)
      return Glyph(text: text.string, columns: 1)
    }
  }
}
