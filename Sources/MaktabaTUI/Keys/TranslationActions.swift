/// The rows about how translations stand.
extension ActionTable {
  static let standing: [ActionEntry] = [
    .init(
      .openText, ["o"], "text", "Open the text in this language, at this section.", .reading,
      [.translations, .sections]),
    .init(
      .openSource, ["S"], "source", "Open the source at this section.", .reading, [.sections, .change]),
    .init(
      .whatChanged, ["w"], "what changed",
      "Show what has changed in the source of this section since it was translated.",
      .reading, [.sections, .reader, .change]),
    .init(
      .explain, ["e"], "why", "Explain the state of this translation or section: the facts and the rule.", .reading,
      [.translations, .sections, .reader, .change, .explanation]),
    .init(
      .sourceBelow, ["S"], "source", "Show today's source below this section, or hide it.", .reading, [.reader]),
    .init(.open, ["Enter", "l", "Right"], "open", "Open the translation at this section.", .moving, [.change]),
    .init(.nextHit, ["n"], "next change", "To the next change in the source.", .finding, [.change]),
    .init(.previousHit, ["N"], nil, "To the change before.", .finding, [.change]),
  ]
}
