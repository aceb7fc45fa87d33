import ArgumentParser
import MaktabaModel

/// One document of one work.
struct DocumentOptions: ParsableArguments {
  @Argument(help: "The work's id, as `maktaba list` shows it.")
  var work: String

  @Option(
    name: [.customLong("language"), .customLong("lang")],
    help: ArgumentHelp("In this language, or not at all.", valueName: "tag"))
  var language: String?

  func validate() throws {
    if let language, tag == nil { throw ValidationError(Wording.noLanguage(language)) }
  }

  /// The language asked for.
  var tag: LanguageTag? { language.flatMap(LanguageTag.init(_:)) }
}
