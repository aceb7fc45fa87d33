/// A line of text as facts are read from it: digits, percent signs, dashes, apostrophes, spaces and wide forms of every
/// script are their ASCII equals, Ethiopic numerals are in decimal digits, spaces are single, and what orders or joins
/// text is gone. All other characters stand as they are.
struct FoldedLine {
  /// Stands for a mark that parts decimals and nothing else (U+066B).
  static let decimalMark: UInt8 = 2

  /// The bytes of the line.
  var bytes: [UInt8] = []
  /// An `@`, `://` or `www` stands in it.
  private(set) var mayHoldAddress = false

  /// Takes another line. One pass.
  mutating func fold(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.removeAll(keepingCapacity: true)
    mayHoldAddress = false
    var place = 0
    while place < text.count {
      let byte = text[place]
      if byte < 0x80 {
        append(byte)
        place += 1
      } else if let (scalar, length) = UTF8Text.scalar(at: place, in: text) {
        if EthiopicNumeral.scalars.contains(scalar) {
          place = appendEthiopic(at: place, of: text)
        } else {
          append(scalar, UnsafeBufferPointer(rebasing: text[place..<place + length]))
          place += length
        }
      } else {
        bytes.append(0xFF)
        place += 1
      }
    }
  }

  private mutating func append(_ byte: UInt8) {
    switch byte {
    case 0...0x20:
      if bytes.last != 0x20 { bytes.append(0x20) }
    case UInt8(ascii: "@"), UInt8(ascii: ":"), UInt8(ascii: "w"), UInt8(ascii: "W"):
      mayHoldAddress = true
      bytes.append(byte)
    default: bytes.append(byte)
    }
  }

  private mutating func append(_ scalar: UInt32, _ source: UnsafeBufferPointer<UInt8>) {
    if scalar < 0x600 || scalar >= 0x3001 && scalar < 0xA000 { return appendEuropean(scalar, source) }
    if let digit = DecimalDigits.value(of: scalar) {
      bytes.append(0x30 + digit)
    } else if let ascii = WrittenForms.ascii(of: scalar) {
      if ascii == Self.decimalMark { bytes.append(ascii) } else { append(ascii) }
    } else if !WrittenForms.isInvisible(scalar) {
      bytes.append(contentsOf: source)
    }
  }

  /// The scripts that most text is in have few characters to fold.
  private mutating func appendEuropean(_ scalar: UInt32, _ source: UnsafeBufferPointer<UInt8>) {
    switch scalar {
    case 0xA0: append(0x20)
    case 0xAD: break
    case 0x2BC: bytes.append(UInt8(ascii: "'"))
    default: bytes.append(contentsOf: source)
    }
  }

  /// Appends the numerals that stand here in decimal digits; gives the place behind them.
  private mutating func appendEthiopic(at start: Int, of text: UnsafeBufferPointer<UInt8>) -> Int {
    var place = start
    var numeral = EthiopicNumeral()
    while place < text.count, let (scalar, length) = UTF8Text.scalar(at: place, in: text),
      EthiopicNumeral.scalars.contains(scalar), numeral.take(scalar)
    { place += length }
    bytes.append(contentsOf: String(numeral.value).utf8)
    // Two numerals that touch are two numbers.
    if place < text.count, let (scalar, _) = UTF8Text.scalar(at: place, in: text),
      EthiopicNumeral.scalars.contains(scalar)
    {
      bytes.append(UInt8(ascii: ";"))
    }
    return place
  }
}
