import ArgumentParser
import Glibc
import MaktabaModel

/// `maktaba translate …`: work on translations, written down in the library.
struct TranslateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "translate", abstract: "Work on translations, and write down what was done.",
    discussion: HelpText.translate,
    subcommands: [
      ClaimTranslation.self, ReleaseTranslation.self, RecordTranslation.self, ReviewTranslation.self,
      StillValidTranslation.self,
    ])
}

extension CommonOptions {
  /// Opens the library, brings it up to its folder, and has something written into it. Where that is not allowed it is said
  /// first.
  func atDesk<Answer>(_ body: (TranslationDesk, OpenedLibrary) throws -> Answer) throws -> Answer {
    if person.isPrivate { throw Failure.usage(Wording.nothingWritten) }
    if let obstacle = TranslationDesk.obstacle(root: try library.root()) { throw obstacle }
    let opened = try open(isRefreshWanted: true)
    let writer = try Marks.writerName(places: person.places(), profile: Profile(person.profile) ?? .standard)
    let desk = TranslationDesk(
      library: opened.library, writer: writer, today: Surroundings.today, now: Int64(time(nil)))
    return try body(desk, opened)
  }
}

/// `maktaba translate record WORK --to LANG`.
struct RecordTranslation: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record", abstract: "Declare which source a translation was made from.",
    discussion: HelpText.record)

  @OptionGroup var translations: TranslationChoice
  @OptionGroup var sections: SectionChoice
  @OptionGroup var deed: DeedOptions

  @Option(help: "How it was made.")
  var method: TranslationMethod = .human

  @OptionGroup var answer: AnswerOptions
  @OptionGroup var common: CommonOptions

  func validate() throws { try sections.validate(for: translations) }

  func run() throws {
    try common.atDesk { desk, _ in
      try TranslationRound(translations, desk).run(answer, Wording.recorded) { work, language in
        try desk.record(
          work: work, language: language, keys: sections.keys, method: method.rawValue, signed: deed.signature,
          isRehearsal: deed.dryRun)
      }
    }
  }
}

/// How a translation was made, as the library format names it.
enum TranslationMethod: String, ExpressibleByArgument, CaseIterable {
  case human, machine
  case machineEdited = "machine+edited"
  case unknown
}
