/// A fact that begins at a place of a line, and where the text goes on behind it.
typealias LiteralReading = (literal: Literal, end: Int)

extension FoldedLine {
  /// Adds every number, hour, date and telephone number. Each digit belongs to one of them.
  func readNumbers(into found: inout LiteralCollection) {
    var place = 0
    while place < bytes.count {
      guard isDigit(bytes[place]) else {
        place += 1
        continue
      }
      let reading = fact(at: place)
      found.add(reading.literal.kind, reading.literal.value)
      place = reading.end
    }
  }

  private func fact(at start: Int) -> LiteralReading {
    internationalPhone(at: start) ?? dateInDigits(at: start) ?? eastAsianDate(at: start) ?? hour(at: start)
      ?? phone(at: start) ?? namedDate(at: start) ?? number(at: start)
  }

  private func number(at start: Int) -> LiteralReading {
    let digits = GroupedNumber(in: self, at: start)
    if let end = percentEnd(behind: digits.end) { return (Literal(.number, digits.value + "%"), end) }
    if isPercentBefore(start) { return (Literal(.number, digits.value + "%"), digits.end) }
    if let (power, end) = scale(of: start..<digits.end) {
      return (Literal(.number, GroupedNumber.multiply(digits.value, byTenTo: power)), end)
    }
    // A digit within a name, as in `U2F` and `MP3`, has no letter of its own.
    if isLetter(byte(start - 1)) { return (Literal(.number, digits.value), digits.end) }
    let (suffix, end) = suffix(at: digits.end)
    return (Literal(.number, digits.value + suffix), end)
  }

  // MARK: What belongs to a number

  private func percentEnd(behind end: Int) -> Int? {
    let sign = afterSpace(end)
    return byte(sign) == UInt8(ascii: "%") ? sign + 1 : nil
  }

  /// A percent sign stands before, and does not belong to a number before it.
  private func isPercentBefore(_ start: Int) -> Bool {
    var sign = start - 1
    if byte(sign) == 0x20 { sign -= 1 }
    guard byte(sign) == UInt8(ascii: "%") else { return false }
    return !isDigit(byte(sign - 1)) && !(byte(sign - 1) == 0x20 && isDigit(byte(sign - 2)))
  }

  /// The power of ten that a word behind or before a number multiplies it by.
  private func scale(of number: Range<Int>) -> (power: Int, end: Int)? {
    let start = afterSpace(number.upperBound)
    if let (power, length) = ScaleWords.eastAsian(at: start, in: bytes) { return (power, start + length) }
    if start > number.upperBound, let word = word(at: start), let power = ScaleWords.power(of: fold(word)) {
      return (power, word.upperBound)
    }
    guard let word = wordEnding(at: number.lowerBound - 1), let power = ScaleWords.powerBefore(fold(word)) else {
      return nil
    }
    return (power, number.upperBound)
  }

  /// The letter of an article, in small letters, or `bis` and the like.
  private func suffix(at start: Int) -> (String, Int) {
    let isClosed = byte(start) == UInt8(ascii: ")")
    if let letter = bracketedLetter(at: isClosed ? start + 1 : afterSpace(start)) { return letter }
    let letters = start..<(bytes[start...].firstIndex { !isLetter($0) } ?? bytes.count)
    if letters.count == 1, !isDigit(byte(letters.upperBound)), byte(letters.upperBound) < 0x80 {
      return (string(letters).lowercased(), letters.upperBound)
    }
    if let word = word(at: afterSpace(start)), ["bis", "ter", "quater"].contains(string(word).lowercased()) {
      return (string(word).lowercased(), word.upperBound)
    }
    return ("", start)
  }

  private func bracketedLetter(at open: Int) -> (String, Int)? {
    guard byte(open) == UInt8(ascii: "("), isLetter(byte(open + 1)), byte(open + 2) == UInt8(ascii: ")") else {
      return nil
    }
    return (string(open + 1..<open + 2).lowercased(), open + 3)
  }
}

// MARK: - Words

extension FoldedLine {
  /// The digits that stand together from a place on.
  func digits(at start: Int) -> Range<Int> {
    var end = start
    while end < bytes.count, isDigit(bytes[end]) { end += 1 }
    return start..<end
  }

  /// The value of at most four digits; nil for none or more.
  func value(_ digits: Range<Int>) -> Int? {
    1...4 ~= digits.count ? bytes[digits].reduce(0) { $0 * 10 + Int($1 - 0x30) } : nil
  }

  func afterSpace(_ place: Int) -> Int { byte(place) == 0x20 ? place + 1 : place }

  /// The letters that stand together from a place on; nil where there are none, or more than in any word of a table.
  func word(at start: Int) -> Range<Int>? {
    var end = start
    while end < bytes.count, isWord(bytes[end]), end - start < 40 { end += 1 }
    return end > start && end - start < 40 ? start..<end : nil
  }

  /// The letters that stand together before a place, spaces between left out.
  func wordEnding(at place: Int) -> Range<Int>? {
    let end = byte(place) == 0x20 ? place : place + 1
    guard end <= bytes.count else { return nil }
    var start = end
    while start > 0, isWord(bytes[start - 1]), end - start < 40 { start -= 1 }
    return end > start && end - start < 40 ? start..<end : nil
  }

  private func isWord(_ byte: UInt8) -> Bool { byte >= 0x80 || isLetter(byte) }
}
