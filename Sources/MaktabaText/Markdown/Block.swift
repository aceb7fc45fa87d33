/// A block of a document. Blocks nest at most ``MarkdownDocument/deepestNesting`` deep; what is nested deeper is
/// joined to the deepest container, so that walking blocks by recursion is safe.
public indirect enum Block: Equatable, Sendable {
  /// A heading; `section` is the index in ``MarkdownDocument/sections`` where it begins one.
  case heading(level: Int, section: Int?, text: [Inline])
  /// Running text; line feeds in its plain range are forced line breaks.
  case paragraph([Inline])
  /// A quotation.
  case quote([Block])
  /// An ordered or unordered list.
  case list(ListBlock)
  /// Code, to be shown line by line as it stands; `info` is the language and what else follows the fence.
  case code(plain: Range<Int>, info: String)
  /// A table.
  case table(TableBlock)
  /// A thematic break.
  case rule
  /// The readable text of an HTML block: tags are gone, line feeds stand where they parted text.
  case html(plain: Range<Int>)
  /// What a footnote reference `[number]` points to. Footnotes stand at the end of a document.
  case footnote(number: Int, blocks: [Block])
}

/// A list.
public struct ListBlock: Equatable, Sendable {
  /// What stands before an item.
  public enum Marker: Equatable, Sendable {
    /// A bullet.
    case bullet
    /// A number with `.` or `)` after it; the first item has `start`.
    case number(start: Int, delimiter: String)
  }

  /// What stands before the items.
  public let marker: Marker
  /// Items follow each other without blank lines.
  public let isTight: Bool
  /// The items in order.
  public let items: [ListItem]

  /// Makes a list.
  public init(marker: Marker, isTight: Bool, items: [ListItem]) {
    self.marker = marker
    self.isTight = isTight
    self.items = items
  }
}

/// An item of a list.
public struct ListItem: Equatable, Sendable {
  /// For a task item, whether it is done; nil for any other.
  public let isDone: Bool?
  /// For a task item, its index in ``MarkdownDocument/tasks``.
  public let task: Int?
  /// What the item says.
  public let blocks: [Block]

  /// Makes an item.
  public init(isDone: Bool?, task: Int? = nil, blocks: [Block]) {
    self.isDone = isDone
    self.task = task
    self.blocks = blocks
  }
}

/// A table. Every row, the header too, has as many cells as there are alignments.
public struct TableBlock: Equatable, Sendable {
  /// How a column's text stands in it.
  public enum Alignment: Equatable, Sendable {
    /// Unstated, left, centred, right.
    case natural, left, center, right
  }

  /// Per column.
  public let alignments: [Alignment]
  /// The cells of the header row.
  public let header: [[Inline]]
  /// The rows below the header.
  public let rows: [[[Inline]]]

  /// Makes a table.
  public init(alignments: [Alignment], header: [[Inline]], rows: [[[Inline]]]) {
    self.alignments = alignments
    self.header = header
    self.rows = rows
  }
}

/// A stretch of text in one style.
public struct Inline: Equatable, Sendable {
  /// Its plain range.
  public let plain: Range<Int>
  /// Its style.
  public let style: TextStyle
  /// Where it leads, clean but otherwise as the author wrote it; for a picture, where the picture is.
  public let destination: String?
  /// The text is a picture's description (it may be empty).
  public let isImage: Bool

  /// Makes a stretch.
  public init(plain: Range<Int>, style: TextStyle = TextStyle(), destination: String? = nil, isImage: Bool = false) {
    self.plain = plain
    self.style = style
    self.destination = destination
    self.isImage = isImage
  }
}
