/// Rows of a chunk while it is laid out, with what stands beside the text on each: bullets, quotation marks, indentation.
struct PageRows {
  private struct Open {
    let prefix: LeafPrefix
    var isUsed: Bool
  }

  /// Rows made so far; -1 is the plain offset of decoration until the next text is known.
  private(set) var rows: [LayoutLine] = []
  private var prefixes: [Open] = []
  private var lastPlain: Int

  /// Columns of a whole row.
  let columns: Int
  /// Columns left for text.
  private(set) var available: Int

  /// - Parameter plain: where the chunk's text begins.
  init(columns: Int, plain: Int) {
    self.columns = columns
    available = columns
    lastPlain = plain
  }

  // MARK: What stands beside the text

  /// Enters the containers of a leaf, outermost first; those before `used` have shown their mark.
  ///
  /// Where a mark would leave less than half of the row for text, it is left out: text comes first.
  mutating func enter(_ chain: [LeafPrefix], used: Int) {
    prefixes.removeAll(keepingCapacity: true)
    available = columns
    for (index, prefix) in chain.enumerated() where (available - prefix.columns) * 2 >= columns {
      prefixes.append(Open(prefix: prefix, isUsed: index < used))
      available -= prefix.columns
    }
  }

  private mutating func takePrefixes() -> [LineRun] {
    prefixes.indices.map { index in
      defer { prefixes[index].isUsed = true }
      let prefix = prefixes[index].prefix
      let style = TextStyle(role: prefix.role)
      return prefixes[index].isUsed
        ? LineRun(text: prefix.rest, style: style, plain: nil)
        : LineRun(text: prefix.first, style: style, plain: nil, mark: prefix.mark)
    }
  }

  // MARK: Rows

  /// Adds a row of text. - Parameter plain: where it begins; nil for decoration.
  mutating func add(_ runs: [LineRun], plain: Int?, headingOf: Int? = nil) {
    append(prefixes.isEmpty ? runs : takePrefixes() + runs, plain, headingOf)
  }

  /// Adds a row of right-to-left text that takes `width` columns: it stands at the right edge, its marks on its right.
  mutating func addFromRight(_ runs: [LineRun], columns width: Int, plain: Int?, headingOf: Int? = nil) {
    let gap = String.spaces(available - width)
    let marks = takePrefixes().reversed().map {
      LineRun(text: LeafPrefix.mirrored($0.text), style: $0.style, plain: nil, mark: $0.mark)
    }
    append([LineRun(text: gap, style: TextStyle(), plain: nil)] + runs + marks, plain, headingOf)
  }

  private mutating func append(_ runs: [LineRun], _ plain: Int?, _ headingOf: Int?) {
    if let plain { lastPlain = max(lastPlain, plain) }
    rows.append(LayoutLine(runs: runs, plain: plain == nil ? -1 : lastPlain, headingOf: headingOf))
  }

  /// Adds an empty row; quotation marks go on through it. - Parameter isRightToLeft: of the text below.
  mutating func addBlank(isRightToLeft: Bool = false) {
    var runs = prefixes.filter(\.isUsed).map {
      LineRun(text: $0.prefix.rest, style: TextStyle(role: $0.prefix.role), plain: nil)
    }
    while let last = runs.last, last.text.utf8.allSatisfy({ $0 == 0x20 }) { runs.removeLast() }
    if isRightToLeft, !runs.isEmpty {
      let taken = prefixes.filter(\.isUsed).prefix(runs.count).reduce(0) { $0 + $1.prefix.columns }
      let gap = String.spaces(columns - taken)
      let marks = runs.reversed().map { LineRun(text: LeafPrefix.mirrored($0.text), style: $0.style, plain: nil) }
      runs = [LineRun(text: gap, style: TextStyle(), plain: nil)] + marks
    } else if let last = runs.popLast() {
      runs.append(last.withoutSpacesAtEnd)
    }
    rows.append(LayoutLine(runs: runs, plain: -1))
  }

  /// The rows, where every row of decoration has the offset of the next text. - Parameter next: that of the next chunk.
  mutating func finish(next: Int) -> [LayoutLine] {
    var next = next
    for index in rows.indices.reversed() {
      if rows[index].plain < 0 { rows[index] = rows[index].at(plain: next) }
      next = rows[index].plain
    }
    return rows
  }
}
