/// What a layout is made for.
public struct LayoutOptions: Hashable, Sendable {
  /// Columns of the widest row, at least 1 (a smaller number is taken as 1).
  public var columns: Int
  /// Bullets, borders and rules are made of ASCII characters alone. The text is as it is.
  public var asciiOnly: Bool

  /// Makes options.
  public init(columns: Int, asciiOnly: Bool = false) {
    self.columns = columns
    self.asciiOnly = asciiOnly
  }
}

/// A document laid out for a number of columns. A pure value; made once per (document, columns).
///
/// Rows are in logical order: the order of right-to-left text on a row is for whoever paints it.
public struct DocumentLayout: Sendable {
  /// Rows in order; their `plain` never decreases.
  public let lines: [LayoutLine]
  /// The width it was laid out for.
  public let columns: Int
  /// The heading row of every section, or 0 for a lead.
  private let sectionLines: [Int]

  /// Lays a document out. Time and memory are proportional to the text. - Parameter columns: at least 1.
  public init(_ document: MarkdownDocument, columns: Int) {
    self.init(document, options: LayoutOptions(columns: columns))
  }

  /// Lays a document out. Time and memory are proportional to the text.
  public init(_ document: MarkdownDocument, options: LayoutOptions) {
    columns = max(1, options.columns)
    var plain = document.plain
    let rows = plain.withUTF8 { bytes in
      var page = PageLayout(text: bytes, sections: document.sections.count, options: options)
      page.add(document.blocks)
      return page.finish()
    }
    lines = rows.lines
    sectionLines = rows.sectionLines
  }

  /// The row that shows a plain offset, or begins last before it. O(log rows).
  public func line(at plainOffset: Int) -> Int {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].plain <= plainOffset { low = middle + 1 } else { high = middle }
    }
    let last = max(0, low - 1)
    return rowShowing(plainOffset, upTo: last) ?? last
  }

  /// The row of a section's heading; 0 for a lead and for a number that is no section's.
  public func line(ofSection section: Int) -> Int {
    sectionLines.indices.contains(section) ? sectionLines[section] : 0
  }

  /// Rows of a table's row begin at the same offset, so the one that shows a word is looked for among them.
  private func rowShowing(_ plainOffset: Int, upTo last: Int) -> Int? {
    guard lines.indices.contains(last) else { return nil }
    let start = lines[last].plain
    for row in stride(from: last, through: max(0, last - 1000), by: -1) where lines[row].plain == start {
      if lines[row].shows(plainOffset) { return row }
    }
    return nil
  }
}
