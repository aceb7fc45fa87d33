/// The mouse: the wheel scrolls what is under the pointer, a click selects, a double click opens.
extension AppState {
  mutating func mouse(_ event: MouseEvent) -> [Effect] {
    status = nil
    forgetPendingKeys()
    guard command == nil, asking == nil else { return [] }
    switch screen {
    case .shelf: return mouseOnShelf(event)
    case .reader: return mouseInReader(event)
    case .search: return mouseInSearch(event)
    case .bookmarks: return mouseInBookmarks(event)
    case .help: return mouseInHelp(event)
    case .picture: return []
    case .coverage: return mouseInCoverage(event)
    case .gaps: return mouseInGaps(event)
    case .change: return note { $0.scrollChange(by: event.wheelRows) }
    case .explanation: return note { $0.scrollExplanation(by: event.wheelRows) }
    }
  }

  private mutating func mouseOnShelf(_ event: MouseEvent) -> [Effect] {
    let geometry = shelfGeometry
    if geometry.list.contains(event.position) {
      return point(event, in: geometry.list, at: \.shelf.cursor, count: shelf.count) { state in
        state.focusShelf(.list) + (event.action == .doubleClick ? state.perform(.open) : [])
      }
    }
    if let facets = geometry.facets, facets.contains(event.position) {
      return point(event, in: facets.belowTitle, at: \.shelf.facetCursor, count: shelf.facetRows.count) { state in
        state.focusShelf(.facets) + (event.action == .click ? state.toggleFacet() : [])
      }
    }
    guard let pane = geometry.translations, pane.contains(event.position) else { return [] }
    return pointTranslations(event, in: pane) { $0.focusShelf(.translations) }
  }

  mutating func pointTranslations(
    _ event: MouseEvent, in pane: Rect, focus: (inout AppState) -> [Effect]
  ) -> [Effect] {
    let list = translationsGeometry(in: pane).list
    let cursor = translations.openedEntry == nil ? \AppState.translations.cursor : \.translations.sectionCursor
    let count = translations.openedEntry?.sections.count ?? translations.entries.count
    return point(event, in: list, at: cursor, count: count) { state in
      focus(&state) + (event.action == .doubleClick ? state.performInTranslations(.open) : [])
    }
  }

  private mutating func mouseInReader(_ event: MouseEvent) -> [Effect] {
    let geometry = readerGeometry
    if let pane = geometry.pane, pane.contains(event.position) {
      if reader?.focus == .translations { return pointTranslations(event, in: pane) { _ in [] } }
      if reader?.focus == .links { return pointLinks(event, in: pane.belowTitle) }
      return pointContents(event, in: pane.belowTitle)
    }
    if event.action == .click, reader?.focus == .text, otherPane?.contains(event.position) == true { switchText() }
    switch event.action {
    case .wheelDown: scrollReader(by: AppState.wheelRows)
    case .wheelUp: scrollReader(by: -AppState.wheelRows)
    case .click, .doubleClick: if reader?.focus != .find { return focusReader(.text) }
    }
    return []
  }

  private mutating func pointContents(_ event: MouseEvent, in list: Rect) -> [Effect] {
    guard var cursor = reader?.contents else { return [] }
    let hit = cursor.point(event, in: list, count: reader?.document.text.sections.count ?? 0)
    reader?.contents = cursor
    return hit && event.action == .doubleClick ? performInReader(.open) : []
  }

  private mutating func pointLinks(_ event: MouseEvent, in list: Rect) -> [Effect] {
    guard var cursor = reader?.stops.links else { return [] }
    let hit = cursor.point(event, in: list, count: reader?.document.stops.links.count ?? 0)
    reader?.stops.links = cursor
    return hit && event.action == .doubleClick ? performInReader(.open) : []
  }

  private mutating func mouseInSearch(_ event: MouseEvent) -> [Effect] {
    if searchGeometry.query.contains(event.position), event.action == .click { return perform(.editQuery) }
    let rows = AppState.rowsPerHit
    return point(event, in: searchGeometry.results, at: \.search.cursor, count: search.count, rowsEach: rows) { state in
      event.action == .doubleClick ? state.openHit(step: 0) : []
    } + loadHits()
  }

  private mutating func mouseInBookmarks(_ event: MouseEvent) -> [Effect] {
    let rows = AppState.rowsPerBookmark
    return point(event, in: bookmarksGeometry.list, at: \.bookmarks.cursor, count: bookmarkCount, rowsEach: rows) {
      event.action == .doubleClick ? $0.perform(.open) : []
    }
  }

  private mutating func mouseInHelp(_ event: MouseEvent) -> [Effect] {
    point(event, in: helpGeometry.results, at: \.help.cursor, count: helpRows.count) {
      event.action == .doubleClick ? $0.performInHelp(.accept) : []
    }
  }

  mutating func point(
    _ event: MouseEvent, in list: Rect, at cursor: WritableKeyPath<AppState, ListCursor>, count: Int, rowsEach: Int = 1,
    selected: (inout AppState) -> [Effect]
  ) -> [Effect] {
    let isHit = self[keyPath: cursor].point(event, in: list, count: count, rowsEach: rowsEach)
    return isHit ? selected(&self) : []
  }

  static let wheelRows = 3
}

extension MouseEvent {
  /// Rows that the wheel scrolls; 0 for a click.
  fileprivate var wheelRows: Int {
    switch action {
    case .wheelDown: AppState.wheelRows
    case .wheelUp: -AppState.wheelRows
    case .click, .doubleClick: 0
    }
  }
}

extension ListCursor {
  /// Follows the mouse. - Returns: a row was clicked.
  fileprivate mutating func point(_ event: MouseEvent, in list: Rect, count: Int, rowsEach: Int = 1) -> Bool {
    let visible = max(1, list.rows / rowsEach)
    switch event.action {
    case .wheelDown: scroll(by: AppState.wheelRows, count: count, visible: visible)
    case .wheelUp: scroll(by: -AppState.wheelRows, count: count, visible: visible)
    case .click, .doubleClick:
      let row = top + (event.position.row - list.row) / rowsEach
      guard list.contains(event.position), row < count else { return false }
      select(row, count: count, visible: visible)
      return true
    }
    return false
  }
}

extension Rect {
  /// What is left below a row of title.
  var belowTitle: Rect {
    var rest = self
    _ = rest.takeTop(1)
    return rest
  }
}
