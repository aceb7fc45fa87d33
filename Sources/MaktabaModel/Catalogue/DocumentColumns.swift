import MaktabaText

/// Documents on their way into a blob, column by column, in order of (work, language).
struct DocumentColumns {
  private(set) var workIDs = TextParts()
  private(set) var titles = TextParts()
  private(set) var foldedTitles = TextParts()
  /// What documents are put in order of title by: the folded title, then the title.
  private(set) var titleKeys = TextParts()
  private(set) var paths = TextParts()
  private(set) var hashes = TextParts()
  private(set) var records = TextParts()
  private(set) var statuses: [UInt8] = []
  private(set) var issued: [Int32] = []
  private(set) var reviewBy: [Int32] = []
  private(set) var sizes: [Int64] = []
  private(set) var modified: [Int64] = []
  private(set) var firstRows: [Int64] = []
  private(set) var sectionCounts: [UInt32] = []
  private(set) var translationsOf: [LanguageTag?] = []
  private(set) var isTranslation: [Bool] = []
  /// Documents with a fact that somebody contests, in order.
  private(set) var contested: [Int] = []
  private(set) var values = FacetUses()
  var terms = TermList()

  private var languageNumbers: [LanguageTag: UInt16] = [:]
  private var languageOfDocument: [UInt16] = []

  var count: Int { titles.count }

  init(capacity: Int) {
    statuses.reserveCapacity(capacity)
    titles.reserve(capacity)
    records.reserve(capacity)
  }

  mutating func append(_ card: DocumentCard) {
    let metadata = card.metadata
    workIDs.append(card.work)
    paths.append(card.path)
    hashes.append(card.contentHash)
    languageOfDocument.append(number(of: card.language))
    statuses.append(metadata.status?.number ?? .max)
    issued.append(metadata.issued?.daysSince1970 ?? CatalogueStore.noDate)
    reviewBy.append(metadata.reviewBy?.daysSince1970 ?? CatalogueStore.noDate)
    sizes.append(Int64(card.size))
    modified.append(card.modified)
    firstRows.append(card.firstRow)
    sectionCounts.append(UInt32(clamping: card.sectionCount))
    translationsOf.append(metadata.translation?.of)
    isTranslation.append(metadata.translation != nil)
    if !metadata.contested.isEmpty { contested.append(statuses.count - 1) }
    appendTitle(card.title)
    let uses = values.add(metadata.facets, document: count - 1, &terms)
    records.append(CardRecord.write(card, facets: uses, terms: &terms))
  }

  private mutating func appendTitle(_ title: String) {
    titles.append(title)
    foldedTitles.append { pool in
      pool.append(UInt8(ascii: " "))
      let start = pool.count
      var title = title
      title.withUTF8 { Folding.appendIndexText(of: $0, to: &pool) }
      titleKeys.append {
        $0 += pool[start...]
        $0.append(0)
        $0 += title.utf8
      }
      pool.append(UInt8(ascii: " "))
      pool.append(UInt8(ascii: "\n"))
    }
  }
}

// MARK: - Languages

extension DocumentColumns {
  private mutating func number(of language: LanguageTag) -> UInt16 {
    if let number = languageNumbers[language] { return number }
    let number = UInt16(clamping: languageNumbers.count)
    languageNumbers[language] = number
    return number
  }

  /// The languages, sorted by tag.
  var languages: [LanguageTag] { languageNumbers.keys.sorted() }

  /// By document, the position of its language in ``languages``.
  var sortedLanguageNumbers: [UInt16] {
    var position = [UInt16](repeating: 0, count: languageNumbers.count)
    for (index, language) in languages.enumerated() {
      if let number = languageNumbers[language] { position[Int(number)] = UInt16(clamping: index) }
    }
    return languageOfDocument.map { position[Int($0)] }
  }
}

/// Front matter keys and the values that documents have there.
struct FacetUses {
  /// One key as documents spell it.
  struct Key {
    let name: String
    fileprivate let term: UInt32
    /// Terms of values, and the documents that have them, in order of documents.
    fileprivate(set) var values: [UInt32] = []
    fileprivate(set) var documents: [UInt32] = []
    /// Some document has several values.
    fileprivate(set) var hasLists = false
  }

  private(set) var keys: [Key] = []
  private var numbers: [String: Int] = [:]

  /// Takes note of a document's values.
  /// - Returns: its keys and values as terms, by key.
  mutating func add(
    _ facets: [String: [String]], document: Int, _ terms: inout TermList
  ) -> [(key: UInt32, values: [UInt32])] {
    facets.sorted { ByteOrder.compare($0.key, $1.key) < 0 }.map { facet in
      let values = facet.value.map { terms.number($0) }
      let number = number(facet.key, &terms)
      keys[number].add(values, document)
      return (keys[number].term, values)
    }
  }

  private mutating func number(_ key: String, _ terms: inout TermList) -> Int {
    if let number = numbers[key] { return number }
    numbers[key] = keys.count
    keys.append(Key(name: key, term: terms.number(key)))
    return keys.count - 1
  }
}

extension FacetUses.Key {
  fileprivate mutating func add(_ values: [UInt32], _ document: Int) {
    self.values += values
    for _ in values { documents.append(UInt32(document)) }
    hasLists = hasLists || values.count > 1
  }
}
