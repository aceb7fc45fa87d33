import MaktabaModel
import MaktabaText

extension AppState {
  func drawSearch(into frame: inout Frame) {
    let geometry = searchGeometry
    drawTitle(Wording.searchTitle, searchTitleCount(geometry), into: &frame)
    drawQuery(in: geometry.query, into: &frame)
    if let counts = geometry.counts {
      frame.write(
        searchCounts, row: counts.row, column: 0, limit: size.columns, style: look.style(.faint),
        ellipsis: glyphs.ellipsis)
    }
    drawHits(in: geometry.results, into: &frame)
  }

  private func searchTitleCount(_ geometry: SearchGeometry) -> String {
    geometry.counts == nil ? search.answer.map { Wording.grouped($0.results.total) } ?? "" : ""
  }

  private func drawQuery(in rect: Rect, into frame: inout Frame) {
    let column = frame.write(
      Wording.searchPrompt + " ", row: rect.row, column: 0, limit: size.columns, style: look.style(.key))
    let caret = frame.write(
      search.input, row: rect.row, column: column, limit: size.columns,
      style: look.style(search.isReplacing && search.isTyping ? .selected : .plain))
    frame.cursor = caret
  }

  private var searchCounts: String {
    let scope = shelf.filter.isEmpty ? nil : shelf.filter.line
    guard let answer = search.answer else {
      return search.isWaiting ? Wording.searching : Wording.searchHint
    }
    if answer.results.hits.isEmpty, answer.results.isComplete {
      return Wording.nothingFound(answer.query.text, scope: answer.query.scope?.line)
    }
    return Wording.found(answer.results, scope: scope, isWaiting: search.isWaiting)
  }

  private func drawHits(in rect: Rect, into frame: inout Frame) {
    guard let answer = search.answer else { return }
    let window = search.cursor.window(count: search.count, visible: max(1, rect.rows / AppState.rowsPerHit))
    for index in window {
      let row = rect.row + (index - window.lowerBound) * AppState.rowsPerHit
      drawHit(index, of: answer, isFirst: index == window.lowerBound, in: rect, row: row, into: &frame)
    }
  }

  /// Two rows: where it stands (the title only for the first hit of a document), and the words around.
  private func drawHit(
    _ index: Int, of answer: SearchAnswer, isFirst: Bool, in rect: Rect, row: Int, into frame: inout Frame
  ) {
    let hits = answer.results.hits
    let isCursor = index == search.cursor.selected
    let isSequel = !isFirst && index > 0 && hits[index - 1].document == hits[index].document
    let hit = search.hits[hits[index]]
    let isFocused = !search.isTyping && command == nil
    drawRow(
      place(of: hit, isSequel: isSequel, columns: rect.columns - 2), in: rect, row: row, isCursor: isCursor,
      isFocused: isFocused,
      into: &frame)
    // While the words are typed the caret stays in their line, and the row that Enter opens is marked all the same.
    guard let hit, row + 1 < rect.row + rect.rows else { return }
    draw(hit, row: row + 1, into: &frame)
  }

  private func place(of hit: SearchHit?, isSequel: Bool, columns: Int) -> String {
    guard let hit else { return glyphs.ellipsis }
    let section =
      hit.section.isEmpty || hit.section == hit.title ? "" : glyphs.section + " " + VisualText.isolated(hit.section)
    let route = hit.route.map { "  " + VisualText.isolated($0.line) } ?? ""
    if isSequel { return "  " + (section.isEmpty ? Wording.lead : section) + route }
    return named(
      hit.title, "[\(hit.language.text)]" + route + (section.isEmpty ? "" : "  " + section), columns: columns)
  }

  private func draw(_ hit: SearchHit, row: Int, into frame: inout Frame) {
    let finding = ReaderState.Finding(matches: hit.matches)
    var column = 4
    let window = SnippetWindow(of: hit.snippet, showing: hit.matches.first, columns: size.columns - column)
    func write(_ text: String, _ role: Role) {
      column = frame.write(text, row: row, column: column, limit: size.columns, style: look.style(role))
    }
    if window.isCutBefore { write(glyphs.ellipsis, .faint) }
    let (plain, match) = (look.style(.faint), look.style(.match))
    column = frame.write(hit.snippet.utf8Slice(window.range), row: row, column: column, limit: size.columns) {
      finding.match(at: window.range.lowerBound + $0) == nil ? plain : match
    }
    if window.isCutAfter { write(glyphs.ellipsis, .faint) }
  }
}

extension Wording {
  static let searchTitle = "Search the library"
  static let searching = "Searching…"
}
