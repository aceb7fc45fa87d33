/// A word of a text in the form that search compares.
public struct FoldedWord: Equatable, Sendable {
  /// Folded form: case, accents and letter forms that people do not mean are gone.
  public let folded: String
  /// Where the word stands, in UTF-8 offsets of the text it was found in.
  public let range: Range<Int>

  /// Makes a word.
  public init(folded: String, range: Range<Int>) {
    self.folded = folded
    self.range = range
  }
}

/// Words and their folded forms: the one definition that the index, the search and the highlighting share.
///
/// Folding takes off what people do not mean when they look for a word. All of it is in tables made from the Unicode
/// character database (see `CUnicodeTables/generate.py`):
/// - case (full case folding: `ß` is `ss`), compatibility forms (NFKD: full-width, ligatures, superscripts, Arabic
///   presentation forms), digits of every script to ASCII;
/// - accents and points of Latin, Greek, Cyrillic, Hebrew, Arabic, Ethiopic and Syriac, composed or not; the vowel
///   signs of other scripts are letters and stay;
/// - `ø` is `o`, `æ` is `ae`, `đ` is `d`, and so on; alef, ya, kaf and ha in all the forms that Arabic, Persian and Urdu
///   keyboards give are one letter each; Ethiopic letters that sound alike are one letter;
/// - joiners, soft hyphens, variation selectors and bidirectional controls inside words; apostrophes between letters
///   (`ng'ombe` is `ngombe`), except after an article before a vowel (`l'homme` is `l homme`).
///
/// Everything that is not a letter, mark or digit separates words. Folded words hold only `a-z`, `0-9` and bytes of
/// 0x80 and more, which SQLite's FTS5 tokenizer `ascii` takes for one word each (https://sqlite.org/fts5.html,
/// section 4.3.2). They are cut to 64 scalars. Folding what is folded changes nothing.
///
/// Scripts that are written without spaces (Chinese, Japanese, Thai, Lao, Khmer, Burmese, Yi …) yield one word for each
/// base character with the marks on it, so that any piece of a sentence is found as a phrase. The marks stay with their
/// base, since a piece that ends before its vowel sign is another syllable, and a prefix search finds it all the same.
public enum Folding {
  /// The words of a text in order. A scalar that stands for several words (`½`) yields several with the same range.
  /// Costs one `String` for each word: use ``appendIndexText(of:to:)`` where only the text matters.
  public static func words(in text: String) -> [FoldedWord] {
    var words: [FoldedWord] = []
    scan(text) { scanner in
      while scanner.next() {
        words.append(
          FoldedWord(folded: String(decoding: scanner.word, as: UTF8.self), range: scanner.start..<scanner.end))
      }
    }
    return words
  }

  /// The folded words of UTF-8 text, separated by single spaces, appended to `output`: what the index stores.
  ///
  /// Ill-formed bytes separate words. Where `output` ends in a word already, a space comes first.
  /// Over 100 MB/s; allocates only the growth of `output`, which is seldom more than the text.
  public static func appendIndexText(of utf8: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    let chunk = 4096
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: chunk + 2 + WordScanner.bufferSize) { memory in
      var filled = 0
      var gap = output.last.map { $0 > 0x20 } ?? false ? 1 : 0
      var scanner = WordScanner(utf8, buffer: memory)
      while true {
        // Each word is folded right behind the one before it.
        scanner.moveBuffer(to: UnsafeMutableBufferPointer(rebasing: memory[(filled + gap)...]))
        guard scanner.next() else { break }
        if gap > 0 { memory[filled] = 0x20 }
        filled += gap + scanner.word.count
        gap = 1
        if filled > chunk {
          output.append(contentsOf: memory[..<filled])
          filled = 0
        }
      }
      output.append(contentsOf: memory[..<filled])
    }
  }

  /// The folded words of a text, separated by single spaces.
  public static func fold(_ text: String) -> String {
    var output: [UInt8] = []
    text.withContiguousUTF8 { appendIndexText(of: $0, to: &output) }
    return String(decoding: output, as: UTF8.self)
  }

  /// Runs `body` with a scanner over a text.
  static func scan<Result>(_ text: String, _ body: (inout WordScanner) throws -> Result) rethrows -> Result {
    try text.withContiguousUTF8 { try scan($0, body) }
  }

  /// Runs `body` with a scanner over UTF-8 text.
  static func scan<Result>(
    _ utf8: UnsafeBufferPointer<UInt8>, _ body: (inout WordScanner) throws -> Result
  ) rethrows -> Result {
    try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: WordScanner.bufferSize) { memory in
      var scanner = WordScanner(utf8, buffer: memory)
      return try body(&scanner)
    }
  }
}

extension String {
  /// Runs `body` with the UTF-8 of the text, which is not copied where it is contiguous (all but bridged strings).
  func withContiguousUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    if let result = try utf8.withContiguousStorageIfAvailable(body) { return result }
    var copy = self
    return try copy.withUTF8(body)
  }
}
