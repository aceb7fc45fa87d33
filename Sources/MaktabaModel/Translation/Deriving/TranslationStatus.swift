/// How a work stands in every language of its library.
public struct TranslationStatus: Equatable, Sendable {
  /// One language.
  public struct Entry: Equatable, Sendable {
    /// Language.
    public var language: LanguageTag
    /// State.
    public var state: TranslationState
    /// Grade of an out-of-date one; nil for every other.
    public var grade: String?
    /// What the state rests on: `sections`, `document`, `git`, `foreign`, `none`.
    public var evidence: String
    /// Shares of source words, 0…1. All 0 for the original.
    public var shares: Shares
    /// `human`, `machine`, `machine+edited`, `unknown`; nil when not said.
    public var method: String?
    /// Who.
    public var by: String?
    /// When.
    public var date: CalendarDate?
    /// When reviewed.
    public var reviewed: CalendarDate?
    /// The document's title in that language.
    public var title: String?
    /// One or two sentences: the facts and the rule that give the state.
    public var reason: String
    /// `M` made by a machine, `t` the text it was made from is itself a stale translation; of its sections, also `w`, `f`,
    /// `~`, `2` (see ``SectionState/flags``).
    public var flags: String
    /// The source's sections in order, then those of the translation that stand for none; none where there is no text.
    public var sections: [SectionState]
    /// The language of the text it is judged against; nil where there is none.
    public var source: LanguageTag?
    /// Somebody is at work on it or on a part of it: the last who said so. There need not be a text yet.
    public var claim: TranslationEvent?
  }

  /// Shares counted in source words; together at most 1.
  public struct Shares: Equatable, Sendable {
    /// Share by state.
    public var reviewed = 0.0, complete = 0.0, outdated = 0.0, missing = 0.0, unknown = 0.0

    /// The whole document in one state. What is in progress is unknown, a copy of the source is missing.
    init(whole state: TranslationState) {
      switch state {
      case .reviewed: reviewed = 1
      case .complete: complete = 1
      case .outOfDate: outdated = 1
      case .missing, .copied: missing = 1
      case .unknown, .inProgress: unknown = 1
      case .original, .orphan: break
      }
    }
  }

  /// Work id.
  public var work: String
  /// Title in the source language.
  public var title: String
  /// Source language of the work.
  public var sourceLanguage: LanguageTag
  /// The original first, then every language of the library by the identity's order, then others the work has, by tag.
  ///
  /// While the original is a draft, languages without a document are left out: nothing is missing yet.
  public var entries: [Entry]

  /// Derives the status of a work from what its documents say of themselves, without looking at their texts. Pure;
  /// O(documents × languages).
  /// - Parameters:
  ///   - cards: the work's documents, one per language.
  ///   - identity: the library's languages and source language.
  public init(of cards: [DocumentCard], in identity: LibraryIdentity) {
    self.init(of: cards, in: identity) { verdict, _ in verdict.entry }
  }

  /// Derives the status from the texts and from everything that is known of them. Pure; linear in the texts.
  init(of facts: WorkFacts, in identity: LibraryIdentity) {
    self.init(of: facts.texts.map(\.card), in: identity) { facts.entry($0, original: $1) }
    for index in entries.indices {
      entries[index].take(claims: facts.histories[entries[index].language], on: facts.today)
    }
  }

  private init(
    of cards: [DocumentCard], in identity: LibraryIdentity,
    entry: (TranslationVerdict, _ original: DocumentCard?) -> Entry
  ) {
    let originals = OriginalChoice.among(cards, identity)
    let source = originals.card
    work = cards.first?.work ?? ""
    title = source?.title ?? cards.first?.title ?? ""
    sourceLanguage = originals.language
    entries = [source.map { Entry(original: $0, because: originals.reason) } ?? Entry(missing: originals.language)]
    let isDraft = source?.metadata.status == .draft
    for language in TranslationStatus.languages(cards, identity) where !originals.covers(language) {
      let card = cards.first { $0.language == language } ?? cards.first { $0.language.serves(language) }
      if let card, card.language != originals.language {
        entries.append(entry(TranslationVerdict(card, among: cards, source: source), source))
      } else if !isDraft {
        entries.append(Entry(missing: language))
      }
    }
  }

  /// The library's languages in its order, without those that only another tag of the work serves twice, then the others
  /// that the work has.
  private static func languages(_ cards: [DocumentCard], _ identity: LibraryIdentity) -> [LanguageTag] {
    let declared = identity.languages
    let others = cards.map(\.language).filter { language in
      !declared.contains(language)
        && !declared.contains { wanted in
          language.serves(wanted)
            && cards.first { $0.language == wanted || $0.language.serves(wanted) }?.language == language
        }
    }
    return declared + others.sorted()
  }
}

extension TranslationStatus.Entry {
  init(original card: DocumentCard, because reason: String) {
    self.init(
      language: card.language, state: .original, evidence: "document", shares: .init(whole: .original),
      title: card.title, reason: reason, flags: "", sections: [])
  }

  init(missing language: LanguageTag) {
    self.init(
      language: language, state: .missing, evidence: "none", shares: .init(whole: .missing),
      reason: "There is no document in this language.", flags: "", sections: [])
  }
}
