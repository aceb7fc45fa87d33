/// Lays out one chunk of a document, leaf by leaf.
struct ChunkLayout {
  private var page: PageRows
  private var breaker: LineBreaker
  private let flow: DocumentFlow
  private let decoration: Decoration
  private let tables: TableWidths
  /// The direction of decoration: that of the document.
  private let direction: TextDirection
  private var owesBlank = false

  init(_ flow: DocumentFlow, plain: Int, text: UnsafeBufferPointer<UInt8>, options: LayoutOptions, tables: TableWidths)
  {
    self.flow = flow
    self.tables = tables
    decoration = options.asciiOnly ? .ascii : .unicode
    page = PageRows(columns: max(1, options.columns), plain: plain)
    direction = options.ordersText ? flow.direction : .leftToRight
    breaker = LineBreaker(
      text: text, tooWide: decoration.tooWide, ordersText: options.ordersText, direction: direction)
  }

  /// The rows of some leaves. - Parameter next: where the text after them begins.
  mutating func rows(of leaves: Range<Int>, next: Int) -> [LayoutLine] {
    for index in leaves { add(flow.leaves[index]) }
    return page.finish(next: next)
  }

  private mutating func add(_ leaf: Leaf) {
    let chain = flow.chain(of: leaf)
    page.enter(chain.map { LeafPrefix($0.kind, decoration) }, used: chain.count - leaf.opened)
    owesBlank = leaf.hasBlankBefore
    switch leaf.content {
    case .text(let text): addText(text)
    case .heading(let level, let section, let text): addHeading(level: level, section: section, text)
    case .code(let plain): addCode(plain)
    case .rule(let columns): addRule(columns: columns, isRightToLeft: direction == .rightToLeft)
    case .table(let number, let rows): addTable(number, rows)
    case .empty: addRow(LineBreaker.Row(runs: [], columns: 0, isRightToLeft: direction == .rightToLeft))
    }
    addOwedBlank(isRightToLeft: false)
  }

  private mutating func addOwedBlank(isRightToLeft: Bool) {
    if owesBlank { page.addBlank(isRightToLeft: isRightToLeft) }
    owesBlank = false
  }

  private mutating func addRow(_ row: LineBreaker.Row, headingOf: Int? = nil) {
    addOwedBlank(isRightToLeft: row.isRightToLeft)
    if row.isRightToLeft {
      page.addFromRight(row.runs, columns: row.columns, plain: row.plain, headingOf: headingOf)
    } else {
      page.add(row.runs, plain: row.plain, headingOf: headingOf)
    }
  }

  // MARK: Text

  private mutating func addText(_ text: [Inline]) {
    breaker.append(text, columns: page.available)
    for row in breaker.rows(columns: page.available) { addRow(row) }
  }

  /// Headings of level 1 and 2 are underlined, so that they stand out without any style.
  private mutating func addHeading(level: Int, section: Int?, _ text: [Inline]) {
    breaker.append(text, columns: page.available, heading: level)
    let rows = breaker.rows(columns: page.available)
    for row in rows { addRow(row, headingOf: section) }
    let width = rows.map(\.columns).max() ?? 0
    guard level <= 2, width > 0 else { return }
    addRule(
      level == 1 ? decoration.doubleRule : decoration.rule, columns: width,
      isRightToLeft: rows.contains(where: \.isRightToLeft))
  }

  private mutating func addRule(_ character: String? = nil, columns: Int? = nil, isRightToLeft: Bool) {
    let width = min(page.available, columns ?? page.available)
    let rule = String(repeating: character ?? decoration.rule, count: width)
    let run = LineRun(text: rule, style: TextStyle(role: .rule), plain: nil)
    addRow(LineBreaker.Row(runs: [run], columns: width, isRightToLeft: isRightToLeft))
  }

  /// Code is never filled into lines, and broken only where it is wider than the row. It stands on the left in every script.
  private mutating func addCode(_ plain: Range<Int>) {
    breaker.append(plain, style: TextStyle(role: .code))
    for row in breaker.rows(columns: page.available, keepsSpaces: true) {
      addOwedBlank(isRightToLeft: false)
      page.add(row.runs, plain: row.plain)
    }
  }

  private mutating func addTable(_ number: Int, _ rows: Range<Int>) {
    let table = flow.tables[number]
    let widths = tables.widths(of: number, table, columns: page.available, breaker: &breaker)
    addOwedBlank(isRightToLeft: direction == .rightToLeft)
    TableLayout(table, widths: widths, decoration: decoration, direction: tableDirection(table)).add(
      rows, to: &page, breaker: &breaker)
  }

  /// The direction of the first cells, read as one paragraph: a right-to-left table has its first column on the right.
  private mutating func tableDirection(_ table: TableBlock) -> TextDirection {
    guard flow.hasRightToLeft, breaker.ordersText else { return .leftToRight }
    for cell in table.header + (table.rows.first ?? []) { breaker.append(cell, columns: 0) }
    defer { breaker.clear() }
    return breaker.ownDirection ?? direction
  }
}
