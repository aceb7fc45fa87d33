import CCmarkGFM

extension MarkdownDocument {
  /// A block that stands in no other one: what a text can be cut into without cutting a thought.
  public struct TopBlock: Equatable, Sendable {
    /// What it is.
    public enum Kind: Equatable, Sendable {
      /// A heading, with its level.
      case heading(Int)
      /// The other blocks of CommonMark and its extensions; `other` is a text that is not parsed.
      case paragraph, list, quote, table, code, html, rule, footnote, other
    }

    /// What it is.
    public let kind: Kind
    /// The line it begins on, from 1.
    public let line: Int
  }

  /// The blocks at the top level, by the lines they begin on; no two begin on one line. O(bytes).
  ///
  /// Link definitions, and footnotes that nothing refers to, are no blocks: their lines stand between those of others.
  /// A text that is not parsed (``isPlainFallback``) is one block.
  public static func topBlocks(markdown: [UInt8]) -> [TopBlock] {
    markdown.withUnsafeBufferPointer { bytes in
      guard bytes.contains(where: { $0 > 0x20 }) else { return [] }
      guard ParseCost.isBearable(bytes), let tree = MarkdownTree(parsing: bytes) else {
        return [TopBlock(kind: .other, line: 1)]
      }
      return blocks(of: tree.root)
    }
  }

  private static func blocks(of root: OpaquePointer) -> [TopBlock] {
    var blocks: [TopBlock] = []
    var next = cmark_node_first_child(root)
    while let node = next {
      blocks.append(TopBlock(kind: kind(node), line: Int(cmark_node_get_start_line(node))))
      next = cmark_node_next(node)
    }
    // Footnotes come last in the tree, wherever they stand.
    blocks.sort { $0.line < $1.line }
    return blocks.enumerated().filter { $0 == 0 || blocks[$0 - 1].line != $1.line }.map(\.1)
  }

  private static func kind(_ node: OpaquePointer) -> TopBlock.Kind {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HEADING: .heading(Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_CODE_BLOCK: .code
    case CMARK_NODE_HTML_BLOCK: .html
    case CMARK_NODE_THEMATIC_BREAK: .rule
    case CMARK_NODE_FOOTNOTE_DEFINITION: .footnote
    default: NodeFacts.kind(node) == .table ? .table : .other
    }
  }
}
