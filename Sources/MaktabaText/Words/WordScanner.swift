internal import CUnicodeTables

/// Walks over the words of UTF-8 text, one at a time, and folds them into a buffer that is used again for each.
///
/// This is the one place where it is decided where words begin and end; the index, the search and the marking of
/// matches all go through it. It works on bytes and allocates nothing. Ill-formed bytes separate words.
struct WordScanner {
  /// Folded words are cut to this many scalars, in texts and in queries alike.
  static let longestWord = 64
  /// Bytes that the buffer for one folded word must hold.
  static let bufferSize = longestWord * 4

  private let input: UnsafeBufferPointer<UInt8>
  private var position = 0
  /// What is left of a folded sequence of several words: `½` is `1` and `2`.
  private var sequence: UnsafeBufferPointer<UInt8>.SubSequence = UnsafeBufferPointer(start: nil, count: 0)[...]
  /// The bytes of the input from which `sequence` came.
  private var sequenceStart = 0

  private var folded: UnsafeMutableBufferPointer<UInt8>
  private var foldedCount = 0
  private var scalars = 0
  private var state = State.between
  private var hasApostrophe = false

  /// Where the word begins in the input.
  private(set) var start = 0
  /// Where the word ends in the input, accents and other unheard characters at its end included.
  private(set) var end = 0

  private enum State { case between, inWord, alone }

  /// - Parameter buffer: room for ``bufferSize`` bytes.
  init(_ input: UnsafeBufferPointer<UInt8>, buffer: UnsafeMutableBufferPointer<UInt8>) {
    self.input = input
    folded = buffer
  }

  /// Has the next word folded into another place.
  mutating func moveBuffer(to buffer: UnsafeMutableBufferPointer<UInt8>) { folded = buffer }

  /// The folded form of the word that `next()` found; valid until the next call.
  var word: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: folded[..<foldedCount]) }

  /// Goes on to the next word.
  /// - Returns: false at the end of the text.
  mutating func next() -> Bool {
    foldedCount = 0
    scalars = 0
    state = .between
    hasApostrophe = false
    while sequence.isEmpty ? takeScalar() : takeFromSequence() {}
    return state != .between
  }
}

// MARK: - Taking scalars. Each function says whether the word may go on.

extension WordScanner {
  private mutating func takeScalar() -> Bool {
    takeASCII()
    guard position < input.count, let bytes = input.baseAddress else { return false }
    let at = bytes + position
    if at.pointee < 0x80 { return takeASCIIEnd(at.pointee) }
    let scalar = ut_decode(at, input.count - position)
    let source = position..<position + Int(scalar.length)
    let word = scalar.valid != 0 ? ut_word(scalar.scalar) : UInt16(UT_WORD_SEPARATOR)
    if word == UT_WORD_LETTER, takeLetter(source) { return true }
    if word == UT_WORD_HANGUL { return takeSyllable(scalar.scalar, source) }
    if word >= UT_WORD_FIRST_SEQUENCE { return takeSequence(ut_word_sequence(word), source) }
    return take(Int32(word), UnsafeBufferPointer(start: at, count: source.count), source, scalars: 1)
  }

  /// The fast path: ASCII letters and digits, and what stands between words.
  @inline(__always)
  private mutating func takeASCII() {
    guard let bytes = input.baseAddress, !hasApostrophe, state != .alone else { return }
    if state == .between {
      while position < input.count, bytes[position] < 0x80, ut_ascii_word(bytes[position]) <= 1 { position += 1 }
    }
    let first = position
    while position < input.count, bytes[position] < 0x80 {
      let letter = ut_ascii_word(bytes[position])
      if letter <= 1 { break }
      if scalars < Self.longestWord {
        folded[foldedCount] = letter
        foldedCount += 1
        scalars += 1
      }
      position += 1
    }
    if position > first { extend(over: first..<position, to: .inWord) }
  }

  /// The fast path for letters that are folded already. - Returns: false if there is more to think about.
  @inline(__always)
  private mutating func takeLetter(_ source: Range<Int>) -> Bool {
    guard state != .alone, !hasApostrophe, scalars < Self.longestWord else { return false }
    for place in source {
      folded[foldedCount] = input[place]
      foldedCount += 1
    }
    scalars += 1
    position = source.upperBound
    extend(over: source, to: .inWord)
    return true
  }

  /// ASCII that the fast path left: the end of a word, or what follows an apostrophe or a character that stands alone.
  private mutating func takeASCIIEnd(_ byte: UInt8) -> Bool {
    let letter = ut_ascii_word(byte)
    let kind = letter > 1 ? UT_WORD_LETTER : letter == 1 ? UT_WORD_APOSTROPHE : UT_WORD_SEPARATOR
    return withUnsafePointer(to: letter) {
      take(kind, UnsafeBufferPointer(start: $0, count: 1), position..<position + 1, scalars: 1)
    }
  }

