import ArgumentParser
import MaktabaModel

/// `maktaba translate record WORK --to LANG`.
struct RecordTranslation: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record", abstract: "Declare which source a translation was made from.",
    discussion: HelpText.record)

  @OptionGroup var translations: TranslationChoice
  @OptionGroup var sections: SectionChoice

  @Option(help: "How it was made.")
  var method: TranslationMethod = .human

  @Option(help: "The source it was made from: that of today.")
  var basis: TodaysBasis = .today

  @Option(
    help: ArgumentHelp("The source it was made from, when that is an earlier one.", valueName: "file"),
    completion: .file())
  var basisFile: String?

  @Option(
    help: ArgumentHelp("A folder with the sources as they were when it was made.", valueName: "dir"),
    completion: .directory)
  var basisFolder: String?

  @Flag(help: "It stays a draft, though all of it is recorded.")
  var draft = false

  @OptionGroup var sure: SureOption
  @OptionGroup var deed: DeedOptions
  @OptionGroup var answer: AnswerOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    try sections.validate(for: translations)
    if basisFile != nil, basisFolder != nil { throw ValidationError(Wording.oneBasis) }
    if basisFile != nil, !translations.isOneWork { throw ValidationError(Wording.basisFileOfOne) }
  }

  func run() throws {
    let basis = try chosenBasis()
    try common.atDesk { desk, _ in
      try TranslationRound(translations, desk).run(answer, Wording.recorded) { work, language in
        try desk.record(
          work: work, language: language, keys: sections.keys, from: basis, method: method.rawValue,
          signed: deed.signature, isFinished: !draft, isRehearsal: deed.dryRun,
          settle: sure.settling(work, language, isOne: translations.isOne))
      }
    }
  }

  private func chosenBasis() throws -> TranslationDesk.Basis {
    if let basisFile { return .file(try WorkingFolder.absolute(basisFile)) }
    if let basisFolder { return .folder(try WorkingFolder.absolute(basisFolder)) }
    return .today
  }
}

/// The source that stands in the library.
enum TodaysBasis: String, ExpressibleByArgument, CaseIterable { case today }

/// How a translation was made, as the library format names it.
enum TranslationMethod: String, ExpressibleByArgument, CaseIterable {
  case human, machine
  case machineEdited = "machine+edited"
  case unknown
}
