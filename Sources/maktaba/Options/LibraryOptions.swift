import ArgumentParser
import MaktabaModel

/// Which library, and how it is laid out.
struct LibraryOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The library's folder; the starter library when it is left out.", valueName: "path"),
    completion: .directory)
  var library: String?

  @Option(help: ArgumentHelp("How languages stand in the paths, such as {lang}/{path}.", valueName: "pattern"))
  var layout: String?

  func validate() throws {
    guard let layout else { return }
    do {
      _ = try LayoutPattern.parse(layout)
    } catch {
      throw ValidationError(Wording.badLayout(layout, error.description))
    }
  }

  /// The folder to open.
  func root(_ path: String? = nil) throws -> String {
    if let chosen = path ?? library { return chosen }
    guard let starter = StarterLibrary.path() else { throw Failure.noStarterLibrary }
    return starter
  }

  /// How to open it.
  func options(languages: [LanguageTag], isPrivate: Bool, isForOneAnswer: Bool = true) -> Library.Options {
    Library.Options(
      layout: layout, preferredLanguages: languages, isPrivate: isPrivate, isForOneAnswer: isForOneAnswer,
      vocabularies: ShippedVocabularies.path())
  }
}