  private mutating func takeSyllable(_ scalar: UInt32, _ source: Range<Int>) -> Bool {
    var jamo = ut_jamo()
    let count = Int(ut_hangul(scalar, &jamo))
    return withUnsafeBytes(of: &jamo) {
      let bytes = UnsafeBufferPointer(rebasing: $0.assumingMemoryBound(to: UInt8.self)[..<count])
      return take(UT_WORD_LETTER, bytes, source, scalars: count / 3)
    }
  }

  private mutating func takeSequence(_ entry: UnsafePointer<UInt8>, _ source: Range<Int>) -> Bool {
    let bytes = UnsafeBufferPointer(start: entry + 1, count: Int(entry.pointee & 0x7F))
    if entry.pointee & 0x80 == 0 {
      return take(UT_WORD_LETTER, bytes, source, scalars: bytes.count { $0 & 0xC0 != 0x80 })
    }
    sequence = bytes[...]
    sequenceStart = source.lowerBound
    position = source.upperBound
    return true
  }

  private mutating func takeFromSequence() -> Bool {
    let rest = UnsafeBufferPointer(rebasing: sequence)
    guard let bytes = rest.baseAddress else { return false }
    let length = Int(ut_decode(bytes + 1, rest.count - 1).length)
    let source = sequenceStart..<position
    let goesOn = take(Int32(rest[0]), UnsafeBufferPointer(start: bytes + 1, count: length), source, scalars: 1)
    // `take` goes back to where the scalar stands if it begins the next word.
    if position == source.lowerBound { position = source.upperBound } else { sequence = sequence.dropFirst(1 + length) }
    return goesOn
  }
}

// MARK: - The rule

extension WordScanner {
  /// Adds a scalar to the word, or ends the word before or after it.
  private mutating func take(
    _ kind: Int32, _ bytes: UnsafeBufferPointer<UInt8>, _ source: Range<Int>, scalars count: Int
  ) -> Bool {
    if beginsNextWord(kind, bytes[0]) {
      position = source.lowerBound
      return false
    }
    position = source.upperBound
    switch kind {
    case UT_WORD_SEPARATOR: return state == .between
    case UT_WORD_IGNORED: if state != .between, !hasApostrophe { end = position }
    case UT_WORD_APOSTROPHE: return takeApostrophe()
    default:
      append(bytes, scalars: count)
      extend(over: source, to: kind == UT_WORD_ALONE || state == .alone ? .alone : .inWord)
    }
    return true
  }

  /// An apostrophe is dropped between two letters and ends the word elsewhere.
  private mutating func takeApostrophe() -> Bool {
    if state == .inWord, !hasApostrophe {
      hasApostrophe = true
      return true
    }
    return state == .between
  }

  private func beginsNextWord(_ kind: Int32, _ firstByte: UInt8) -> Bool {
    switch kind {
    case UT_WORD_LETTER: state == .alone || hasApostrophe && isElision(before: firstByte)
    case UT_WORD_ALONE: state != .between
    default: false
    }
  }

  /// `l'homme` is two words, `ng'ombe` and `N'Djamena` are one: the article and the like of French, Italian and Catalan,
  /// before a vowel or an h.
  private func isElision(before letter: UInt8) -> Bool {
    guard "aeiouyh".utf8.contains(letter) else { return false }
    switch foldedCount {
    case 1: return "cdjlmnst".utf8.contains(folded[0])
    case 2: return isWord("qu") || isWord("un")
    case 3: return isWord("all") || isWord("dal")
    case 4: return isWord("dell") || isWord("nell") || isWord("dall") || isWord("sull")
    case 5: return isWord("jusqu") || isWord("quell")
    default: return isWord("lorsqu") || isWord("puisqu")
    }
  }

  private func isWord(_ text: StaticString) -> Bool {
    word.elementsEqual(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, scalars count: Int) {
    guard scalars + count > Self.longestWord else {
      for byte in bytes {
        folded[foldedCount] = byte
        foldedCount += 1
      }
      scalars += count
      return
    }
    for byte in bytes {
      if byte & 0xC0 != 0x80 {
        if scalars == Self.longestWord { return }
        scalars += 1
      }
      folded[foldedCount] = byte
      foldedCount += 1
    }
  }

  @inline(__always)
  private mutating func extend(over source: Range<Int>, to newState: State) {
    if state == .between { start = source.lowerBound }
    state = newState
    end = source.upperBound
    hasApostrophe = false
  }
}
