import MaktabaModel
import MaktabaText

extension AppState {
  func drawCoverage(into frame: inout Frame) {
    if coverage.isPanelOpen { return drawPanel(into: &frame) }
    let geometry = coverageGeometry
    drawTitle(Wording.coverageTitle, coverageFacts + " ", into: &frame)
    drawHeads(geometry, into: &frame)
    switch coverage.view {
    case .works: drawWorks(geometry, into: &frame)
    case .numbers: drawNumbers(geometry, into: &frame)
    }
    frame.write(
      glyphs.spelled(cellExplanation), row: geometry.explanation.row, column: 0, limit: size.columns,
      style: look.style(.state), ellipsis: glyphs.ellipsis)
  }

  /// The panel of a work, over what it was opened from.
  func drawPanel(into frame: inout Frame) {
    drawTitle(translations.status?.title ?? "", (translations.work ?? "") + " ", into: &frame)
    drawTranslations(in: panelRect, isFocused: command == nil, into: &frame)
  }

  private var coverageFacts: String {
    let known = coverage.coverage.known
    if coverage.isRunning, !coverage.coverage.isComplete { return Wording.lookedAt(known.works, of: known.of) }
    let filter = shelf.filter.isEmpty ? "" : glyphs.separator + "filter " + shelf.filter.line
    switch coverage.view {
    case .numbers: return Wording.numbersTitle(coverage.numbers.facets) + filter
    case .works:
      return Wording.count(coverage.table.works.count, "work", "works") + glyphs.separator
        + "by " + Wording.name(coverage.order) + filter
    }
  }

  /// The languages' tags; `<` and `>` where there are more.
  private func drawHeads(_ geometry: CoverageGeometry, into frame: inout Frame) {
    let row = geometry.heads.row
    var style = look.style(.heading)
    style.attributes.insert(.underline)
    frame.fill(geometry.heads, style: style)
    let window = coverage.column.window(count: coverage.table.columns.count, visible: geometry.visible)
    if window.lowerBound > 0 {
      frame.write("<", row: row, column: geometry.titleColumns - 2, limit: size.columns, style: style)
    }
    for index in window {
      let column = geometry.column(ofCell: index - window.lowerBound)
      let isChosen = index == coverage.column.selected
      frame.write(
        coverage.table.columns[index].text, row: row, column: column, limit: column + geometry.cellColumns - 1,
        style: isChosen ? look.style(.selected) : style, ellipsis: glyphs.ellipsis)
    }
    let after = window.upperBound < coverage.table.columns.count ? ">" : ""
    let sums = geometry.hasSums && coverage.view == .works ? after + Wording.sumsHead : after
    frame.write(
      sums, row: row, column: size.columns - CellText.columns(of: sums), limit: size.columns, style: style)
  }
}

/// Works in rows.
extension AppState {
  private func drawWorks(_ geometry: CoverageGeometry, into frame: inout Frame) {
    let list = geometry.list
    let works = coverage.table.works
    if works.isEmpty { drawNoWorks(in: list, into: &frame) }
    let window = coverage.cursor.window(count: works.count, visible: list.rows)
    for index in window {
      let row = list.row + index - window.lowerBound
      drawRowTitle(
        coveredTitle(works[index]), row: row, isCursor: index == coverage.cursor.selected, geometry, into: &frame)
      drawCells(of: works[index], row: row, isCursor: index == coverage.cursor.selected, geometry, into: &frame)
    }
    if let totals = geometry.totals { drawTotals(row: totals.row, geometry, into: &frame) }
  }

  private func drawNoWorks(in list: Rect, into frame: inout Frame) {
    frame.write(
      shelf.listing == nil ? Wording.openingLibrary : Wording.nothingPasses, row: list.row, column: 2,
      limit: size.columns, style: look.style(.plain), ellipsis: glyphs.ellipsis)
    frame.cursor = Position(column: 0, row: list.row)
  }

