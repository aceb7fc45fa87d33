internal import CUnicodeTables

/// A number stays with the sign or abbreviation it belongs to: `§ 3`, `Art. 5`, `No. 7`, `n° 2`. Law is quoted on every
/// second page, and a line that begins with a bare number reads like the item of a list. So does a percent sign with its
/// number: `75 %`. And `C++` is one word.
enum ReferenceBreaks {
  static func mark(_ utf8: UnsafeBufferPointer<UInt8>, _ breaks: BreakMarks, isASCII: Bool) {
    forEach(". ", utf8, breaks) { isAbbreviation(endingAt: $0, utf8) }
    markPercents(utf8, breaks)
    markPluses(utf8, breaks)
    if isASCII { return }
    for sign: StaticString in ["§ ", "№ "] { forEach(sign, utf8, breaks) { _ in true } }
    for sign: StaticString in ["° ", "º "] { forEach(sign, utf8, breaks) { isLoneN(endingAt: $0, utf8) } }
  }

  /// Takes away the break before a digit that follows `sign` where `belongs` says so of the place of the sign.
  private static func forEach(
    _ sign: StaticString, _ utf8: UnsafeBufferPointer<UInt8>, _ breaks: BreakMarks, where belongs: (Int) -> Bool
  ) {
    var index = 0
    while let found = utf8.firstIndex(of: sign, from: index) {
      index = found + sign.utf8CodeUnitCount
      if index < utf8.count, utf8[index].isASCIIDigit, belongs(found) { breaks[index] = LineBreaks.none }
    }
  }

  private static func markPercents(_ utf8: UnsafeBufferPointer<UInt8>, _ breaks: BreakMarks) {
    var index = 2
    while let found = utf8.firstIndex(of: "%", from: index) {
      if utf8[found - 1] == 0x20, isDigit(endingAt: found - 1, utf8) { breaks[found] = LineBreaks.none }
      index = found + 1
    }
  }

  /// A digit of any script.
  private static func isDigit(endingAt end: Int, _ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = end - 1
    while start > 0, utf8[start] & 0xC0 == 0x80 { start -= 1 }
    guard let bytes = utf8.baseAddress else { return false }
    return Int32(ut_line_break(ut_decode(bytes + start, end - start).scalar)) == UT_LB_NU
  }

  private static func markPluses(_ utf8: UnsafeBufferPointer<UInt8>, _ breaks: BreakMarks) {
    var index = 0
    while let found = utf8.firstIndex(of: "++", from: index) {
      index = found + 1
      breaks[index] = LineBreaks.none
    }
  }

  /// English, French, German, Spanish and Portuguese legal writing.
  private static let abbreviations: [StaticString] = [
    "art", "arts", "no", "nos", "nr", "sec", "para", "paras", "par", "p", "pp", "fig", "vol", "ch", "chap", "cap",
    "cf", "al", "abs", "s", "n",
  ]

  private static func isAbbreviation(endingAt end: Int, _ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    abbreviations.contains { stands($0, endingAt: end, utf8) }
  }

  private static func isLoneN(endingAt end: Int, _ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    stands("n", endingAt: end, utf8)
  }

  private static func stands(_ word: StaticString, endingAt end: Int, _ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = end - word.utf8CodeUnitCount
    guard utf8.has(word, at: start) else { return false }
    return start == 0 || !utf8[start - 1].isASCIIWord && utf8[start - 1] < 0x80
  }
}
