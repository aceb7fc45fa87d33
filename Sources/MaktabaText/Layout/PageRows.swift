/// Rows of a page while it is laid out, with what stands before the text on each: bullets, quotation marks,
/// indentation.
struct PageRows {
  private struct Prefix {
    let first: [LineRun]
    let rest: [LineRun]
    let columns: Int
    var isUsed = false
  }

  /// Rows made so far; -1 is the plain offset of decoration until the next text is known.
  private(set) var rows: [LayoutLine] = []
  private var prefixes: [Prefix] = []
  private var lastPlain = 0

  /// Columns of a whole row.
  let columns: Int
  /// Columns left for text.
  private(set) var available: Int

  init(columns: Int) {
    self.columns = columns
    available = columns
  }

  // MARK: What stands before the text

  /// Has `first` stand before the next row and `rest` before those after it, until ``pop()``.
  ///
  /// Where that would leave less than half of the row for text, nothing is put there: text comes first.
  mutating func push(first: String, rest: String, columns width: Int, role: TextStyle.Role) {
    let style = TextStyle(role: role)
    let fits = (available - width) * 2 >= columns
    prefixes.append(
      Prefix(
        first: fits ? [LineRun(text: first, style: style, plain: nil)] : [],
        rest: fits ? [LineRun(text: rest, style: style, plain: nil)] : [], columns: fits ? width : 0))
    available -= fits ? width : 0
  }

  mutating func pop() {
    if let prefix = prefixes.popLast() { available += prefix.columns }
  }

  private mutating func takePrefixes() -> [LineRun] {
    var runs: [LineRun] = []
    for index in prefixes.indices {
      runs += prefixes[index].isUsed ? prefixes[index].rest : prefixes[index].first
      prefixes[index].isUsed = true
    }
    return runs
  }

  // MARK: Rows

  /// Adds a row of text. - Parameter plain: where it begins; nil for decoration.
  mutating func add(_ runs: [LineRun], plain: Int?, headingOf: Int? = nil) {
    if let plain { lastPlain = max(lastPlain, plain) }
    let all = prefixes.isEmpty ? runs : takePrefixes() + runs
    rows.append(LayoutLine(runs: all, plain: plain == nil ? -1 : lastPlain, headingOf: headingOf))
  }

  /// Adds an empty row; quotation marks go on through it.
  mutating func addBlank() {
    var runs = prefixes.flatMap { $0.isUsed ? $0.rest : [] }
    while let last = runs.last, last.text.utf8.allSatisfy({ $0 == 0x20 }) { runs.removeLast() }
    if let last = runs.popLast() {
      let trimmed = last.text.utf8.reversed().drop { $0 == 0x20 }.count
      runs.append(
        LineRun(text: String(decoding: last.text.utf8.prefix(trimmed), as: UTF8.self), style: last.style, plain: nil))
    }
    rows.append(LayoutLine(runs: runs, plain: -1))
  }

  /// The rows, where every row of decoration has the offset of the next text.
  mutating func finish(textEnd: Int) -> [LayoutLine] {
    var next = textEnd
    for index in rows.indices.reversed() {
      if rows[index].plain < 0 {
        rows[index] = LayoutLine(runs: rows[index].runs, plain: next, headingOf: rows[index].headingOf)
      }
      next = rows[index].plain
    }
    return rows
  }
}
