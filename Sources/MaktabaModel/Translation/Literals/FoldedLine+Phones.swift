extension FoldedLine {
  /// `+` and five digits or more.
  func internationalPhone(at start: Int) -> LiteralReading? {
    let sign = byte(start - 1) == UInt8(ascii: "(") ? start - 2 : start - 1
    guard byte(sign) == UInt8(ascii: "+") else { return nil }
    let parts = phoneParts(at: start)
    let digits = parts.digits
    guard 5...15 ~= digits.utf8.count else { return nil }
    return (Literal(.phone, "+" + digits), parts.end)
  }

  /// Seven digits or more in groups: with a leading zero, with hyphens between three of them, or with the first in
  /// brackets.
  func phone(at start: Int) -> LiteralReading? {
    let parts = phoneParts(at: start)
    let digits = parts.digits
    guard parts.groups > 1, 7...15 ~= digits.utf8.count else { return nil }
    let hasTrunkZero = digits.hasPrefix("0") && parts.first >= 2 && (parts.first > 2 || digits.utf8.count >= 9)
    let isBracketed = byte(start - 1) == UInt8(ascii: "(") && byte(start + parts.first) == UInt8(ascii: ")")
    guard hasTrunkZero || isBracketed || parts.groups > 2 && parts.hyphens >= 2 else { return nil }
    return (Literal(.phone, digits.hasPrefix("00") ? "+" + digits.dropFirst(2) : digits), parts.end)
  }

  private struct PhoneParts {
    var digits = ""
    var groups = 0
    var hyphens = 0
    /// Digits of the first group.
    var first = 0
    var end = 0
  }

  private func phoneParts(at start: Int) -> PhoneParts {
    var parts = PhoneParts()
    var place = start
    while isDigit(byte(place)), parts.digits.utf8.count <= 15 {
      let group = digits(at: place)
      // The zero of `+44 (0)20` is dialled only at home.
      let isTrunk = group.count == 1 && byte(place) == 0x30 && byte(place - 1) == UInt8(ascii: "(")
      if !isTrunk || parts.groups == 0 { parts.digits += string(group) }
      if parts.groups == 0 { parts.first = group.count }
      parts.groups += 1
      parts.end = group.upperBound
      place = group.upperBound
      var marks = 0
      while isPhoneMark(byte(place)), marks < 3 {
        if byte(place) == UInt8(ascii: "-") { parts.hyphens += 1 }
        place += 1
        marks += 1
      }
      if marks == 0 { break }
    }
    return parts
  }

  private func isPhoneMark(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "(")
      || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "/")
  }
}
