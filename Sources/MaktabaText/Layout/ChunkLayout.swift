/// Lays out one chunk of a document, leaf by leaf.
struct ChunkLayout {
  private var page: PageRows
  private var breaker: LineBreaker
  private let flow: DocumentFlow
  private let decoration: Decoration
  private let tables: TableWidths

  init(_ flow: DocumentFlow, plain: Int, text: UnsafeBufferPointer<UInt8>, options: LayoutOptions, tables: TableWidths)
  {
    self.flow = flow
    self.tables = tables
    decoration = options.asciiOnly ? .ascii : .unicode
    page = PageRows(columns: max(1, options.columns), plain: plain)
    breaker = LineBreaker(text: text, tooWide: decoration.tooWide)
  }

  /// The rows of some leaves. - Parameter next: where the text after them begins.
  mutating func rows(of leaves: Range<Int>, next: Int) -> [LayoutLine] {
    for index in leaves { add(flow.leaves[index]) }
    return page.finish(next: next)
  }

  private mutating func add(_ leaf: Leaf) {
    let chain = flow.chain(of: leaf)
    page.enter(chain.map { LeafPrefix($0.kind, decoration) }, used: chain.count - leaf.opened)
    if leaf.hasBlankBefore { page.addBlank() }
    switch leaf.content {
    case .text(let text): addText(text)
    case .heading(let level, let section, let text): addHeading(level: level, section: section, text)
    case .code(let plain): addCode(plain)
    case .rule(let columns): addRule(columns: columns)
    case .table(let number, let rows): addTable(number, rows)
    case .empty: page.add([], plain: nil)
    }
  }

  // MARK: Text

  private mutating func addText(_ text: [Inline]) {
    breaker.append(text, columns: page.available)
    addRows(breaker.rows(columns: page.available))
  }

  private mutating func addRows(_ rows: [LineBreaker.Row], headingOf: Int? = nil) {
    for row in rows { page.add(row.runs, plain: row.plain, headingOf: headingOf) }
  }

  /// Headings of level 1 and 2 are underlined, so that they stand out without any style.
  private mutating func addHeading(level: Int, section: Int?, _ text: [Inline]) {
    breaker.append(text, columns: page.available, heading: level)
    let rows = breaker.rows(columns: page.available)
    addRows(rows, headingOf: section)
    let width = rows.map(\.columns).max() ?? 0
    if level <= 2, width > 0 {
      addRule(level == 1 ? decoration.doubleRule : decoration.rule, columns: width)
    }
  }

  private mutating func addRule(_ character: String? = nil, columns: Int? = nil) {
    let rule = String(repeating: character ?? decoration.rule, count: min(page.available, columns ?? page.available))
    page.add([LineRun(text: rule, style: TextStyle(role: .rule), plain: nil)], plain: nil)
  }

  /// Code is never filled into lines, and broken only where it is wider than the row.
  private mutating func addCode(_ plain: Range<Int>) {
    breaker.append(plain, style: TextStyle(role: .code))
    addRows(breaker.rows(columns: page.available, keepsSpaces: true))
  }

  private mutating func addTable(_ number: Int, _ rows: Range<Int>) {
    let table = flow.tables[number]
    let widths = tables.widths(of: number, table, columns: page.available, breaker: &breaker)
    TableLayout(table, widths: widths, decoration: decoration).add(rows, to: &page, breaker: &breaker)
  }
}
