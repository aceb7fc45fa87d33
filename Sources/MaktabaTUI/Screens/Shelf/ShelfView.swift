import MaktabaModel
import MaktabaText

extension AppState {
  func drawShelf(into frame: inout Frame) {
    let geometry = shelfGeometry
    drawTitle(shelfTitle, shelfTitleCounts(geometry), into: &frame)
    if let counts = geometry.counts { drawCounts(in: counts, into: &frame) }
    if geometry.list.rows > 0 { drawList(in: geometry.list, into: &frame) }
    if let facets = geometry.facets { drawFacets(in: facets, beside: geometry.list, into: &frame) }
    if let detail = geometry.detail { drawDetail(in: detail, beside: geometry.list, into: &frame) }
    if let pane = geometry.translations {
      if pane.column > 0 { drawSeparator(leftOf: pane, into: &frame) }
      drawTranslations(in: pane, isFocused: shelf.focus == .translations, into: &frame)
    }
  }

  private var shelfTitle: String {
    let title = configuration.libraryTitle.isEmpty ? titleOfIdentity ?? "" : configuration.libraryTitle
    return "maktaba" + (title.isEmpty ? "" : glyphs.separator + title)
  }

  private var titleOfIdentity: String? {
    guard let identity = catalogue?.identity else { return nil }
    let languages = configuration.preferredLanguages + [identity.sourceLanguage]
    return languages.lazy.compactMap { identity.titles[$0] }.first ?? identity.titles.min { $0.key < $1.key }?.value
  }

  /// Without a row for the counts they stand in the title.
  private func shelfTitleCounts(_ geometry: ShelfGeometry) -> String {
    guard geometry.counts == nil, let listing = shelf.listing else { return "" }
    return "\(Wording.grouped(listing.count))/\(Wording.grouped(listing.catalogue.workCount))"
  }

  private func drawCounts(in rect: Rect, into frame: inout Frame) {
    if shelf.focus == .filterLine {
      let column = frame.write(
        "filter \\ ", row: rect.row, column: 0, limit: rect.columns, style: look.style(.key))
      frame.cursor = frame.write(
        shelf.filterInput, row: rect.row, column: column, limit: rect.columns, style: look.style(.plain))
      return
    }
    guard let listing = shelf.listing else { return }
    let text = Wording.counts(
      shown: listing.count, all: listing.catalogue.workCount,
      filter: listing.filter.line(
        labelledBy: listing.catalogue, preferring: configuration.preferredLanguages), order: shelf.order,
      selected: shelf.selected.count, separator: glyphs.separator)
    frame.write(
      text, row: rect.row, column: 0, limit: rect.columns, style: look.style(.faint), ellipsis: glyphs.ellipsis)
  }
}

/// The list.
extension AppState {
  private func drawList(in rect: Rect, into frame: inout Frame) {
    guard let listing = shelf.listing else {
      frame.write(Wording.openingLibrary, row: rect.row, column: 0, limit: rect.columns, style: look.style(.faint))
      return
    }
    if shelf.focus == .list { frame.cursor = Position(column: rect.column, row: rect.row) }
    if listing.works.isEmpty { return drawEmpty(listing, in: rect, into: &frame) }
    let window = shelf.cursor.window(count: listing.count, visible: rect.rows)
    for (index, row) in zip(window, listing.rows(window)) {
      let why = rect.columns >= 72 ? reason(at: index, of: listing) : nil
      draw(
        row, why, at: rect.row + index - window.lowerBound, isCursor: index == shelf.cursor.selected, in: rect, &frame)
    }
  }

  /// Why a work is in the list, where the row has nothing graver to say.
  private func reason(at position: Int, of listing: Listing) -> String? {
    guard listing.filter.asksForReasons, !listing.row(at: position).status.isTold else { return nil }
    return listing.reasons(at: position).first.map {
      ReasonWording(listing.catalogue, preferring: configuration.preferredLanguages).short($0)
    }
  }

