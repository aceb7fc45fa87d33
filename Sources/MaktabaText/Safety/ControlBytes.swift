/// Bidirectional controls in UTF-8. None of them stands in any ASCII text, and most text has none.
enum ControlBytes {
  /// The bytes of the control at a place: 3 for U+200E, U+200F, U+202A-202E and U+2066-2069, 2 for U+061C, 0 for anything
  /// else.
  static func length(at place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let lead = bytes[place]
    guard lead == 0xE2 || lead == 0xD8, place + 1 < bytes.count else { return 0 }
    if lead == 0xD8 { return bytes[place + 1] == 0x9C ? 2 : 0 }
    guard place + 2 < bytes.count else { return 0 }
    let third = bytes[place + 2]
    let isMark = bytes[place + 1] == 0x80 && (third == 0x8E || third == 0x8F)
    return isMark || isExplicit(bytes[place + 1], third) ? 3 : 0
  }

  /// Puts U+FFFD, which is as long, in the place of explicit controls that do not pair up on their line.
  static func markUnpaired(in bytes: inout [UInt8], from start: Int) {
    var controls = BidiControls()
    for place in start..<bytes.count {
      if bytes[place] == 0x0A { controls.endLine() }
      guard bytes[place] == 0xE2, place + 2 < bytes.count, isExplicit(bytes[place + 1], bytes[place + 2]) else {
        continue
      }
      let low = UInt32(bytes[place + 1] & 0x3F) << 6 | UInt32(bytes[place + 2] & 0x3F)
      controls.take(0x2000 | low, at: place)
    }
    controls.endLine()
    for place in controls.unpaired { bytes.replaceSubrange(place..<place + 3, with: [0xEF, 0xBF, 0xBD]) }
  }

  /// Takes out every control from `start` on.
  static func remove(from bytes: inout [UInt8], from start: Int = 0) {
    let kept = bytes.withUnsafeMutableBufferPointer { bytes in
      var read = start
      var write = start
      while read < bytes.count {
        let length = length(at: read, in: UnsafeBufferPointer(bytes))
        if length == 0 {
          bytes[write] = bytes[read]
          write += 1
        }
        read += max(1, length)
      }
      return write
    }
    bytes.removeSubrange(kept...)
  }

  private static func isExplicit(_ second: UInt8, _ third: UInt8) -> Bool {
    second == 0x80 && 0xAA...0xAE ~= third || second == 0x81 && 0xA6...0xA9 ~= third
  }
}
