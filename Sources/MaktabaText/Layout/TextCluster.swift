internal import CUnicodeTables

/// A glyph (see ``GlyphScanner``) met while breaking lines.
struct TextCluster {
  /// Bytes, at least 1.
  let length: Int
  /// Columns it takes; 0 only for a piece of nothing but invisible characters.
  let columns: Int
  /// Its first scalar.
  let scalar: UInt32
  /// Its last scalar.
  let last: UInt32

  /// The glyph that begins at `index`, where the text ends at `end`.
  static func at(_ index: Int, in text: UnsafeBufferPointer<UInt8>, end: Int) -> TextCluster {
    let byte = text[index]
    if byte < 0x80, index + 1 == end || text[index + 1] < 0x80 {
      return TextCluster(length: 1, columns: 1, scalar: UInt32(byte), last: UInt32(byte))
    }
    var scanner = GlyphScanner(UnsafeBufferPointer(rebasing: text[index..<end]))
    let glyph = scanner.next()
    let whole = glyph?.utf8Range.upperBound ?? end - index
    // Invisible characters go with the glyph after them, but a line feed ends the line before them all the same.
    let endsLine = text[index + whole - 1] == 0x0A
    let length = endsLine ? whole - 1 : whole
    let first = scalar(at: index, text, end)
    let last = first.length == length ? first.scalar : lastScalar(of: index..<index + length, text)
    return TextCluster(
      length: length, columns: endsLine ? 0 : glyph?.columns ?? 0, scalar: first.scalar, last: last)
  }

  private static func lastScalar(of range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var start = range.upperBound - 1
    while start > range.lowerBound, text[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start, text, range.upperBound).scalar
  }

  /// A line is never broken before it: it belongs to the syllable of what stands before.
  var continuesSyllable: Bool { scalar >= 0x300 && Int32(ut_shown(scalar)) & UT_CONTINUES != 0 }

  /// A line is never broken after it: what follows belongs to its syllable.
  var bindsNext: Bool { last >= 0x300 && Int32(ut_shown(last)) & UT_BINDS_NEXT != 0 }

  private static func scalar(
    at index: Int, _ text: UnsafeBufferPointer<UInt8>, _ end: Int
  ) -> (scalar: UInt32, length: Int) {
    guard let base = text.baseAddress else { return (0xFFFD, 1) }
    let decoded = ut_decode(base + index, end - index)
    return (decoded.scalar, Int(decoded.length))
  }
}
