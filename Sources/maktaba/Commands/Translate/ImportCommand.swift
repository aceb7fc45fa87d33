import ArgumentParser
import MaktabaModel

/// `maktaba translate import FILE…`.
struct ImportTranslation: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take in what a translator gave back.", discussion: HelpText.importTranslation)

  @Argument(help: "Files that `maktaba translate export` made, filled in.", completion: .file())
  var files: [String]

  @Option(help: "How they were translated.")
  var method: TranslationMethod = .human

  @OptionGroup var deed: DeedOptions
  @OptionGroup var answer: AnswerOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.atDesk { desk, opened in
      var reports = FileReports(isRefusingAlone: files.count == 1)
      for file in files {
        // A document that was just made is one that this file may complete.
        if reports.hasWritten { try opened.library.refresh() }
        try reports.add(file) { try take(file, desk) }
      }
      try reports.finish(answer)
    }
  }

  private func take(_ file: String, _ desk: TranslationDesk) throws -> TranslationReport {
    let returned = try ExchangeFileKind.read(path: WorkingFolder.absolute(file), name: file)
    return try desk.take(
      returned, name: file, method: method.rawValue, signed: deed.signature, isRehearsal: deed.dryRun)
  }
}

/// What became of each of several files.
private struct FileReports {
  /// With one file, what stops it stops everything.
  let isRefusingAlone: Bool
  private var reports: [(file: String, report: TranslationReport?, refusal: String?)] = []

  /// The last file changed a document.
  var hasWritten: Bool { reports.last?.report.map { !$0.isRehearsal && !$0.files.isEmpty } ?? false }

  init(isRefusingAlone: Bool) { self.isRefusingAlone = isRefusingAlone }

  mutating func add(_ file: String, _ take: () throws -> TranslationReport) throws {
    do {
      reports.append((file, try take(), nil))
    } catch {
      guard !isRefusingAlone, let failure = Failure(error), failure.code != ExitStatus.io else { throw error }
      reports.append((file, nil, failure.sentence))
    }
  }

  /// Says it. - Throws: ``ExitStatus/nothing`` when something was left.
  func finish(_ answer: AnswerOptions) throws {
    if answer.json {
      JSONArray.print(reports.lazy.map { $0.report?.value(of: $0.file) ?? Self.value(of: $0.file, $0.refusal) })
    } else {
      for (_, report, refusal) in reports {
        report?.say(Wording.imported)
        if let refusal { StandardError.say(refusal) }
      }
    }
    if reports.contains(where: { $0.report?.left.isEmpty != true }) { throw ExitStatus.nothing }
  }

  private static func value(of file: String, _ refusal: String?) -> JSONValue {
    ["file": .text(file), "problem": .text(orNull: refusal)]
  }
}
