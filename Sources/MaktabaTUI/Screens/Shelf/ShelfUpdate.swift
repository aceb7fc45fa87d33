import MaktabaModel
import MaktabaText

/// Listing: what is asked, and what comes back.
extension AppState {
  var shelfGeometry: ShelfGeometry { ShelfGeometry(size: size, focus: shelf.focus) }

  /// Asks for the listing of the filter in effect.
  mutating func browse() -> [Effect] {
    shelf.revision = nextRevision()
    return [.browse(BrowseQuery(filter: shelf.filter, order: shelf.order, revision: shelf.revision))]
  }

  /// A listing has come; the cursor stays on its work, or else at its row.
  mutating func browsed(_ query: BrowseQuery, _ listing: Listing) -> [Effect] {
    guard query.revision == shelf.revision else { return [] }
    // Whoever stands on the first row while the library is being read sees the first row, not what was first before.
    let isSameQuestion = shelf.listing.map { $0.filter == listing.filter && $0.order == listing.order } ?? true
    let staysFirst = isSameQuestion && shelf.cursor.selected == 0
    let position = shelf.work.flatMap { listing.position(ofWork: $0) }
    let isFirst = shelf.listing == nil
    shelf.listing = listing
    shelf.cursor.select(
      staysFirst ? 0 : position ?? shelf.cursor.selected, count: shelf.count, visible: shelfGeometry.list.rows)
    if isFirst { comeBackToLastWork() }
    keepFacetCursor()
    tabulate()
    if !isSameQuestion || isFirst { sayWhatIsNotSet() }
    return followShelf() + followOpenDocument() + followOtherDocument()
  }

  /// At the start the cursor stands on the work that was read last, and a sentence says where reading stopped.
  private mutating func comeBackToLastWork() {
    guard let last = marks.positions.values.max(by: { $0.id < $1.id }),
      let row = shelf.listing?.position(ofWork: last.work)
    else { return }
    shelf.cursor.select(row, count: shelf.count, visible: shelfGeometry.list.rows)
    guard status == nil, last.place.percent > 0, let work = shelf.row else { return }
    let percent = work.language == last.language ? last.place.percent : nil
    status = .notice(
      Wording.wasReading(work.title, percent: percent, openKey: keymap.keyName(of: .open, in: .shelf)))
  }

  /// Puts another filter into effect; labels that were typed become ids, so that the facets pane knows its values again.
  mutating func setFilter(_ typed: Filter) -> [Effect] {
    let filter = catalogue.map(typed.withIDs) ?? typed
    guard filter != shelf.filter else { return [] }
    shelf.filter = filter
    return browse()
  }

  /// Remembers the filter in effect, so that it can be called back.
  mutating func rememberFilter() {
    guard !shelf.filter.isEmpty else { return }
    shelf.history.removeAll { $0 == shelf.filter }
    shelf.history.append(shelf.filter)
  }

  /// The cursor has moved, or what it stands on has changed: the panes follow.
  mutating func followShelf() -> [Effect] {
    shelf.work = shelf.row?.work ?? shelf.work
    guard screen == .shelf, shelfGeometry.translations != nil, let work = shelf.row?.work else { return [] }
    return showTranslations(of: work)
  }

  mutating func moveShelf(by rows: Int) {
    shelf.cursor.move(by: rows, count: shelf.count, visible: shelfGeometry.list.rows)
    shelf.facetCursor.move(by: 0, count: shelf.facetRows.count, visible: facetsVisible)
  }

  private mutating func keepFacetCursor() {
    let rows = shelf.facetRows
    let row = shelf.facetKey.flatMap { key in rows.firstIndex { $0.isSame(as: key) } } ?? shelf.facetCursor.selected
    shelf.facetCursor.select(row, count: rows.count, visible: facetsVisible)
  }

  /// One row of the facets pane is its title.
  var facetsVisible: Int { max(1, (shelfGeometry.facets?.rows ?? 1) - 1) }
}

/// Actions on the shelf.
extension AppState {
  mutating func performOnShelf(_ action: Action) -> [Effect] {
    switch shelf.focus {
    case .list: return performInList(action)
    case .facets: return performInFacets(action)
    case .translations: return performInTranslations(action)
    case .filterLine: return performInFilterLine(action)
    }
  }

  private mutating func performInList(_ action: Action) -> [Effect] {
    if shelf.cursor.follow(action, count: shelf.count, visible: shelfGeometry.list.rows) { return followShelf() }
    switch action {
    case .open: return openFromShelf()
    case .back: return backFromShelf()
    case .clearFilter: return clearFilter()
    case .filterLine: return showFilterLine()
    case .facets: return focusShelf(.facets)
    case .translations: return focusShelf(.translations)
    case .nextPane: return focusShelf(.facets)
    case .previousPane: return focusShelf(.translations)
    case .forMe: return takeInterests()
    case .sort: return setOrder(shelf.order.next)
    default: return performShelfMark(action)
    }
  }

  mutating func focusShelf(_ focus: ShelfState.Focus) -> [Effect] {
    shelf.focus = focus
    moveShelf(by: 0)
    if focus == .facets, shelf.facetCursor.selected == 0 {
      shelf.facetCursor.select(1, count: shelf.facetRows.count, visible: facetsVisible)
    }
    return followShelf()
  }

  mutating func setOrder(_ order: SortOrder) -> [Effect] {
    shelf.order = order
    status = .notice(Wording.sorted(by: order))
    return browse()
  }

  private mutating func backFromShelf() -> [Effect] {
    if !shelf.selected.isEmpty {
      shelf.selected = []
      status = .notice(Wording.selectionCleared)
      return []
    }
    return shelf.filter.isEmpty ? back() : clearFilter()
  }

  mutating func clearFilter() -> [Effect] {
    guard !shelf.filter.isEmpty else { return [] }
    rememberFilter()
    status = .notice(Wording.filterCleared(shelf.filter.line))
    return setFilter(Filter())
  }

  private mutating func openFromShelf() -> [Effect] {
    if let relaxation = shelf.relaxation {
      rememberFilter()
      return setFilter(relaxation.filter)
    }
    guard let row = shelf.row else { return [] }
    return open(row.work, language: row.language, at: lastPlace(of: row.work))
  }
}

extension SortOrder {
  /// The order after this one, in a circle.
  var next: SortOrder {
    let all = SortOrder.allCases
    let index = all.firstIndex(of: self).map { $0 + 1 } ?? 0
    return all[index % all.count]
  }
}
