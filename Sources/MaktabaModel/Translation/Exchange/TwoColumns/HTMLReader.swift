/// Reads a table for translators as people, word processors and pandoc leave it. Rows are known by the code in their last
/// column, wherever they stand.
///
/// libexpat is of no use here: what pandoc writes is HTML and not XML, and a browser or a person leaves worse.
struct HTMLReader {
  private var assembly: ReturnAssembly
  private var cells: [String] = []
  private var cell: CellReading?
  /// Tables inside of the cell.
  private var nested = 0
  private var rowLine = 0
  private var codeCount = 0

  /// Cells of a row that are read.
  private static let greatestCellCount = 32

  static func read(_ file: ReturnedText) throws(ExchangeError) -> ReturnedDocument {
    var reader = HTMLReader(assembly: ReturnAssembly(file.problems))
    var tokens = HTMLTokens(file.utf8)
    while let token = tokens.next() { reader.take(token, line: tokens.line) }
    reader.endRow()
    guard reader.codeCount > 0 else {
      throw .notOfFormat(
        name: file.name, format: "a table for translators", line: nil,
        reason: "no row has a code such as 1.2/3 in its last column")
    }
    return reader.assembly.finish()
  }

  private init(assembly: ReturnAssembly) { self.assembly = assembly }

  private mutating func take(_ token: HTMLTokens.Token, line: Int) {
    switch token {
    case .text(let text): cell?.append(text)
    case .open(let name, let href): open(name, href, line)
    case .close(let name): close(name)
    }
  }

  private mutating func open(_ name: String, _ href: String?, _ line: Int) {
    if cell != nil, name == "table" { nested += 1 }
    guard nested == 0 else {
      cell?.open(name, href: href)
      return
    }
    switch name {
    case "tr":
      endRow()
      rowLine = line
    case "td", "th":
      endCell()
      if rowLine == 0 { rowLine = line }
      cell = CellReading()
    default: cell?.open(name, href: href)
    }
  }

  private mutating func close(_ name: String) {
    if nested > 0 {
      cell?.close(name)
      if name == "table" { nested -= 1 }
      return
    }
    switch name {
    case "td", "th": endCell()
    case "tr", "table", "tbody", "thead": endRow()
    default: cell?.close(name)
    }
  }

  private mutating func endCell() {
    if let cell, cells.count < Self.greatestCellCount { cells.append(cell.text) }
    cell = nil
    nested = 0
  }

  // MARK: Rows

  private mutating func endRow() {
    endCell()
    defer { (cells, rowLine) = ([], 0) }
    guard !cells.isEmpty else { return }
    for (index, text) in cells.enumerated().reversed() {
      let words = text.split(whereSeparator: \.isWhitespace)
      if index > 0, take(words, at: index) { return }
    }
    guard cells.contains(where: { !TextState.isBlank($0) }) else { return }
    let target = cells.count > 1 ? cells[1] : ""
    assembly.keep(
      ReturnedRow(code: "", source: cells[0], target: target, line: rowLine),
      "The row has no code in its last column, so its text is kept as a suggestion.")
  }

  /// Takes the row if these are the words of its code cell.
  private mutating func take(_ words: [Substring], at index: Int) -> Bool {
    guard let first = words.first else { return false }
    if words.count == 1, first == HTMLWriter.codeHeading, index == cells.count - 1 { return true }
    if words.count == 1, first == HTMLWriter.mark {
      takeFact(cells[0].split(whereSeparator: \.isWhitespace), cells[1])
      return true
    }
    let code = first.drop { $0 == "?" }
    guard SegmentCode(code) != nil, words.count <= 4 else { return false }
    codeCount += 1
    if words.contains(where: { $0 == HTMLWriter.before }) { return true }
    takeSegment(String(code), words, at: index)
    return true
  }

  private mutating func takeSegment(_ code: String, _ words: [Substring], at index: Int) {
    var row = ReturnedRow(code: code, source: cells[0], target: index > 1 ? cells[1] : "", line: rowLine)
    row.check = words.first(where: SourceCheck.isWellFormed).map(String.init)
    row.isMarked = words.contains { $0.contains("?") || $0.contains("؟") || $0.contains("？") }
    if index != 2 {
      row.isDamaged = true
      assembly.report(
        rowLine, code, "The row of \(code) has \(index + 1) cells instead of 3, so it counts as unfinished.")
    }
    assembly.take(row)
  }

  private mutating func takeFact(_ words: [Substring], _ value: String) {
    guard words.first == "section", words.count == 2 else {
      return assembly.take(words.first.map(String.init) ?? "", value, line: rowLine)
    }
    assembly.take(SectionMarks(value.split(whereSeparator: \.isWhitespace)), of: String(words[1]))
  }
}
