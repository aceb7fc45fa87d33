import MaktabaModel

/// The search of the library: words, what they found, and where the cursor is. It survives a visit to a document.
struct SearchState: Sendable {
  var input = TextInput()
  /// The keys go to the line of words; else to the results.
  var isTyping = true
  /// The words are of an earlier search: the first character typed takes their place, a key that edits keeps them.
  var isReplacing = false
  /// The question that is waited for.
  var revision = 0
  /// An answer is on its way.
  var isWaiting = false
  /// The last answer, hits of one document together; stays on the screen until the next comes.
  var answer: SearchAnswer?
  /// What stands at the hits, as far as it was asked for.
  var hits: [HitReference: SearchHit] = [:]
  /// The hits asked for last.
  var asked: Range<Int> = 0..<0
  var cursor = ListCursor()

  /// Hits in the list.
  var count: Int { answer?.results.hits.count ?? 0 }
  /// The hit under the cursor.
  var reference: HitReference? {
    guard let answer, answer.results.hits.indices.contains(cursor.selected) else { return nil }
    return answer.results.hits[cursor.selected]
  }
}

extension SearchResults {
  /// The same hits with those of one document together; documents stand in the order of their best hit.
  func groupedByDocument() -> SearchResults {
    var order: [Int] = []
    var groups: [Int: [HitReference]] = [:]
    for hit in hits {
      if groups[hit.document] == nil { order.append(hit.document) }
      groups[hit.document, default: []].append(hit)
    }
    var grouped = self
    grouped.hits = order.flatMap { groups[$0] ?? [] }
    return grouped
  }
}
