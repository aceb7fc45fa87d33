import MaktabaText

/// The answer to a filter: which works, in which order, and what each facet value would leave. Immutable; rows are made
/// when they are asked for, so that a screen takes the window it shows and no more.
public struct Listing: Sendable {
  /// The catalogue the numbers refer to.
  public let catalogue: Catalogue
  /// The filter answered.
  public let filter: Filter
  /// The order.
  public let order: SortOrder
  /// Work numbers in order.
  public let works: [Int32]
  /// Counts: for each facet in the catalogue's order, for each of its values, the works that would be listed if the
  /// conditions that ask for values of that facet were replaced by that value.
  public let counts: [FacetCount]
  /// For an empty result: parts of the filter line whose removal alone would give works, with how many; best first.
  public let relaxations: [Relaxation]
  /// What the rows say of marks.
  let marks: MarkSets
  /// The document that each work of the catalogue is shown by.
  private let shown: [UInt32]

  /// Number of works listed.
  public var count: Int { works.count }

  /// Answers a filter; a few milliseconds for 50,000 works.
  /// - Parameters:
  ///   - marks: made once per change of marks, catalogue or day.
  ///   - textMatches: the works whose text has the words of the filter; nil when it has none.
  ///   - relevance: the higher the better, by work; works without one come last. Without any the order is by title.
  ///   - languages: the languages the reader prefers; titles are shown in those that the filter asks for first.
  ///   - rematch: finds the works for other words, asked only to say which word an empty result could do without.
  public static func make(
    catalogue: Catalogue, filter: Filter, order: SortOrder, marks: MarkSets, textMatches: WorkSet? = nil,
    relevance: [Int32: Float]? = nil, preferring languages: [LanguageTag] = [],
    rematch: ((SearchTerms) -> WorkSet?)? = nil
  ) -> Listing {
    let evaluation = FilterEvaluation(
      filter, catalogue: catalogue, marks: marks, textMatches: textMatches, preferring: languages)
    let works = evaluation.works
    let shown = evaluation.shown
    let ordering = WorkOrdering(catalogue: catalogue, shown: shown, unread: marks.unread, relevance: relevance)
    return Listing(
      catalogue: catalogue, filter: filter, order: order, works: ordering.sorted(works, by: order),
      counts: evaluation.counts(all: works),
      relaxations: works.isEmpty ? Relaxation.all(of: filter, evaluation, rematch) : [], marks: marks, shown: shown)
  }

  /// The same from marks as they are in the journal; looks them all up.
  public static func make(
    catalogue: Catalogue, filter: Filter, order: SortOrder, marks: MarkState, today: CalendarDate,
    textMatches: WorkSet? = nil, relevance: [Int32: Float]? = nil, preferring languages: [LanguageTag] = []
  ) -> Listing {
    make(
      catalogue: catalogue, filter: filter, order: order,
      marks: MarkSets(catalogue: catalogue, marks: marks, today: today), textMatches: textMatches,
      relevance: relevance, preferring: languages)
  }
}

// MARK: - Rows

extension Listing {
  /// The row at a position.
  public func row(at position: Int) -> WorkRow { row(ofWork: Int(works[position])) }

  /// The rows at positions; what lies outside the listing is left out.
  public func rows(_ range: Range<Int>) -> [WorkRow] { range.clamped(to: 0..<count).map(row(at:)) }

  /// The position of a work; nil when it is not listed. O(works).
  public func position(ofWork id: String) -> Int? {
    guard let work = catalogue.work(id: id) else { return nil }
    return works.firstIndex(of: Int32(work))
  }

  /// The document that the work at a position is shown by.
  public func document(at position: Int) -> Int { Int(shown[Int(works[position])]) }

  private func row(ofWork work: Int) -> WorkRow {
    let document = Int(shown[work])
    return WorkRow(
      work: catalogue.workID(work), number: work, title: catalogue.title(ofDocument: document),
      language: catalogue.language(ofDocument: document),
      languages: catalogue.documents(ofWork: work).map(catalogue.language(ofDocument:)),
      status: catalogue.status(ofDocument: document), isRead: marks.read.contains(work),
      isBookmarked: marks.bookmarked.contains(work), hasChanged: marks.changed.contains(work),
      isDue: marks.due.contains(work))
  }
}

extension Listing: Equatable {
  /// The same works of the same catalogue, in the same order and languages, with the same marks, for the same filter.
  public static func == (a: Listing, b: Listing) -> Bool {
    a.catalogue === b.catalogue && a.order == b.order && a.filter == b.filter && a.marks == b.marks
      && a.works == b.works && a.counts == b.counts && a.shown == b.shown
  }
}
