import MaktabaText
import Synchronization

// MARK: - The shelf

extension Library {
  /// The works a filter lets pass, in order, with live counts.
  /// - Parameters:
  ///   - marks: the reader's marks.
  ///   - today: for what is due for review.
  public func list(
    _ filter: Filter, order: SortOrder = .title, marks: MarkState, today: CalendarDate
  ) throws(LibraryError) -> Listing {
    try answering {
      let catalogue = self.catalogue
      return Listing.make(
        catalogue: catalogue, filter: filter, order: order,
        marks: markSets(marks, in: catalogue, today: today),
        textMatches: try works(having: filter.words, in: catalogue),
        relevance: order == .relevance ? try relevance(of: filter.words, in: catalogue) : nil,
        preferring: options.preferredLanguages, rematch: { [self] in try? works(having: $0, in: catalogue) })
    }
  }

  /// What `is:` asks for; made anew when something has changed.
  private func markSets(_ marks: MarkState, in catalogue: Catalogue, today: CalendarDate) -> MarkSets {
    let known = knownMarks.withLock { $0 }
    if let known, known.catalogue === catalogue, known.sets.today == today, known.marks == marks { return known.sets }
    let sets = MarkSets(catalogue: catalogue, marks: marks, today: today)
    knownMarks.withLock { $0 = KnownMarks(catalogue: catalogue, marks: marks, sets: sets) }
    return sets
  }

  /// The works that a filter lets pass.
  func matches(_ filter: Filter, in catalogue: Catalogue, marks: MarkState, today: CalendarDate) throws -> WorkSet {
    FilterEvaluation(
      filter, catalogue: catalogue, marks: markSets(marks, in: catalogue, today: today),
      textMatches: try works(having: filter.words, in: catalogue),
      preferring: options.preferredLanguages
    ).works
  }

  /// Works with a document that has all wanted words (whole, as beginnings, or inside words) and none of the excluded.
  /// - Returns: nil when there is no word.
  private func works(having terms: SearchTerms, in catalogue: Catalogue) throws -> WorkSet? {
    if terms.terms.isEmpty { return nil }
    var documents = DocumentSet(catalogue, works: nil)
    var unwanted = WorkSet(capacity: catalogue.workCount)
    for term in terms.terms {
      let having = try self.documents(having: term, in: catalogue)
      if term.isExcluded { unwanted.formUnion(catalogue.works(of: having)) } else { documents.formIntersection(having) }
    }
    var works = catalogue.works(of: documents)
    works.subtract(unwanted)
    return works
  }

  private func documents(having term: SearchTerms.Term, in catalogue: Catalogue) throws -> DocumentSet {
    var expression = SearchExpression(term)
    if !term.isQuoted, !term.isExcluded, term.words.count == 1 {
      let around = try vocabulary().words(containing: term.words[0])
      if !around.isEmpty { expression = SearchExpression(expression, or: SearchExpression(anyOf: around)) }
    }
    var documents = DocumentSet.none(catalogue)
    try store.forEachRow(matching: expression) { row in
      if let reference = catalogue.document(ofRow: row) { documents.insert(reference.document) }
      return true
    }
    return documents
  }

  /// The best score of each work.
  private func relevance(of terms: SearchTerms, in catalogue: Catalogue) throws -> [Int32: Float] {
    let wanted = terms.terms.filter { !$0.isExcluded }
    guard !wanted.isEmpty else { return [:] }
    var scores: [Int32: Float] = [:]
    try store.forEachMatch(of: SearchExpression(allOf: wanted.map(SearchExpression.init(_:)))) { match in
      guard let reference = catalogue.document(ofRow: match.row) else { return true }
      let work = Int32(catalogue.work(ofDocument: reference.document))
      scores[work] = max(scores[work] ?? 0, Float(match.score))
      return true
    }
    return scores
  }
}

// MARK: - Documents

extension Library {
  /// A document with its text.
  public struct OpenDocument: Sendable {
    /// The card.
    public var card: DocumentCard
    /// The text.
    public var text: MarkdownDocument
    /// What was found wrong in this file.
    public var problems: [Problem]
    /// The text is the whole text, not only its beginning.
    public var isWhole = true
  }

  /// A text beyond this takes long enough to be parsed that its beginning is shown first.
  private static let longText = 256 << 10
  /// As much of it: some screens.
  private static let beginningOfText = 32 << 10

  /// Reads a document. Linear in its size.
  /// - Parameters:
  ///   - document: its number in `catalogue`.
  ///   - beginning: is given the beginning of a text that is long, before the rest is parsed.
  public func read(
    _ document: Int, in catalogue: Catalogue, beginning: (OpenDocument) -> Void = { _ in }
  ) throws(LibraryError) -> OpenDocument {
    let card = catalogue.card(document)
    let source = try file(of: card)
    var current = card
    current.contentHash = source.contentHash
    if source.body.count > Self.longText {
      let text = MarkdownDocument(markdown: source.body(upTo: Self.beginningOfText), firstLine: source.firstLine)
      beginning(OpenDocument(card: current, text: text, problems: source.problems, isWhole: false))
    }
    return OpenDocument(
      card: current, text: MarkdownDocument(markdown: source.body, firstLine: source.firstLine),
      problems: source.problems)
  }

  /// The number of the document of a work in a language.
  /// - Parameter language: nil for the language the reader prefers among those there are.
  /// - Throws: ``LibraryError/unknownWork(_:similar:)``, ``LibraryError/missingLanguage(work:language:available:)``:
  ///   never another language silently.
  public func document(
    ofWork id: String, in language: LanguageTag?, of catalogue: Catalogue
  ) throws(LibraryError) -> Int {
    guard let work = catalogue.work(id: id) else {
      throw .unknownWork(CleanText.line(id), similar: catalogue.ids(similarTo: id))
    }
    guard let language else { return catalogue.document(ofWork: work, preferring: options.preferredLanguages) }
    if let exact = catalogue.document(ofWork: work, in: language) { return exact }
    let documents = catalogue.documents(ofWork: work)
    // `pt` is served by `pt-BR`, and who asks for `sw-TZ` by `sw`.
    let serving = documents.first { catalogue.language(ofDocument: $0).serves(language) }
    if let served = serving ?? documents.first(where: { language.serves(catalogue.language(ofDocument: $0)) }) {
      return served
    }
    throw .missingLanguage(
      work: CleanText.line(id), language: language, available: documents.map(catalogue.language(ofDocument:)))
  }

  /// Looks at every file and says what somebody should look at, by path and line.
  public func check(
    today: CalendarDate, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(LibraryError) -> [Problem] {
    try LibraryCheck.run(
      root: root, layout: options.layout, defaults: options.vocabularies, today: today, isCancelled: isCancelled)
  }
}
