/// Documents of one catalogue by number.
struct DocumentSet {
  private var bits: [Bool]

  /// The documents of some works; of all when `works` is nil.
  init(_ catalogue: Catalogue, works: WorkSet?) {
    bits = Array(repeating: works == nil, count: catalogue.documentCount)
    works?.forEach { work in
      for document in catalogue.documents(ofWork: work) { bits[document] = true }
    }
  }

  /// Takes out the documents in languages that a filter does not want.
  mutating func keepLanguages(of filter: Filter, in catalogue: Catalogue) {
    let conditions = filter.conditions.filter { $0.key == "lang" }
    guard !conditions.isEmpty else { return }
    let isWanted = catalogue.languages.map { language in
      conditions.allSatisfy { condition in
        condition.values.contains { LanguageTag($0).map(language.serves) ?? false } != condition.isExcluded
      }
    }
    let wanted = Set(zip(catalogue.languages, isWanted).filter(\.1).map(\.0))
    for document in bits.indices where !wanted.contains(catalogue.language(ofDocument: document)) {
      bits[document] = false
    }
  }

  /// No document.
  static func none(_ catalogue: Catalogue) -> DocumentSet {
    DocumentSet(catalogue, works: WorkSet(capacity: catalogue.workCount))
  }

  func contains(_ document: Int) -> Bool { document < bits.count && bits[document] }
  mutating func insert(_ document: Int) { bits[document] = true }
  mutating func remove(_ document: Int) { bits[document] = false }

  /// Keeps what is in both.
  mutating func formIntersection(_ other: DocumentSet) {
    for document in bits.indices where !other.contains(document) { bits[document] = false }
  }
}

extension Catalogue {
  /// The works that have one of these documents.
  func works(of documents: DocumentSet) -> WorkSet {
    WorkSet(capacity: workCount, (0..<documentCount).lazy.filter(documents.contains).map(work(ofDocument:)))
  }
}
