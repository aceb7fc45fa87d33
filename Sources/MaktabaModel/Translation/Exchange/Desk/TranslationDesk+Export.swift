import MaktabaText

/// Sending a work to a translator.
extension TranslationDesk {
  /// A work as a translator needs it: today's source, the translation that stands there, how each section stands, and what the
  /// source was when a section that is out of date was made, where that is kept. Writes nothing.
  /// - Parameter language: one in which there need not be a document yet.
  /// - Throws: ``TranslationError``, ``LibraryError``.
  public func export(work: String, language: LanguageTag) throws -> ExchangeDocument {
    let subject = try TranslationSubject(work, language, desk: self)
    let pair = try subject.card.map { _ in
      try DocumentPair(subject.work, subject.language, library: library, today: today)
    }
    let card = subject.source.card
    let units = try SentSections(subject, pair, desk: self).units
    return ExchangeDocument(
      libraryID: library.catalogue.identity.id, work: subject.work, title: card.title, sourceLanguage: card.language,
      targetLanguage: subject.language, edition: card.metadata.edition, units: units)
  }
}

/// The sections of a work on their way out.
private struct SentSections {
  private let subject: TranslationSubject
  private let pair: DocumentPair?
  private let desk: TranslationDesk
  private let markdown: SectionMarkdown
  private let target: SectionSplice?

  init(_ subject: TranslationSubject, _ pair: DocumentPair?, desk: TranslationDesk) throws {
    self.subject = subject
    self.pair = pair
    self.desk = desk
    markdown = SectionMarkdown(try desk.library.file(of: subject.source.card))
    target = try pair.map { pair in
      try SectionSplice(DocumentPlace(root: desk.library.root, path: pair.text.card.path, calls: desk.calls).bytes())
    }
  }

  var units: [ExchangeUnit] {
    let untranslated = subject.source.sections.map {
      StandingSection(source: $0, state: nil, place: nil, isTranslated: false)
    }
    return (pair?.standing ?? untranslated).map(unit)
  }

  private func unit(_ section: StandingSection) -> ExchangeUnit {
    let (source, state) = (section.source, section.state)
    let isLate = state?.standing == .outOfDate
    return ExchangeUnit(
      key: source.key, heading: source.isFront ? "" : source.heading,
      source: TextState.normal(markdown.text(of: source, in: subject.source.sections)),
      sourcePrint: source.fingerprint.description,
      previousSource: isLate ? state?.basis.flatMap(desk.folder.text).map(TextState.normal) : nil,
      target: section.text.map(text), targetPrint: section.text?.fingerprint.description,
      state: section.isTranslated ? state?.standing ?? .unknown : .missing, grade: isLate ? state?.grade : nil,
      note: section.isTranslated ? state?.reason ?? "" : "")
  }

  private func text(_ section: SectionText) -> String {
    guard let index = section.index else { return pair?.front.text ?? "" }
    return target?.markdown(of: index) ?? ""
  }
}

extension DocumentPair {
  /// The translation's title and summary.
  var front: MetaText {
    MetaText(title: text.card.metadata.title ?? "", summary: text.card.metadata.summary)
  }
}
