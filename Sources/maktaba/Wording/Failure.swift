import ArgumentParser
import MaktabaModel
import MaktabaText

/// Why a command cannot do what it was asked for: a sentence, and how the program ends.
struct Failure: Error, Equatable {
  var sentence: String
  var code: ExitCode

  /// No starter library is installed, and none was named.
  static let noStarterLibrary = Failure(sentence: Wording.noStarterLibrary, code: ExitStatus.io)
  /// The screens were asked for where there is no terminal.
  static let noTerminal = Failure(sentence: Wording.noTerminal, code: ExitStatus.usage)
  /// The operating system refused.
  static func system(_ sentence: String) -> Failure { Failure(sentence: sentence, code: ExitStatus.io) }
  /// The command line is wrong.
  static func usage(_ sentence: String) -> Failure { Failure(sentence: sentence, code: ExitStatus.usage) }
  /// Nothing answers the question.
  static func nothing(_ sentence: String) -> Failure { Failure(sentence: sentence, code: ExitStatus.nothing) }
}

extension Failure {
  /// What an error of the model means for the command line; nil for the errors of the command line's own parser.
  init?(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as LibraryError: self.init(sentence: error.description, code: Self.code(of: error))
    case let error as SystemFault: self.init(sentence: "\(error)", code: ExitStatus.io)
    case let error as MarkError: self.init(sentence: error.description, code: Self.code(of: error))
    case let error as TranslationError: self.init(sentence: error.description, code: Self.code(of: error))
    case let error as ExchangeError: self.init(sentence: error.description, code: Self.code(of: error))
    case let error as SpliceError: self.init(sentence: error.description, code: ExitStatus.nothing)
    default: return nil
    }
  }

  private static func code(of error: TranslationError) -> ExitCode {
    switch error {
    case .notSaved, .notWritable, .basisNotSaved: ExitStatus.io
    case .noReviewer, .runsOutBefore: ExitStatus.usage
    default: ExitStatus.nothing
    }
  }

  private static func code(of error: ExchangeError) -> ExitCode {
    switch error {
    case .notWritten, .noPandoc: ExitStatus.io
    case .fileTaken, .repeatedKey, .forbiddenCharacter, .otherLibrary, .otherSource: ExitStatus.nothing
    default: ExitStatus.data
    }
  }

  private static func code(of error: LibraryError) -> ExitCode {
    switch error {
    case .unknownWork, .missingLanguage: ExitStatus.nothing
    // That of --layout: a manifest's mistakes are problems, and stop nothing.
    case .badLayout: ExitStatus.usage
    case .noFolder, .unreadable, .unreadableDocument, .cache: ExitStatus.io
    }
  }

  private static func code(of error: MarkError) -> ExitCode {
    switch error {
    case .noMarks, .tooLong: ExitStatus.data
    case .notSaved, .busy, .exhausted, .notExported, .interestsNotSaved, .visitNotSaved, .notImported: ExitStatus.io
    }
  }
}

extension Failure {
  /// There is no such folder; what was written may be the name of a command with a slip of the pen.
  static func noFolder(_ path: String, mistyped word: String?) -> Failure {
    let sentence = LibraryError.noFolder(path: CleanText.line(path)).description
    guard let word, !word.contains("/"), let command = Maktaba.command(like: word) else { return .system(sentence) }
    return .system(sentence + " " + Wording.didYouMean(command))
  }
}
