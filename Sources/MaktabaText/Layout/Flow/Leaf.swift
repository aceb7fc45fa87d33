/// A piece of a document that is laid out by itself: a paragraph, a heading, some rows of a table.
///
/// Leaves follow each other in the order of the text. Long paragraphs, code and tables are several leaves, so that none
/// takes long to lay out.
struct Leaf: Sendable {
  /// What it shows.
  enum Content: Sendable {
    case text([Inline])
    case heading(level: Int, section: Int?, text: [Inline])
    case code(Range<Int>)
    /// A rule as wide as the page, or shorter.
    case rule(columns: Int?)
    /// Some rows of a table; the first part has the header too.
    case table(number: Int, rows: Range<Int>)
    /// An item without any text: its mark alone.
    case empty
  }

  let content: Content
  /// The innermost container, as a number in ``DocumentFlow/containers``; nil at the top level.
  let container: Int?
  /// How many of its containers, counted from the innermost, begin with it and so show their mark.
  let opened: Int
  /// An empty row stands before it.
  let hasBlankBefore: Bool
  /// Where its text begins in the plain text; decoration has the place of the next text.
  var plain: Int
}

/// A quotation, an item of a list, a footnote or code: what stands beside text on every row.
struct FlowContainer: Sendable {
  /// What stands there.
  enum Kind: Sendable {
    case quote, code
    case bullet(depth: Int, box: TaskBox?)
    /// `width` is that of the longest number of the list.
    case number(String, width: Int, box: TaskBox?)
    case footnote(number: Int)
  }

  let kind: Kind
  /// The container around it.
  let parent: Int?
}

/// The box of an item that is a task.
struct TaskBox: Sendable {
  let isDone: Bool
  /// The index in ``MarkdownDocument/tasks``.
  let task: Int?

  var mark: LineMark? { task.map(LineMark.task) }

  /// Nil for an item that is no task.
  init?(_ item: ListItem) {
    guard let isDone = item.isDone else { return nil }
    (self.isDone, task) = (isDone, item.task)
  }
}
