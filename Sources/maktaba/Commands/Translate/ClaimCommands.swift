import ArgumentParser
import MaktabaModel

/// `maktaba translate claim WORK --to LANG`.
struct ClaimTranslation: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claim", abstract: "Say that you are at work on a translation.", discussion: HelpText.claim)

  @OptionGroup var translations: TranslationChoice
  @OptionGroup var sections: SectionChoice
  @OptionGroup var deed: DeedOptions

  @Option(help: ArgumentHelp("The last day of the claim; 30 days from now when left out.", valueName: "date"))
  var until: String?

  @OptionGroup var answer: AnswerOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    try sections.validate(for: translations)
    if let until, CalendarDate(until) == nil { throw ValidationError(Wording.noDate(until)) }
  }

  func run() throws {
    try common.atDesk { desk, _ in
      try TranslationRound(translations, desk, withMissing: true).run(answer, Wording.claimed) { work, language in
        try desk.claim(
          work: work, language: language, keys: sections.keys, until: until.flatMap { CalendarDate($0) },
          signed: deed.signature, isRehearsal: deed.dryRun)
      }
    }
  }
}

/// `maktaba translate release WORK --to LANG`.
struct ReleaseTranslation: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release", abstract: "Give up a claim.", discussion: HelpText.release)

  @OptionGroup var translations: TranslationChoice
  @OptionGroup var sections: SectionChoice
  @OptionGroup var deed: DeedOptions
  @OptionGroup var answer: AnswerOptions
  @OptionGroup var common: CommonOptions

  func validate() throws { try sections.validate(for: translations) }

  func run() throws {
    try common.atDesk { desk, _ in
      try TranslationRound(translations, desk, withMissing: true).run(answer, Wording.released) { work, language in
        try desk.release(
          work: work, language: language, keys: sections.keys, signed: deed.signature, isRehearsal: deed.dryRun)
      }
    }
  }
}
