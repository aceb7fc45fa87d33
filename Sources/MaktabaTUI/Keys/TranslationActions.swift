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

/// The rows about what somebody has to say of a translation. It is written into the library and never taken out of it; what
/// is said later takes its place.
extension ActionTable {
  private static let ofSections: Set<Context> = [.sections, .change, .reader]
  private static let ofTranslations = ofSections.union([.translations])

  static let translating: [ActionEntry] = [
    .init(
      .claim, ["c"], "claim", "Say that you are at work on it, or that you are not any more.", .translating,
      ofTranslations),
    .init(
      .stillValid, ["v"], "valid",
      "Say that the text still holds for today's source, until either changes; where a fact has changed, a word has to be typed.",
      .translating, ofSections),
    .init(
      .stillValid, ["v"], nil,
      "Say “still valid” of every section of whose source only links, ids or spacing have changed.", .translating,
      [.translations]),
    .init(
      .review, ["R"], "review",
      "Say that you compared it with today's source and found it right; you have to sign.", .translating,
      ofTranslations),
    .init(
      .record, ["D"], "record",
      "Say that it was made from today's source, in place of what was said before; asks by whom, how, and what speaks against it.",
      .translating, ofTranslations),
    .init(
      .select, ["Space"], "select", "Select a section; what you say then goes for all selected.", .translating,
      [.sections]),
  ]
}
