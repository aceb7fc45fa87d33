/// Words of the index that somebody may have meant who misspelt one.
struct Spelling {
  /// Shorter words turn into too many others.
  static let shortestWord = 5
  /// From this length on two slips are forgiven.
  private static let longWord = 8
  private static let mostWords = 4

  private let word: [UInt8]
  private let letters: Int
  /// Slips that are forgiven, in bytes: a letter of another script takes two or three.
  private let most: Int

  /// Nil for a word too short to be guessed.
  init?(_ text: String) {
    letters = text.unicodeScalars.count
    guard letters >= Self.shortestWord else { return nil }
    word = Array(text.utf8)
    guard word.count <= 64 else { return nil }
    most = (letters >= Self.longWord ? 2 : 1) * ((word.count + letters - 1) / letters)
  }

  /// The nearest words of a list that has each word between line feeds; only those that are equally near.
  func nearest(in lines: [UInt8]) -> [String] {
    var found: [(distance: Int, word: String)] = []
    var limit = most
    let mask = Self.mask(word[...])
    lines.withUnsafeBufferPointer { lines in
      var start = 0
      while start < lines.count {
        var end = start
        while end < lines.count, lines[end] != UInt8(ascii: "\n") { end += 1 }
        defer { start = end + 1 }
        guard abs(end - start - word.count) <= limit,
          (Self.mask(lines[start..<end]) ^ mask).nonzeroBitCount <= 2 * limit
        else { continue }
        let distance = distance(to: UnsafeBufferPointer(rebasing: lines[start..<end]))
        guard distance <= limit else { continue }
        limit = distance
        found.append((distance, String(decoding: lines[start..<end], as: UTF8.self)))
      }
    }
    let nearest = found.filter { $0.distance == limit }.map(\.word)
    return Array(nearest.sorted { (first($0), $0) < (first($1), $1) }.prefix(Self.mostWords))
  }

  /// Few people misspell the first letter.
  private func first(_ other: String) -> Int { other.utf8.first == word.first ? 0 : 1 }

  private static func mask(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }

  /// Slips between two words: a byte more, less or another, or two that changed places (Damerau 1964).
  private func distance(to other: UnsafeBufferPointer<UInt8>) -> Int {
    var before: [Int] = []
    var row = Array(0...other.count)
    for line in word.indices {
      var next = [line + 1]
      next.reserveCapacity(row.count)
      for column in other.indices {
        let replaced = row[column] + (word[line] == other[column] ? 0 : 1)
        var best = min(replaced, row[column + 1] + 1, next[column] + 1)
        if line > 0, column > 0, word[line] == other[column - 1], word[line - 1] == other[column] {
          best = min(best, before[column - 1] + 1)
        }
        next.append(best)
      }
      before = row
      row = next
    }
    return row[other.count]
  }
}

extension Vocabulary {
  /// The words that somebody may have meant; none when the word stands in the index, as a whole, as a beginning or in
  /// other words. One pass over memory.
  func spellings(of word: String) -> [String] {
    guard let spelling = Spelling(word), !hasPart(word) else { return [] }
    return spelling.nearest(in: bytes)
  }
}
