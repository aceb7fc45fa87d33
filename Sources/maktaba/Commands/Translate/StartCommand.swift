import ArgumentParser
import MaktabaModel

/// `maktaba translate start WORK --to LANG`.
struct StartTranslation: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "Make the file of a translation, to be filled in.", discussion: HelpText.start)

  @OptionGroup var translations: TranslationChoice

  @Flag(help: "The source's text stands in each section as a comment.")
  var comments = false

  @Option(help: "How it is going to be made.")
  var method: TranslationMethod = .unknown

  @OptionGroup var deed: DeedOptions
  @OptionGroup var answer: AnswerOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if translations.languages.isEmpty { throw ValidationError(Wording.noTarget) }
  }

  func run() throws {
    try common.atDesk { desk, _ in
      try TranslationRound(translations, desk, withMissing: true).run(answer, Wording.started) { work, language in
        try desk.start(
          work: work, language: language, hasComments: comments, method: method.rawValue, signed: deed.signature,
          isRehearsal: deed.dryRun)
      }
    }
  }
}
