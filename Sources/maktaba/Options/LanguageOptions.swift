import ArgumentParser
import MaktabaModel

/// The languages a person prefers.
struct LanguageOptions: ParsableArguments {
  @Option(
    name: [.customLong("language"), .customLong("lang")],
    help: ArgumentHelp(
      "Languages to prefer, best first (sw,en). Default: the settings, then LC_ALL, LC_MESSAGES, LANG.",
      valueName: "tags"))
  var language: String?

  func validate() throws {
    for tag in tags where LanguageTag(tag) == nil { throw ValidationError(Wording.noLanguage(tag)) }
  }

  /// Those named here; nil for none.
  var asked: [LanguageTag]? { language == nil ? nil : tags.compactMap(LanguageTag.init(_:)) }

  private var tags: [String] { language?.split(separator: ",").map(String.init) ?? [] }
}

/// What a person reads, best first.
enum PreferredLanguages {
  /// The languages asked for, else those of the settings, else that of the locale.
  static func of(_ asked: [LanguageTag]?, _ settings: Settings) -> [LanguageTag] {
    if let asked { return asked }
    return settings.languages.isEmpty ? Surroundings.languages : settings.languages
  }
}
