/// What a person asks to be shown as “for me” (`is:for-me`): whom works are written for, how much they ask of a reader, and
/// in which languages they are there. Belongs to the person and goes for every library.
public struct Interests: Equatable, Sendable {
  /// Values of the facet `audience`, any of which will do; none for all.
  public var audiences: [String]
  /// Values of the facet `level`, any of which will do; none for all.
  public var levels: [String]
  /// Languages, any of which will do; none for all.
  public var languages: [LanguageTag]

  /// Makes interests; by default none, which everything fits.
  public init(audiences: [String] = [], levels: [String] = [], languages: [LanguageTag] = []) {
    self.audiences = audiences
    self.levels = levels
    self.languages = languages
  }

  /// Nothing is set: everything fits.
  public var isEmpty: Bool { audiences.isEmpty && levels.isEmpty && languages.isEmpty }

  /// The facets that interests are values of.
  public static let audienceKey = "audience"
  /// The facet of levels.
  public static let levelKey = "level"

  /// What a filter asks for of audience, level and language: the values chosen in the facets pane become interests.
  public init(of filter: Filter) {
    func values(_ key: String) -> [String] {
      filter.conditions.filter { $0.key == key && !$0.isExcluded }.flatMap(\.values)
    }
    self.init(audiences: values(Self.audienceKey), levels: values(Self.levelKey), languages: filter.languages)
  }

  /// The filter that asks for the same values.
  public var filter: Filter {
    let all = [
      (Self.audienceKey, audiences), (Self.levelKey, levels), ("lang", languages.map(\.text)),
    ]
    return Filter(conditions: all.filter { !$0.1.isEmpty }.map { Filter.Condition(key: $0.0, values: $0.1) })
  }

  /// The same with ids where labels or synonyms were typed; what no vocabulary knows stays as it is.
  public func withIDs(in catalogue: Catalogue) -> Interests { Interests(of: filter.withIDs(in: catalogue)) }
}
