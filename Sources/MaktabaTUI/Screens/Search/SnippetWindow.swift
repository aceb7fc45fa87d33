import MaktabaText

/// The part of a snippet that a row has room for, chosen so that the first match can be seen: about a third of the row
/// stands before it.
struct SnippetWindow: Equatable {
  /// What is shown, as UTF-8 offsets of the snippet.
  var range: Range<Int>
  /// Something stands before it that is not shown.
  var isCutBefore: Bool
  /// Something stands after it that is not shown.
  var isCutAfter: Bool

  /// Chooses the part. Takes time in proportion to the snippet.
  /// - Parameters:
  ///   - match: the first match, as UTF-8 offsets; nil shows the beginning.
  ///   - columns: the room, with the ellipses.
  init(of snippet: String, showing match: Range<Int>?, columns: Int) {
    let letters = SnippetWindow.letters(of: snippet)
    // An ellipsis that the snippet brings along is drawn like those made here.
    isCutBefore = letters.count > 1 && letters.first?.isEllipsis == true
    isCutAfter = letters.count > 1 && letters.last?.isEllipsis == true
    let all = letters[(isCutBefore ? 1 : 0)..<(letters.count - (isCutAfter ? 1 : 0))]
    let room = columns - (isCutAfter ? 1 : 0)
    var shown = all
    if all.columns > room - (isCutBefore ? 1 : 0) {
      let target = match.flatMap { match in all.firstIndex { $0.range.upperBound > match.lowerBound } }
      shown = all[SnippetWindow.start(in: all, before: target ?? all.startIndex, columns: columns, room: room)...]
      isCutBefore = isCutBefore || shown.startIndex > all.startIndex
      if shown.columns > room - (isCutBefore ? 1 : 0) {
        shown = shown.prefix(columns: columns - 1 - (isCutBefore ? 1 : 0))
        isCutAfter = true
      }
    }
    range = (shown.first?.range.lowerBound ?? 0)..<(shown.last?.range.upperBound ?? 0)
  }

  /// Where to begin: a third of the row before the match, or earlier when the rest would leave room; between words where
  /// one begins soon.
  private static func start(in letters: ArraySlice<Letter>, before match: Int, columns: Int, room: Int) -> Int {
    let third = letters[..<match].suffix(columns: columns / 3).startIndex
    let start = min(third, letters.suffix(columns: room - 1).startIndex)
    guard start > letters.startIndex else { return start }
    let reach = max(start, min(match, start + columns / 4))
    return (start...reach).first { letters[$0 - 1].isSpace } ?? start
  }

  private static func letters(of snippet: String) -> [Letter] {
    var offset = 0
    return snippet.map { character in
      let text = String(character)
      defer { offset += text.utf8.count }
      return Letter(
        range: offset..<offset + text.utf8.count, columns: CellText.columns(of: text), isSpace: character == " ",
        isEllipsis: character == "…")
    }
  }

  /// A character of the snippet.
  fileprivate struct Letter {
    var range: Range<Int>
    var columns: Int
    var isSpace: Bool
    var isEllipsis: Bool
  }
}

extension ArraySlice<SnippetWindow.Letter> {
  fileprivate var columns: Int { reduce(0) { $0 + $1.columns } }

  /// As many as fit, from the first on.
  fileprivate func prefix(columns: Int) -> Self {
    var left = columns
    return prefix { letter in
      left -= letter.columns
      return left >= 0
    }
  }

  /// As many as fit, up to the last.
  fileprivate func suffix(columns: Int) -> Self {
    var left = columns
    var start = endIndex
    while start > startIndex, self[start - 1].columns <= left {
      start -= 1
      left -= self[start].columns
    }
    return self[start...]
  }
}
