/// How a table is laid out: columns side by side where they fit, else each row as a record of `header: value`.
struct TableLayout {
  private let table: TableBlock
  private let decoration: Decoration
  /// Columns of text for each of the table's columns; nil where they do not fit side by side.
  private let widths: [Int]?

  /// Narrower columns than this are not worth having, unless their text is narrower still.
  private static let leastWidth = 8
  /// Between two columns.
  private static let gap = 3

  init(_ table: TableBlock, columns: Int, decoration: Decoration, breaker: inout LineBreaker) {
    self.table = table
    self.decoration = decoration
    let gaps = Self.gap * max(0, table.alignments.count - 1)
    let natural = Self.measure(table, columns: columns, breaker: &breaker)
    widths = Self.fit(natural, into: columns - gaps)
  }

  func add(to page: inout PageRows, breaker: inout LineBreaker) {
    guard let widths else { return addRecords(to: &page, breaker: &breaker) }
    addRow(table.header, widths, role: .tableHeader, to: &page, breaker: &breaker)
    addRule(widths, to: &page)
    for row in table.rows { addRow(row, widths, role: .body, to: &page, breaker: &breaker) }
  }

  // MARK: Widths

  /// Per column, the widest line and the longest word.
  private static func measure(
    _ table: TableBlock, columns: Int, breaker: inout LineBreaker
  ) -> [(line: Int, word: Int)] {
    var widths = table.alignments.map { _ in (line: 1, word: 1) }
    for row in [table.header] + table.rows {
      for (index, cell) in row.enumerated() {
        breaker.append(cell, columns: 0)
        let size = breaker.measure()
        breaker.clear()
        widths[index] = (max(widths[index].line, size.line), max(widths[index].word, size.word))
      }
    }
    return widths
  }

  /// Widths that fit: the widest columns are made narrower first, to the longest word where that is enough.
  private static func fit(_ natural: [(line: Int, word: Int)], into columns: Int) -> [Int]? {
    if natural.reduce(0, { $0 + $1.line }) <= columns { return natural.map(\.line) }
    let words = natural.map { min($0.line, max(leastWidth, $0.word)) }
    let least = natural.map { min($0.line, leastWidth) }
    if words.reduce(0, +) <= columns { return level(natural.map(\.line), floor: words, into: columns) }
    guard least.reduce(0, +) <= columns else { return nil }
    return level(words, floor: least, into: columns)
  }

  /// Cuts widths at the highest level at which their sum fits, none below its floor.
  private static func level(_ widths: [Int], floor: [Int], into columns: Int) -> [Int] {
    func cut(_ level: Int) -> [Int] { zip(widths, floor).map { max($1, min($0, level)) } }
    var low = 0
    var high = widths.max() ?? 0
    while low < high {
      let middle = (low + high + 1) / 2
      if cut(middle).reduce(0, +) <= columns { low = middle } else { high = middle - 1 }
    }
    return cut(low)
  }

  // MARK: Side by side

  private func addRow(
    _ row: [[Inline]], _ widths: [Int], role: TextStyle.Role, to page: inout PageRows, breaker: inout LineBreaker
  ) {
    let cells = zip(row, widths).map { cell, width in
      breaker.append(cell, columns: 0, role: role)
      return breaker.rows(columns: width)
    }
    let plain = row.lazy.compactMap { $0.first?.plain.lowerBound }.first
    for line in 0..<max(1, cells.map(\.count).max() ?? 0) {
      var runs: [LineRun] = []
      for (index, cell) in cells.enumerated() {
        let isLast = index == cells.count - 1
        runs += padded(cell.indices.contains(line) ? cell[line] : nil, index, widths[index], isLast: isLast)
        if !isLast { runs.append(rule(" \(decoration.tableBorder) ")) }
      }
      page.add(runs, plain: plain)
    }
  }

  private func padded(_ row: LineBreaker.Row?, _ index: Int, _ width: Int, isLast: Bool) -> [LineRun] {
    let room = max(0, width - (row?.columns ?? 0))
    let before =
      switch table.alignments[index] {
      case .right: room
      case .center: room / 2
      case .natural, .left: 0
      }
    return spaces(row == nil ? 0 : before) + (row?.runs ?? []) + spaces(isLast ? 0 : row == nil ? room : room - before)
  }

  private func spaces(_ count: Int) -> [LineRun] {
    count == 0 ? [] : [LineRun(text: String(repeating: " ", count: count), style: TextStyle(), plain: nil)]
  }

  private func rule(_ text: String) -> LineRun { LineRun(text: text, style: TextStyle(role: .rule), plain: nil) }

  private func addRule(_ widths: [Int], to page: inout PageRows) {
    let line = decoration.rule
    let parts = widths.map { String(repeating: line, count: $0) }
    page.add([rule(parts.joined(separator: line + decoration.tableCross + line))], plain: nil)
  }

  // MARK: Records

  /// Every row as lines of `header: value`. The header's own text stands in the first record; later ones repeat it.
  private func addRecords(to page: inout PageRows, breaker: inout LineBreaker) {
    if table.rows.isEmpty { return addHeaderAlone(to: &page, breaker: &breaker) }
    for (number, row) in table.rows.enumerated() {
      if number > 0 { page.addBlank() }
      for (header, value) in zip(table.header, row) where number == 0 || !value.isEmpty {
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
      page.add(row.runs, plain: isFirst ? row.plain : row.plain ?? value.first?.plain.lowerBound)
    }
  }
}
