/// The order of the shelf.
public enum SortOrder: String, CaseIterable, Sendable, Codable {
  /// By title, by date of issue (newest first), by relevance to the filter's words, by review date (most overdue first), unread first.
  case title, date, relevance, review, unread
}

/// Puts works in order. The catalogue knows the orders of all works; what is left is to pick the wanted ones.
struct WorkOrdering {
  let catalogue: Catalogue
  /// The document that each work is shown by: its title is the one to sort by.
  let shown: [UInt32]
  let unread: WorkSet
  let relevance: [Int32: Float]?

  func sorted(_ works: WorkSet, by order: SortOrder) -> [Int32] {
    switch order {
    case .title: byTitle(works)
    case .date: picked(works, from: catalogue.store.dateOrder)
    case .review: picked(works, from: catalogue.store.reviewOrder)
    case .unread: byTitle(works.intersection(unread)) + byTitle(works.subtracting(unread))
    case .relevance: byRelevance(works)
    }
  }

  /// Each work comes up once for each of its documents and is taken with the one it is shown by.
  private func byTitle(_ works: WorkSet) -> [Int32] {
    var sorted: [Int32] = []
    sorted.reserveCapacity(works.count)
    catalogue.store.titleOrder.forEach { document in
      let work = catalogue.work(ofDocument: Int(document))
      if shown[work] == document && works.contains(work) { sorted.append(Int32(work)) }
    }
    return sorted
  }

  private func picked(_ works: WorkSet, from order: Column<UInt32>) -> [Int32] {
    var sorted: [Int32] = []
    sorted.reserveCapacity(works.count)
    order.forEach { if works.contains(Int($0)) { sorted.append(Int32($0)) } }
    return sorted
  }

  private func byRelevance(_ works: WorkSet) -> [Int32] {
    let titled = byTitle(works)
    guard let relevance else { return titled }
    return titled.enumerated()
      .map { (work: $0.element, position: $0.offset, score: relevance[$0.element] ?? -.infinity) }
      .sorted { ($1.score, $0.position) < ($0.score, $1.position) }
      .map(\.work)
  }
}
