/// How a table is laid out: columns side by side where they fit, else each row as a record of `header: value`.
struct TableLayout {
  private let table: TableBlock
  private let decoration: Decoration
  /// Columns of text for each of the table's columns; nil where they do not fit side by side.
  private let widths: [Int]?
  /// A right-to-left table has its first column on the right.
  private let direction: TextDirection

  init(_ table: TableBlock, widths: [Int]?, decoration: Decoration, direction: TextDirection) {
    self.table = table
    self.direction = direction
    self.widths = widths
    self.decoration = decoration
  }

  /// Adds some of the table's rows; with the first of them the header.
  func add(_ rows: Range<Int>, to page: inout PageRows, breaker: inout LineBreaker) {
    guard let widths else { return addRecords(rows, to: &page, breaker: &breaker) }
    if rows.lowerBound == 0 {
      addRow(table.header, widths, role: .tableHeader, to: &page, breaker: &breaker)
      addRule(widths, to: &page)
    }
    for row in rows { addRow(table.rows[row], widths, role: .body, to: &page, breaker: &breaker) }
  }

  // MARK: Side by side

  private func addRow(
    _ row: [[Inline]], _ widths: [Int], role: TextStyle.Role, to page: inout PageRows, breaker: inout LineBreaker
  ) {
    let cells = zip(row, widths).map { cell, width in
      breaker.append(cell, columns: 0, role: role)
      return breaker.rows(columns: width)
    }
    let columns = direction == .rightToLeft ? cells.indices.reversed() : Array(cells.indices)
    for line in 0..<max(1, cells.map(\.count).max() ?? 0) {
      var runs: [LineRun] = []
      for (place, index) in columns.enumerated() {
        let cell = cells[index].indices.contains(line) ? cells[index][line] : nil
        let isLast = place == columns.count - 1
        runs += padded(cell, index, widths[index], isLast: isLast)
        if !isLast { runs.append(rule(" \(decoration.tableBorder) ")) }
      }
      addRow(runs, widths, plain: row.start, to: &page)
    }
  }

  /// A right-to-left table stands at the right edge.
  private func addRow(_ runs: [LineRun], _ widths: [Int], plain: Int?, to page: inout PageRows) {
    guard direction == .rightToLeft else { return page.add(runs, plain: plain) }
    page.addFromRight(runs, columns: width(widths), plain: plain)
  }

  private func width(_ widths: [Int]) -> Int { widths.reduce(0, +) + 3 * max(0, widths.count - 1) }

  private func padded(_ row: LineBreaker.Row?, _ index: Int, _ width: Int, isLast: Bool) -> [LineRun] {
    let room = max(0, width - (row?.columns ?? 0))
    let before = row == nil ? 0 : self.room(room, before: row?.isRightToLeft == true, table.alignments[index])
    let isEdge = isLast && direction == .leftToRight
    return spaces(before) + (row?.runs ?? []) + spaces(isEdge ? 0 : room - before)
  }

  /// How much of the free room stands before the text.
  private func room(_ room: Int, before isRightToLeft: Bool, _ alignment: TableBlock.Alignment) -> Int {
    switch alignment {
    case .right: room
    case .center: room / 2
    case .left: 0
    case .natural: isRightToLeft || direction == .rightToLeft ? room : 0
    }
  }

  private func spaces(_ count: Int) -> [LineRun] {
    count == 0 ? [] : [LineRun(text: String.spaces(count), style: TextStyle(), plain: nil)]
  }

  private func rule(_ text: String) -> LineRun { LineRun(text: text, style: TextStyle(role: .rule), plain: nil) }

  private func addRule(_ widths: [Int], to page: inout PageRows) {
    let line = decoration.rule
    let parts = (direction == .rightToLeft ? widths.reversed() : widths).map { String(repeating: line, count: $0) }
    addRow([rule(parts.joined(separator: line + decoration.tableCross + line))], widths, plain: nil, to: &page)
  }

  // MARK: Records

  /// Every row as lines of `header: value`. The header's own text stands in the first record; later ones repeat it.
  private func addRecords(_ rows: Range<Int>, to page: inout PageRows, breaker: inout LineBreaker) {
    if table.rows.isEmpty { return addHeaderAlone(to: &page, breaker: &breaker) }
    for number in rows {
      if number > 0 { page.addBlank() }
      for (header, value) in zip(table.header, table.rows[number]) where number == 0 || !value.isEmpty {
        addField(header, value, isFirst: number == 0, to: &page, breaker: &breaker)
      }
    }
  }

  private func addHeaderAlone(to page: inout PageRows, breaker: inout LineBreaker) {
    for header in table.header { addField(header, [], isFirst: true, to: &page, breaker: &breaker) }
  }

  private func addField(
    _ header: [Inline], _ value: [Inline], isFirst: Bool, to page: inout PageRows, breaker: inout LineBreaker
  ) {
    let style = TextStyle(role: .tableHeader)
    if isFirst {
      breaker.append(header, columns: 0, role: .tableHeader)
    } else {
      breaker.append(repeated: header, style: style)
    }
    if !breaker.isEmpty { breaker.append(decoration: value.isEmpty ? ":" : ": ", style: style) }
    breaker.append(value, columns: 0)
    for row in breaker.rows(columns: page.available) {
      let plain = isFirst ? row.plain : row.plain ?? value.start
      if row.isRightToLeft {
        page.addFromRight(row.runs, columns: row.columns, plain: plain)
      } else {
        page.add(row.runs, plain: plain)
      }
    }
  }
}
