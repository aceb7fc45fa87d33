import ArgumentParser
import MaktabaModel
import MaktabaText

/// `maktaba translate merge FOLDER`.
struct MergeTranslations: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Merge with another copy of the library.", discussion: HelpText.merge)

  @Argument(help: ArgumentHelp("The other copy's folder; it is only read.", valueName: "dir"), completion: .directory)
  var folder: String

  @Flag(help: "Take over documents and sections that only the other copy has changed.")
  var take = false

  @Flag(help: "Say what would be written, and write nothing.")
  var dryRun = false

  @OptionGroup var answer: AnswerOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let report = try common.atDesk { desk, _ in
      try desk.merge(WorkingFolder.absolute(folder), isTaking: take, isRehearsal: dryRun)
    }
    if answer.json {
      JSONArray.print([report.value])
    } else {
      report.print(isTaking: take)
    }
    if report.isOpen { throw ExitStatus.nothing }
  }
}

extension MergeReport {
  /// Somebody has something left to do.
  fileprivate var isOpen: Bool {
    !problems.isEmpty
      || documents.contains { document in
        document.problem != nil || document.verdict == .compare || !document.isTaken && document.isToTake
      }
  }

  fileprivate func print(isTaking: Bool) {
    let output = StandardOutput.shared
    output.write((isRehearsal ? Wording.rehearsed : "") + Wording.merged(self) + "\n")
    for document in documents { output.write(Wording.merged(document, isTaking: isTaking) + "\n") }
    for problem in problems { StandardError.say(problem) }
  }

  fileprivate var value: JSONValue {
    [
      "facts": .int(facts), "sources": .int(sources), "suggestions": .int(suggestions),
      "documents": .array(documents.map(\.value)), "problems": .texts(problems), "dry_run": .bool(isRehearsal),
    ]
  }
}

extension MergeReport.Document {
  fileprivate var isToTake: Bool { [.takeOther, .takeSections, .onlyThere].contains(verdict) }

  fileprivate var value: JSONValue {
    [
      "path": .text(path), "work": .text(work), "language": .text(language.text), "verdict": .text(verdict.rawValue),
      "sections": .texts(sections), "open": .texts(open), "taken": .bool(isTaken), "problem": .text(orNull: problem),
    ]
  }
}
