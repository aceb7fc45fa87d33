import MaktabaText

/// A name as it is looked up: folded words, without the `s` that English and French put at the end for many, and without
/// the article that Arabic writes before a word.
struct ThesaurusPhrase {
  /// A longer name is a sentence.
  static let mostWords = 8

  let words: [String]

  /// Nil for a text without words, and for a long one.
  init?(_ text: String) {
    self.init(words: Folding.words(in: text).map(\.folded))
  }

  init?(words: some Sequence<String>) {
    self.words = words.map { Self.withoutArticle(Self.withoutPlural($0)) }
    guard (1...Self.mostWords).contains(self.words.count) else { return nil }
  }

  /// The key in the table of phrases.
  var key: String { words.joined(separator: " ") }

  /// `\u{627}\u{644}` before at least three letters.
  static func withoutArticle(_ word: String) -> String {
    let scalars = word.unicodeScalars
    guard scalars.count > 4, scalars.starts(with: "\u{627}\u{644}".unicodeScalars) else { return word }
    return String(String.UnicodeScalarView(scalars.dropFirst(2)))
  }

  static func withoutPlural(_ word: String) -> String {
    let bytes = word.utf8
    guard bytes.count > 3, bytes.last == UInt8(ascii: "s"), bytes.dropLast().last != UInt8(ascii: "s") else {
      return word
    }
    return String(word.dropLast())
  }
}
