/// The columns of a catalogue, opened on the blob they stand in. Everything that one column says about another has been
/// looked at when a store exists, so that no lookup can lead outside.
struct CatalogueStore: Sendable {
  let bytes: [UInt8]
  let identity: LibraryIdentity
  /// Texts that occur often.
  let terms: TextColumn
  /// The languages of documents, sorted by tag; documents name them by position.
  let languages: [LanguageTag]

  /// By work: id, the documents it has (bounds), the document that is its source.
  let workIDs: TextColumn
  let workDocuments: Column<UInt32>
  let workSources: Column<UInt32>

  /// By document.
  let documentWorks: Column<UInt32>
  let documentLanguages: Column<UInt16>
  /// A position in ``DocumentStatus/allCases``; 255 when the document says none.
  let statuses: Column<UInt8>
  /// Days since 1970; `noDate` without one.
  let issued: Column<Int32>
  let reviewBy: Column<Int32>
  let sizes: Column<Int64>
  let modified: Column<Int64>
  let firstRows: Column<Int64>
  let sectionCounts: Column<UInt32>
  let titles: TextColumn
  /// Folded titles, each with a space before and behind every word and a line feed at its end, so that all can be
  /// searched at once.
  let foldedTitles: TextColumn
  let paths: TextColumn
  let hashes: TextColumn
  let records: TextColumn

  /// Documents by title, by path, by row of the index; works by date (newest first), by review date (earliest first).
  let titleOrder: Column<UInt32>
  let pathOrder: Column<UInt32>
  let rowOrder: Column<UInt32>
  let dateOrder: Column<UInt32>
  let reviewOrder: Column<UInt32>

  /// The works with a fact that somebody contests, in order.
  let contestedWorks: Column<UInt32>

  /// By facet: key (a term), bounds of its values. By value: term, bounds of its works.
  let facetKeys: Column<UInt32>
  let facetValueBounds: Column<UInt32>
  let facetValues: Column<UInt32>
  let postingBounds: Column<UInt32>
  let postings: Column<UInt32>

  let thesaurus: Thesaurus

  static let noDate = Int32.min

  var workCount: Int { workIDs.count }
  var documentCount: Int { titles.count }

  /// Opens the columns of a blob; without one, of an empty catalogue.
  init(_ blob: Blob?, identity: LibraryIdentity) {
    bytes = blob?.bytes ?? []
    self.identity = identity
    terms = blob?.texts(.termOffsets, .termPool) ?? .empty
    languages = Self.languages(blob?.column(.languages) ?? .empty, terms)
    workIDs = blob?.texts(.workOffsets, .workPool) ?? .empty
    workDocuments = blob?.column(.workDocuments) ?? .empty
    workSources = blob?.column(.workSources) ?? .empty
    documentWorks = blob?.column(.documentWorks) ?? .empty
    documentLanguages = blob?.column(.documentLanguages) ?? .empty
    statuses = blob?.column(.statuses) ?? .empty
    issued = blob?.column(.issued) ?? .empty
    reviewBy = blob?.column(.reviewBy) ?? .empty
    sizes = blob?.column(.sizes) ?? .empty
    modified = blob?.column(.modified) ?? .empty
    firstRows = blob?.column(.firstRows) ?? .empty
    sectionCounts = blob?.column(.sectionCounts) ?? .empty
    titles = blob?.texts(.titleOffsets, .titlePool) ?? .empty
    foldedTitles = blob?.texts(.foldedOffsets, .foldedPool) ?? .empty
    paths = blob?.texts(.pathOffsets, .pathPool) ?? .empty
    hashes = blob?.texts(.hashOffsets, .hashPool) ?? .empty
    records = blob?.texts(.recordOffsets, .recordPool) ?? .empty
    titleOrder = blob?.column(.titleOrder) ?? .empty
    pathOrder = blob?.column(.pathOrder) ?? .empty
    rowOrder = blob?.column(.rowOrder) ?? .empty
    dateOrder = blob?.column(.dateOrder) ?? .empty
    reviewOrder = blob?.column(.reviewOrder) ?? .empty
    contestedWorks = blob?.column(.contestedWorks) ?? .empty
    facetKeys = blob?.column(.facetKeys) ?? .empty
    facetValueBounds = blob?.column(.facetValueBounds) ?? .empty
    facetValues = blob?.column(.facetValues) ?? .empty
    postingBounds = blob?.column(.postingBounds) ?? .empty
    postings = blob?.column(.postings) ?? .empty
    thesaurus = Thesaurus(blob)
  }

