import MaktabaText

/// Rows of cells in columns that line up, measured in terminal columns.
struct TextTable {
  /// The heads of the columns.
  var heads: [String]
  /// The column that gives way when the page is narrow.
  var flexible: Int
  /// Rows of clean cells, as many as there are heads.
  var rows: [[String]] = []

  private static let gap = 2

  /// The lines for a page. A file or pipe gets no heads, and nothing cut: it is for other programs.
  func lines(on page: Page) -> [String] {
    let shown = page.columns == nil ? rows : [heads] + rows
    let widths = self.widths(of: shown, columns: page.columns)
    return shown.enumerated().map { index, row in
      let whole = Self.line(row, widths, on: page)
      let line = page.columns.map { CellText.clipped(whole, toColumns: $0) } ?? whole
      return index == 0 && page.columns != nil ? page.bold(line) : line
    }
  }

  private func widths(of rows: [[String]], columns: Int?) -> [Int] {
    var widths = heads.indices.map { column in rows.lazy.map { CellText.columns(of: $0[column]) }.max() ?? 0 }
    guard let columns else { return widths }
    let others = widths.indices.filter { $0 != flexible }.reduce(Self.gap * (widths.count - 1)) { $0 + widths[$1] }
    widths[flexible] = min(widths[flexible], max(12, columns - others))
    return widths
  }

  private static func line(_ row: [String], _ widths: [Int], on page: Page) -> String {
    var line = ""
    for (cell, width) in zip(row, widths) {
      let text = page.shown(CellText.clipped(cell, toColumns: width))
      line += text + String(repeating: " ", count: width - CellText.columns(of: text) + gap)
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}
