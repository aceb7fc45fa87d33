import CCmarkGFM

/// One reading of a document: the plain text, the sections, and (where an assembly is given) the blocks.
///
/// The tree is walked with cmark's iterator, never by recursion, so that no depth of nesting can exhaust the stack.
struct DocumentReading {
  var text = PlainBuffer()
  private(set) var isPlainFallback = false
  var trail = SectionTrail()
  var assembly: BlockAssembly?
  private let firstLine: Int
  /// Containers around the current block.
  var depth = 0
  var blockStart = 0
  /// Line breaks are not kept: in a heading, a cell of a table or the description of a picture.
  var keepsOneLine = false
  private var footnotes = 0
  /// Where links and pictures lead, without an assembly, which keeps them by itself.
  var targets: [MarkdownDocument.Outline.Target] = []
  /// Where code stands, without an assembly.
  var codes: [Range<Int>] = []
  /// Where footnotes are referred to and where their texts stand, without an assembly.
  var footnoteReferences: [MarkdownDocument.Outline.FootnoteReference] = []
  private(set) var footnoteTexts: [Range<Int>] = []
  /// Bytes of the next text that have become a task's box.
  var taskMark = 0

  /// Sections in order.
  var sections: [Section] { trail.sections }
  /// Blocks in order; none without an assembly.
  var blocks: [Block] { assembly?.blocks ?? [] }
  /// Tasks in order; none without an assembly.
  var tasks: [DocumentTask] { assembly?.tasks ?? [] }
  /// Pictures in order; none without an assembly.
  var pictures: [DocumentPicture] { assembly?.pictures ?? [] }

  init(of markdown: UnsafeBufferPointer<UInt8>, firstLine: Int, assembly: BlockAssembly?) {
    self.firstLine = firstLine
    self.assembly = assembly
    if markdown.count > 0 { read(markdown) }
    text.endBlock()
    trail.finish(at: text.count, firstLine: firstLine)
  }

  private mutating func read(_ markdown: UnsafeBufferPointer<UInt8>) {
    guard ParseCost.isBearable(markdown), let tree = MarkdownTree(parsing: markdown) else {
      isPlainFallback = true
      readPlain(markdown)
      return
    }
    guard let iterator = cmark_iter_new(tree.root) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { break }
      if event == CMARK_EVENT_ENTER { enter(node) } else { exit(node) }
    }
  }

  // MARK: Entering

  private mutating func enter(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: appendText(node)
    case CMARK_NODE_SOFTBREAK: appendSoftBreak(node)
    case CMARK_NODE_PARAGRAPH: beginText(node)
    case CMARK_NODE_CODE: appendCode(node)
    case CMARK_NODE_LINEBREAK: appendBreak()
    case CMARK_NODE_EMPH: assembly?.open(.emphasis)
    case CMARK_NODE_STRONG: assembly?.open(.strong)
    case CMARK_NODE_LINK: openLink(node, isImage: false)
    case CMARK_NODE_IMAGE: openLink(node, isImage: true)
    case CMARK_NODE_HTML_INLINE: appendInlineHTML(node)
    case CMARK_NODE_FOOTNOTE_REFERENCE: appendFootnoteReference(node)
    case CMARK_NODE_DOCUMENT: break
    default: enterBlock(node)
    }
  }

  private mutating func enterBlock(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HEADING: beginText(node, keepsOneLine: true)
    case CMARK_NODE_CODE_BLOCK: addCodeBlock(node)
    case CMARK_NODE_HTML_BLOCK: addHTMLBlock(node)
    case CMARK_NODE_THEMATIC_BREAK: assembly?.add(.rule)
    case CMARK_NODE_BLOCK_QUOTE: open({ _ in .quote }, node)
    case CMARK_NODE_LIST: open(NodeFacts.list, node)
    case CMARK_NODE_ITEM: openItem(node)
    case CMARK_NODE_FOOTNOTE_DEFINITION:
      footnotes += 1
      footnoteTexts.append(text.count..<text.count)
      open({ [footnotes] _ in .footnote(number: footnotes) }, node)
    default: enterExtension(node)
    }
  }

  private mutating func enterExtension(_ node: OpaquePointer) {
    switch NodeFacts.kind(node) {
    case .strikethrough: assembly?.open(.strikethrough)
    case .table: open(NodeFacts.table, node)
    case .row: assembly?.beginRow()
    case .cell: beginText(node, keepsOneLine: true)
    case .other: break
    }
  }

  private mutating func openItem(_ node: OpaquePointer) {
    let task = NodeFacts.task(node)
    taskMark = task?.markBytes ?? 0
    let start = task.map { TaskStart(section: sections.count, offset: text.count, isDone: $0.isDone) }
    open({ _ in .item(start) }, node)
  }

  // MARK: Leaving

  private mutating func exit(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH: assembly?.endParagraph(in: text.bytes)
    case CMARK_NODE_EMPH: assembly?.close(.emphasis)
    case CMARK_NODE_STRONG: assembly?.close(.strong)
    case CMARK_NODE_LINK: assembly?.closeLink()
    case CMARK_NODE_IMAGE: assembly?.closeImage()
    case CMARK_NODE_HEADING: endHeading(node)
    case CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_LIST, CMARK_NODE_ITEM: close()
    case CMARK_NODE_FOOTNOTE_DEFINITION: closeFootnote()
    case CMARK_NODE_DOCUMENT, CMARK_NODE_FOOTNOTE_REFERENCE: break
    default: exitExtension(node)
    }
  }

  private mutating func exitExtension(_ node: OpaquePointer) {
    switch NodeFacts.kind(node) {
    case .strikethrough: assembly?.close(.strikethrough)
    case .table: close()
    case .cell: assembly?.endCell(in: text.bytes)
    case .row, .other: break
    }
  }

  private mutating func open(_ container: (OpaquePointer) -> BlockAssembly.Container, _ node: OpaquePointer) {
    if depth == 0 { trail.noteBlock(line: line(of: node)) }
    depth += 1
    if assembly != nil { assembly?.open(container(node)) }
  }

  private mutating func closeFootnote() {
    if let last = footnoteTexts.popLast() { footnoteTexts.append(last.lowerBound..<text.count) }
    close()
  }

  private mutating func close() {
    depth -= 1
    assembly?.close()
  }

  func line(of node: OpaquePointer) -> Int { Int(cmark_node_get_start_line(node)) + firstLine - 1 }
}
