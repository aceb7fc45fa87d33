internal import CUnicodeTables

/// What a terminal shows in one or two columns: a character with the marks on it, or an emoji sequence.
///
/// Spacing vowel signs (Devanagari, Burmese …) take a column of their own in terminals and are glyphs of their own
/// here, though they belong to the same grapheme cluster; see ``MeasuredGlyph/continuesCluster``.
public struct Glyph: Hashable, Sendable {
  /// The character, safe to send to a terminal: one base and at most 8 marks, or one emoji sequence.
  public let text: String
  /// Terminal columns taken, 1 or 2.
  public let columns: Int

  /// Makes a glyph whose width is known.
  public init(text: String, columns: Int) {
    self.text = text
    self.columns = columns
  }
}

extension Glyph {
  /// Glyphs of ASCII; controls are their pictures.
  static let ascii = (0..<128).map { code in
    Glyph(text: CleanScalar(code).shown.map { String($0) } ?? " ", columns: 1)
  }

  /// Makes the glyph that was measured in `utf8`: controls become marks, invisible characters go, and marks that stand
  /// alone get a dotted circle to stand on.
  init(_ measured: MeasuredGlyph, in utf8: UnsafeBufferPointer<UInt8>) {
    let bytes = utf8[measured.utf8Range]
    if bytes.count == 1, let byte = bytes.first, byte < 0x80 {
      self = Self.ascii[Int(byte)]
    } else {
      self.init(text: Self.text(of: UnsafeBufferPointer(rebasing: bytes)), columns: measured.columns)
    }
  }

  private static func text(of utf8: UnsafeBufferPointer<UInt8>) -> String {
    var text = GlyphText()
    var position = 0
    while position < utf8.count, let bytes = utf8.baseAddress {
      let scalar = ShownScalar(at: bytes + position, count: utf8.count - position)
      position += scalar.length
      text.append(scalar)
    }
    return text.string
  }
}

/// The text of one glyph while it grows, safe to send.
struct GlyphText {
  /// Combining marks kept on one base: more have crashed terminals.
  private static let mostMarks = 8

  private var scalars = String.UnicodeScalarView()
  private var marks = 0

  var string: String { String(scalars) }

  mutating func append(_ scalar: ShownScalar) {
    guard !scalar.isDropped, let shown = CleanScalar(scalar.value).shown else { return }
    // Joiners have nothing to act on at the beginning, and need no repetition.
    if scalar.isJoiner, scalars.last.map({ $0 == shown }) ?? true { return }
    if scalar.columns == 0, scalar.value != 0x200D { marks += 1 }
    if scalar.columns == 0, scalar.value != 0x200D, marks > Self.mostMarks { return }
    if scalars.isEmpty, scalar.columns == 0 { scalars.append("\u{25CC}") }
    scalars.append(shown)
  }
}
