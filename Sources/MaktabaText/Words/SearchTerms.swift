/// What a reader asked for, folded: words, phrases and exclusions. Never a syntax error.
public struct SearchTerms: Equatable, Hashable, Sendable {
  /// One word or phrase.
  public struct Term: Equatable, Hashable, Sendable {
    /// The folded words, more than one for a phrase or for a run of a script without spaces.
    public var words: [String]
    /// The last word may be the beginning of a longer one.
    public var isPrefix: Bool
    /// Documents with this term are left out.
    public var isExcluded: Bool
    /// The reader put it in quotation marks.
    public var isQuoted: Bool

    /// Makes a term.
    public init(words: [String], isPrefix: Bool = false, isExcluded: Bool = false, isQuoted: Bool = false) {
      self.words = words
      self.isPrefix = isPrefix
      self.isExcluded = isExcluded
      self.isQuoted = isQuoted
    }
  }

  /// The terms in the order they were typed; none of those that were parsed is without words.
  public var terms: [Term]

  /// Makes terms.
  public init(terms: [Term]) { self.terms = terms }

  /// Parses what a reader typed: `words "an exact phrase" -excluded`. Total: every string has a meaning.
  ///
  /// - The last word is a prefix unless a space or a quotation mark follows it, so that results show while it is typed.
  ///   What is quoted or excluded is never a prefix; a quotation that is still open counts as a phrase, not yet quoted.
  /// - What folds to several words (`e-mail`, `29/2000`, `人口`) is a phrase.
  /// - Quotation marks of any form quote at the beginning of a word and are ignored elsewhere; so is a lone `-`.
  /// - The first 32 terms count, and of each the first 64 words.
  public init(parsing text: String) {
    var parser = SearchTermsParser(text)
    terms = parser.terms()
  }

  /// There is nothing to look for.
  public var isEmpty: Bool { !terms.contains { !$0.isExcluded } }
}
