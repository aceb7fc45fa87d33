import MaktabaText

/// The best of what a search meets, in rounds: a hit of an earlier round stands above all of a later one.
struct Ranking {
  private struct Entry {
    var reference: HitReference
    var round: Int
    var score: Double

    /// Better first; equal ones in the order of the catalogue, so that the same question has one answer.
    static func precedes(_ a: Entry, _ b: Entry) -> Bool {
      if a.round != b.round { return a.round < b.round }
      if a.score != b.score { return a.score > b.score }
      return (a.reference.document, a.reference.section) < (b.reference.document, b.reference.section)
    }
  }

  private let limit: Int
  private var round = 0
  private var entries: [Entry] = []
  private var seen: Set<HitReference> = []
  private var documents: Set<Int> = []
  private(set) var total = 0

  init(limit: Int) { self.limit = limit }

  /// What is added from now on stands below what was added before.
  mutating func beginWeakerRound() { round += 1 }

  /// Number of documents found so far.
  var documentCount: Int { documents.count }
  /// The documents found so far.
  var foundDocuments: Set<Int> { documents }

  /// A section of the document was found already.
  func has(document: Int) -> Bool { documents.contains(document) }

  /// Adds a hit; one that was found before is passed over.
  mutating func add(_ reference: HitReference, score: Double) {
    guard seen.insert(reference).inserted else { return }
    documents.insert(reference.document)
    total += 1
    entries.append(Entry(reference: reference, round: round, score: score))
    if entries.count > 8 * max(limit, 128) { keepBest() }
  }

  /// The best, at most the limit.
  func results(_ terms: SearchTerms, isComplete: Bool) -> SearchResults {
    let best = entries.sorted(by: Entry.precedes).prefix(limit)
    return SearchResults(terms: terms, hits: best.map(\.reference), total: total, isComplete: isComplete)
  }

  private mutating func keepBest() {
    entries.sort(by: Entry.precedes)
    entries.removeLast(entries.count - limit)
  }
}
