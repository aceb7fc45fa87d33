/// How a work stands in one language.
public enum TranslationState: String, Sendable, Codable, CaseIterable {
  /// See the library format: facts are stored, these are derived.
  case original, missing, copied, inProgress = "in-progress", unknown, outOfDate = "out-of-date", reviewed, complete,
    orphan

  /// The glyph of the state.
  public var glyph: Character {
    switch self {
    case .original: "o"
    case .missing: "."
    case .copied: "="
    case .inProgress: "p"
    case .unknown: "?"
    case .outOfDate: "O"
    case .reviewed: "R"
    case .complete: "C"
    case .orphan: "x"
    }
  }
}
