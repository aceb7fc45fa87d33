/// A translation and its source, read for work on them.
struct DocumentPair {
  let work: String
  let status: TranslationStatus.Entry
  let source: LanguageText
  let sourceFile: DocumentFile
  /// The translation.
  let text: LanguageText
  let history: TranslationHistory

  /// The language of the translation's document, which may serve the one that was asked for.
  var language: LanguageTag { text.card.language }

  /// - Throws: ``LibraryError`` for an unknown work, a language that the work has not, or a file that cannot be read.
  init(_ work: String, _ language: LanguageTag, library: Library, today: CalendarDate) throws {
    let catalogue = library.catalogue
    let document = try library.document(ofWork: work, in: language, of: catalogue)
    let card = catalogue.card(document)
    let facts = library.facts(ofWork: catalogue.work(ofDocument: document), in: catalogue, today: today)
    try self.init(card, facts: facts, library: library)
    // A text that cannot be read now is no empty text.
    _ = try library.file(of: card)
  }

  /// The same of facts that are known, or are to be.
  init(_ card: DocumentCard, facts: WorkFacts, library: Library) throws {
    let work = card.work
    let status = TranslationStatus(of: facts, in: library.catalogue.identity)
    guard let entry = status.entries.first(where: { $0.language == card.language }), entry.state != .original else {
      throw TranslationError.isOriginal(work: work, language: card.language)
    }
    let text = facts.texts.first { $0.card.language == card.language }
    let sourceLanguage = text?.card.metadata.translation?.of ?? status.sourceLanguage
    guard let text, let source = facts.texts.first(where: { $0.card.language == sourceLanguage }) else {
      throw TranslationError.noSource(work: work, language: sourceLanguage)
    }
    self.work = work
    self.status = entry
    self.source = source
    self.text = text
    sourceFile = try library.file(of: source.card)
    history = facts.histories[card.language] ?? TranslationHistory()
  }

  /// The states of some source sections; of all when none is named.
  func states(_ keys: [String]?) throws(TranslationError) -> [TranslationStatus.SectionState] {
    let known = status.sections.filter { $0.source != nil }
    guard let keys else { return known }
    return try keys.map { key throws(TranslationError) in
      guard let state = known.first(where: { $0.key == key }) else {
        throw .noSection(key, work: work, known: known.map(\.key))
      }
      return state
    }
  }

  /// Keeps the Markdown of source sections, so that it can be shown later what has changed.
  func keepSources(of states: [TranslationStatus.SectionState], in folder: FactFolder) throws(TranslationError) {
    let markdown = SectionMarkdown(sourceFile)
    for section in states.compactMap(\.source) {
      try folder.keep(markdown.text(of: section, in: source.sections), as: section.fingerprint)
    }
  }
}

extension TranslationStatus.SectionState {
  /// What an event says of the section: both texts as they are today.
  var fact: SectionFact? { source.map { SectionFact(source: $0, text: text) } }
}
