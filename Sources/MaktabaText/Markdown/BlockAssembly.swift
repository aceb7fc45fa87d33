/// Blocks while a document is read: a stack of open containers, and the inline text of the current block.
struct BlockAssembly {
  /// What holds blocks.
  enum Container {
    case document
    case quote
    case list(ListBlock.Marker, isTight: Bool)
    case item(TaskStart?)
    case table([TableBlock.Alignment])
    case footnote(number: Int)
  }

  private struct Open {
    let container: Container
    /// The index of an item that is a task.
    var task: Int?
    var blocks: [Block] = []
    var items: [ListItem] = []
    var rows: [[[Inline]]] = []
  }

  private var stack = [Open(container: .document)]
  /// Containers that are nested too deep to be kept.
  private var skipped = 0
  private var line = InlineAssembly()
  private var trail = TaskTrail()

  /// The blocks of the document.
  var blocks: [Block] { stack.first?.blocks ?? [] }
  /// The tasks of the document, in order.
  var tasks: [DocumentTask] { trail.tasks }
  /// The pictures of the document, in order.
  var pictures: [DocumentPicture] { line.pictures }

  // MARK: Blocks

  mutating func add(_ block: Block) {
    trail.note(block)
    stack[stack.count - 1].blocks.append(block)
  }

  mutating func open(_ container: Container) {
    guard stack.count <= MarkdownDocument.deepestNesting else {
      skipped += 1
      return
    }
    var task: Int?
    if case .item(let start?) = container { task = trail.begin(start) }
    stack.append(Open(container: container, task: task))
  }

  mutating func close() {
    if skipped > 0 {
      skipped -= 1
    } else if stack.count > 1 {
      end(stack.removeLast())
    }
  }

  private mutating func end(_ open: Open) {
    switch open.container {
    case .document: break
    case .quote: add(.quote(open.blocks))
    case .footnote(let number): add(.footnote(number: number, blocks: open.blocks))
    case .item(let start): endItem(open, isDone: start?.isDone)
    case .table(let alignments): addTable(open, alignments)
    case .list(let marker, let isTight):
      // Items nested too deep left their blocks to the list.
      let joined = open.blocks.isEmpty ? [] : [ListItem(isDone: nil, blocks: open.blocks)]
      add(.list(ListBlock(marker: marker, isTight: isTight, items: open.items + joined)))
    }
  }

  private mutating func endItem(_ open: Open, isDone: Bool?) {
    if open.task != nil { trail.end() }
    stack[stack.count - 1].items.append(ListItem(isDone: isDone, task: open.task, blocks: open.blocks))
  }

  private mutating func addTable(_ open: Open, _ alignments: [TableBlock.Alignment]) {
    let rows = open.rows.map { row in
      Array((row + Array(repeating: [], count: max(0, alignments.count - row.count))).prefix(alignments.count))
    }
    guard let header = rows.first else { return }
    add(.table(TableBlock(alignments: alignments, header: header, rows: Array(rows.dropFirst()))))
  }

  // MARK: Text

  mutating func append(_ plain: Range<Int>) { line.append(plain) }

  mutating func truncate(to end: Int) { line.truncate(to: end) }

  mutating func endParagraph(in text: [UInt8]) { add(.paragraph(finishLine(in: text))) }

  /// Ends the current text; bare addresses in it become links.
  private mutating func finishLine(in text: [UInt8]) -> [Inline] { BareLinks.applied(to: line.finish(), in: text) }

  mutating func endHeading(level: Int, section: Int?, in text: [UInt8]) {
    add(.heading(level: level, section: section, text: finishLine(in: text)))
  }

  mutating func beginRow() {
    if skipped == 0 { stack[stack.count - 1].rows.append([]) }
  }

  mutating func endCell(in text: [UInt8]) {
    let cell = finishLine(in: text)
    let row = stack[stack.count - 1].rows.count - 1
    if skipped > 0 || row < 0 {
      add(.paragraph(cell))
    } else {
      stack[stack.count - 1].rows[row].append(cell)
    }
  }

  mutating func open(_ trait: InlineAssembly.Trait) { line.open(trait) }

  mutating func close(_ trait: InlineAssembly.Trait) { line.close(trait) }

  mutating func openLink(to destination: String) { line.openLink(to: destination) }

  mutating func closeLink() { line.closeLink() }

  mutating func openImage(to destination: String, at offset: Int) { line.openImage(to: destination, at: offset) }

  mutating func closeImage() { line.closeImage() }
}
