/// Makes the blob of a catalogue from cards. The same cards give the same bytes, in whatever order they come.
struct CatalogueBuilder {
  private var parts: [BlobPart: [UInt8]] = [:]

  /// The encoded catalogue.
  static func bytes(
    identity: LibraryIdentity, cards: [DocumentCard], vocabularies: [ThesaurusEntry]
  ) -> [UInt8] {
    var documents = DocumentColumns(capacity: cards.count)
    // One visit to each card: copying one costs more than all that is taken from it.
    for index in arrangement(of: cards) { documents.append(cards[index]) }
    let works = WorkColumns(documents, library: identity.sourceLanguage)
    let thesaurus = ThesaurusColumns(vocabularies)
    let facets = FacetColumns(documents, works, identity, ValueRules(vocabularies))
    var builder = CatalogueBuilder()
    builder.parts[.identity] = identity.record
    builder.write(works)
    builder.write(documents)
    builder.write(facets, &documents.terms)
    builder.write(thesaurus)
    builder.writeOrders(documents, works)
    builder.writeContested(documents, works)
    builder.write(.languages, documents.languages.map { documents.terms.number($0.text) })
    builder.write(documents.terms.texts, .termOffsets, .termPool)
    return Blob.joining(builder.parts)
  }

  /// Cards by (work, language); of several for the same, the first by path alone.
  private static func arrangement(of cards: [DocumentCard]) -> [Int] {
    var keys = TextParts()
    for index in cards.indices {
      keys.append {
        $0 += cards[index].work.utf8
        $0.append(0)
        $0 += cards[index].language.text.utf8
        $0.append(0)
        $0 += cards[index].path.utf8
      }
    }
    var arrangement: [Int] = []
    arrangement.reserveCapacity(cards.count)
    for index in keys.order().lazy.map(Int.init) {
      if let last = arrangement.last, cards[last].language == cards[index].language,
        ByteOrder.compare(cards[last].work, cards[index].work) == 0
      {
        continue
      }
      arrangement.append(index)
    }
    return arrangement
  }
}

// MARK: - Parts

extension CatalogueBuilder {
  private mutating func write(_ texts: TextParts, _ offsets: BlobPart, _ pool: BlobPart) {
    parts[offsets] = [UInt8](littleEndian: texts.offsets)
    parts[pool] = texts.pool
  }

  private mutating func write<Number: FixedWidthInteger & BitwiseCopyable>(_ part: BlobPart, _ numbers: [Number]) {
    parts[part] = [UInt8](littleEndian: numbers)
  }

  private mutating func write(_ works: WorkColumns) {
    write(works.ids, .workOffsets, .workPool)
    write(.workDocuments, works.bounds)
    write(.workSources, works.sources)
    write(.documentWorks, works.ofDocuments)
  }

  private mutating func write(_ documents: DocumentColumns) {
    write(.documentLanguages, documents.sortedLanguageNumbers)
    write(.statuses, documents.statuses)
    write(.issued, documents.issued)
    write(.reviewBy, documents.reviewBy)
    write(.sizes, documents.sizes)
    write(.modified, documents.modified)
    write(.firstRows, documents.firstRows)
    write(.sectionCounts, documents.sectionCounts)
    write(documents.titles, .titleOffsets, .titlePool)
    write(documents.foldedTitles, .foldedOffsets, .foldedPool)
    write(documents.paths, .pathOffsets, .pathPool)
    write(documents.hashes, .hashOffsets, .hashPool)
    write(documents.records, .recordOffsets, .recordPool)
  }

  private mutating func write(_ thesaurus: ThesaurusColumns) {
    write(thesaurus.keys, .thesaurusKeyOffsets, .thesaurusKeyPool)
    write(thesaurus.records, .thesaurusRecordOffsets, .thesaurusRecordPool)
    write(thesaurus.phrases, .phraseOffsets, .phrasePool)
    write(.phraseEntries, thesaurus.phraseEntries)
  }

  private mutating func writeOrders(_ documents: DocumentColumns, _ works: WorkColumns) {
    write(.titleOrder, documents.titleKeys.order())
    write(.pathOrder, documents.paths.order())
    write(.rowOrder, Self.order(by: documents.firstRows))
    // Newest first; without a date last.
    write(.dateOrder, Self.order(by: works.sources.map { -Int64(documents.issued[Int($0)]) }))
    write(
      .reviewOrder,
      Self.order(
        by: works.sources.map { source in
          let date = documents.reviewBy[Int(source)]
          return date == CatalogueStore.noDate ? Int64.max : Int64(date)
        }))
  }

  /// Each work once, in order: documents stand in the order of their works.
  private mutating func writeContested(_ documents: DocumentColumns, _ works: WorkColumns) {
    write(
      .contestedWorks,
      documents.contested.map { works.ofDocuments[$0] }.reduce(into: [UInt32]()) { if $0.last != $1 { $0.append($1) } })
  }

  /// Positions by their number, smallest first, equal ones as they stand.
  private static func order(by numbers: [Int64]) -> [UInt32] {
    numbers.indices.sorted { (numbers[$0], $0) < (numbers[$1], $1) }.map { UInt32($0) }
  }

  private mutating func write(_ facets: FacetColumns, _ terms: inout TermList) {
    var valueBounds: [UInt32] = [0]
    var values: [UInt32] = []
    var postingBounds: [UInt32] = [0]
    var postings: [UInt32] = []
    for facet in facets.facets {
      for value in facet.values {
        values.append(terms.number(value.label))
        postings += value.works
        postingBounds.append(UInt32(clamping: postings.count))
      }
      valueBounds.append(UInt32(values.count))
    }
    write(.facetKeys, facets.facets.map { terms.number($0.key) })
    write(.facetValueBounds, valueBounds)
    write(.facetValues, values)
    write(.postingBounds, postingBounds)
    write(.postings, postings)
  }
}
