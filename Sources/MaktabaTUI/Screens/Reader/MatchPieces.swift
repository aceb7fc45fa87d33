/// A piece of a run of text: a match or what stands between.
struct TextPiece: Equatable {
  var text: String
  var isMatch: Bool
  var isCurrent: Bool
}

extension ReaderState.Finding {
  /// The match that a plain offset lies in. O(log matches).
  func match(at offset: Int) -> Int? {
    let index = matches.firstIndexEnding(after: offset)
    return index < matches.count && matches[index].lowerBound <= offset ? index : nil
  }

  /// Cuts a run of text that begins at a plain offset into matches and what stands between. O(log matches + length).
  func pieces(of text: String, from start: Int) -> [TextPiece] {
    let end = start + text.utf8.count
    var index = matches.firstIndexEnding(after: start)
    guard index < matches.count, matches[index].lowerBound < end else {
      return [TextPiece(text: text, isMatch: false, isCurrent: false)]
    }
    var pieces: [TextPiece] = []
    var at = start
    func add(upTo offset: Int, match: Int?) {
      guard offset > at else { return }
      let piece = text.utf8Slice(at - start..<offset - start)
      pieces.append(TextPiece(text: piece, isMatch: match != nil, isCurrent: match != nil && match == current))
      at = offset
    }
    while index < matches.count, matches[index].lowerBound < end {
      add(upTo: min(end, matches[index].lowerBound), match: nil)
      add(upTo: min(end, matches[index].upperBound), match: index)
      index += 1
    }
    add(upTo: end, match: nil)
    return pieces
  }
}

extension [Range<Int>] {
  /// The first range that ends after an offset, in ranges that are in order. O(log count).
  func firstIndexEnding(after offset: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension String {
  /// The text of a range of UTF-8 offsets; offsets inside a character are moved to its beginning.
  func utf8Slice(_ range: Range<Int>) -> String {
    let limit = utf8.count
    let start = utf8.index(utf8.startIndex, offsetBy: min(range.lowerBound, limit))
    let end = utf8.index(utf8.startIndex, offsetBy: min(range.upperBound, limit))
    return String(decoding: utf8[start..<end], as: UTF8.self)
  }
}
