import ArgumentParser
import MaktabaModel

/// `maktaba translate record WORK --to LANG`.
struct RecordTranslation: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record", abstract: "Declare which source a translation was made from.",
    discussion: HelpText.record)

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
  @OptionGroup var said: StatementOptions

  func validate() throws {
    if basisFile != nil, basisFolder != nil { throw ValidationError(Wording.oneBasis) }
    if basisFile != nil, !said.translations.isOneWork { throw ValidationError(Wording.basisFileOfOne) }
  }

  func run() throws {
    let basis = try chosenBasis()
    try said.write(Wording.recorded) { desk, work, language in
      try desk.record(
        work: work, language: language, keys: said.sections.keys, from: basis, method: method.rawValue,
        signed: said.deed.signature, isFinished: !draft, isRehearsal: said.deed.dryRun,
        settle: sure.settling(work, language, isOne: said.translations.isOne))
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

extension TranslationMethod: ExpressibleByArgument {}
