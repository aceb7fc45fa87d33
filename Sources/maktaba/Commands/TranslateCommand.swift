import ArgumentParser
import Glibc
import MaktabaModel

/// `maktaba translate …`: work on translations, written down in the library.
struct TranslateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "translate", abstract: "Write down work on translations.", discussion: HelpText.translate,
    subcommands: [RecordTranslation.self])
}

/// Which translation, and who works on it.
struct TranslationOptions: ParsableArguments {
  @Argument(help: "The work's id, as `maktaba list` shows it.")
  var work: String

  @Option(name: .customLong("to"), help: ArgumentHelp("The language of the translation.", valueName: "tag"))
  var language: String

  @Option(
    name: .customLong("section"), help: ArgumentHelp("Of this section only; may be repeated.", valueName: "key"))
  var sections: [String] = []

  @Option(help: ArgumentHelp("A role or pseudonym. Never required.", valueName: "name"))
  var by: String?

  @Option(help: ArgumentHelp("The day it was done; today when left out.", valueName: "date"))
  var date: String?

  func validate() throws {
    if LanguageTag(language) == nil { throw ValidationError(Wording.noLanguage(language)) }
    if let date, CalendarDate(date) == nil { throw ValidationError(Wording.noDate(date)) }
  }

  /// The language; checked before.
  func tag() throws -> LanguageTag {
    guard let tag = LanguageTag(language) else { throw ValidationError(Wording.noLanguage(language)) }
    return tag
  }

  /// The source sections named; nil for all.
  var keys: [String]? { sections.isEmpty ? nil : sections }

  /// Who, and when.
  var signature: TranslationDesk.Signature {
    .init(by: by, date: date.flatMap { CalendarDate($0) } ?? Surroundings.today)
  }
}

extension CommonOptions {
  /// Opens the library, brings it up to its folder, and has something written into it.
  func atDesk<Answer>(_ body: (TranslationDesk, OpenedLibrary) throws -> Answer) throws -> Answer {
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
    commandName: "record", abstract: "Declare that a translation was made from today's source.",
    discussion: HelpText.record)

  @OptionGroup var translation: TranslationOptions

  @Option(help: "How it was made.")
  var method: TranslationMethod = .human

  @OptionGroup var common: CommonOptions

  func run() throws {
    let recorded = try common.atDesk { desk, _ in
      try desk.record(
        work: translation.work, language: translation.tag(), keys: translation.keys, method: method.rawValue,
        signed: translation.signature)
    }
    StandardError.say(Wording.recorded(recorded.count))
  }
}

/// How a translation was made, as the library format names it.
enum TranslationMethod: String, ExpressibleByArgument, CaseIterable {
  case human, machine
  case machineEdited = "machine+edited"
  case unknown
}
