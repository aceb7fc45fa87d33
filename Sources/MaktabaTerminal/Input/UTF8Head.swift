/// The scalar at the head of some bytes.
enum UTF8Head: Equatable {
  case scalar(Unicode.Scalar, length: Int)
  /// A scalar has begun and its end is missing.
  case incomplete
  case invalid

  static func read(_ bytes: ArraySlice<UInt8>) -> UTF8Head {
    guard let first = bytes.first else { return .incomplete }
    let length = length(of: first)
    guard length > 0 else { return .invalid }
    let parts = bytes.prefix(length)
    guard parts.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }) else { return .invalid }
    guard parts.count == length else { return .incomplete }
    guard let text = String(validating: parts, as: UTF8.self), let scalar = text.unicodeScalars.first else {
      return .invalid
    }
    return .scalar(scalar, length: length)
  }

  private static func length(of first: UInt8) -> Int {
    switch first {
    case 0x00...0x7F: 1
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }
}
