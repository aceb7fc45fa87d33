extension SearchTerms {
  /// Where the wanted terms stand in a text, as UTF-8 ranges in order, not overlapping.
  ///
  /// A term stands where the text's consecutive words are its words, the last one a beginning if it is a prefix; the
  /// range is that of the whole words. With `inWords`, a single unquoted word of at least three letters is also found
  /// inside words (`safirisha` in `kusafirisha`); the range is then the part inside. Ranges that overlap are joined.
  /// Time is proportional to the text, about 1 ms for 100 kB.
  public func matches(in text: String, inWords: Bool = true) -> [Range<Int>] {
    text.withContiguousUTF8 { matches(inUTF8: $0, inWords: inWords) }
  }

  /// The same in UTF-8 text.
  public func matches(inUTF8 utf8: UnsafeBufferPointer<UInt8>, inWords: Bool = true) -> [Range<Int>] {
    var matchers = terms.filter { !$0.isExcluded && !$0.words.isEmpty }.map { TermMatcher($0, inWords: inWords) }
    guard !matchers.isEmpty else { return [] }
    var found: [Range<Int>] = []
    Folding.scan(utf8) { scanner in
      while scanner.next() {
        for index in matchers.indices {
          if let range = matchers[index].take(scanner.word, at: scanner.start..<scanner.end, of: utf8) {
            found.append(range)
          }
        }
      }
    }
    return found.joinedWhereOverlapping()
  }
}

/// Looks for one term in the words of a text, which are handed to it one after another.
private struct TermMatcher {
  private let words: [[UInt8]]
  private let firstByte: UInt8
  private let isPrefix: Bool
  private let isFoundInWords: Bool
  /// Beginnings of the phrase that have been found and may yet go on.
  private var begun: [(start: Int, count: Int)] = []

  init(_ term: SearchTerms.Term, inWords: Bool) {
    words = term.words.map { Array($0.utf8) }
    firstByte = words[0].first ?? 0
    isPrefix = term.isPrefix
    isFoundInWords = inWords && !term.isQuoted && words.count == 1 && term.words[0].unicodeScalars.count >= 3
  }

  /// - Returns: the match that ends with this word.
  mutating func take(
    _ word: UnsafeBufferPointer<UInt8>, at range: Range<Int>, of text: UnsafeBufferPointer<UInt8>
  ) -> Range<Int>? {
    if words.count > 1 { return takePhrase(word, at: range) }
    if word.first == firstByte, isWord(0, word) { return range }
    guard isFoundInWords, let part = word.firstRange(of: words[0]) else { return nil }
    return WordScanner.source(of: part, inWordAt: range, of: text)
  }

  private mutating func takePhrase(_ word: UnsafeBufferPointer<UInt8>, at range: Range<Int>) -> Range<Int>? {
    let startsHere = word.first == firstByte && isWord(0, word)
    if begun.isEmpty, !startsHere { return nil }
    var found: Range<Int>?
    begun = begun.compactMap { start, count in
      guard isWord(count, word) else { return nil }
      if count + 1 < words.count { return (start, count + 1) }
      found = start..<range.upperBound
      return nil
    }
    if startsHere { begun.append((range.lowerBound, 1)) }
    return found
  }

  private func isWord(_ index: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let wanted = words[index]
    guard isPrefix, index == words.count - 1 else { return word.elementsEqual(wanted) }
    return word.starts(with: wanted)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first place where `part` stands.
  fileprivate func firstRange(of part: [UInt8]) -> Range<Int>? {
    guard let first = part.first, count >= part.count else { return nil }
    for start in 0...count - part.count where self[start] == first {
      if self[start...].starts(with: part) { return start..<start + part.count }
    }
    return nil
  }
}

extension [Range<Int>] {
  fileprivate func joinedWhereOverlapping() -> [Range<Int>] {
    var joined: [Range<Int>] = []
    for range in sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last, range.lowerBound < last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<Swift.max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    return joined
  }
}
