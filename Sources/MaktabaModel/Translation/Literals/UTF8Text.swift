/// Scalars taken from UTF-8.
enum UTF8Text {
  /// The scalar at a place, and the bytes it takes; nil where the bytes are cut off or none of its kind.
  static func scalar(at place: Int, in text: UnsafeBufferPointer<UInt8>) -> (UInt32, Int)? {
    let first = UInt32(text[place])
    if first < 0x80 { return (first, 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard first >= 0xC2, place + length <= text.count else { return nil }
    var scalar = first & (0x7F >> UInt32(length))
    for byte in text[place + 1..<place + length] {
      guard byte & 0xC0 == 0x80 else { return nil }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    return (scalar, length)
  }
}
