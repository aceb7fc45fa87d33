/// A document as leaves in order, grouped into chunks of about the same length. It depends on no width; made once.
struct DocumentFlow: Sendable {
  /// Leaves in order.
  let leaves: [Leaf]
  /// The containers that leaves stand in.
  let containers: [FlowContainer]
  /// The tables that leaves show rows of.
  let tables: [TableBlock]
  /// The leaves of each chunk.
  let chunks: [Range<Int>]
  /// The direction of the document, by its beginning.
  let direction: TextDirection
  /// Something in it is written from right to left.
  let hasRightToLeft: Bool
  /// Bytes of the plain text.
  let textEnd: Int

  /// Text of a chunk in bytes: laid out in a millisecond, and more than a screen.
  private static let chunkBytes = 6 * 1024
  /// Text that tells a document's direction, in bytes: enough for a title, names and addresses not to count for much.
  private static let directionBytes = 8 * 1024
  /// Leaves of a chunk: the shortest are a few bytes.
  private static let chunkLeaves = 96

  /// Takes blocks apart. Linear. - Parameter text: the document's plain text.
  init(_ blocks: [Block], text: UnsafeBufferPointer<UInt8>) {
    var builder = FlowBuilder(text: text)
    builder.add(blocks)
    containers = builder.containers
    tables = builder.tables
    textEnd = text.count
    hasRightToLeft = BidiScan.first(in: text) != nil
    let beginning = UnsafeBufferPointer(rebasing: text.prefix(Self.directionBytes))
    direction = hasRightToLeft ? TextDirection(of: beginning, in: nil) ?? .leftToRight : .leftToRight
    leaves = Self.placed(builder.leaves, textEnd: textEnd)
    chunks = Self.grouped(leaves)
  }

  /// Where a chunk's text begins.
  func plain(ofChunk chunk: Int) -> Int {
    chunks.indices.contains(chunk) ? leaves[chunks[chunk].lowerBound].plain : textEnd
  }

  /// The last chunk that begins at or before a plain offset. O(log chunks).
  func chunk(at plain: Int) -> Int {
    var low = 0
    var high = chunks.count
    while low < high {
      let middle = (low + high) / 2
      if self.plain(ofChunk: middle) <= plain { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  /// The containers of a leaf, outermost first.
  func chain(of leaf: Leaf) -> [FlowContainer] {
    var chain: [FlowContainer] = []
    var next = leaf.container
    while let number = next {
      chain.append(containers[number])
      next = containers[number].parent
    }
    return chain.reversed()
  }

  /// Offsets that never decrease; decoration (-1) gets that of the text after it.
  private static func placed(_ leaves: [Leaf], textEnd: Int) -> [Leaf] {
    var leaves = leaves
    var next = textEnd
    for index in leaves.indices.reversed() {
      leaves[index].plain = leaves[index].plain < 0 ? next : min(next, leaves[index].plain)
      next = leaves[index].plain
    }
    return leaves
  }

  private static func grouped(_ leaves: [Leaf]) -> [Range<Int>] {
    var chunks: [Range<Int>] = []
    var start = 0
    for index in leaves.indices {
      let isFull = leaves[index].plain - leaves[start].plain >= chunkBytes || index - start >= chunkLeaves
      if isFull {
        chunks.append(start..<index)
        start = index
      }
    }
    return start < leaves.count ? chunks + [start..<leaves.count] : chunks
  }
}
