/// The facets of a library and, for each of their values, the works that have it.
struct FacetColumns {
  /// One facet.
  struct Column {
    var key: String
    fileprivate(set) var values: [Value] = []
  }

  /// One value.
  struct Value {
    /// As shown: of several spellings that differ in case, the last bytewise, which has the fewest capitals.
    var label: String
    /// In order, each once.
    fileprivate(set) var works: [UInt32] = []
  }

  /// The declared facets (or those that the front matter shows), then language, folder and status.
  private(set) var facets: [Column] = []

  /// The facets that every library has, beside `is`, which is a matter of marks.
  private static let builtIn = ["lang", "folder", "status"]

  init(_ documents: DocumentColumns, _ works: WorkColumns, _ identity: LibraryIdentity, _ rules: ValueRules) {
    let uses = Dictionary(grouping: documents.values.keys) { $0.name.lowercased() }
    let shown = documents.values.keys.filter(Self.isFacet).map { $0.name.lowercased() }.sorted()
    var seen = Set(Self.builtIn + [Catalogue.isKey])
    for name in (identity.facets ?? shown).map({ $0.lowercased() })
    where Filter.isKey(name) && seen.insert(name).inserted {
      facets.append(Column(key: name, uses[name] ?? [], documents.terms, works, rules))
    }
    facets.append(Column(languagesOf: documents, works))
    facets.append(Column(foldersOf: documents, works, FolderRule(identity)))
    facets.append(Column(statusesOf: documents, works))
  }

  /// Without a manifest a facet is a key that has lists, and whose values stand in two documents on average.
  private static func isFacet(_ key: FacetUses.Key) -> Bool {
    key.hasLists && key.values.count >= 2 * Set(key.values).count
  }
}

// MARK: - One facet each

extension FacetColumns.Column {
  /// A work has the values that its documents name, those that stand for them now, and those that they lie within.
  fileprivate init(
    key: String, _ uses: [FacetUses.Key], _ terms: TermList, _ works: WorkColumns, _ rules: ValueRules
  ) {
    self.init(key: key)
    var numbers: [String: Int] = [:]
    for use in uses {
      // What a term stands for is looked up once, not for every document.
      var known: [UInt32: [Int]] = [:]
      for (term, document) in zip(use.values, use.documents) {
        let values = known[term] ?? rules.values(key, terms.texts[Int(term)]).map { number(of: $0, &numbers) }
        known[term] = values
        for number in values { add(works.ofDocuments[Int(document)], to: number) }
      }
    }
    finish(areSorted: uses.count == 1)
  }

  fileprivate init(languagesOf documents: DocumentColumns, _ works: WorkColumns) {
    self.init(key: "lang", values: documents.languages.map { FacetColumns.Value(label: $0.text) })
    for (document, language) in documents.sortedLanguageNumbers.enumerated() {
      add(works.ofDocuments[document], to: Int(language))
    }
  }

  fileprivate init(foldersOf documents: DocumentColumns, _ works: WorkColumns, _ rule: FolderRule) {
    self.init(key: "folder")
    var rule = rule
    var numbers: [String: Int] = [:]
    for document in 0..<documents.count {
      let folder = rule.folder(of: documents.paths.bytes(document))
      if !folder.isEmpty { add(works.ofDocuments[document], to: number(of: folder, &numbers)) }
    }
    finish(areSorted: true)
  }

  /// In the order of a document's life: which there are. Which works have one depends on the documents that are shown.
  fileprivate init(statusesOf documents: DocumentColumns, _ works: WorkColumns) {
    self.init(key: "status", values: DocumentStatus.allCases.map { FacetColumns.Value(label: $0.rawValue) })
    for document in 0..<documents.count {
      let status = DocumentStatus(number: documents.statuses[document]) ?? .unstated
      add(works.ofDocuments[document], to: Int(status.number))
    }
    values.removeAll { $0.works.isEmpty }
  }

  /// Works come in order; a second document of a work adds nothing.
  private mutating func add(_ work: UInt32, to number: Int) {
    if values[number].works.last != work { values[number].works.append(work) }
  }

  private mutating func number(of label: String, _ numbers: inout [String: Int]) -> Int {
    if let number = numbers[label] { return number }
    let lower = label.lowercased()
    let number = numbers["\0" + lower] ?? values.count
    if number == values.count { values.append(FacetColumns.Value(label: label)) }
    if ByteOrder.compare(values[number].label, label) < 0 { values[number].label = label }
    numbers["\0" + lower] = number
    numbers[label] = number
    return number
  }

  private mutating func finish(areSorted: Bool) {
    values.removeAll { $0.label.isEmpty }
    values.sort { ByteOrder.compare($0.label, $1.label) < 0 }
    if areSorted { return }
    // Documents that spell the key otherwise came after all others.
    for index in values.indices { values[index].works = Set(values[index].works).sorted() }
  }
}
