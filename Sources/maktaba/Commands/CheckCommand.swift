import ArgumentParser
import MaktabaModel
import MaktabaText

/// `maktaba check`: what somebody should look at in a library.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Look for damaged, missing and contradicting things.", discussion: HelpText.check)

  @OptionGroup var answer: AnswerOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    // What is checked is the folder itself, not what is known of it: nothing is kept.
    let options = common.library.options(languages: [], isPrivate: true)
    let opened = try Library(common.library.root(), places: common.person.places(), options: options)
    let problems = try opened.check(today: Surroundings.today)
    opened.sayUnmatchedLayout()
    if answer.json {
      JSONArray.print(problems.lazy.map(\.value))
    } else {
      for problem in problems { StandardOutput.shared.write(problem.text + "\n") }
      StandardError.say(Wording.checked(problems))
    }
    if problems.contains(where: { $0.severity != .note }) { throw ExitStatus.nothing }
  }
}

extension Problem {
  fileprivate var value: JSONValue {
    [
      "path": .text(path), "line": line.map(JSONValue.int) ?? .null, "severity": .text(severity.rawValue),
      "code": .text(code), "message": .text(message),
    ]
  }

  /// `path:line: severity: message [code]`, as compilers print it and editors read it.
  fileprivate var text: String {
    let place = [CleanText.line(path), line.map(String.init)].compactMap(\.self).joined(separator: ":")
    return "\(place): \(severity.rawValue): \(CleanText.line(message)) [\(code)]"
  }
}
