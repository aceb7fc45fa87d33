import MaktabaText

/// Every word that stands in the index, so that parts of words can be found without an index of parts: `safirisha`
/// in `kusafirisha`. One line a word; searching it is one pass over memory (0.5 MB for 8 MB of text in seven languages).
struct Vocabulary: Sendable, Equatable {
  /// Words, each between line feeds.
  private(set) var bytes: [UInt8]

  /// Words shorter than this are only found as wholes or beginnings: inside words they would find noise.
  static let shortestPart = 3
  /// More words than this say that the part is too common to mean anything.
  static let mostWords = 64

  init(bytes: [UInt8] = [UInt8(ascii: "\n")]) {
    self.bytes = bytes.isEmpty ? [UInt8(ascii: "\n")] : bytes
  }

  init(words: some Sequence<String>) {
    self.init()
    for word in words { append(word) }
  }

  /// Adds a word; the caller sees to it that it is new.
  mutating func append(_ word: String) {
    bytes.append(contentsOf: word.utf8)
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Some word has this part.
  func hasPart(_ part: String) -> Bool {
    var isFound = false
    Self.forEachMatch(of: Array(part.utf8), in: bytes) { _ in
      isFound = true
      return false
    }
    return isFound
  }

  /// The word stands in the vocabulary.
  func contains(_ word: String) -> Bool {
    let line = Array("\n\(word)\n".utf8)
    var isFound = false
    Self.forEachMatch(of: line, in: bytes) { _ in
      isFound = true
      return false
    }
    return isFound
  }

  /// Words in which `part` stands elsewhere than at the beginning, shortest first, at most ``mostWords``.
  func words(containing part: String) -> [String] {
    guard part.unicodeScalars.count >= Self.shortestPart else { return [] }
    var found: [String] = []
    var last = -1
    Self.forEachMatch(of: Array(part.utf8), in: bytes) { offset in
      let word = self.word(at: offset)
      if word.lowerBound != last, word.lowerBound != offset {
        found.append(String(decoding: bytes[word], as: UTF8.self))
      }
      last = word.lowerBound
      return true
    }
    return Array(found.sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }.prefix(Self.mostWords))
  }

  private func word(at offset: Int) -> Range<Int> {
    let newline = UInt8(ascii: "\n")
    var start = offset
    while start > 0, bytes[start - 1] != newline { start -= 1 }
    var end = offset
    while end < bytes.count, bytes[end] != newline { end += 1 }
    return start..<end
  }

  /// Calls `body` with the offset of every occurrence until it returns false.
  private static func forEachMatch(of part: [UInt8], in bytes: [UInt8], _ body: (Int) -> Bool) {
    let search = ByteSearch(part)
    bytes.withUnsafeBytes { haystack in
      var start = 0
      while let offset = search.find(in: haystack, from: start), body(offset) { start = offset + 1 }
    }
  }
}
