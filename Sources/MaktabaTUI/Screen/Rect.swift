/// A rectangle of cells; may be empty.
public struct Rect: Hashable, Sendable {
  /// Upper left corner.
  public var column: Int
  /// Upper left corner.
  public var row: Int
  /// Width.
  public var columns: Int
  /// Height.
  public var rows: Int

  /// Makes a rectangle; negative sizes become 0.
  public init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// Takes rows off the top.
  mutating func takeTop(_ count: Int) -> Rect {
    let taken = Rect(column: column, row: row, columns: columns, rows: min(count, rows))
    self = Rect(column: column, row: row + taken.rows, columns: columns, rows: rows - taken.rows)
    return taken
  }

  /// Takes rows off the bottom.
  mutating func takeBottom(_ count: Int) -> Rect {
    let taken = min(max(0, count), rows)
    self = Rect(column: column, row: row, columns: columns, rows: rows - taken)
    return Rect(column: column, row: row + rows, columns: columns, rows: taken)
  }

  /// Takes columns off the left, and leaves one column free between.
  mutating func takeLeft(_ count: Int) -> Rect {
    let taken = Rect(column: column, row: row, columns: min(count, columns), rows: rows)
    self = Rect(
      column: column + taken.columns + 1, row: row, columns: columns - taken.columns - 1, rows: rows)
    return taken
  }

  /// Takes columns off the right, and leaves one column free between.
  mutating func takeRight(_ count: Int) -> Rect {
    let taken = min(max(0, count), columns)
    let right = Rect(column: column + columns - taken, row: row, columns: taken, rows: rows)
    self = Rect(column: column, row: row, columns: columns - taken - 1, rows: rows)
    return right
  }

  func contains(_ position: Position) -> Bool {
    position.column >= column && position.column < column + columns && position.row >= row
      && position.row < row + rows
  }
}
