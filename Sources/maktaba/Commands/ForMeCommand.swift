import ArgumentParser
import MaktabaModel
import MaktabaText

/// `maktaba for-me`: what a person is, reads, and wants listed as “for me”.
struct ForMeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "for-me", abstract: "Say whom works should be for, to list them with is:for-me.",
    discussion: HelpText.forMe)

  @Option(help: ArgumentHelp("Whom works are for: ids, labels or synonyms (police,trainer).", valueName: "values"))
  var audience: String?

  @Option(help: ArgumentHelp("How much they may ask of you (beginner).", valueName: "values"))
  var level: String?

  @Option(
    name: [.customLong("language"), .customLong("lang")],
    help: ArgumentHelp("The languages they should be there in (sw,en).", valueName: "tags"))
  var language: String?

  @Flag(help: "Forget what is set.")
  var clear = false

  @OptionGroup var answer: AnswerOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    for tag in Self.list(language) where LanguageTag(tag) == nil { throw ValidationError(Wording.noLanguage(tag)) }
    if clear, isSetting { throw ValidationError(Wording.clearOrSet) }
  }

  func run() throws {
    var opened = try common.open()
    let marks = try common.marks(in: opened.library)
    if clear {
      try marks.set(Interests())
    } else if isSetting {
      // Values are checked against what the folder holds now.
      let catalogue = try opened.answer(.everyFile) { $0.catalogue }
      try marks.set(changed(marks.state.interests, in: catalogue))
    }
    try print(marks.state, &opened)
  }

  private var isSetting: Bool { audience != nil || level != nil || language != nil }

  private static func list(_ text: String?) -> [String] {
    text?.split(separator: ",").map { String($0) }.filter { !$0.isEmpty } ?? []
  }
}

// MARK: - Setting

extension ForMeCommand {
  private func changed(_ known: Interests, in catalogue: Catalogue) throws -> Interests {
    var interests = known
    if audience != nil { interests.audiences = try ids(audience, Interests.audienceKey, catalogue) }
    if level != nil { interests.levels = try ids(level, Interests.levelKey, catalogue) }
    if language != nil { interests.languages = Self.list(language).compactMap { LanguageTag($0) } }
    return interests
  }

  /// The values meant. A library that has none of such a facet says nothing of what can be meant: all is taken as it is.
  private func ids(_ typed: String?, _ key: String, _ catalogue: Catalogue) throws -> [String] {
    let known = catalogue.facets.first { $0.key == key }?.values ?? []
    let values = Self.list(typed)
    let meant = values.map { Interests(of: Filter(conditions: [Filter.Condition(key: key, values: [$0])])) }
      .map { $0.withIDs(in: catalogue) }.map { key == Interests.audienceKey ? $0.audiences : $0.levels }
    for (value, ids) in zip(values, meant) where !known.isEmpty && !ids.contains(where: { catalogue.hasValue(key, $0) })
    {
      throw Failure.usage(Wording.noSuchValue(value, key, known: known))
    }
    return meant.flatMap(\.self)
  }
}

extension Catalogue {
  /// A document has the value, or the vocabulary knows it.
  fileprivate func hasValue(_ key: String, _ value: String) -> Bool {
    thesaurus.entry(key, value) != nil
      || facets.contains { $0.key == key && $0.values.contains { Folding.fold($0) == Folding.fold(value) } }
  }
}

// MARK: - Showing

extension ForMeCommand {
  private func print(_ state: MarkState, _ opened: inout OpenedLibrary) throws {
    let interests = state.interests
    let listing = try opened.answer(.everyFile) { library in
      try library.list(Filter(parsing: "is:for-me"), marks: state, today: Surroundings.today)
    }
    if answer.json {
      JSONArray.print([Self.value(interests, listing)])
    } else if !interests.isEmpty {
      let line = interests.filter.line(
        labelledBy: listing.catalogue, preferring: opened.library.options.preferredLanguages)
      StandardOutput.shared.write(line + "\n")
    }
    StandardOutput.shared.finish()
    if !answer.json { StandardError.say(interests.isEmpty ? Wording.nothingForMe : Wording.forMe(listing)) }
    if common.person.isPrivate, isSetting || clear { StandardError.say(Wording.nothingKept) }
  }

  private static func value(_ interests: Interests, _ listing: Listing) -> JSONValue {
    [
      "audience": .texts(interests.audiences), "level": .texts(interests.levels),
      "language": .texts(interests.languages.map(\.text)), "works": .int(listing.count),
    ]
  }
}
