import MaktabaText

/// How translations stand: everything is read anew from the files and derived from facts, each time it is asked for.
extension Library {
  /// How a work stands in every language. Reads the work's documents and what was written down of them.
  /// - Parameters:
  ///   - work: its number in `catalogue`.
  ///   - today: for claims that run out.
  public func translations(ofWork work: Int, in catalogue: Catalogue, today: CalendarDate) -> TranslationStatus {
    TranslationStatus(of: facts(ofWork: work, in: catalogue, today: today), in: catalogue.identity)
  }

  /// What is known of a work. A document that cannot be read now is judged by what it said of itself the last time.
  func facts(ofWork work: Int, in catalogue: Catalogue, today: CalendarDate) -> WorkFacts {
    let cards = catalogue.documents(ofWork: work).map(catalogue.card)
    let folder = FactFolder(root: root)
    var facts = WorkFacts(texts: cards.map(languageText), today: today)
    guard folder.isThere, let work = cards.first?.work else { return facts }
    let names = folder.names(ofWork: work)
    for card in cards {
      let history = folder.events(ofWork: work, in: card.language, names: names).history
      if !history.events.isEmpty { facts.histories[card.language] = history }
    }
    // A text that is not there yet may be claimed.
    for language in catalogue.identity.languages where facts.histories[language] == nil {
      let history = folder.events(ofWork: work, in: language, names: names).history
      if !history.events.isEmpty { facts.histories[language] = history }
    }
    facts.take(oldSources: folder.section)
    return facts
  }

  private func languageText(_ card: DocumentCard) -> LanguageText {
    do {
      let bytes = try FileBytes.read(root: root, path: card.path, limit: DocumentFile.greatestSize)
      return LanguageText(card, try DocumentFile(bytes, knownAs: card))
    } catch {
      return LanguageText(card: card, sections: [])
    }
  }

  /// A document's file as it is now.
  func file(of card: DocumentCard) throws(LibraryError) -> DocumentFile {
    let file = LibraryFolder.File(
      path: card.path, size: card.size, modified: card.modified, language: card.language, workPath: card.work)
    do {
      return try DocumentFile.read(root: root, file: file)
    } catch {
      throw .unreadableDocument(path: CleanText.line(card.path), reason: CleanText.line("\(error)"))
    }
  }
}

extension LanguageText {
  /// A document as it is in its file now.
  init(_ card: DocumentCard, _ file: DocumentFile) {
    let outline = MarkdownDocument.outline(markdown: file.body, firstLine: file.firstLine)
    let metadata = file.metadata
    sections = SectionText.sections(of: outline, title: metadata.title, summary: metadata.summary)
    self.card = card
    self.card.metadata = metadata
    self.card.contentHash = file.contentHash
    self.card.fingerprint = Fingerprint.document(sections).description
  }
}

extension FactFolder {
  /// The section that a fingerprint was taken from, where its text is kept.
  func section(_ fingerprint: Fingerprint) -> SectionText? {
    text(fingerprint).flatMap { SectionMarkdown.section(of: $0, fingerprint) }
  }
}
