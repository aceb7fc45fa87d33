import CCmarkGFM

/// The text of blocks: what every leaf of the tree adds to the plain text.
extension DocumentReading {
  mutating func beginText(_ node: OpaquePointer, keepsOneLine: Bool = false) {
    if depth == 0, !keepsOneLine { trail.noteBlock(line: line(of: node)) }
    self.keepsOneLine = keepsOneLine
    text.beginBlock()
    blockStart = text.count
  }

  mutating func endHeading(_ node: OpaquePointer) {
    let level = Int(cmark_node_get_heading_level(node))
    let found = HeadingAnchor.find(in: text.bytes[blockStart...])
    if let found {
      text.truncate(to: found.end)
      assembly?.truncate(to: found.end)
    }
    text.endBlock()
    assembly?.endHeading(level: level, section: depth == 0 ? trail.nextIndex(for: blockStart) : nil, in: text.bytes)
    guard depth == 0 else { return }
    trail.add(
      level: level, heading: text.string(blockStart..<text.count), anchor: found?.id, line: line(of: node),
      start: blockStart, end: text.count)
  }

  mutating func appendText(_ node: OpaquePointer) {
    let start = text.count
    NodeFacts.withLiteral(of: node) { text.appendLine(UnsafeBufferPointer(rebasing: $0.dropFirst(taskMark))) }
    taskMark = 0
    assembly?.append(start..<text.count)
  }

  mutating func appendCode(_ node: OpaquePointer) {
    let start = text.count
    assembly?.open(.code)
    appendText(node)
    assembly?.close(.code)
    if assembly == nil { codes.append(start..<text.count) }
  }

  private mutating func append(_ byte: UInt8) {
    text.append(byte)
    assembly?.append(text.count - 1..<text.count)
  }

  mutating func appendBreak() { append(keepsOneLine ? 0x20 : 0x0A) }

  /// A line's end in the source is a space, but not between two characters of a script that has none.
  mutating func appendSoftBreak(_ node: OpaquePointer) {
    let joins =
      SpacelessScript.ends(text.bytes) && NodeFacts.nextLiteral(after: node, satisfies: SpacelessScript.begins)
    if !joins { append(0x20) }
  }

  mutating func appendInlineHTML(_ node: OpaquePointer) {
    if NodeFacts.withLiteral(of: node, HTMLText.isLineBreak) { appendBreak() }
  }

  mutating func appendFootnoteReference(_ node: OpaquePointer) {
    let start = text.count
    assembly?.open(.footnoteReference)
    append(UInt8(ascii: "["))
    appendText(node)
    append(UInt8(ascii: "]"))
    assembly?.close(.footnoteReference)
    guard assembly == nil, let number = Int(text.string(start + 1..<text.count - 1)) else { return }
    footnoteReferences.append(.init(plain: start..<text.count, number: number))
  }

  mutating func openLink(_ node: OpaquePointer, isImage: Bool) {
    let destination = CleanText.line(cmark_node_get_url(node).map { String(cString: $0) } ?? "")
    guard assembly != nil else { return addTarget(destination, isPicture: isImage) }
    if isImage {
      assembly?.openImage(to: destination, at: text.count)
    } else {
      assembly?.openLink(to: destination)
    }
  }

  private mutating func addTarget(_ address: String, isPicture: Bool) {
    targets.append(.init(plain: text.count, address: address, isPicture: isPicture))
  }

  mutating func addCodeBlock(_ node: OpaquePointer) {
    beginText(node)
    NodeFacts.withLiteral(of: node) { code in
      CodeText.withExpandedTabs(code) { text.appendLines($0) }
    }
    guard assembly != nil else { return codes.append(blockStart..<text.count) }
    let info = cmark_node_get_fence_info(node).map { String(cString: $0) } ?? ""
    assembly?.add(.code(plain: blockStart..<text.count, info: CleanText.line(info)))
  }

  mutating func addHTMLBlock(_ node: OpaquePointer) {
    let visible = NodeFacts.withLiteral(of: node, HTMLText.visible)
    guard !visible.isEmpty else { return }
    beginText(node)
    visible.withUnsafeBufferPointer { text.appendLines($0) }
    assembly?.add(.html(plain: blockStart..<text.count))
  }

  /// The source as it stands: a paragraph ends at a blank line, and lines are kept.
  mutating func readPlain(_ markdown: UnsafeBufferPointer<UInt8>) {
    for paragraph in PlainParagraphs(of: markdown) {
      text.beginBlock()
      let start = text.count
      text.appendLines(paragraph)
      assembly?.append(start..<text.count)
      assembly?.endParagraph(in: text.bytes)
    }
  }
}
