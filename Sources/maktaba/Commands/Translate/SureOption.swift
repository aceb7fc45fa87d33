import ArgumentParser
import Glibc
import MaktabaModel
import MaktabaText

/// Somebody is sure of what they say, though something speaks against it.
struct SureOption: ParsableArguments {
  @Flag(help: "Where something speaks against it: it is so all the same.")
  var sure = false

  /// Settles doubts: by the option, else by asking on the terminal. Where nobody can be asked, one translation is refused
  /// and of several the sections in doubt are left.
  func settling(
    _ work: String, _ language: LanguageTag, isOne: Bool
  ) -> (TranslationDoubt) throws -> Bool {
    { doubt in
      if sure { return true }
      let subject = "\(CleanText.line(work)) (\(language))"
      if Question.canBeAsked { return Question.ask(Wording.question(doubt, subject)) }
      if isOne { throw Failure.nothing(Wording.doubt(doubt, subject)) }
      return false
    }
  }
}

/// A question to the person at the terminal.
enum Question {
  /// Somebody is there to read it and to answer.
  static var canBeAsked: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

  /// Asks until the answer is yes or no; the end of the input is no.
  static func ask(_ sentence: String) -> Bool {
    while true {
      StandardError.write("\(sentence) [y/n] ")
      guard let line = readLine() else { return false }
      switch line.lowercased().filter({ !$0.isWhitespace }) {
      case "y", "yes": return true
      case "n", "no", "": return false
      default: continue
      }
    }
  }
}
