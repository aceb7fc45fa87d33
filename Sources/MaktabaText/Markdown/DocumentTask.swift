/// An item of a list that can be ticked.
public struct DocumentTask: Equatable, Sendable {
  /// The index in ``MarkdownDocument/sections`` of the section it stands in.
  public let section: Int
  /// How many tasks it is part of.
  public let level: Int
  /// Where the item's first text stands, without what follows it in the item: other paragraphs, nested lists. Empty for
  /// an item without text.
  public internal(set) var plain: Range<Int>
  /// Done by its author: written as `[x]`.
  public let isDone: Bool

  /// Makes a task.
  public init(section: Int, level: Int, plain: Range<Int>, isDone: Bool) {
    self.section = section
    self.level = level
    self.plain = plain
    self.isDone = isDone
  }
}

extension MarkdownDocument {
  /// What a task says, on one line; clean.
  public func text(of task: DocumentTask) -> String {
    let bytes = plain.utf8.dropFirst(task.plain.lowerBound).prefix(task.plain.count)
    return String(decoding: bytes.map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
  }
}

/// The tasks of a document while its blocks are assembled.
struct TaskTrail {
  private(set) var tasks: [DocumentTask] = []
  /// The open items that are tasks, the innermost last.
  private var open: [Int] = []
  /// The task that the next text belongs to.
  private var awaiting: Int?

  /// An item begins where the plain text ends now. - Returns: the task's index.
  mutating func begin(_ start: TaskStart) -> Int {
    tasks.append(
      DocumentTask(
        section: start.section, level: open.count, plain: start.offset..<start.offset, isDone: start.isDone))
    open.append(tasks.count - 1)
    awaiting = tasks.count - 1
    return tasks.count - 1
  }

  mutating func note(_ block: Block) {
    guard let awaiting, let text = block.text else { return }
    tasks[awaiting].plain = text
    self.awaiting = nil
  }

  mutating func end() {
    open.removeLast()
    awaiting = nil
  }
}

/// What is known of a task when its item begins.
struct TaskStart {
  var section: Int
  var offset: Int
  var isDone: Bool
}

extension Block {
  /// The plain range of a block that has text of its own; nil for one that holds other blocks, for tables and rules.
  fileprivate var text: Range<Int>? {
    switch self {
    case .paragraph(let text), .heading(_, _, let text):
      text.first.flatMap { first in text.last.map { first.plain.lowerBound..<$0.plain.upperBound } }
    case .code(let plain, _), .html(let plain): plain
    case .quote, .list, .table, .rule, .footnote: nil
    }
  }
}
