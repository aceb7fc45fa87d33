import ArgumentParser
import Glibc
import MaktabaModel

/// `maktaba translate …`: work on translations, written down in the library.
struct TranslateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "translate", abstract: "Work on translations, and write down what was done.",
    discussion: HelpText.translate,
    subcommands: [
      StartTranslation.self, ClaimTranslation.self, ReleaseTranslation.self, RecordTranslation.self,
      ReviewTranslation.self, StillValidTranslation.self, AdoptTranslation.self, ExportTranslation.self,
      ImportTranslation.self, MergeTranslations.self,
    ])
}

extension CommonOptions {
  /// Opens the library and brings it up to its folder; nothing is written into it.
  func readingDesk() throws -> TranslationDesk {
    let opened = try open(isRefreshWanted: true)
    return TranslationDesk(library: opened.library, writer: "", today: Surroundings.today, now: Int64(time(nil)))
  }

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
