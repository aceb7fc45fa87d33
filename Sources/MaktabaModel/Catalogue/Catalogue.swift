/// Everything known about every work of a library but its text: an immutable value, column by column, so that 50,000
/// works filter, count and sort in milliseconds, and load from the cache in one read.
///
/// Works are numbered 0..<workCount in order of their ids; documents likewise in order of (work, language). Both orders
/// are bytewise. Numbers are good for one catalogue only; what outlives it names works by id.
public final class Catalogue: Sendable {
  let store: CatalogueStore
  /// The facets, in order: the declared ones, then language, folder, status and `is`.
  public let facets: [Facet]

  /// The facet of marks and dates, which depends on the person and the day.
  static let isKey = "is"
  /// The facet that depends on the document a work is shown by.
  static let statusKey = "status"

  private init(_ store: CatalogueStore) {
    self.store = store
    facets =
      (0..<store.facetKeys.count).map { facet in
        Facet(
          key: store.terms[Int(store.facetKeys[facet])],
          values: store.facetValueBounds.range(facet).map { store.terms[Int(store.facetValues[$0])] })
      } + [Facet(key: Self.isKey, values: MarkSets.Kind.allCases.map(\.rawValue))]
  }

  /// Makes a catalogue; some 10 µs a card.
  ///
  /// Of several cards for one work in one language the first by path is kept. The same cards give the same catalogue, in
  /// whatever order they come. Texts of one kind may take 4 GB together; with more the catalogue is empty.
  /// - Parameter vocabularies: what values are called; of two entries with the same vocabulary and id the first counts.
  public convenience init(identity: LibraryIdentity, cards: [DocumentCard], vocabularies: [ThesaurusEntry] = []) {
    let bytes = CatalogueBuilder.bytes(identity: identity, cards: cards, vocabularies: vocabularies)
    let store = CatalogueStore(Blob(bytes), identity: identity)
    self.init(store.isSound ? store : CatalogueStore(nil, identity: identity))
  }

  /// Reads an encoded catalogue without copying it; 50,000 documents take a few milliseconds.
  /// - Returns: nil when the bytes are damaged or of another version: then the catalogue is made anew.
  public convenience init?(decoding bytes: [UInt8]) {
    guard let store = CatalogueStore.reading(bytes) else { return nil }
    self.init(store)
  }

  /// An empty catalogue.
  public static func empty(_ identity: LibraryIdentity) -> Catalogue { Catalogue(identity: identity, cards: []) }

  /// The catalogue as bytes for the cache; immediate, since it is how a catalogue stands in memory.
  public func encoded() -> [UInt8] { store.bytes }

  /// The other catalogue was made from equal cards. O(1) unless they have equal checksums.
  public func hasSameContent(as other: Catalogue) -> Bool {
    self === other || store.bytes == other.store.bytes
  }
}

extension Catalogue {
  /// Who the library is.
  public var identity: LibraryIdentity { store.identity }
  /// What values are called, and the terms that search knows other words for.
  public var thesaurus: Thesaurus { store.thesaurus }
  /// Number of works.
  public var workCount: Int { store.workCount }
  /// Number of documents.
  public var documentCount: Int { store.documentCount }
  /// The languages that documents are in, sorted.
  public var languages: [LanguageTag] { store.languages }

  /// The number of a work; nil when the library has none of that id. O(log works).
  public func work(id: String) -> Int? { store.workIDs.firstIndex(of: id) }
  /// The id of a work.
  public func workID(_ work: Int) -> String { store.workIDs[work] }
  /// The documents of a work, as document numbers, by language tag.
  public func documents(ofWork work: Int) -> Range<Int> { store.workDocuments.range(work) }
  /// The work of a document.
  public func work(ofDocument document: Int) -> Int { Int(store.documentWorks[document]) }
  /// The document in which a work was written: what its other documents are translations of.
  public func source(ofWork work: Int) -> Int { Int(store.workSources[work]) }
  /// The works with these ids, as far as the library has them.
  public func works(withIDs ids: some Sequence<String>) -> WorkSet {
    WorkSet(capacity: workCount, ids.compactMap(work(id:)))
  }

  /// The document of a work in exactly this language; nil when there is none.
  public func document(ofWork work: Int, in language: LanguageTag) -> Int? {
    documents(ofWork: work).first { self.language(ofDocument: $0) == language }
  }
}

// MARK: - Documents

extension Catalogue {
  /// A document's card. Made when asked for: some 2 µs.
  public func card(_ document: Int) -> DocumentCard {
    var card = DocumentCard(
      work: workID(work(ofDocument: document)), language: language(ofDocument: document),
      title: title(ofDocument: document), path: store.paths[document], metadata: DocumentMetadata(),
      size: Int(store.sizes[document]), modified: store.modified[document], contentHash: store.hashes[document],
      fingerprint: "", words: 0, firstRow: store.firstRows[document], sectionCount: sectionCount(ofDocument: document))
    card.metadata.status = DocumentStatus(number: store.statuses[document])
    card.metadata.issued = Self.date(store.issued[document])
    card.metadata.reviewBy = Self.date(store.reviewBy[document])
    store.records.withBytes(document) { CardRecord.read($0, into: &card, terms: store.terms) }
    return card
  }

  /// A document's title.
  public func title(ofDocument document: Int) -> String { store.titles[document] }
  /// A document's language.
  public func language(ofDocument document: Int) -> LanguageTag { languages[Int(store.documentLanguages[document])] }
  /// A document's status; ``DocumentStatus/unstated`` when it says none.
  public func status(ofDocument document: Int) -> DocumentStatus {
    DocumentStatus(number: store.statuses[document]) ?? .unstated
  }
  /// A document's content fingerprint (``DocumentCard/contentHash``).
  public func contentHash(ofDocument document: Int) -> String { store.hashes[document] }
  /// Number of a document's sections.
  public func sectionCount(ofDocument document: Int) -> Int { Int(store.sectionCounts[document]) }

  static func date(_ days: Int32) -> CalendarDate? {
    days == CatalogueStore.noDate ? nil : CalendarDate(daysSince1970: days)
  }
}
