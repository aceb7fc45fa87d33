import Synchronization

/// What a layout is made for.
public struct LayoutOptions: Hashable, Sendable {
  /// Columns of the widest row, at least 1 (a smaller number is taken as 1).
  public var columns: Int
  /// Bullets, borders and rules are made of ASCII characters alone. The text is as it is.
  public var asciiOnly: Bool
  /// Rows are in the order in which they are painted, with Arabic letters joined, and right-to-left text stands at the right
  /// edge. Otherwise they are in logical order, for a terminal that orders by itself, or a pipe.
  public var ordersText: Bool

  /// Makes options.
  public init(columns: Int, asciiOnly: Bool = false, ordersText: Bool = true) {
    self.columns = columns
    self.asciiOnly = asciiOnly
    self.ordersText = ordersText
  }
}

/// A row of a layout. Rows are named by the chunk they belong to, so that a row can be named without laying out all that
/// stands before it.
public struct RowPlace: Hashable, Comparable, Sendable {
  var chunk: Int
  var row: Int

  /// The first row, where there is any.
  public static let start = RowPlace(chunk: 0, row: 0)

  /// In the order of the page.
  public static func < (a: RowPlace, b: RowPlace) -> Bool { (a.chunk, a.row) < (b.chunk, b.row) }
}

/// A document laid out for a number of columns: rows of cells, made when they are asked for.
///
/// The document is laid out in chunks of a few kilobytes, so that opening it, going to any place in it and turning a page
/// cost the same however long it is: about a millisecond for each chunk that is met the first time. The same document and
/// options always give the same rows; the chunks met last are kept. Safe to use from several threads.
public final class DocumentLayout: Sendable {
  /// What it was laid out for.
  public let options: LayoutOptions
  /// Rows put in between those of the document.
  public let inserts: LayoutInserts
  private let document: MarkdownDocument
  private let tables = TableWidths()
  private let kept = Mutex(KeptChunks())

  /// Prepares a layout. O(1): rows are made when they are asked for.
  public init(_ document: MarkdownDocument, options: LayoutOptions, inserts: LayoutInserts = LayoutInserts()) {
    self.document = document
    self.inserts = inserts
    self.options = options
  }

  /// Prepares a layout. - Parameter columns: at least 1.
  public convenience init(_ document: MarkdownDocument, columns: Int) {
    self.init(document, options: LayoutOptions(columns: columns))
  }

  /// The width it is laid out for.
  public var columns: Int { max(1, options.columns) }

  // MARK: Rows

  /// Behind the last row.
  public var end: RowPlace { RowPlace(chunk: flow.chunks.count, row: 0) }

  /// All rows. Takes time in proportion to the whole document, and keeps nothing: for printing.
  public var lines: [LayoutLine] { flow.chunks.indices.flatMap(layOut) }

  /// Gives all rows to `body`, some at a time, in order.
  public func forEachRows(_ body: ([LayoutLine]) -> Void) {
    for chunk in flow.chunks.indices { body(layOut(chunk)) }
  }

  /// The row at a place; nil behind the last.
  public func line(at place: RowPlace) -> LayoutLine? {
    guard flow.chunks.indices.contains(place.chunk) else { return nil }
    let rows = rows(ofChunk: place.chunk)
    return rows.indices.contains(place.row) ? rows[place.row] : nil
  }

  /// At most `count` rows from a place on.
  public func lines(from place: RowPlace, count: Int) -> [LayoutLine] {
    var lines: [LayoutLine] = []
    var place = place
    while lines.count < count, flow.chunks.indices.contains(place.chunk) {
      lines += rows(ofChunk: place.chunk).dropFirst(place.row).prefix(count - lines.count)
      place = RowPlace(chunk: place.chunk + 1, row: 0)
    }
    return lines
  }

  /// The place so many rows further on (or back); at most ``end``, at least the first row.
  public func place(_ place: RowPlace, movedBy rows: Int) -> RowPlace {
    var place = place
    var left = rows
    while left > 0, flow.chunks.indices.contains(place.chunk) {
      let room = self.rows(ofChunk: place.chunk).count - place.row
      if left < room { return RowPlace(chunk: place.chunk, row: place.row + left) }
      left -= room
      place = RowPlace(chunk: place.chunk + 1, row: 0)
    }
    while left < 0 {
      if place.row + left >= 0 { return RowPlace(chunk: place.chunk, row: place.row + left) }
      guard place.chunk > 0 else { return .start }
      left += place.row
      place = RowPlace(chunk: place.chunk - 1, row: self.rows(ofChunk: place.chunk - 1).count)
    }
    return settled(place)
  }

