import MaktabaModel
import MaktabaText

/// The facets pane: what each value would leave.
extension AppState {
  func drawFacets(in rect: Rect, beside list: Rect, into frame: inout Frame) {
    let isFocused = shelf.focus == .facets && command == nil
    if rect.column > list.column {
      drawSeparator(leftOf: rect, into: &frame)
    } else if size.columns >= 120 {
      drawSeparator(leftOf: list, into: &frame)
    }
    drawPaneTitle(Wording.facets, in: rect, isFocused: isFocused, into: &frame)
    let area = rect.belowTitle
    let rows = shelf.facetRows
    let window = shelf.facetCursor.window(count: rows.count, visible: area.rows)
    for index in window {
      draw(
        rows[index], in: area, row: area.row + index - window.lowerBound,
        isCursor: index == shelf.facetCursor.selected && isFocused, into: &frame)
    }
  }

  private func draw(_ facet: FacetRow, in rect: Rect, row: Int, isCursor: Bool, into frame: inout Frame) {
    let limit = rect.column + rect.columns
    switch facet {
    case .heading(let key):
      drawRow("", in: rect, row: row, isCursor: isCursor, isFocused: true, into: &frame)
      let style = isCursor ? look.style(.selected) : look.style(.heading)
      frame.write(Wording.name(ofFacet: key), row: row, column: rect.column + 2, limit: limit, style: style)
    case .value(let count):
      let number = Wording.grouped(count.count)
      let numberColumn = limit - number.count - 1
      let narrowed = Rect(column: rect.column, row: rect.row, columns: numberColumn - 1 - rect.column, rows: rect.rows)
      let box = count.isChosen ? glyphs.checked : count.isExcluded ? "[-]" : glyphs.unchecked
      drawRow("", in: rect, row: row, isCursor: isCursor, isFocused: true, into: &frame)
      drawRow(
        box + " " + VisualText.isolated(label(of: count)), in: narrowed, row: row, isCursor: isCursor,
        isFocused: true, into: &frame)
      frame.write(
        number, row: row, column: numberColumn, limit: limit,
        style: isCursor ? look.style(.selected) : look.style(.faint))
    }
  }
}

extension AppState {
  /// What a value is called in the reader's language.
  private func label(of count: FacetCount) -> String {
    let label = catalogue?.label(count.key, count.value, preferring: configuration.preferredLanguages)
    return label == nil || label == count.value ? Wording.value(of: count) : label ?? ""
  }
}

extension Wording {
  static let facets = "Facets"
}
