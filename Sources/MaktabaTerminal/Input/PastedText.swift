/// Text that arrives between the marks of a bracketed paste.
struct PastedText {
  /// `CSI 200 ~`, without the escape character.
  static let beginning: [UInt8] = Array("[200~".utf8)
  private static let end: [UInt8] = Array("\u{1B}[201~".utf8)
  /// What is pasted beyond this many bytes is dropped, so that a paste cannot fill the memory.
  static let limit = 1 << 20

  private var bytes: [UInt8] = []

  /// The text, line ends as line feeds, what is not UTF-8 as U+FFFD. It is as hostile as whoever it was copied from.
  var text: String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if byte != 0x0D {
        result.append(byte)
      } else if index + 1 == bytes.count || bytes[index + 1] != 0x0A {
        result.append(0x0A)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  mutating func append(_ more: ArraySlice<UInt8>) {
    bytes.append(contentsOf: more.prefix(max(0, Self.limit - bytes.count)))
  }

  /// Takes what belongs to the paste; the number of bytes taken, and whether the end mark was among them. What may be
  /// the beginning of the end mark is left for the next call.
  mutating func read(_ more: ArraySlice<UInt8>) -> (length: Int, isOver: Bool) {
    var index = more.startIndex
    while let escape = more[index...].firstIndex(of: 0x1B) {
      let tail = more[escape...].prefix(Self.end.count)
      if tail.elementsEqual(Self.end) {
        append(more[..<escape])
        return (escape + Self.end.count - more.startIndex, true)
      }
      if Self.end.starts(with: tail) {
        append(more[..<escape])
        return (escape - more.startIndex, false)
      }
      index = escape + 1
    }
    append(more)
    return (more.count, false)
  }
}
