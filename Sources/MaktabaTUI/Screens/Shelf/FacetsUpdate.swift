import MaktabaModel

/// Actions in the facets pane and on the filter line.
extension AppState {
  mutating func performInFacets(_ action: Action) -> [Effect] {
    if shelf.facetCursor.follow(action, count: shelf.facetRows.count, visible: facetsVisible) {
      shelf.facetKey = facetUnderCursor
      return []
    }
    switch action {
    case .toggle: return toggleFacet()
    case .back, .facets, .previousPane: return focusShelf(.list)
    case .nextPane: return focusShelf(size.columns >= 120 ? .translations : .list)
    case .translations: return focusShelf(.translations)
    case .filterLine: return showFilterLine()
    case .clearFilter: return clearFilter()
    case .forMe: return takeInterests()
    default: return []
    }
  }

  private var facetUnderCursor: FacetRow? {
    let rows = shelf.facetRows
    return rows.indices.contains(shelf.facetCursor.selected) ? rows[shelf.facetCursor.selected] : nil
  }

  mutating func toggleFacet() -> [Effect] {
    shelf.facetKey = facetUnderCursor
    guard case .value(let count)? = shelf.facetKey else { return [] }
    rememberFilter()
    return setFilter(shelf.filter.toggling(key: count.key, value: count.value))
  }
}

/// The filter line: every change takes effect at once.
extension AppState {
  mutating func showFilterLine() -> [Effect] {
    let line = shelf.filter.line
    shelf.filterInput = TextInput(line.isEmpty ? "" : line + " ")
    shelf.historyDepth = 0
    return focusShelf(.filterLine)
  }

  mutating func typeFilter(_ text: String) -> [Effect] {
    shelf.filterInput.insert(text)
    return filterTyped()
  }

  private mutating func filterTyped() -> [Effect] {
    shelf.historyDepth = 0
    return setFilter(Filter(parsing: shelf.filterInput.text))
  }

  mutating func performInFilterLine(_ action: Action) -> [Effect] {
    let before = shelf.filterInput.text
    if shelf.filterInput.follow(action) { return shelf.filterInput.text == before ? [] : filterTyped() }
    switch action {
    case .accept, .complete:
      rememberFilter()
      return focusShelf(.list)
    case .leave: return focusShelf(.list) + clearFilter()
    case .choosePrevious: return recallFilter(by: 1)
    case .chooseNext: return recallFilter(by: -1)
    default: return []
    }
  }

  private mutating func recallFilter(by step: Int) -> [Effect] {
    let depth = shelf.historyDepth + step
    guard (1...max(1, shelf.history.count)).contains(depth), !shelf.history.isEmpty else { return [] }
    let filter = shelf.history[shelf.history.count - depth]
    shelf.filterInput = TextInput(filter.line)
    shelf.historyDepth = depth
    return setFilter(filter)
  }
}