  private func draw(
    _ work: WorkRow, _ why: String?, at row: Int, isCursor: Bool, in rect: Rect, _ frame: inout Frame
  ) {
    let isFocused = shelf.focus == .list && command == nil
    drawRow(
      "", in: rect, row: row, isCursor: isCursor, isFocused: isFocused,
      isSelected: shelf.selected.contains(work.work), into: &frame)
    let style = rowStyle(isCursor: isCursor, isFocused: isFocused)
    let limit = rect.column + rect.columns
    let signs = glyphs.signs(of: work)
    frame.write(signs, row: row, column: rect.column + 2, limit: limit, style: style)
    let right = rightSide(of: work, why, columns: rect.columns)
    let rightColumn = limit - CellText.columns(of: right)
    let titleLimit = right.isEmpty ? limit : rightColumn - 1
    frame.write(
      work.title, row: row, column: rect.column + 5, limit: titleLimit, style: style, ellipsis: glyphs.ellipsis)
    frame.write(right, row: row, column: rightColumn, limit: limit, style: isCursor ? style : look.style(.faint))
  }

  /// What the row says on its right: the state that matters most, and the languages, as there is room.
  private func rightSide(of work: WorkRow, _ why: String?, columns: Int) -> String {
    guard columns >= 34 else { return "" }
    let states = states(of: work)
    let state = why ?? (columns >= 60 ? states.first?.word : states.first?.sign) ?? ""
    let languageColumns = columns >= 60 ? 17 : 11
    var languages = ""
    var isCut = false
    for tag in work.languages.map(\.text) {
      if languages.count + tag.count + 1 > languageColumns - 2 { isCut = true } else { languages += " " + tag }
    }
    if isCut { languages += glyphs.ellipsis }
    let padding = String(repeating: " ", count: max(0, languageColumns - CellText.columns(of: languages)))
    return state + languages + padding
  }

  /// The states of a work that the reader has to know, the gravest first, each with its sign and its word.
  func states(of work: WorkRow) -> [(sign: String, word: String)] {
    var states: [(String, String)] = []
    if work.status.isTold { states.append((glyphs.sign(work.status), Wording.word(work.status))) }
    if work.hasChanged { states.append((glyphs.changed, "changed")) }
    if work.isDue { states.append((glyphs.due, "due")) }
    return states
  }

  private func drawEmpty(_ listing: Listing, in rect: Rect, into frame: inout Frame) {
    var lines = Wording.rowsOfEmpty(listing, isReading: isRefreshing || progress != nil)
      .flatMap { WrappedText.rows(of: $0, columns: rect.columns) }
    if !listing.relaxations.isEmpty { lines = Array(lines.suffix(max(0, rect.rows - listing.relaxations.count))) }
    for (index, line) in lines.prefix(rect.rows).enumerated() {
      frame.write(
        line, row: rect.row + index, column: rect.column, limit: rect.column + rect.columns, style: look.style(.plain))
    }
    for (index, relaxation) in listing.relaxations.enumerated() where lines.count + index < rect.rows {
      drawRow(
        Wording.drop(relaxation), in: rect, row: rect.row + lines.count + index,
        isCursor: index == shelf.cursor.selected, isFocused: shelf.focus == .list, into: &frame)
    }
  }
}

extension GlyphSet {
  /// Whether a work is read or changed, and whether it is bookmarked: two columns.
  func signs(of work: WorkRow) -> String {
    (work.hasChanged ? changed : work.isRead ? read : unread) + (work.isBookmarked ? bookmark : " ")
  }
}

extension Wording {
  /// What is said instead of an empty list.
  static func rowsOfEmpty(_ listing: Listing, isReading: Bool) -> [String] {
    if listing.filter.isEmpty { return [isReading ? openingLibrary : emptyLibrary] }
    if listing.asksWithoutVisit { return [noVisit] }
    return [nothingPasses, listing.relaxations.isEmpty ? nothingHelps : dropWhat]
  }
}
