/// Characters beyond ASCII that mean in a number or an address what one of ASCII does.
enum WrittenForms {
  /// The ASCII character, or ``FoldedLine/decimalMark``; nil for all others.
  static func ascii(of scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0x2000...0x200A, 0x202F, 0x205F, 0x3000, 0x1361: UInt8(ascii: " ")
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63: UInt8(ascii: "-")
    case 0x2018, 0x2019, 0x066C: UInt8(ascii: "'")
    case 0x066A, 0xFE6A: UInt8(ascii: "%")
    case 0x060C, 0x1363: UInt8(ascii: ",")
    case 0x06D4, 0x1362: UInt8(ascii: ".")
    case 0x066B: FoldedLine.decimalMark
    case wide: UInt8(scalar - 0xFEE0)
    default: nil
    }
  }

  /// The wide forms of ASCII.
  static let wide: ClosedRange<UInt32> = 0xFF01...0xFF5E

  /// Joiners, marks and controls that shape or order text, and variation selectors.
  static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x061C, 0xFEFF, 0xFE00...0xFE0F: true
    default: false
    }
  }
}
