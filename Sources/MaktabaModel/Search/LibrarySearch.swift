import MaktabaText

extension Library {
  /// What a reader looks for.
  public struct Question: Equatable, Sendable {
    /// The words.
    public var terms: SearchTerms
    /// Only works that this filter lets pass; nil for the whole library.
    public var filter: Filter?
    /// At most this many hits.
    public var limit: Int

    /// Asks.
    public init(_ terms: SearchTerms, filter: Filter? = nil, limit: Int = 200) {
      self.terms = terms
      self.filter = filter
      self.limit = limit
    }
  }

  /// Searches the text of all documents.
  /// - Parameters:
  ///   - marks: the reader's marks, for a filter that names them.
  ///   - firstHits: called, before the search is complete, with what titles and headings alone give, when that is anything.
  ///   - isCancelled: asked often; a cancelled search returns what it has, not complete.
  public func search(
    _ question: Question, marks: MarkState, today: CalendarDate, firstHits: ((SearchResults, Catalogue) -> Void)? = nil,
    isCancelled: @escaping () -> Bool = { false }
  ) throws(LibraryError) -> (results: SearchResults, catalogue: Catalogue) {
    guard !question.terms.isEmpty else {
      return (SearchResults(terms: question.terms, hits: [], total: 0, isComplete: true), catalogue)
    }
    return try answering {
      let catalogue = self.catalogue
      let search = SectionSearch(
        terms: question.terms, catalogue: catalogue, store: store, vocabulary: vocabulary,
        scope: try scope(question.filter, in: catalogue, marks: marks, today: today), filter: question.filter,
        preferredLanguages: languages(for: question.filter), limit: question.limit, isCancelled: isCancelled)
      if let firstHits {
        let first = try search.firstHits()
        if !first.hits.isEmpty, !isCancelled() { firstHits(first, catalogue) }
      }
      return (try search.allHits(), catalogue)
    }
  }

  /// What stands at the hits: section, words around, line. Reads the documents' files; a hit whose file is gone or
  /// has fewer sections now is left out.
  public func hits(_ results: SearchResults, _ range: Range<Int>, in catalogue: Catalogue) -> [SearchHit] {
    var texts: [Int: HitText] = [:]
    return results.hits[range.clamped(to: 0..<results.hits.count)].compactMap { reference in
      if texts[reference.document] == nil {
        texts[reference.document] = HitText(catalogue.card(reference.document), root: root)
      }
      return texts[reference.document]?.hit(reference, results.terms(of: reference), results.routes[reference])
    }
  }

  private func scope(
    _ filter: Filter?, in catalogue: Catalogue, marks: MarkState, today: CalendarDate
  ) throws -> WorkSet? {
    guard let filter, !filter.isEmpty else { return nil }
    return try matches(filter, in: catalogue, marks: marks, today: today)
  }

  /// The languages a filter names come before those the reader prefers.
  func languages(for filter: Filter?) -> [LanguageTag] {
    (filter?.languages ?? []) + options.preferredLanguages
  }
}
