import CCmarkGFM

/// What the reading asks of a node of cmark's tree.
enum NodeFacts {
  /// Nodes that extensions add; their type numbers are given out at run time, so they are told by name.
  enum Kind { case strikethrough, table, row, cell, other }

  static func kind(_ node: OpaquePointer) -> Kind {
    guard let name = cmark_node_get_type_string(node) else { return .other }
    switch String(cString: name) {
    case "table_cell": return .cell
    case "table_row", "table_header": return .row
    case "table": return .table
    case "strikethrough": return .strikethrough
    default: return .other
    }
  }

  /// The node's text, valid during the call.
  static func withLiteral<Result>(of node: OpaquePointer, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    guard let literal = cmark_node_get_literal(node) else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
    var count = 0
    while literal[count] != 0 { count += 1 }
    return literal.withMemoryRebound(to: UInt8.self, capacity: count) {
      body(UnsafeBufferPointer(start: $0, count: count))
    }
  }

  /// Whether the next node is text and satisfies a condition.
  static func nextLiteral(after node: OpaquePointer, satisfies condition: (UnsafeBufferPointer<UInt8>) -> Bool) -> Bool
  {
    guard let next = cmark_node_next(node), cmark_node_get_type(next) == CMARK_NODE_TEXT else { return false }
    return withLiteral(of: next, condition)
  }

  static func list(_ node: OpaquePointer) -> BlockAssembly.Container {
    let isTight = cmark_node_get_list_tight(node) != 0
    guard cmark_node_get_list_type(node) == CMARK_ORDERED_LIST else { return .list(.bullet, isTight: isTight) }
    let delimiter = cmark_node_get_list_delim(node) == CMARK_PAREN_DELIM ? ")" : "."
    return .list(.number(start: Int(cmark_node_get_list_start(node)), delimiter: delimiter), isTight: isTight)
  }

  /// Whether an item is a task and done, and how many bytes of its first text are the task's box.
  ///
  /// cmark-gfm 0.29.0.gfm.6 takes off the box by itself, but overlooks tasks inside quotations.
  static func task(_ item: OpaquePointer) -> (isDone: Bool, markBytes: Int)? {
    if cmark_node_get_syntax_extension(item) != nil {
      return (cmark_gfm_extensions_get_tasklist_item_checked(item), 0)
    }
    guard let paragraph = cmark_node_first_child(item), cmark_node_get_type(paragraph) == CMARK_NODE_PARAGRAPH,
      let text = cmark_node_first_child(paragraph), cmark_node_get_type(text) == CMARK_NODE_TEXT
    else { return nil }
    return withLiteral(of: text) {
      guard $0.count > 4, $0[0] == UInt8(ascii: "["), $0[2] == UInt8(ascii: "]"), $0[3] == 0x20 else { return nil }
      if $0[1] == 0x20 { return (false, 4) }
      return $0[1] | 0x20 == UInt8(ascii: "x") ? (true, 4) : nil
    }
  }

  static func table(_ node: OpaquePointer) -> BlockAssembly.Container {
    let count = Int(cmark_gfm_extensions_get_table_columns(node))
    guard let letters = cmark_gfm_extensions_get_table_alignments(node) else { return .table([]) }
    return .table(
      (0..<count).map {
        switch letters[$0] {
        case UInt8(ascii: "l"): .left
        case UInt8(ascii: "c"): .center
        case UInt8(ascii: "r"): .right
        default: .natural
        }
      })
  }
}

/// Characters that are written without spaces between words, and so joined across lines of the source: Han, kana and
/// their punctuation. Korean is written with spaces.
enum SpacelessScript {
  static func begins(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.count >= 3 && isSpaceless(text[0], text[1])
  }

  static func ends(_ text: [UInt8]) -> Bool {
    text.count >= 3 && text[text.count - 1] & 0xC0 == 0x80 && isSpaceless(text[text.count - 3], text[text.count - 2])
  }

  private static func isSpaceless(_ first: UInt8, _ second: UInt8) -> Bool {
    first >= 0xE3 && first <= 0xE9 || first == 0xEF && (second == 0xBC || second == 0xBD)
  }
}

/// Code as a terminal can show it.
enum CodeText {
  /// Calls `body` with the code, its last line feed taken off and its tabs replaced by spaces up to columns of four.
  static func withExpandedTabs(_ code: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    let text = UnsafeBufferPointer(rebasing: code.last == 0x0A ? code.dropLast() : code[...])
    guard text.contains(0x09) else { return body(text) }
    var expanded: [UInt8] = []
    var column = 0
    for byte in text {
      let spaces = byte == 0x09 ? 4 - column % 4 : 0
      expanded.append(contentsOf: repeatElement(0x20, count: spaces))
      if spaces == 0 { expanded.append(byte) }
      column = byte == 0x0A ? 0 : column + (spaces > 0 ? spaces : byte & 0xC0 == 0x80 ? 0 : 1)
    }
    expanded.withUnsafeBufferPointer(body)
  }
}
