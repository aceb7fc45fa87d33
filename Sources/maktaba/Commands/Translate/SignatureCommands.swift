import ArgumentParser
import MaktabaModel

/// `maktaba translate review WORK --to LANG --by NAME`.
struct ReviewTranslation: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Sign that a translation says what its source says.",
    discussion: HelpText.review)

  @Flag(help: "Sign also where numbers, dates or addresses differ from the source's: they were compared.")
  var factsChecked = false

  @OptionGroup var said: StatementOptions

  func validate() throws {
    if said.deed.by?.isEmpty ?? true { throw ValidationError(TranslationError.noReviewer.description) }
  }

  func run() throws {
    try said.write(Wording.reviewed) { desk, work, language in
      try desk.review(
        work: work, language: language, keys: said.sections.keys, areFactsChecked: factsChecked,
        signed: said.deed.signature, isRehearsal: said.deed.dryRun)
    }
  }
}

/// `maktaba translate still-valid WORK --to LANG`.
struct StillValidTranslation: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "still-valid", abstract: "Say that a translation still holds though its source has changed.",
    discussion: HelpText.stillValid)

  @Flag(help: "Every section of whose source only links, ids or spacing have changed.")
  var cosmetic = false

  @Flag(help: "Of the sections named, also those where a number, a date or an address has changed.")
  var critical = false

  @Option(help: ArgumentHelp("Why it still holds, for those who come later.", valueName: "sentence"))
  var why: String?

  @OptionGroup var said: StatementOptions

  func validate() throws {
    if cosmetic == !said.sections.sections.isEmpty { throw ValidationError(Wording.sectionsOrCosmetic) }
    if cosmetic, critical { throw ValidationError(Wording.criticalIsNotCosmetic) }
    if !cosmetic, why?.isEmpty ?? true { throw ValidationError(Wording.sayWhy) }
  }

  func run() throws {
    let choice: TranslationDesk.Choice =
      cosmetic ? .cosmetic : .sections(said.sections.sections, evenCritical: critical)
    try said.write(Wording.waived) { desk, work, language in
      try desk.stillValid(
        work: work, language: language, choice, why: why ?? TranslationDesk.onlyCosmetic, signed: said.deed.signature,
        isRehearsal: said.deed.dryRun)
    }
  }
}
