/// The paragraphs of a text that is not parsed: runs of lines up to a blank one.
struct PlainParagraphs: Sequence, IteratorProtocol {
  private let text: UnsafeBufferPointer<UInt8>
  private var index = 0

  init(of text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// The next paragraph, without the line feed at its end.
  mutating func next() -> UnsafeBufferPointer<UInt8>? {
    var start = index
    while start < text.count, isSpace(text[start]) { start += 1 }
    guard start < text.count else { return nil }
    var end = start
    var lineIsBlank = false
    index = start
    while index < text.count {
      let byte = text[index]
      index += 1
      if byte == 0x0A, lineIsBlank { break }
      if byte == 0x0A { lineIsBlank = true }
      if !isSpace(byte) {
        lineIsBlank = false
        end = index
      }
    }
    return UnsafeBufferPointer(rebasing: text[start..<end])
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte >= 0x09 && byte <= 0x0D }
}
