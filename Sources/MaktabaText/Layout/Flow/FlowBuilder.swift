/// Takes blocks apart into leaves. Recursion is as deep as blocks nest, ``MarkdownDocument/deepestNesting`` at most.
struct FlowBuilder {
  private(set) var leaves: [Leaf] = []
  private(set) var containers: [FlowContainer] = []
  private(set) var tables: [TableBlock] = []

  private let text: UnsafeBufferPointer<UInt8>
  private var container: Int?
  /// Containers that no leaf has shown yet, counted from the innermost.
  private var opened = 0
  private var owesBlank = false
  private var listDepth = 0
  private var hasFootnotes = false

  /// Rows of a table in one leaf.
  private static let tableRows = 48

  init(text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// Blocks one below another, with an empty row between them unless `isTight`; a heading stands close to what follows it,
  /// and so do footnotes to each other.
  mutating func add(_ blocks: [Block], isTight: Bool = false) {
    var before: Block?
    for block in blocks {
      if let before, !isTight, !before.isHeading, !(before.isFootnote && block.isFootnote) { owesBlank = true }
      add(block)
      before = block
    }
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .heading(let level, let section, let text):
      add(.heading(level: level, section: section, text: text), plain: text.start)
    case .paragraph(let text): addText(text)
    case .quote(let blocks): within(.quote) { $0.add(blocks) }
    case .list(let list): addList(list)
    case .code(let plain, _): addCode(plain)
    case .table(let table): addTable(table)
    case .rule: add(.rule(columns: nil), plain: nil)
    case .html(let plain): addText([Inline(plain: plain)])
    case .footnote(let number, let blocks): addFootnote(number, blocks)
    }
  }

  /// - Parameter plain: where its text begins; nil for decoration.
  private mutating func add(_ content: Leaf.Content, plain: Int?) {
    leaves.append(
      Leaf(
        content: content, container: container, opened: opened, hasBlankBefore: owesBlank && !leaves.isEmpty,
        plain: plain ?? -1))
    opened = 0
    owesBlank = false
  }

  // MARK: Text

  private mutating func addText(_ text: [Inline]) {
    for piece in LongText.pieces(of: text, in: self.text) { add(.text(piece), plain: piece.start) }
  }

  private mutating func addCode(_ plain: Range<Int>) {
    within(.code) { builder in
      for piece in LongText.pieces(ofCode: plain, in: builder.text) {
        builder.add(.code(piece), plain: piece.lowerBound)
      }
    }
  }

  private mutating func addTable(_ table: TableBlock) {
    tables.append(table)
    let number = tables.count - 1
    add(.table(number: number, rows: 0..<min(Self.tableRows, table.rows.count)), plain: table.header.start)
    for start in stride(from: Self.tableRows, to: table.rows.count, by: Self.tableRows) {
      let rows = start..<min(start + Self.tableRows, table.rows.count)
      add(.table(number: number, rows: rows), plain: table.rows[start].start)
    }
  }

  // MARK: Containers

  private mutating func within(_ kind: FlowContainer.Kind, _ body: (inout FlowBuilder) -> Void) {
    let parent = container
    containers.append(FlowContainer(kind: kind, parent: parent))
    container = containers.count - 1
    opened += 1
    let before = leaves.count
    body(&self)
    if leaves.count == before { endEmpty(kind) }
    container = parent
  }

  /// An item without text has its mark; nothing is to be seen of other containers.
  private mutating func endEmpty(_ kind: FlowContainer.Kind) {
    switch kind {
    case .bullet, .number: add(.empty, plain: nil)
    case .quote, .code, .footnote: opened -= 1
    }
  }

  private mutating func addList(_ list: ListBlock) {
    let width = list.items.indices.last.map { list.number(of: $0).utf8.count } ?? 0
    for (index, item) in list.items.enumerated() {
      if index > 0, !list.isTight { owesBlank = true }
      let kind: FlowContainer.Kind =
        list.marker == .bullet
        ? .bullet(depth: listDepth, box: TaskBox(item))
        : .number(list.number(of: index), width: width, box: TaskBox(item))
      listDepth += 1
      within(kind) { $0.add(item.blocks, isTight: list.isTight) }
      listDepth -= 1
    }
  }

  private mutating func addFootnote(_ number: Int, _ blocks: [Block]) {
    if !hasFootnotes {
      add(.rule(columns: 12), plain: nil)
      hasFootnotes = true
    }
    within(.footnote(number: number)) { $0.add(blocks) }
  }
}

extension [Inline] {
  /// Where text begins; nil where there is none.
  var start: Int? { first?.plain.lowerBound }
}

extension [[Inline]] {
  /// Where the text of a table's row begins; nil where there is none.
  var start: Int? { lazy.compactMap(\.start).first }
}

extension ListBlock {
  /// An item's number with its delimiter; empty in a list of bullets.
  func number(of index: Int) -> String {
    guard case .number(let start, let delimiter) = marker else { return "" }
    return "\(start + index)\(delimiter)"
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
