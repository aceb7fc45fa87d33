/// What a card says that nothing is sorted or filtered by: one record per document, read when the card is asked for.
///
/// Texts that many documents share are numbers in the catalogue's list of terms.
enum CardRecord {
  /// - Parameter facets: the card's facets as terms.
  static func write(
    _ card: DocumentCard, facets: [(key: UInt32, values: [UInt32])], terms: inout TermList
  ) -> [UInt8] {
    var record = RecordWriter()
    let metadata = card.metadata
    record.write(card.fingerprint)
    record.write(card.words)
    // Most documents say the same of themselves as the catalogue does: that costs a byte.
    record.write(metadata.work.map { $0 == card.work ? "" : $0 }) { $0.write($1) }
    record.write(metadata.title.map { $0 == card.title ? "" : $0 }) { $0.write($1) }
    record.write(metadata.edition) { $0.write($1) }
    record.write(metadata.summary) { $0.write($1) }
    record.write(metadata.minutes) { $0.write($1) }
    record.write(metadata.reviewed) { $0.write(Int($1.daysSince1970)) }
    let rare = [metadata.supersededBy, metadata.withdrawn, metadata.contentNote]
    record.write(rare) { $0.write($1) { $0.write($1) } }
    record.write(metadata.language) { $0.write(UInt64(terms.number($1.text))) }
    record.write(metadata.sensitivity) { $0.write(UInt64(terms.number($1))) }
    record.write(facets) { record, facet in
      record.write(UInt64(facet.key))
      record.write(facet.values) { $0.write(UInt64($1)) }
    }
    record.write(metadata.translation) { write($1, &$0, &terms) }
    record.write(metadata.relations) { $0.write(UInt64(terms.number($1))) }
    record.write(metadata.contested) { record, claim in
      record.write(claim.text)
      record.write(claim.by) { $0.write(UInt64(terms.number($1))) }
    }
    return record.bytes
  }

  private static func write(_ translation: DeclaredTranslation, _ record: inout RecordWriter, _ terms: inout TermList) {
    record.write(translation.of) { $0.write(UInt64(terms.number($1.text))) }
    record.write(translation.basis) { $0.write($1) }
    for text in [translation.method, translation.state, translation.by, translation.reviewedBy] {
      record.write(text) { $0.write(UInt64(terms.number($1))) }
    }
    for date in [translation.date, translation.reviewed] {
      record.write(date) { $0.write(Int($1.daysSince1970)) }
    }
  }

  /// Fills in what the record says; a damaged record gives what can be read of it.
  static func read(_ bytes: UnsafeRawBufferPointer, into card: inout DocumentCard, terms: TextColumn) {
    var record = RecordReader(bytes)
    card.fingerprint = record.text()
    card.words = record.integer()
    let work = record.optional { $0.text() }
    card.metadata.work = work == "" ? card.work : work
    let title = record.optional { $0.text() }
    card.metadata.title = title == "" ? card.title : title
    card.metadata.edition = record.optional { $0.integer() }
    card.metadata.summary = record.optional { $0.text() }
    card.metadata.minutes = record.optional { $0.integer() }
    card.metadata.reviewed = record.date()
    let rare = record.list { $0.optional { $0.text() } }
    if rare.count == 3 {
      (card.metadata.supersededBy, card.metadata.withdrawn, card.metadata.contentNote) = (rare[0], rare[1], rare[2])
    }
    card.metadata.language = record.term(terms).map { LanguageTag(canonical: $0) }
    card.metadata.sensitivity = record.term(terms)
    let facets = record.list { record in
      (record.number(in: terms), record.list { $0.number(in: terms) })
    }
    card.metadata.facets = Dictionary(facets, uniquingKeysWith: { first, _ in first })
    card.metadata.translation = record.optional { readTranslation(&$0, terms) }
    card.metadata.relations = record.list { $0.number(in: terms) }
    card.metadata.contested = record.list { record in
      ContestedClaim(text: record.text(), by: record.list { $0.number(in: terms) })
    }
  }

  /// The edition alone, without making a text of what stands before it.
  static func edition(_ bytes: UnsafeRawBufferPointer) -> Int? {
    var record = RecordReader(bytes)
    record.skipText()
    _ = record.integer()
    _ = record.optional { $0.skipText() }
    _ = record.optional { $0.skipText() }
    return record.optional { $0.integer() }
  }

  private static func readTranslation(_ record: inout RecordReader, _ terms: TextColumn) -> DeclaredTranslation {
    var translation = DeclaredTranslation()
    translation.of = record.term(terms).map { LanguageTag(canonical: $0) }
    translation.basis = record.optional { $0.text() }
    translation.method = record.term(terms)
    translation.state = record.term(terms)
    translation.by = record.term(terms)
    translation.reviewedBy = record.term(terms)
    translation.date = record.date()
    translation.reviewed = record.date()
    return translation
  }
}

extension RecordReader {
  fileprivate mutating func date() -> CalendarDate? {
    optional { CalendarDate(daysSince1970: Int32(truncatingIfNeeded: $0.integer())) }
  }

  fileprivate mutating func term(_ terms: TextColumn) -> String? {
    optional { $0.number(in: terms) }
  }

  /// The term of a number; empty when there is none of that number.
  fileprivate mutating func number(in terms: TextColumn) -> String {
    let number = number()
    return number < UInt64(terms.count) ? terms[Int(number)] : ""
  }
}
