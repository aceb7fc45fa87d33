internal import CUnicodeTables

extension WordScanner {
  /// What in the text a part of a folded word comes from, accents after it included.
  ///
  /// - Parameters:
  ///   - part: bytes of the folded word, at scalar boundaries.
  ///   - word: where the word stands in `text`.
  /// - Returns: the whole word where one scalar of it stands for several words.
  static func source(
    of part: Range<Int>, inWordAt word: Range<Int>, of text: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    guard let bytes = text.baseAddress else { return word }
    var start: Int?
    var end: Int?
    var position = word.lowerBound
    var folded = 0
    while position < word.upperBound {
      let scalar = ut_decode(bytes + position, word.upperBound - position)
      guard let length = foldedLength(scalar) else { return word }
      if folded >= part.upperBound, length > 0 { break }
      position += Int(scalar.length)
      folded += length
      if start == nil, folded > part.lowerBound { start = position - Int(scalar.length) }
      if folded >= part.upperBound { end = position }
    }
    return (start ?? word.lowerBound)..<(end ?? word.upperBound)
  }

  /// Bytes of the folded form; nil if that is not a plain sequence of letters.
  private static func foldedLength(_ scalar: ut_decoded) -> Int? {
    let word = ut_word(scalar.scalar)
    switch Int32(word) {
    case UT_WORD_LETTER, UT_WORD_MARK: return Int(scalar.length)
    case UT_WORD_IGNORED, UT_WORD_APOSTROPHE: return 0
    case UT_WORD_HANGUL:
      var jamo = ut_jamo()
      return Int(ut_hangul(scalar.scalar, &jamo))
    case UT_WORD_FIRST_SEQUENCE...:
      let head = ut_word_sequence(word).pointee
      return head & 0x80 == 0 ? Int(head) : nil
    default: return nil
    }
  }
}
