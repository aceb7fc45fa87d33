/// Takes apart what a reader typed into the search line. See ``SearchTerms/init(parsing:)`` for the rules.
struct SearchTermsParser {
  private static let mostTerms = 32
  private static let mostWords = 64

  private var rest: Substring.UnicodeScalarView

  init(_ text: String) { rest = text.unicodeScalars[...] }

  mutating func terms() -> [SearchTerms.Term] {
    var terms: [SearchTerms.Term] = []
    while terms.count < Self.mostTerms {
      rest = rest.drop { $0.properties.isWhitespace }
      if rest.isEmpty { break }
      let isExcluded = rest.first == "-"
      rest = rest.drop { $0 == "-" }
      let term = rest.first.map(Self.isQuote) == true ? quotedTerm() : typedTerm()
      if let term { terms.append(isExcluded ? term.excluded : term) }
    }
    return terms
  }

  private mutating func quotedTerm() -> SearchTerms.Term? {
    rest.removeFirst()
    let phrase = rest.prefix { !Self.isQuote($0) }
    rest = rest[phrase.endIndex...]
    let isClosed = !rest.isEmpty
    rest = rest.dropFirst()
    return term(phrase, isPrefix: !isClosed && endsInWord(phrase), isQuoted: isClosed)
  }

  private mutating func typedTerm() -> SearchTerms.Term? {
    let piece = rest.prefix { !$0.properties.isWhitespace }
    rest = rest[piece.endIndex...]
    return term(piece, isPrefix: rest.isEmpty && endsInWord(piece), isQuoted: false)
  }

  private func endsInWord(_ piece: Substring.UnicodeScalarView) -> Bool {
    piece.last.map { !$0.properties.isWhitespace && !Self.isQuote($0) } ?? false
  }

  private func term(_ piece: Substring.UnicodeScalarView, isPrefix: Bool, isQuoted: Bool) -> SearchTerms.Term? {
    let words = Folding.scan(String(piece)) { scanner in
      var words: [String] = []
      while words.count <= Self.mostWords, scanner.next() {
        words.append(String(decoding: scanner.word, as: UTF8.self))
      }
      return words
    }
    guard !words.isEmpty else { return nil }
    let isCut = words.count > Self.mostWords
    return SearchTerms.Term(
      words: Array(words.prefix(Self.mostWords)), isPrefix: isPrefix && !isCut, isQuoted: isQuoted)
  }

  private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "“", "”", "„", "‟", "«", "»", "＂": true
    default: false
    }
  }
}

extension SearchTerms.Term {
  /// The same, for documents to be left out; half a word excludes nothing yet.
  fileprivate var excluded: Self { Self(words: words, isExcluded: true, isQuoted: isQuoted) }
}
