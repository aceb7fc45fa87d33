/// What somebody has to say of a translation, as a value, with what they answered when something had to be asked.
public struct TranslationDeed: Equatable, Sendable {
  /// What is said.
  public enum Kind: Equatable, Sendable, CaseIterable {
    /// They are at work on it.
    case claim
    /// They are not any more.
    case release
    /// It was made from today's source.
    case record
    /// It was compared with today's source and found right.
    case review
    /// It still says the same as today's source.
    case stillValid
  }

  /// What is said.
  public var kind: Kind
  /// The work.
  public var work: String
  /// The translation's language.
  public var language: LanguageTag
  /// Keys of source sections. Nil for every section of which it can be said; ``Kind/stillValid`` then for those of whose
  /// source only links, ids or spacing have changed.
  public var keys: [String]?
  /// A role or pseudonym; nil for nobody.
  public var by: String?
  /// What was answered so far.
  public var answers: [TranslationAnswer] = []

  /// Makes a deed.
  public init(_ kind: Kind, work: String, language: LanguageTag, keys: [String]?, by: String?) {
    self.kind = kind
    self.work = work
    self.language = language
    self.keys = keys
    self.by = by
  }

  /// What was answered to a question; nil where it was not asked.
  public func answer(to question: TranslationQuestion) -> String? {
    answers.last { $0.question == question }?.text
  }
}

/// What only the person can know, and is asked before anything is written.
public enum TranslationQuestion: Equatable, Sendable {
  /// Who reviewed. Must be said.
  case reviewer
  /// Who translated. May stay empty.
  case translator
  /// How it was made: a ``TranslationMethod``.
  case method
  /// Facts in the source of these sections have changed; ``assent`` says that the text holds all the same.
  case critical(keys: [String])
  /// The facts of these sections differ from the source's; were they compared?
  case facts(keys: [String])
  /// Something speaks against it; is it so all the same?
  case doubt(TranslationDoubt)

  /// What has to be typed where a fact has changed: no single key may say that.
  public static let assent = "valid"

  /// The text answers it. An empty one is a no.
  public func accepts(_ text: String) -> Bool {
    let text = Self.folded(text)
    return switch self {
    case .reviewer: !text.isEmpty
    case .translator: true
    case .method: TranslationMethod(rawValue: text) != nil
    case .critical: text == Self.assent || text.isEmpty
    case .facts, .doubt: ["y", "yes", "n", "no", ""].contains(text)
    }
  }

  /// The text says yes.
  func isYes(_ text: String) -> Bool {
    if case .critical = self { return Self.folded(text) == Self.assent }
    return ["y", "yes"].contains(Self.folded(text))
  }

  static func folded(_ text: String) -> String { text.lowercased().filter { !$0.isWhitespace } }
}

/// How a translation was made, as the library format names it.
public enum TranslationMethod: String, CaseIterable, Sendable {
  /// By a person, by a machine, by a machine and then edited by a person, or nobody said how.
  case human, machine, machineEdited = "machine+edited", unknown
}

/// A question with what was answered.
public struct TranslationAnswer: Equatable, Sendable {
  /// The question.
  public var question: TranslationQuestion
  /// As it was typed.
  public var text: String

  /// Makes an answer.
  public init(_ question: TranslationQuestion, _ text: String) {
    self.question = question
    self.text = text
  }
}

/// What became of a deed.
public enum TranslationOutcome: Equatable, Sendable {
  /// What was written down, and what was left. Where nothing was done nothing was written.
  case done(TranslationReport)
  /// Nothing was written; this has to be answered first.
  case asks(TranslationQuestion)
  /// Nothing was written; the sentence says why and what to do.
  case notSaved(String)
}
