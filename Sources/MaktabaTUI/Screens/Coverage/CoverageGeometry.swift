import MaktabaModel
import MaktabaText

/// Where the parts of the matrix stand. Titles stay where they are when the languages are scrolled.
struct CoverageGeometry: Equatable {
  var bars: Bars
  /// The languages' tags.
  var heads: Rect
  var list: Rect
  /// Sums by language; nil where there is no room.
  var totals: Rect?
  /// What the cell under the cursor means.
  var explanation: Rect
  /// Columns of the titles, the sign of the chosen row included.
  var titleColumns: Int
  /// Columns of a cell, the space after it included.
  var cellColumns: Int
  /// Cells that fit beside each other.
  var visible: Int
  /// The sum of a row stands at its end.
  var hasSums: Bool

  /// - Parameters:
  ///   - tags: of the languages.
  ///   - widest: columns that a cell takes when everything in it is said.
  init(size: Size, tags: [String], widest: Int) {
    var body = Rect(column: 0, row: 0, columns: size.columns, rows: size.rows)
    bars = Bars(taking: &body)
    explanation = body.takeBottom(body.rows >= 3 ? 1 : 0)
    heads = body.takeTop(1)
    totals = body.rows >= 6 ? body.takeBottom(1) : nil
    list = body
    titleColumns = max(8, min(46, size.columns * 2 / 5))
    hasSums = size.columns >= 60
    let area = max(1, size.columns - titleColumns - (hasSums ? 5 : 0))
    let longest = tags.map { CellText.columns(of: $0) }.max() ?? 2
    let (narrow, wide) = (max(3, min(longest, 4)) + 1, max(longest, widest) + 1)
    cellColumns = max(narrow, min(wide, area / max(1, tags.count)))
    visible = max(1, min(tags.count, area / cellColumns))
  }

  /// The first column of the screen that a cell takes. - Parameter place: from 0, among those that are visible.
  func column(ofCell place: Int) -> Int { titleColumns + place * cellColumns }

  /// The place of the cell that a column of the screen belongs to.
  func place(ofColumn column: Int) -> Int? {
    let place = (column - titleColumns) / cellColumns
    return column >= titleColumns && place < visible ? place : nil
  }
}
