/// The texts inside JSON strings.
extension JSONCursor {
  /// The text of a string; nil when an escape is none of JSON's. Bytes that are no UTF-8 become U+FFFD.
  func text(_ raw: RawText) -> String? {
    let slice = UnsafeBufferPointer(rebasing: bytes[raw.range])
    return raw.hasEscapes ? JSONCursor.unescaped(slice) : String(decoding: slice, as: UTF8.self)
  }

  private static func unescaped(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    var units: [UInt8] = []
    units.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] != UInt8(ascii: "\\") {
        units.append(bytes[index])
        index += 1
      } else {
        guard let scalar = escape(bytes, &index) else { return nil }
        units.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return String(decoding: units, as: UTF8.self)
  }

  /// Reads the escape at `index` and steps over it. A lone surrogate becomes U+FFFD.
  private static func escape(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Unicode.Scalar? {
    guard index + 1 < bytes.count else { return nil }
    let letter = bytes[index + 1]
    if letter != UInt8(ascii: "u") {
      index += 2
      return simple(letter)
    }
    guard let first = hexadecimal(bytes, at: index + 2) else { return nil }
    index += 6
    guard 0xD800..<0xDC00 ~= first, index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u"), let second = hexadecimal(bytes, at: index + 2),
      0xDC00..<0xE000 ~= second
    else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
    index += 6
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
  }

  private static func simple(_ letter: UInt8) -> Unicode.Scalar? {
    switch letter {
    case UInt8(ascii: "n"): "\n"
    case UInt8(ascii: "t"): "\t"
    case UInt8(ascii: "r"): "\r"
    case UInt8(ascii: "b"): "\u{8}"
    case UInt8(ascii: "f"): "\u{C}"
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): Unicode.Scalar(letter)
    default: nil
    }
  }

  private static func hexadecimal(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> UInt32? {
    guard start + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for byte in bytes[start..<start + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}
