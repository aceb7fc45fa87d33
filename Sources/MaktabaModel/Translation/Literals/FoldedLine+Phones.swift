extension FoldedLine {
  /// `+` and five digits or more.
  func internationalPhone(at start: Int) -> LiteralReading? {
    let sign = byte(start - 1) == UInt8(ascii: "(") || byte(start - 1) == 0x20 ? start - 2 : start - 1
    guard byte(sign) == UInt8(ascii: "+") else { return nil }
    let parts = phoneParts(at: start)
    guard 5...15 ~= parts.digits else { return nil }
    return (Literal(.phone, "+" + dialled(start..<parts.end)), parts.end)
  }

  /// Seven digits or more in groups: with a leading zero, with hyphens between three of them, or with the first in
  /// brackets.
  func phone(at start: Int) -> LiteralReading? {
    let first = digits(at: start)
    let isBracketed = byte(start - 1) == UInt8(ascii: "(") && byte(first.upperBound) == UInt8(ascii: ")")
    let hasZero = byte(start) == 0x30 && first.count > 1
    guard hasZero || isBracketed || byte(first.upperBound) == UInt8(ascii: "-") else { return nil }
    let parts = phoneParts(at: start)
    guard parts.groups > 1, 7...15 ~= parts.digits else { return nil }
    let hasTrunkZero = hasZero && (first.count > 2 || parts.digits >= 9)
    guard hasTrunkZero || isBracketed || parts.groups > 2 && parts.hyphens >= 2 else { return nil }
    let digits = dialled(start..<parts.end)
    return (Literal(.phone, digits.hasPrefix("00") ? "+" + digits.dropFirst(2) : digits), parts.end)
  }

  private struct PhoneParts {
    var digits = 0
    var groups = 0
    var hyphens = 0
    var end = 0
  }

  private func phoneParts(at start: Int) -> PhoneParts {
    var parts = PhoneParts()
    var place = start
    while isDigit(byte(place)), parts.digits <= 15 {
      let group = digits(at: place)
      parts.digits += group.count
      parts.groups += 1
      parts.end = group.upperBound
      place = group.upperBound
      var marks = 0
      while isPhoneMark(byte(place)), marks < 3 {
        if byte(place) == UInt8(ascii: "-") { parts.hyphens += 1 }
        place += 1
        marks += 1
      }
      // Where hyphens part the groups, anything else parts the number from another.
      if marks == 0 || parts.hyphens > 1 && byte(group.upperBound) != UInt8(ascii: "-") { break }
    }
    return parts
  }

  /// The digits of a number, without the zero of `+44 (0)20`, which is dialled only at home.
  private func dialled(_ number: Range<Int>) -> String {
    let digits = number.filter { place in
      let isTrunk =
        byte(place) == 0x30 && byte(place - 1) == UInt8(ascii: "(") && byte(place + 1) == UInt8(ascii: ")")
      return isDigit(bytes[place]) && !(isTrunk && place > number.lowerBound)
    }
    return String(decoding: digits.map { bytes[$0] }, as: UTF8.self)
  }

  private func isPhoneMark(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "(")
      || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "/")
  }
}
