/// Something in a document that can be gone to and acted on: a link, a footnote, a task, a picture.
public struct DocumentStop: Equatable, Sendable {
  /// What it is.
  public enum Kind: Equatable, Sendable {
    /// A link; the destination is clean and otherwise as the author wrote it.
    case link(destination: String)
    /// `[number]` in the text.
    case footnoteReference(number: Int)
    /// The footnote itself, from which a way leads back.
    case footnote(number: Int)
    /// A task, as an index of ``MarkdownDocument/tasks``.
    case task(Int)
    /// A picture, and where it is.
    case picture(destination: String)
  }

  /// Where its text stands; for a task and a footnote the text beside its mark. May be empty.
  public let plain: Range<Int>
  /// What it is.
  public let kind: Kind

  /// Makes a stop.
  public init(plain: Range<Int>, kind: Kind) {
    self.plain = plain
    self.kind = kind
  }

  /// The mark beside the text that stands for it; nil for what is part of the text.
  public var mark: LineMark? {
    switch kind {
    case .task(let task): .task(task)
    case .footnote(let number): .footnote(number)
    case .link, .footnoteReference, .picture: nil
    }
  }

  /// Where it leads, for a link.
  public var destination: String? {
    if case .link(let destination) = kind { destination } else { nil }
  }
}

/// The stops of a document in the order of its text.
public struct DocumentStops: Sendable {
  /// All of them.
  public let all: [DocumentStop]
  /// Which of them are links, as indices.
  public let links: [Int]

  /// Finds them. O(blocks and stretches of text).
  public init(of document: MarkdownDocument) {
    all = document.plain.utf8.withContiguousStorageIfAvailable { StopScan.stops(of: document, in: $0) } ?? []
    links = all.indices.filter { [all] in all[$0].destination != nil }
  }

  /// The first stop at or after a plain offset. O(log stops).
  public func first(from plain: Int) -> Int? {
    let index = firstIndex { $0.plain.lowerBound >= plain }
    return all.indices.contains(index) ? index : nil
  }

  /// The last stop before a plain offset. O(log stops).
  public func last(before plain: Int) -> Int? {
    let index = firstIndex { $0.plain.lowerBound >= plain } - 1
    return all.indices.contains(index) ? index : nil
  }

  /// The first stop of a kind. O(stops).
  public func first(_ kind: DocumentStop.Kind) -> Int? { all.firstIndex { $0.kind == kind } }

  /// Which of the links a stop is, from 0; nil when it is none. O(log links).
  public func linkNumber(of stop: Int) -> Int? {
    let index = links.partitionPoint { $0 >= stop }
    return links.indices.contains(index) && links[index] == stop ? index : nil
  }

  private func firstIndex(where isLate: (DocumentStop) -> Bool) -> Int { all.partitionPoint(isLate) }
}

extension RandomAccessCollection where Index == Int {
  /// The first index from which on a condition holds, where it holds for a tail alone. O(log count).
  func partitionPoint(_ isInTail: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if isInTail(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// Walks blocks for stops. Recursion is as deep as blocks nest, ``MarkdownDocument/deepestNesting`` at most.
private struct StopScan {
  private var stops: [DocumentStop] = []
  private let tasks: [DocumentTask]
  private let text: UnsafeBufferPointer<UInt8>

  static func stops(of document: MarkdownDocument, in text: UnsafeBufferPointer<UInt8>) -> [DocumentStop] {
    var scan = StopScan(tasks: document.tasks, text: text)
    scan.add(document.blocks)
    return scan.stops
  }

  private init(tasks: [DocumentTask], text: UnsafeBufferPointer<UInt8>) {
    self.tasks = tasks
    self.text = text
  }

  private mutating func add(_ blocks: [Block]) {
    for block in blocks { add(block) }
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .heading(_, _, let text), .paragraph(let text): add(text)
    case .quote(let blocks): add(blocks)
    case .list(let list): list.items.forEach { add($0) }
    case .table(let table): ([table.header] + table.rows).forEach { $0.forEach { add($0) } }
    case .footnote(let number, let blocks): addFootnote(number, blocks)
    case .code, .rule, .html: break
    }
  }

  private mutating func add(_ item: ListItem) {
    if let task = item.task, tasks.indices.contains(task) {
      stops.append(DocumentStop(plain: tasks[task].plain, kind: .task(task)))
    }
    add(item.blocks)
  }

  /// It stands where its first text does.
  private mutating func addFootnote(_ number: Int, _ blocks: [Block]) {
    guard let start = blocks.lazy.compactMap(\.start).first else { return }
    stops.append(DocumentStop(plain: start..<start, kind: .footnote(number: number)))
    add(blocks)
  }

  private mutating func add(_ text: [Inline]) {
    for inline in text {
      if let destination = inline.destination {
        add(inline, leadingTo: destination)
      } else if inline.style.role == .footnote {
        addReferences(in: inline.plain)
      }
    }
  }

  /// A link with emphasis in it is several stretches of text.
  private mutating func add(_ inline: Inline, leadingTo destination: String) {
    let kind: DocumentStop.Kind =
      inline.isImage ? .picture(destination: destination) : .link(destination: destination)
    if let last = stops.last, last.kind == kind, last.plain.upperBound == inline.plain.lowerBound {
      stops[stops.count - 1] = DocumentStop(plain: last.plain.lowerBound..<inline.plain.upperBound, kind: kind)
    } else {
      stops.append(DocumentStop(plain: inline.plain, kind: kind))
    }
  }

  /// References that follow each other are one stretch of text: `[1][2]`.
  private mutating func addReferences(in plain: Range<Int>) {
    var start = plain.lowerBound
    var number = 0
    for index in plain {
      switch text[index] {
      case UInt8(ascii: "["): (start, number) = (index, 0)
      case UInt8(ascii: "0")...UInt8(ascii: "9"): number = number &* 10 &+ Int(text[index] & 0x0F)
      case UInt8(ascii: "]"):
        stops.append(DocumentStop(plain: start..<index + 1, kind: .footnoteReference(number: number)))
      default: break
      }
    }
  }
}

extension Block {
  /// Where its text begins; nil where it has none.
  fileprivate var start: Int? {
    switch self {
    case .heading(_, _, let text), .paragraph(let text): text.start
    case .quote(let blocks), .footnote(_, let blocks): blocks.lazy.compactMap(\.start).first
    case .list(let list): list.items.lazy.flatMap(\.blocks).compactMap(\.start).first
    case .code(let plain, _), .html(let plain): plain.lowerBound
    case .table(let table): table.header.start
    case .rule: nil
    }
  }
}
