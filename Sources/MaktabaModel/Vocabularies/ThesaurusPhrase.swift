import MaktabaText

/// A name as it is looked up: folded words, without the `s` that English and French put at the end for many.
struct ThesaurusPhrase {
  /// A longer name is a sentence.
  static let mostWords = 8

  let words: [String]

  /// Nil for a text without words, and for a long one.
  init?(_ text: String) {
    self.init(words: Folding.words(in: text).map(\.folded))
  }

  init?(words: some Sequence<String>) {
    self.words = words.map(Self.withoutPlural)
    guard (1...Self.mostWords).contains(self.words.count) else { return nil }
  }

  /// The key in the table of phrases.
  var key: String { words.joined(separator: " ") }

  static func withoutPlural(_ word: String) -> String {
    let bytes = word.utf8
    guard bytes.count > 3, bytes.last == UInt8(ascii: "s"), bytes.dropLast().last != UInt8(ascii: "s") else { return word }
    return String(word.dropLast())
  }
}
