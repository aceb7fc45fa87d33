/// Where an escape sequence ends.
enum EscapeSequence: Equatable {
  /// More bytes are needed.
  case incomplete
  /// Not a sequence: the Escape key by itself.
  case escapeKey
  /// A sequence of this many bytes, the escape character not counted.
  case complete(length: Int)

  /// A sequence that is longer than this is no key; it is swallowed.
  private static let limit = 4096

  /// Measures the bytes after an escape character (ECMA-48, 5.4 and 5.6).
  static func measure(_ bytes: ArraySlice<UInt8>) -> EscapeSequence {
    guard let first = bytes.first else { return .incomplete }
    switch first {
    case UInt8(ascii: "["): return controlSequence(bytes)
    case UInt8(ascii: "O"): return singleShift(bytes)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"): return string(bytes)
    default: return .escapeKey
    }
  }

  private static func controlSequence(_ bytes: ArraySlice<UInt8>) -> EscapeSequence {
    let body = bytes.dropFirst()
    if body.first == UInt8(ascii: "M") { return fixed(5, bytes) }
    if body.first == UInt8(ascii: "[") { return fixed(3, bytes) }
    for (offset, byte) in body.enumerated() {
      switch byte {
      case 0x20...0x3F: if offset > 64 { return .complete(length: offset + 1) }
      case 0x40...0x7E: return .complete(length: offset + 2)
      // Something else begins in the middle: what came before is swallowed, this byte is read by itself.
      default: return .complete(length: offset + 1)
      }
    }
    return .incomplete
  }

  private static func singleShift(_ bytes: ArraySlice<UInt8>) -> EscapeSequence {
    guard bytes.count >= 2 else { return .incomplete }
    return .complete(length: 2)
  }

  private static func fixed(_ length: Int, _ bytes: ArraySlice<UInt8>) -> EscapeSequence {
    bytes.count >= length ? .complete(length: length) : .incomplete
  }

  /// An answer of the terminal that nobody asked for; it ends with BEL or ESC \.
  private static func string(_ bytes: ArraySlice<UInt8>) -> EscapeSequence {
    var previous: UInt8 = 0
    for (offset, byte) in bytes.enumerated() {
      if byte == 0x07 || (previous == 0x1B && byte == UInt8(ascii: "\\")) || offset > limit {
        return .complete(length: offset + 1)
      }
      previous = byte
    }
    return .incomplete
  }
}
