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
