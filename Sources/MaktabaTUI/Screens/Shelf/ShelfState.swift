import MaktabaModel

/// The list of works, its filter, and the panes beside it.
struct ShelfState: Sendable {
  /// What has the keys.
  enum Focus: Equatable, Sendable {
    case list, facets, translations, filterLine

    var context: Context {
      switch self {
      case .list: .shelf
      case .facets: .facets
      case .translations: .translations
      case .filterLine: .typing
      }
    }
  }

  /// The last answer; stays on the screen until the next comes.
  var listing: Listing?
  /// The filter and the order asked for.
  var filter: Filter
  var order: SortOrder
  /// The question that is waited for.
  var revision = 0
  var cursor = ListCursor()
  /// The work under the cursor, so that the cursor stays on it when the listing changes.
  var work: String?
  var focus = Focus.list
  var facetCursor = ListCursor()
  var facetKey: FacetRow?
  var filterInput = TextInput()
  /// Filters that were in effect before, the newest last.
  var history: [Filter] = []
  /// How far back in the history the filter line is; 0 for the line being written.
  var historyDepth = 0
  /// Works that were selected; marks go to all of them.
  var selected: Set<String> = []

  init(filter: Filter, order: SortOrder) {
    self.filter = filter
    self.order = order
  }

  /// Rows of the list: works, or what could be dropped from a filter that finds nothing.
  var count: Int { listing.map { $0.works.isEmpty ? $0.relaxations.count : $0.works.count } ?? 0 }

  /// The work under the cursor.
  var row: WorkRow? {
    guard let listing, listing.works.indices.contains(cursor.selected) else { return nil }
    return listing.row(at: cursor.selected)
  }

  /// What the empty listing proposes, under the cursor.
  var relaxation: Relaxation? {
    guard let listing, listing.works.isEmpty, listing.relaxations.indices.contains(cursor.selected) else { return nil }
    return listing.relaxations[cursor.selected]
  }

  /// The rows of the facets pane: a heading for each facet, then its values; what concerns the person comes first.
  var facetRows: [FacetRow] {
    var rows: [FacetRow] = []
    var key: String?
    let counts = listing?.counts ?? []
    for count in counts.filter({ $0.key == "is" }) + counts.filter({ $0.key != "is" })
    where count.count > 0 || count.isChosen {
      if count.key != key { rows.append(.heading(count.key)) }
      key = count.key
      rows.append(.value(count))
    }
    return rows
  }
}

/// A row of the facets pane.
enum FacetRow: Equatable, Sendable {
  case heading(String)
  case value(FacetCount)

  /// The same row, whatever its count is now.
  func isSame(as other: FacetRow) -> Bool {
    switch (self, other) {
    case (.heading(let a), .heading(let b)): a == b
    case (.value(let a), .value(let b)): a.key == b.key && a.value == b.value
    default: false
    }
  }
}