  func drawRowTitle(
    _ title: String, row: Int, isCursor: Bool, _ geometry: CoverageGeometry, into frame: inout Frame
  ) {
    let style = look.style(isCursor ? .selectedElsewhere : .plain)
    frame.fill(Rect(column: 0, row: row, columns: size.columns, rows: 1), style: style)
    frame.write(isCursor ? glyphs.chosenRow : " ", row: row, column: 0, limit: 2, style: style)
    frame.write(
      title, row: row, column: 2, limit: geometry.titleColumns - 1, style: style, ellipsis: glyphs.ellipsis)
  }

  /// The title as the shelf shows it.
  func coveredTitle(_ work: String) -> String {
    guard let catalogue, let number = catalogue.work(id: work) else { return work }
    let preferred = shelf.filter.languages + configuration.preferredLanguages
    return catalogue.title(ofDocument: catalogue.document(ofWork: number, preferring: preferred))
  }

  private func drawCells(
    of work: String, row: Int, isCursor: Bool, _ geometry: CoverageGeometry, into frame: inout Frame
  ) {
    let known = coverage.table[work]
    let window = coverage.column.window(count: coverage.table.columns.count, visible: geometry.visible)
    for index in window {
      let column = geometry.column(ofCell: index - window.lowerBound)
      let isChosen = isCursor && index == coverage.column.selected
      let cell = known?.cell(coverage.table.columns[index])
      let text = cell.map { $0.text(columns: geometry.cellColumns - 1) } ?? (known == nil ? glyphs.ellipsis : "")
      let style = isChosen && command == nil ? look.style(.selected) : cellStyle(cell, isCursor: isCursor)
      let padded = text + String(repeating: " ", count: max(0, geometry.cellColumns - 1 - CellText.columns(of: text)))
      frame.write(padded, row: row, column: column, limit: column + geometry.cellColumns - 1, style: style)
      if isChosen { frame.cursor = Position(column: column, row: row) }
    }
    guard geometry.hasSums, let known, known.words.total > 0 else { return }
    let sum = Wording.percent(known.words.share(known.words.current))
    frame.write(
      sum, row: row, column: size.columns - sum.count, limit: size.columns,
      style: look.style(isCursor ? .selectedElsewhere : .faint))
  }

  private func cellStyle(_ cell: CoverageCell?, isCursor: Bool) -> CellStyle {
    guard let cell else { return look.style(.faint) }
    if cell.grade == .critical { return look.style(.problem) }
    if cell.state == .outOfDate { return look.style(.warning) }
    return look.style(isCursor ? .selectedElsewhere : cell.state == .original ? .faint : .plain)
  }

  /// How many works of each language can be relied on.
  private func drawTotals(row: Int, _ geometry: CoverageGeometry, into frame: inout Frame) {
    let style = look.style(.heading)
    frame.write(
      Wording.reliedOn, row: row, column: 2, limit: geometry.titleColumns - 1, style: style, ellipsis: glyphs.ellipsis)
    let window = coverage.column.window(count: coverage.table.columns.count, visible: geometry.visible)
    for index in window {
      let column = geometry.column(ofCell: index - window.lowerBound)
      frame.write(
        String(coverage.table.totals[index].reliable), row: row, column: column,
        limit: column + geometry.cellColumns - 1, style: style, ellipsis: glyphs.ellipsis)
    }
  }
}

extension CoverageCell {
  /// Sign, what qualifies it, and where there is room the share of the words that are up to date.
  func text(columns: Int) -> String {
    let mark = grade?.letter ?? (isMachineMade && state != .original ? "M" : " ")
    let short = String(state.glyph) + (mark == " " ? "" : String(mark))
    guard columns >= 6, state == .outOfDate || state == .inProgress else { return short }
    let share = Wording.percent(words.share(words.current))
    return short + String(repeating: " ", count: max(0, 6 - short.count - share.count)) + share
  }
}
