import ArgumentParser
import MaktabaModel

/// Which translations something is done for.
struct TranslationChoice: ParsableArguments {
  @Argument(help: "The works' ids, as `maktaba list` shows them.")
  var works: [String] = []

  @Flag(help: "Every work of the library.")
  var all = false

  @Option(
    name: .customLong("to"),
    help: ArgumentHelp(
      "The language of the translation; may be repeated. With --all, every one when left out.",
      valueName: "tag"))
  var languages: [String] = []

  func validate() throws {
    if all == !works.isEmpty { throw ValidationError(Wording.worksOrAll) }
    if languages.isEmpty, !all { throw ValidationError(Wording.noTarget) }
    for tag in languages where LanguageTag(tag) == nil { throw ValidationError(Wording.noLanguage(tag)) }
  }

  /// The languages named; checked before.
  var tags: [LanguageTag] { languages.compactMap(LanguageTag.init(_:)) }
  /// It is one work.
  var isOneWork: Bool { works.count == 1 }
  /// It is one translation.
  var isOne: Bool { works.count == 1 && languages.count == 1 }
}

/// Which sections of one translation.
struct SectionChoice: ParsableArguments {
  @Option(
    name: .customLong("section"),
    help: ArgumentHelp(
      "This source section only, by its key in `maktaba translations --json`; may be repeated.",
      valueName: "key"))
  var sections: [String] = []

  /// Sections of several documents cannot be named at once.
  func validate(for translations: TranslationChoice) throws {
    if !sections.isEmpty, !translations.isOne { throw ValidationError(Wording.sectionsOfOne) }
  }

  /// The source sections named; nil for all.
  var keys: [String]? { sections.isEmpty ? nil : sections }
}

/// Who does something, when, and whether it is done at all.
struct DeedOptions: ParsableArguments {
  @Option(help: ArgumentHelp("A role or pseudonym; never a person's name where that could harm.", valueName: "name"))
  var by: String?

  @Option(help: ArgumentHelp("The day it was done; today when left out.", valueName: "date"))
  var date: String?

  @Flag(help: "Say what would be written, and write nothing.")
  var dryRun = false

  func validate() throws {
    if let date, CalendarDate(date) == nil { throw ValidationError(Wording.noDate(date)) }
  }

  /// Who, and when, as far as it was said: of what was done before.
  var signatureOfOld: TranslationDesk.Signature { .init(by: by, date: date.flatMap { CalendarDate($0) }) }

  /// Who, and when.
  var signature: TranslationDesk.Signature {
    .init(by: by, date: date.flatMap { CalendarDate($0) } ?? Surroundings.today)
  }
}
