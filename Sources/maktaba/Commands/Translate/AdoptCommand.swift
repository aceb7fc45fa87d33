import ArgumentParser
import MaktabaModel

/// `maktaba translate adopt`.
struct AdoptTranslation: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adopt", abstract: "Take over what an old library knows of its translations.",
    discussion: HelpText.adopt)

  @OptionGroup var translations: TranslationChoice

  @Flag(help: "You compared the translation with today's source.")
  var checked = false

  @Option(
    help: ArgumentHelp("A folder with the sources as they were when the translations were made.", valueName: "dir"),
    completion: .directory)
  var basisFolder: String?

  @Flag(help: "The translation's front matter names a commit (default_lang_commit, or sourceCommit in l10n).")
  var git = false

  @Option(help: ArgumentHelp("With --git: the commit that the translations were made from.", valueName: "commit"))
  var commit: String?

  @Option(
    help: ArgumentHelp("With --git: the repository of the sources, when it is not the library's.", valueName: "dir"),
    completion: .directory)
  var repository: String?

  @Option(
    help: ArgumentHelp("A .co-op-translator.json, which has the MD5 of each source.", valueName: "file"),
    completion: .file())
  var coOp: String?

  @Option(
    help: ArgumentHelp("A PO file that the translation was made with.", valueName: "file"),
    completion: .file(extensions: ["po"]))
  var po: String?

  @Option(help: "How it was made.")
  var method: TranslationMethod = .unknown

  @OptionGroup var sure: SureOption
  @OptionGroup var deed: DeedOptions
  @OptionGroup var answer: AnswerOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    let isFolderAlone = basisFolder != nil && coOp == nil
    if [checked, isFolderAlone, git, coOp != nil, po != nil].count(where: { $0 }) != 1 {
      throw ValidationError(Wording.oneAdoption)
    }
    if !git, commit != nil || repository != nil { throw ValidationError(Wording.onlyWithGit) }
  }

  func run() throws {
    let adoption = try chosenAdoption()
    try common.atDesk { desk, _ in
      try TranslationRound(translations, desk).run(answer, Wording.recorded) { work, language in
        try desk.adopt(
          work: work, language: language, adoption, method: method.rawValue, signed: deed.signatureOfOld,
          isRehearsal: deed.dryRun, settle: { _ in sure.sure })
      }
    }
  }

  private func chosenAdoption() throws -> TranslationDesk.Adoption {
    let folder = try basisFolder.map(WorkingFolder.absolute)
    if let coOp { return .coOp(try WorkingFolder.absolute(coOp), sources: folder) }
    if let folder { return .folder(folder) }
    if let po { return .po(try WorkingFolder.absolute(po)) }
    return git ? .git(commit: commit, repository: try repository.map(WorkingFolder.absolute)) : .checked
  }
}
