/// What was done for one translation, and what was not.
public struct TranslationReport: Equatable, Sendable {
  /// A section that was left as it was.
  public struct Left: Equatable, Sendable {
    /// Its key in the source; in the translation for one that stands for none; empty for the document.
    public var key: String
    /// Its heading.
    public var title: String
    /// Why, as a sentence.
    public var reason: String
    /// Where the text that could not take its place is kept, relative to the library.
    public var kept: String?
  }

  /// The work.
  public var work: String
  /// The translation's language.
  public var language: LanguageTag
  /// Keys of the source sections for which something was written down.
  public var done: [String] = []
  /// What was asked for and not done.
  public var left: [Left] = []
  /// What somebody should know beside it, as sentences.
  public var notes: [String] = []
  /// Documents that were written, relative to the library.
  public var files: [String] = []
  /// Nothing was written: it is only said what would be.
  public var isRehearsal = false

  init(work: String, language: LanguageTag) {
    self.work = work
    self.language = language
  }

  /// Nothing could be done. - Parameter reason: a sentence.
  public init(work: String, language: LanguageTag, refused reason: String) {
    self.init(work: work, language: language)
    left = [Left(key: "", title: "", reason: reason)]
  }
}

extension TranslationReport {
  init(of pair: DocumentPair, isRehearsal: Bool) {
    self.init(work: pair.work, language: pair.language)
    self.isRehearsal = isRehearsal
  }

  mutating func leave(_ state: TranslationStatus.SectionState, _ reason: String) {
    left.append(Left(key: state.key, title: state.title, reason: reason))
  }

  /// Keeps the sections that may be done; the others are left, each with its reason.
  mutating func sort(
    _ states: [TranslationStatus.SectionState], _ obstacle: (TranslationStatus.SectionState) -> String?
  ) -> [TranslationStatus.SectionState] {
    states.filter { state in
      guard let reason = obstacle(state) else { return true }
      leave(state, reason)
      return false
    }
  }
}
