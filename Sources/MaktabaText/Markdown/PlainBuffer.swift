/// The plain text of a document while it grows: clean UTF-8 (see ``CleanText``), one block after another. The
/// bidirectional controls that order a block are kept.
struct PlainBuffer {
  private(set) var bytes: [UInt8] = []
  private var hasBlock = false
  private var blockStart = 0
  private var hasControls = false

  var count: Int { bytes.count }

  /// Parts what follows from the block before.
  mutating func beginBlock() {
    endBlock()
    if hasBlock { bytes.append(0x0A) }
    hasBlock = true
    blockStart = bytes.count
  }

  /// Makes visible which bidirectional controls of the block do not pair up. No offset changes.
  mutating func endBlock() {
    if hasControls { ControlBytes.markUnpaired(in: &bytes, from: blockStart) }
    hasControls = false
  }

  /// Appends a line feed or a space of our own.
  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  /// Appends text of one line, cleaned: line feeds and tabs in it become spaces.
  mutating func appendLine(_ text: UnsafeBufferPointer<UInt8>) { append(text, keepingLineFeeds: false) }

  /// Appends text of several lines, cleaned; its line feeds are kept.
  mutating func appendLines(_ text: UnsafeBufferPointer<UInt8>) { append(text, keepingLineFeeds: true) }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>, keepingLineFeeds: Bool) {
    if CleanText.appendPiece(of: text, to: &bytes, keepingLineFeeds: keepingLineFeeds) { hasControls = true }
  }

  /// Takes off what stands from `offset` on.
  mutating func truncate(to offset: Int) { bytes.removeSubrange(offset...) }

  /// A piece as a string.
  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
