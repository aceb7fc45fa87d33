import MaktabaModel
import MaktabaText

/// Facet values in rows, languages in columns: works that can be relied on, of those that are there.
extension AppState {
  func drawNumbers(_ geometry: CoverageGeometry, into frame: inout Frame) {
    let (list, lines) = (geometry.list, coverage.numbers.lines)
    let window = coverage.numbersCursor.window(count: lines.count, visible: list.rows)
    if lines.isEmpty { frame.cursor = Position(column: 0, row: list.row) }
    for index in window {
      let row = list.row + index - window.lowerBound
      let isCursor = index == coverage.numbersCursor.selected
      let title = lines[index].values.joined(separator: glyphs.separator)
      drawRowTitle(title, row: row, isCursor: isCursor, geometry, into: &frame)
      drawNumbers(of: lines[index], row: row, isCursor: isCursor, geometry, into: &frame)
    }
  }

  private func drawNumbers(
    of line: CoverageNumbers.Line, row: Int, isCursor: Bool, _ geometry: CoverageGeometry, into frame: inout Frame
  ) {
    let window = coverage.column.window(count: line.numbers.count, visible: geometry.visible)
    for index in window {
      let column = geometry.column(ofCell: index - window.lowerBound)
      let isChosen = isCursor && index == coverage.column.selected
      let number = line.numbers[index]
      let role: Role = isChosen && command == nil ? .selected : isCursor ? .selectedElsewhere : .plain
      let text = number.there == 0 ? "." : "\(number.reliable)/\(number.there)"
      let style = look.style(role)
      frame.fill(Rect(column: column, row: row, columns: geometry.cellColumns - 1, rows: 1), style: style)
      frame.write(
        text, row: row, column: column, limit: column + geometry.cellColumns - 1, style: style,
        ellipsis: glyphs.ellipsis)
      if isChosen { frame.cursor = Position(column: column, row: row) }
    }
  }
}

/// What the cell under the cursor means, in one line.
extension AppState {
  var cellExplanation: String {
    guard let language = coverage.language else { return "" }
    switch coverage.view {
    case .works:
      guard let work = coverage.work ?? coverage.table.works.first else { return "" }
      guard let row = coverage.table[work] else { return Wording.notLookedAtYet }
      return Wording.explanation(row.cell(language), language, today: configuration.today)
    case .numbers:
      let (lines, selected) = (coverage.numbers.lines, coverage.numbersCursor.selected)
      guard lines.indices.contains(selected), lines[selected].numbers.indices.contains(coverage.column.selected) else {
        return ""
      }
      let line = lines[selected]
      return Wording.explanation(line.numbers[coverage.column.selected], of: line.works, language)
    }
  }
}
