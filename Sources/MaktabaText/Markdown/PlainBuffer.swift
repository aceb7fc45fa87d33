/// The plain text of a document while it grows: clean UTF-8 (see ``CleanText``), one block after another.
struct PlainBuffer {
  private(set) var bytes: [UInt8] = []
  private var hasBlock = false

  var count: Int { bytes.count }

  /// Parts what follows from the block before.
  mutating func beginBlock() {
    if hasBlock { bytes.append(0x0A) }
    hasBlock = true
  }

  /// Appends a line feed or a space of our own.
  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  /// Appends text of one line, cleaned: line feeds and tabs in it become spaces.
  mutating func appendLine(_ text: UnsafeBufferPointer<UInt8>) {
    CleanText.append(text, to: &bytes, keepingLineFeeds: false)
  }

  /// Appends text of several lines, cleaned; its line feeds are kept.
  mutating func appendLines(_ text: UnsafeBufferPointer<UInt8>) {
    CleanText.append(text, to: &bytes, keepingLineFeeds: true)
  }

  /// Takes off what stands from `offset` on.
  mutating func truncate(to offset: Int) { bytes.removeSubrange(offset...) }

  /// A piece as a string.
  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
