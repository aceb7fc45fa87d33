import MaktabaText

/// A question to the full-text index.
///
/// Built only from folded words, which hold nothing but letters, digits and bytes above ASCII: whatever a reader
/// types, it cannot become syntax of [FTS5](https://www.sqlite.org/fts5.html#full_text_query_syntax).
struct SearchExpression: Equatable, Sendable {
  /// The columns of the index.
  enum Column: String, Sendable {
    case title, heading, body
  }

  /// The text of the question.
  let text: String

  /// A section has this term.
  init(_ term: SearchTerms.Term) {
    text = Self.phrase(term.words, isPrefix: term.isPrefix)
  }

  /// A section has one of these words.
  init(anyOf words: [String]) {
    text = "(" + words.map { Self.phrase([$0], isPrefix: false) }.joined(separator: " OR ") + ")"
  }

  /// A section has one of these phrases, the last word with any ending.
  init(anyOf phrases: [[String]]) {
    let questions = phrases.map { Self.phrase($0, isPrefix: Self.hasEnding($0)) }
    text = "(" + questions.joined(separator: " OR ") + ")"
  }

  /// The last word of a phrase is long enough to be meant with any ending.
  static func hasEnding(_ phrase: [String]) -> Bool { (phrase.last?.unicodeScalars.count ?? 0) > 4 }

  /// A section meets one of two questions.
  init(_ a: SearchExpression, or b: SearchExpression) {
    text = "(\(a.text) OR \(b.text))"
  }

  /// A section meets all of these questions.
  init(allOf expressions: [SearchExpression]) {
    text = expressions.map(\.text).joined(separator: " AND ")
  }

  /// The same question, to some of the columns only.
  init(_ expression: SearchExpression, in columns: [Column]) {
    text = "{\(columns.map(\.rawValue).joined(separator: " "))} : (\(expression.text))"
  }

  private static func phrase(_ words: [String], isPrefix: Bool) -> String {
    "\"\(words.joined(separator: " "))\"" + (isPrefix ? " *" : "")
  }
}
