/// Cuts text that is too long for one leaf. Only texts that nobody sets as one paragraph are so long: a file without line
/// ends, a log in a block of code. The row before a cut may be shorter than the others.
enum LongText {
  /// Bytes of one piece.
  private static let mostBytes = 8 * 1024

  /// Pieces of running text, cut after a space, or between two characters where there is none.
  static func pieces(of text: [Inline], in bytes: UnsafeBufferPointer<UInt8>) -> [[Inline]] {
    guard let first = text.first, let last = text.last, last.plain.upperBound - first.plain.lowerBound > mostBytes
    else {
      return [text]
    }
    var pieces: [[Inline]] = []
    var piece: [Inline] = []
    var room = mostBytes
    for inline in text {
      var rest = inline
      while rest.plain.count > room {
        let cut = cut(in: rest.plain, atMost: room, bytes)
        piece.append(rest.with(plain: rest.plain.lowerBound..<cut))
        rest = rest.with(plain: cut..<rest.plain.upperBound)
        pieces.append(piece)
        (piece, room) = ([], mostBytes)
      }
      piece.append(rest)
      room -= rest.plain.count
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }

  /// Pieces of code, cut at line ends; the line feed between two pieces belongs to neither.
  static func pieces(ofCode plain: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = plain.lowerBound
    while plain.upperBound - start > mostBytes {
      let limit = start + mostBytes
      let feed = bytes[start..<limit].lastIndex(of: 0x0A)
      let end = feed ?? cut(in: start..<plain.upperBound, atMost: mostBytes, bytes)
      pieces.append(start..<end)
      start = feed == nil ? end : end + 1
    }
    return pieces + [start..<plain.upperBound]
  }

  /// Where to cut: after the last space, else before the character that reaches over the limit.
  private static func cut(in plain: Range<Int>, atMost count: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let limit = plain.lowerBound + count
    if let space = bytes[plain.lowerBound..<limit].lastIndex(of: 0x20) { return space + 1 }
    var end = limit
    while end > plain.lowerBound, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }
}
