/// Lays blocks out as rows. Recursion is as deep as blocks nest, ``MarkdownDocument/deepestNesting`` at most.
struct PageLayout {
  private var page: PageRows
  private var breaker: LineBreaker
  private let text: UnsafeBufferPointer<UInt8>
  private let decoration: Decoration
  private var sectionLines: [Int]
  private var listDepth = 0
  private var hasFootnotes = false

  init(text: UnsafeBufferPointer<UInt8>, sections: Int, options: LayoutOptions) {
    self.text = text
    decoration = options.asciiOnly ? .ascii : .unicode
    page = PageRows(columns: max(1, options.columns))
    breaker = LineBreaker(text: text, tooWide: decoration.tooWide)
    sectionLines = Array(repeating: 0, count: sections)
  }

  /// The rows, and the heading row of every section.
  mutating func finish() -> (lines: [LayoutLine], sectionLines: [Int]) {
    (page.finish(textEnd: text.count), sectionLines)
  }

  /// Lays out blocks one below another, with an empty row between them unless `isTight`; a heading stands close to what
  /// follows it, and so do footnotes to each other.
  mutating func add(_ blocks: [Block], isTight: Bool = false) {
    var before: Block?
    for block in blocks {
      if let before, !isTight, !before.isHeading, !(before.isFootnote && block.isFootnote) { page.addBlank() }
      add(block)
      before = block
    }
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .heading(let level, let section, let text): addHeading(level: level, section: section, text)
    case .paragraph(let text): addText(text)
    case .quote(let blocks): addQuote(blocks)
    case .list(let list): addList(list)
    case .code(let plain, _): addCode(plain)
    case .table(let table): addTable(table)
    case .rule: addRule()
    case .html(let plain): addText([Inline(plain: plain)])
    case .footnote(let number, let blocks): addFootnote(number, blocks)
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
    let first = page.rows.count
    breaker.append(text, columns: page.available, heading: level)
    let rows = breaker.rows(columns: page.available)
    if let section, sectionLines.indices.contains(section) { sectionLines[section] = first }
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
    page.push(first: "    ", rest: "    ", columns: 4, role: .body)
    breaker.append(plain, style: TextStyle(role: .code))
    addRows(breaker.rows(columns: page.available, keepsSpaces: true))
    page.pop()
  }

  // MARK: Containers

  private mutating func addQuote(_ blocks: [Block]) {
    let mark = decoration.quote + " "
    page.push(first: mark, rest: mark, columns: 2, role: .quote)
    add(blocks)
    page.pop()
  }

  private mutating func addList(_ list: ListBlock) {
    let widest = list.items.indices.last.map { marker(list, $0).utf8.count } ?? 0
    var follows = false
    for (index, item) in list.items.enumerated() {
      if follows, !list.isTight { page.addBlank() }
      add(item, marker(list, index), isNumber: list.marker != .bullet, width: widest, isTight: list.isTight)
      follows = true
    }
  }

  private func marker(_ list: ListBlock, _ index: Int) -> String {
    switch list.marker {
    case .bullet: decoration.bullet(atDepth: listDepth)
    case .number(let start, let delimiter): "\(start + index)\(delimiter)"
    }
  }

  private mutating func add(_ item: ListItem, _ marker: String, isNumber: Bool, width: Int, isTight: Bool) {
    var mark = isNumber ? String(repeating: " ", count: max(0, width - marker.utf8.count)) + marker : marker
    var columns = (isNumber ? max(width, marker.utf8.count) : 1) + 1
    if let isDone = item.isDone {
      let box = isDone ? "[x]" : "[ ]"
      mark = isNumber ? mark + " " + box : box
      columns = isNumber ? columns + 4 : 4
    }
    page.push(first: mark + " ", rest: String(repeating: " ", count: columns), columns: columns, role: .marker)
    listDepth += 1
    if item.blocks.isEmpty { page.add([], plain: nil) } else { add(item.blocks, isTight: isTight) }
    listDepth -= 1
    page.pop()
  }

  private mutating func addFootnote(_ number: Int, _ blocks: [Block]) {
    if !hasFootnotes {
      addRule(columns: 12)
      hasFootnotes = true
    }
    let mark = "[\(number)] "
    let indentation = String(repeating: " ", count: mark.utf8.count)
    page.push(first: mark, rest: indentation, columns: mark.utf8.count, role: .footnote)
    add(blocks)
    page.pop()
  }

  private mutating func addTable(_ table: TableBlock) {
    let layout = TableLayout(table, columns: page.available, decoration: decoration, breaker: &breaker)
    layout.add(to: &page, breaker: &breaker)
  }
}

extension Block {
  fileprivate var isHeading: Bool {
    if case .heading = self { true } else { false }
  }

  fileprivate var isFootnote: Bool {
    if case .footnote = self { true } else { false }
  }
}
