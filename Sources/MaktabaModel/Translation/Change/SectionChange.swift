import MaktabaText

/// How a section of the source has changed since a translation was made from it, with the translation beside it.
public struct SectionChange: Equatable, Sendable {
  /// What is known of the source that the translation was made from.
  public enum Basis: Equatable, Sendable {
    /// Nobody has said which it was.
    case unknown
    /// It is today's.
    case today
    /// It is another, whose text is kept in the library.
    case kept
    /// It is another, whose text is not kept.
    case notKept
  }

  /// The source's language.
  public var sourceLanguage: LanguageTag
  /// The translation's language.
  public var language: LanguageTag
  /// How the section stands, with its key and heading.
  public var section: TranslationStatus.SectionState
  /// What is known of the source at that time.
  public var basis: Basis
  /// The source as it was then, in Markdown, the lines of a paragraph joined; nil where it is not kept.
  public var old: String?
  /// Today's source, in Markdown; nil where the section is gone.
  public var new: String?
  /// The translation, in Markdown; nil where there is none.
  public var translation: String?
  /// Today's source with the lines as they stand in the file.
  public var newMarkdown: String?
  /// From `old` to `new`; nil where one of them is not there.
  public var difference: WordDifference?

  /// Makes a change, and compares the two sources.
  public init(
    sourceLanguage: LanguageTag, language: LanguageTag, section: TranslationStatus.SectionState, basis: Basis,
    old: String?, new: String?, translation: String?
  ) {
    self.sourceLanguage = sourceLanguage
    self.language = language
    self.section = section
    self.basis = basis
    self.old = old.map(JoinedParagraphs.of)
    self.new = new.map(JoinedParagraphs.of)
    newMarkdown = new
    self.translation = translation.map(JoinedParagraphs.of)
    if let old = self.old, let new = self.new { difference = WordDifference(from: old, to: new) }
  }
}

extension Library {
  /// What has changed in a section since it was translated. Reads the work's documents and the old source.
  /// - Parameters:
  ///   - section: a section of ``TranslationStatus/Entry/sections``.
  ///   - work: the work's number in `catalogue`.
  /// - Returns: nil when the work has no such translation or section now.
  /// - Throws: ``LibraryError/unreadableDocument(path:reason:)``.
  public func change(
    in section: TranslationStatus.SectionState.ID, language: LanguageTag, ofWork work: Int, in catalogue: Catalogue,
    today: CalendarDate
  ) throws(LibraryError) -> SectionChange? {
    let facts = facts(ofWork: work, in: catalogue, today: today)
    let status = TranslationStatus(of: facts, in: catalogue.identity)
    guard let entry = status.entries.first(where: { $0.language == language }), let sourceLanguage = entry.source,
      let state = entry.sections.first(where: { $0.id == section })
    else { return nil }
    let old = state.basis.flatMap { basis in
      basis == state.source?.fingerprint ? nil : FactFolder(root: root).text(basis)
    }
    let new = try markdown(state.source, sourceLanguage, facts)
    let translation = try markdown(state.text, language, facts)
    let basis: SectionChange.Basis =
      state.basis == nil ? .unknown : state.basis == state.source?.fingerprint ? .today : old == nil ? .notKept : .kept
    return SectionChange(
      sourceLanguage: sourceLanguage, language: language, section: state, basis: basis,
      old: basis == .today ? new : old.map(CleanText.orderedLines), new: new, translation: translation)
  }

  private func markdown(
    _ section: SectionText?, _ language: LanguageTag, _ facts: WorkFacts
  ) throws(LibraryError) -> String? {
    guard let section, let text = facts.texts.first(where: { $0.card.language == language }) else { return nil }
    return CleanText.orderedLines(SectionMarkdown(try file(of: text.card)).text(of: section, in: text.sections))
  }
}
