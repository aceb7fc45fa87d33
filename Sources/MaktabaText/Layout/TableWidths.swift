import Synchronization

/// The widths of a document's tables, measured once for a layout.
final class TableWidths: Sendable {
  private let known = Mutex<[Int: [Int]?]>([:])

  /// Narrower columns than this are not worth having, unless their text is narrower still.
  private static let leastWidth = 8
  /// Between two columns.
  private static let gap = 3
  /// Rows that are measured. In a table that is longer, a later row with longer words is filled or cut like any other.
  private static let measuredRows = 400

  /// Columns of text for each of a table's columns; nil where they do not fit side by side.
  /// - Parameter columns: of the page; always the same for the same table.
  func widths(of number: Int, _ table: TableBlock, columns: Int, breaker: inout LineBreaker) -> [Int]? {
    if let widths = known.withLock({ $0[number] }) { return widths }
    let gaps = Self.gap * max(0, table.alignments.count - 1)
    let fits = table.alignments.count + gaps <= columns
    let widths = fits ? Self.fit(Self.measure(table, breaker: &breaker), into: columns - gaps) : nil
    known.withLock { $0[number] = widths }
    return widths
  }

  /// Per column, the widest line and the longest word.
  private static func measure(_ table: TableBlock, breaker: inout LineBreaker) -> [(line: Int, word: Int)] {
    var widths = table.alignments.map { _ in (line: 1, word: 1) }
    for row in [table.header] + table.rows.prefix(measuredRows) {
      for (index, cell) in row.enumerated() {
        breaker.append(cell, columns: 0)
        let size = breaker.measure()
        breaker.clear()
        widths[index] = (max(widths[index].line, size.line), max(widths[index].word, size.word))
      }
    }
    return widths
  }

  /// Widths that fit: the widest columns are made narrower first, to the longest word where that is enough.
  private static func fit(_ natural: [(line: Int, word: Int)], into columns: Int) -> [Int]? {
    if natural.reduce(0, { $0 + $1.line }) <= columns { return natural.map(\.line) }
    let words = natural.map { min($0.line, max(leastWidth, $0.word)) }
    let least = natural.map { min($0.line, leastWidth) }
    if words.reduce(0, +) <= columns { return level(natural.map(\.line), floor: words, into: columns) }
    guard least.reduce(0, +) <= columns else { return nil }
    return level(words, floor: least, into: columns)
  }

  /// Cuts widths at the highest level at which their sum fits, none below its floor.
  private static func level(_ widths: [Int], floor: [Int], into columns: Int) -> [Int] {
    func cut(_ level: Int) -> [Int] { zip(widths, floor).map { max($1, min($0, level)) } }
    var low = 0
    var high = widths.max() ?? 0
    while low < high {
      let middle = (low + high + 1) / 2
      if cut(middle).reduce(0, +) <= columns { low = middle } else { high = middle - 1 }
    }
    return cut(low)
  }
}
