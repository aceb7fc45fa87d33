import ArgumentParser
import MaktabaModel

/// What every command that reads a library takes.
struct CommonOptions: ParsableArguments {
  @OptionGroup(title: "Library") var library: LibraryOptions
  @OptionGroup(title: "Your marks") var person: PersonOptions

  /// Opens the library, and reads it when nothing is known of it yet.
  /// - Parameters:
  ///   - asked: the languages asked for; nil for those of the settings and the locale.
  ///   - isRefreshWanted: every file is looked at first.
  func open(preferring asked: [LanguageTag]? = nil, isRefreshWanted: Bool = false) throws -> OpenedLibrary {
    let places = try person.places()
    let settings = Settings(places: places)
    for problem in settings.problems { StandardError.say(problem) }
    let preferred = PreferredLanguages.of(asked, settings)
    return try OpenedLibrary(
      library.root(), places: places, options: library.options(languages: preferred, isPrivate: person.isPrivate),
      page: .current(settings.bidi), isRefreshWanted: isRefreshWanted)
  }

  /// The person's marks in a library that is open.
  func marks(in library: Library) throws -> Marks {
    try person.marks(places: person.places(), library: library.catalogue.identity.id)
  }
}
