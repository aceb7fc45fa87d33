import ArgumentParser
import MaktabaModel

/// Which works, and which of their translations.
struct TranslationFilter: ParsableArguments {
  @Option(help: ArgumentHelp("Works that this filter line lets pass.", valueName: "filter"))
  var filter: String?

  @Option(
    name: [.customLong("language"), .customLong("lang")],
    help: ArgumentHelp("Translations in these languages (sw,fr).", valueName: "tags"))
  var language: String?

  @Option(help: ArgumentHelp("Translations in these states (out-of-date,missing).", valueName: "states"))
  var state: String?

  func validate() throws {
    for tag in Self.parts(language) where LanguageTag(tag) == nil { throw ValidationError(Wording.noLanguage(tag)) }
    for name in Self.parts(state) where TranslationState(rawValue: name) == nil {
      throw ValidationError(Wording.noState(name))
    }
  }

  /// The numbers of the works named, or of all, as far as the filter lets them pass.
  func works(_ ids: [String], in library: Library, today: CalendarDate) throws -> [Int] {
    let catalogue = library.catalogue
    let named = try ids.isEmpty ? Array(0..<catalogue.workCount) : ids.map(library.work(id:))
    guard let filter else { return named }
    let listing = try library.list(Filter(parsing: filter), marks: MarkState(), today: today)
    let passing = WorkSet(capacity: catalogue.workCount, listing.works.map(Int.init))
    return named.filter(passing.contains)
  }

  /// The translations asked for; nil when a work has none.
  func applied(_ status: TranslationStatus) -> TranslationStatus? {
    let languages = Self.parts(language).compactMap(LanguageTag.init(_:))
    let states = Set(Self.parts(state))
    var status = status
    status.entries.removeAll { entry in
      !languages.isEmpty && !languages.contains { entry.language.serves($0) }
        || !states.isEmpty && !states.contains(entry.state.rawValue)
    }
    return status.entries.isEmpty ? nil : status
  }

  private static func parts(_ list: String?) -> [String] { list?.split(separator: ",").map(String.init) ?? [] }
}