  /// Rows from one place to a later one, counted up to `most`; negative where it is an earlier one.
  public func rows(from first: RowPlace, to second: RowPlace, atMost most: Int) -> Int {
    if second < first { return -rows(from: second, to: first, atMost: most) }
    var count = -first.row
    var chunk = first.chunk
    while chunk < second.chunk, count < most {
      count += rows(ofChunk: chunk).count
      chunk += 1
    }
    return min(most, chunk == second.chunk ? count + second.row : count)
  }

  // MARK: Places

  /// The row that shows a plain offset, or begins last before it.
  public func place(at plain: Int) -> RowPlace {
    var chunk = flow.chunk(at: plain)
    guard flow.chunks.indices.contains(chunk) else { return .start }
    while chunk > 0, rows(ofChunk: chunk).first.map({ $0.plain > plain }) ?? true { chunk -= 1 }
    return RowPlace(chunk: chunk, row: rows(ofChunk: chunk).row(showing: plain))
  }

  /// The row of a section's heading; the first row for a lead and for a number that is no section's.
  public func place(ofSection section: Int) -> RowPlace {
    guard document.sections.indices.contains(section), document.sections[section].level > 0 else { return .start }
    let place = place(at: document.sections[section].plain.lowerBound)
    guard flow.chunks.indices.contains(place.chunk) else { return place }
    let row = rows(ofChunk: place.chunk).firstIndex { $0.headingOf == section }
    return row.map { RowPlace(chunk: place.chunk, row: $0) } ?? place
  }

  /// Behind the last row of a chunk is the first of the next that has any.
  private func settled(_ place: RowPlace) -> RowPlace {
    var place = place
    while flow.chunks.indices.contains(place.chunk), place.row >= rows(ofChunk: place.chunk).count {
      place = RowPlace(chunk: place.chunk + 1, row: 0)
    }
    return place
  }

  // MARK: Chunks

  private var flow: DocumentFlow { document.flow }

  private func rows(ofChunk chunk: Int) -> [LayoutLine] {
    if let rows = kept.withLock({ $0.rows(of: chunk) }) { return rows }
    let rows = layOut(chunk)
    kept.withLock { $0.keep(rows, of: chunk) }
    return rows
  }

  private func layOut(_ chunk: Int) -> [LayoutLine] {
    var plain = document.plain
    return plain.withUTF8 { bytes in
      var layout = ChunkLayout(
        flow, plain: flow.plain(ofChunk: chunk), text: bytes, options: options, tables: tables)
      let rows = layout.rows(of: flow.chunks[chunk], next: flow.plain(ofChunk: chunk + 1))
      return inserts.applied(
        to: rows, isFirst: chunk == 0, isLast: chunk + 1 == flow.chunks.count, in: document.sections)
    }
  }
}

/// The rows of the chunks met last.
struct KeptChunks {
  private var rows: [Int: [LayoutLine]] = [:]
  /// The chunk met last at the end.
  private var order: [Int] = []

  /// A screen of 200 rows meets a handful; the rest is for going back.
  private static let most = 32

  mutating func rows(of chunk: Int) -> [LayoutLine]? {
    guard let found = rows[chunk] else { return nil }
    if order.last != chunk { touch(chunk) }
    return found
  }

  mutating func keep(_ rows: [LayoutLine], of chunk: Int) {
    self.rows[chunk] = rows
    touch(chunk)
    if order.count > Self.most { self.rows[order.removeFirst()] = nil }
  }

  private mutating func touch(_ chunk: Int) {
    order.removeAll { $0 == chunk }
    order.append(chunk)
  }
}

extension [LayoutLine] {
  /// The row that shows a plain offset, or begins last before it. O(log rows) for most, O(rows) where none shows it.
  fileprivate func row(showing plain: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].plain <= plain { low = middle + 1 } else { high = middle }
    }
    let last = Swift.max(0, low - 1)
    // In a record of a table a later header stands in the text before the value above it.
    return rowShowing(plain, upTo: last) ?? firstIndex { $0.shows(plain) } ?? last
  }

  /// Rows of a table's row begin at the same offset, so the one that shows a word is looked for among them.
  private func rowShowing(_ plain: Int, upTo last: Int) -> Int? {
    guard indices.contains(last) else { return nil }
    let start = self[last].plain
    for row in stride(from: last, through: Swift.max(0, last - 1000), by: -1) where self[row].plain == start {
      if self[row].shows(plain) { return row }
    }
    return nil
  }
}
