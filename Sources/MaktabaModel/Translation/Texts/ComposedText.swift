/// Tells quickly that a text is in Unicode form NFC.
enum ComposedText {
  /// Ranges of characters that are in form NFC wherever they stand: quick check "yes" and combining class 0 in the Unicode
  /// Character Database (DerivedNormalizationProps.txt, UnicodeData.txt), and not part of a composition that follows them
  /// without a character outside these ranges. Only what makes up most text; all others take the slow way.
  private static let certain: [ClosedRange<UInt32>] = [
    0x0000...0x02FF,  // Latin
    0x0375...0x037D, 0x038A...0x0482, 0x048A...0x0590,  // Greek, Cyrillic, Armenian
    0x05D0...0x05EA, 0x0600...0x060F, 0x061B...0x064A, 0x0660...0x066F, 0x0671...0x06D5,  // Hebrew, Arabic
    0x0E01...0x0E37, 0x0E3F...0x0E47, 0x1200...0x135C, 0x1360...0x13FF,  // Thai, Ethiopic
    0x1E00...0x1EFF, 0x2002...0x20CF, 0x2100...0x2125,  // Latin, punctuation, letterlike
    0x2190...0x2328, 0x2400...0x2ADB, 0x3000...0x3029, 0x3030...0x3098, 0x309B...0x31FF,  // Symbols, kana
    0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFF00...0xFFEF,  // Chinese, Korean, full width
    0xFB50...0xFDFF, 0xFE00...0xFE0F, 0xFE70...0xFEFF,  // Arabic forms, variants
    0x1F000...0x1FAFF, 0x20000...0x2F7FF,  // Emoji, Chinese
  ]

  /// The Arabic vowel signs, whose combining classes rise as their numbers do: composed when they stand in this order.
  private static let vowelSigns: ClosedRange<UInt32> = 0x064B...0x0652

  /// The text is in form NFC for certain; false when that is not known without looking closer.
  static func isCertain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    var sign: UInt32 = 0
    while index < bytes.count {
      // Below U+0300 (bytes below 0xCC) everything is.
      if bytes[index] < 0xCC {
        index += 1
        sign = 0
        continue
      }
      guard let (scalar, length) = scalar(bytes, at: index) else { return false }
      let isSign = vowelSigns.contains(scalar)
      guard isSign ? scalar >= sign : isCertain(scalar) else { return false }
      sign = isSign ? scalar : 0
      index += length
    }
    return true
  }

  private static func isCertain(_ scalar: UInt32) -> Bool {
    if 0x4E00...0x9FFF ~= scalar || 0x0621...0x064A ~= scalar || 0x0400...0x0482 ~= scalar { return true }
    return certain.contains { $0.contains(scalar) }
  }

  /// The character at an index; nil when it is cut off.
  private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (UInt32, Int)? {
    let first = UInt32(bytes[index])
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard index + length <= bytes.count else { return nil }
    var scalar = first & (0xFF >> UInt32(length + 1))
    for byte in bytes[index + 1..<index + length] { scalar = scalar << 6 | UInt32(byte & 0x3F) }
    return (scalar, length)
  }
}
