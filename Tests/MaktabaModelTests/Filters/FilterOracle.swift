@testable import MaktabaModel

/// What a filter lets pass, the slow way: every work against every condition.
struct FilterOracle {
  private struct Work {
    var cards: [DocumentCard]
    var source: DocumentCard
    var reading: MarkState.Reading?
    var isBookmarked: Bool
  }

  private let works: [Work]

  init(_ catalogue: Catalogue, _ marks: MarkState) {
    works = (0..<catalogue.workCount).map { work in
      Work(
        cards: catalogue.documents(ofWork: work).map(catalogue.card),
        source: catalogue.card(catalogue.source(ofWork: work)), reading: marks.read[catalogue.workID(work)],
        isBookmarked: marks.isBookmarked(catalogue.workID(work)))
    }
  }

  func works(_ filter: Filter) -> [Int] {
    works.indices.filter { work in
      filter.conditions.allSatisfy { condition in
        condition.values.contains { has(works[work], condition.key, $0, filter) } != condition.isExcluded
      }
    }
  }

  private func has(_ work: Work, _ key: String, _ value: String, _ filter: Filter) -> Bool {
    switch key {
    case "lang": work.cards.contains { $0.language.text == value }
    case "status": (shown(work, filter).metadata.status ?? .unstated).rawValue == value
    case "folder": work.cards.contains { $0.path.split(separator: "/")[1] == value }
    case "is": has(work, value)
    default: work.cards.contains { $0.metadata.facets[key]?.contains(value) == true }
    }
  }

  /// The document in the first language that is asked for and there; else the source.
  private func shown(_ work: Work, _ filter: Filter) -> DocumentCard {
    filter.languages.lazy.compactMap { wanted in work.cards.first { $0.language == wanted } }.first ?? work.source
  }

  private func has(_ work: Work, _ value: String) -> Bool {
    switch value {
    case "read": work.reading != nil
    case "unread": work.reading == nil
    case "bookmarked": work.isBookmarked
    case "due": work.source.metadata.reviewBy.map { $0.daysSince1970 <= Sample.today.daysSince1970 + 30 } ?? false
    case "for-me": true
    case "contested": work.cards.contains { !$0.metadata.contested.isEmpty }
    case "changed":
      work.cards.contains { $0.language == work.reading?.language && $0.contentHash != work.reading?.contentHash }
    default: false
    }
  }
}
