import MaktabaModel
import MaktabaText

/// Searching as the words are typed.
extension AppState {
  /// Each hit takes two rows: where, and the words around.
  static let rowsPerHit = 2
  var searchGeometry: SearchGeometry { SearchGeometry(size: size) }
  var searchVisible: Int { max(1, searchGeometry.results.rows / AppState.rowsPerHit) }

  mutating func showSearch() -> [Effect] {
    let effects = screen == .reader ? rememberPosition() : []
    show(.search)
    typeWordsAnew()
    return effects
  }

  private mutating func typeWordsAnew() {
    search.isTyping = true
    search.isReplacing = !search.input.text.isEmpty
  }

  mutating func typeQuery(_ text: String) -> [Effect] {
    if search.isReplacing { search.input = TextInput() }
    search.isReplacing = false
    search.input.insert(text)
    return searchAgain()
  }

  /// Asks anew, in the filter that the shelf shows.
  mutating func searchAgain() -> [Effect] {
    search.revision = nextRevision()
    let query = SearchQuery(
      text: search.input.text, scope: shelf.filter.isEmpty ? nil : shelf.filter, revision: search.revision)
    search.isWaiting = !query.terms.isEmpty
    guard search.isWaiting else {
      search.answer = nil
      return []
    }
    return [.search(query)]
  }

  mutating func searched(_ answer: SearchAnswer) -> [Effect] {
    guard answer.query.revision == search.revision else { return [] }
    var grouped = answer
    grouped.results = answer.results.groupedByDocument()
    let isSequel = search.answer?.query == answer.query
    let stayOn = isSequel ? search.reference : nil
    search.answer = grouped
    search.isWaiting = !answer.results.isComplete
    search.hits = isSequel && search.answer?.catalogue === answer.catalogue ? search.hits : [:]
    search.asked = 0..<0
    let row = stayOn.flatMap { grouped.results.hits.firstIndex(of: $0) } ?? 0
    search.cursor.select(isSequel && search.cursor.selected > 0 ? row : 0, count: search.count, visible: searchVisible)
    return loadHits()
  }

  /// Asks for the hits in the window that are not known yet.
  mutating func loadHits() -> [Effect] {
    guard let answer = search.answer else { return [] }
    let window = search.cursor.window(count: search.count, visible: searchVisible)
    let isKnown = answer.results.hits[window].allSatisfy { search.hits[$0] != nil }
    guard !isKnown, !(search.asked.lowerBound <= window.lowerBound && window.upperBound <= search.asked.upperBound)
    else { return [] }
    search.asked = window.lowerBound..<min(search.count, window.upperBound + searchVisible)
    return [.loadHits(HitsQuery(answer: answer, range: search.asked))]
  }

  mutating func hitsLoaded(_ query: HitsQuery, _ hits: [SearchHit]) -> [Effect] {
    guard query.answer.query.revision == search.revision else { return [] }
    for hit in hits { search.hits[hit.reference] = hit }
    return []
  }
}

/// Actions on the search screen.
extension AppState {
  mutating func performInSearch(_ action: Action) -> [Effect] {
    let before = search.input.text
    search.isReplacing = false
    if search.isTyping, search.input.follow(action) { return search.input.text == before ? [] : searchAgain() }
    if search.cursor.follow(action, count: search.count, visible: searchVisible) { return loadHits() }
    switch action {
    case .open, .accept: return openHit(step: 0)
    case .complete, .nextPane, .previousPane: return switchSearchFocus()
    case .editQuery: return note { $0.typeWordsAnew() }
    case .nextHit: return moveHit(1)
    case .previousHit: return moveHit(-1)
    case .back, .leave: return back()
    default: return []
    }
  }

  private mutating func switchSearchFocus() -> [Effect] {
    search.isTyping = !search.isTyping || search.count == 0
    return []
  }

  private mutating func moveHit(_ step: Int) -> [Effect] {
    search.cursor.move(by: step, count: search.count, visible: searchVisible)
    return loadHits()
  }

  /// Opens the hit under the cursor, or the one so many steps on; in the document on the screen it only moves there.
  mutating func openHit(step: Int) -> [Effect] {
    guard let answer = search.answer, search.count > 0 else { return [] }
    let target = search.cursor.selected + step
    guard answer.results.hits.indices.contains(target) else {
      status = .notice(step > 0 ? Wording.lastHit : Wording.firstHit)
      return []
    }
    search.cursor.select(target, count: search.count, visible: searchVisible)
    search.isTyping = false
    let hit = answer.results.hits[target]
    let terms = answer.results.terms(of: hit)
    let catalogue = answer.catalogue
    let card = catalogue.card(hit.document)
    status = step == 0 ? nil : .notice(Wording.hit(target + 1, of: answer.results.total))
    if screen == .reader, reader?.shows(card, with: terms) == true {
      goToHit(inSection: hit.section)
      return loadHits()
    }
    return loadHits()
      + open(card.work, language: card.language, at: .hit(section: hit.section, terms: terms))
  }
}

/// Where the parts of the search screen stand.
struct SearchGeometry: Equatable {
  var bars: Bars
  /// The line of words.
  var query: Rect
  /// How many were found; nil when there is no room.
  var counts: Rect?
  var results: Rect

  init(size: Size) {
    var area = Rect(column: 0, row: 0, columns: size.columns, rows: size.rows)
    bars = Bars(taking: &area)
    query = area.takeTop(1)
    counts = area.rows >= 7 ? area.takeTop(1) : nil
    results = area
  }
}
