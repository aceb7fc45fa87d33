import ArgumentParser
import MaktabaModel

/// `maktaba translate claim WORK --to LANG`.
struct ClaimTranslation: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claim", abstract: "Say that you are at work on a translation.", discussion: HelpText.claim)

  @Option(help: ArgumentHelp("The last day of the claim; 30 days from now when left out.", valueName: "date"))
  var until: String?

  @OptionGroup var said: StatementOptions

  func validate() throws {
    if let until, CalendarDate(until) == nil { throw ValidationError(Wording.noDate(until)) }
  }

  func run() throws {
    try said.write(Wording.claimed, withMissing: true) { desk, work, language in
      try desk.claim(
        work: work, language: language, keys: said.sections.keys, until: until.flatMap { CalendarDate($0) },
        signed: said.deed.signature, isRehearsal: said.deed.dryRun)
    }
  }
}

/// `maktaba translate release WORK --to LANG`.
struct ReleaseTranslation: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release", abstract: "Give up a claim.", discussion: HelpText.release)

  @OptionGroup var said: StatementOptions

  func run() throws {
    try said.write(Wording.released, withMissing: true) { desk, work, language in
      try desk.release(
        work: work, language: language, keys: said.sections.keys, signed: said.deed.signature,
        isRehearsal: said.deed.dryRun)
    }
  }
}
