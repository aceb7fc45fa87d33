internal import CUnicodeTables

/// Where a glyph stands in a text, and what it takes on the screen.
public struct MeasuredGlyph: Hashable, Sendable {
  /// UTF-8 offsets in the text.
  public let utf8Range: Range<Int>
  /// Terminal columns, 1 or 2.
  public let columns: Int
  /// The glyph belongs to the syllable before it (a spacing vowel sign, a stacked consonant, a consonant after the vowel
  /// that is written before it): a line should not be broken here.
  public let continuesCluster: Bool
}

/// Goes through UTF-8 text glyph by glyph, without making strings.
///
/// Glyphs follow each other without a gap. Invisible characters go with the glyph before them, at the beginning of the
/// text with the one after; a text of nothing else has no glyphs. Widths are those of Unicode 15 by the rules of
/// wcwidth(3) as glibc has them, with these additions: a character that becomes a mark (see ``CleanText``) takes one
/// column, an emoji sequence (joined, with skin tone, a flag) two, and U+FE0F makes an emoji two columns wide.
///
/// Where a glyph ends is decided from left to right: text cut off between two glyphs measures the same.
public struct GlyphScanner: Sequence, IteratorProtocol {
  private let utf8: UnsafeBufferPointer<UInt8>
  private var position: Int
  private var bindsNext = false

  /// - Parameters:
  ///   - utf8: the text; ill-formed bytes count as U+FFFD. It must outlive the scanner.
  ///   - offset: where to begin, 0 or the end of a glyph.
  public init(_ utf8: UnsafeBufferPointer<UInt8>, from offset: Int = 0) {
    self.utf8 = utf8
    position = offset
  }

  /// The next glyph, or nil at the end.
  public mutating func next() -> MeasuredGlyph? {
    guard position < utf8.count else { return nil }
    let start = position
    let follower = position + 1
    if utf8[start] < 0x80, follower == utf8.count || utf8[follower] < 0x80 {
      position = follower
      let continues = bindsNext && utf8[start] >= 0x20
      bindsNext = false
      return MeasuredGlyph(utf8Range: start..<follower, columns: 1, continuesCluster: continues)
    }
    if !bindsNext, let length = lengthOfPlainLetter() {
      position += length
      return MeasuredGlyph(utf8Range: start..<position, columns: 1, continuesCluster: false)
    }
    guard var sequence = takeBase().map(GlyphSequence.init) else { return nil }
    let continues = start > 0 && (bindsNext && !sequence.last.isControl || sequence.last.has(UT_CONTINUES))
    while let scalar = peek(), sequence.take(scalar) { position += scalar.length }
    bindsNext = sequence.last.has(UT_BINDS_NEXT)
    return MeasuredGlyph(utf8Range: start..<position, columns: sequence.columns, continuesCluster: continues)
  }

  /// The bytes of a letter of one column with nothing on it, which most are; nil for all that takes a closer look.
  private func lengthOfPlainLetter() -> Int? {
    guard let bytes = utf8.baseAddress else { return nil }
    let letter = ut_decode(bytes + position, utf8.count - position)
    guard ut_shown(letter.scalar) == Self.plainLetter else { return nil }
    let end = position + Int(letter.length)
    guard end < utf8.count, utf8[end] >= 0x80 else { return Int(letter.length) }
    let next = ut_shown(ut_decode(bytes + end, utf8.count - end).scalar)
    let isFree = Int32(ut_clean_class(next)) == UT_CLEAN_ORDINARY && ut_columns(next) > 0
    return isFree ? Int(letter.length) : nil
  }

  /// Shown as it is in one column, with no other property.
  private static let plainLetter = ut_shown(UInt32(UInt8(ascii: "a")))

  private func peek() -> ShownScalar? {
    guard position < utf8.count, let bytes = utf8.baseAddress else { return nil }
    return ShownScalar(at: bytes + position, count: utf8.count - position)
  }

  /// Takes the first visible scalar and the invisible ones before it.
  private mutating func takeBase() -> ShownScalar? {
    while let scalar = peek() {
      position += scalar.length
      if !scalar.isDropped, !scalar.isJoiner { return scalar }
    }
    return nil
  }
}