  /// Opens the catalogue in some bytes.
  /// - Returns: nil when they are damaged, of another version, or say something that cannot be.
  static func reading(_ bytes: [UInt8]) -> CatalogueStore? {
    guard let blob = Blob(bytes), let identity = LibraryIdentity(record: bytes, blob.range(.identity)) else {
      return nil
    }
    let store = CatalogueStore(blob, identity: identity)
    return store.isSound && store.languages.count * 4 == blob.range(.languages).count ? store : nil
  }

  private static func languages(_ column: Column<UInt32>, _ terms: TextColumn) -> [LanguageTag] {
    guard column.isBelow(terms.count) else { return [] }
    return (0..<column.count).map { LanguageTag(canonical: terms[Int(column[$0])]) }
  }
}

// MARK: - What must hold between columns

extension CatalogueStore {
  /// No lookup can lead outside. O(documents).
  var isSound: Bool { hasSoundWorks && hasSoundDocuments && hasSoundFacets && thesaurus.isSound }

  private var hasSoundWorks: Bool {
    workDocuments.bounds(ranges: workCount, to: documentCount)
      && workSources.count == workCount && workSources.isBelow(documentCount)
      && contestedWorks.isBelow(workCount)
      && (0..<workCount).allSatisfy { !workDocuments.range($0).isEmpty }
      && [dateOrder, reviewOrder].allSatisfy { $0.count == workCount && $0.isBelow(workCount) }
  }

  private var hasSoundDocuments: Bool {
    let counts = [
      documentWorks.count, documentLanguages.count, statuses.count, issued.count, reviewBy.count, sizes.count,
      modified.count, firstRows.count, sectionCounts.count, foldedTitles.count, paths.count, hashes.count,
      records.count,
    ]
    return counts.allSatisfy { $0 == documentCount }
      && documentWorks.isBelow(workCount) && documentLanguages.isBelow(languages.count)
      && [titleOrder, pathOrder, rowOrder].allSatisfy { $0.count == documentCount && $0.isBelow(documentCount) }
  }

  private var hasSoundFacets: Bool {
    facetKeys.isBelow(terms.count) && facetValues.isBelow(terms.count) && postings.isBelow(workCount)
      && facetValueBounds.bounds(ranges: facetKeys.count, to: facetValues.count)
      && postingBounds.bounds(ranges: facetValues.count, to: postings.count)
      && !(0..<facetKeys.count).contains { terms[Int(facetKeys[$0])] == Catalogue.isKey }
  }
}

// MARK: - Who the library is

extension LibraryIdentity {
  /// The identity as a record.
  var record: [UInt8] {
    var record = RecordWriter()
    record.write(id)
    record.write(sourceLanguage.text)
    record.write(layout)
    record.write(titles.sorted { $0.key < $1.key }) {
      $0.write($1.key.text)
      $0.write($1.value)
    }
    record.write(languages) { $0.write($1.text) }
    record.write(facets) { $0.write($1) { $0.write($1) } }
    record.write(languagePriorities.sorted { $0.key < $1.key }) {
      $0.write($1.key.text)
      $0.write($1.value.bitPattern)
    }
    return record.bytes
  }

  /// Reads an identity; nil when the record is damaged.
  init?(record bytes: [UInt8], _ range: Range<Int>) {
    let identity: LibraryIdentity? = bytes.withUnsafeBytes {
      var record = RecordReader(UnsafeRawBufferPointer(rebasing: $0[range]))
      let id = record.text()
      // Tags were canonical when they were written, and the checksum has held since.
      let source = LanguageTag(canonical: record.text())
      let layout = record.text()
      let titles = record.list { (LanguageTag(canonical: $0.text()), $0.text()) }
      let languages = record.list { LanguageTag(canonical: $0.text()) }
      let facets = record.optional { $0.list { $0.text() } }
      let priorities = record.list { (LanguageTag(canonical: $0.text()), Double(bitPattern: $0.number())) }
      guard !record.isDamaged else { return nil }
      return LibraryIdentity(
        id: id, titles: Dictionary(titles, uniquingKeysWith: { first, _ in first }), sourceLanguage: source,
        languages: languages, facets: facets, languagePriorities: Dictionary(priorities) { first, _ in first },
        layout: layout)
    }
    guard let identity else { return nil }
    self = identity
  }
}
