import CNcurses
import MaktabaTUI

extension CellScalars {
  /// Measures as the C library does in the locale of this moment, and so ncurses.
  init() { self.init(width: { Int(mnc_width($0)) }) }
}

/// Brings a frame onto the screen: only what differs from the last one is handed to ncurses, which sends only what
/// differs from what the terminal shows.
struct Painter {
  private var last: Frame?
  private var pens: Pens
  private var scalars = CellScalars()

  init(usesColour: Bool) { pens = Pens(usesColour: usesColour) }

  /// The next frame is handed over whole, because the screen was emptied or has another size.
  mutating func forget() { last = nil }

  /// Paints a frame; what does not fit the screen is left out.
  mutating func paint(_ frame: Frame) {
    scalars.keepsArabicJoiners = !frame.ordersText
    let old = last?.size == frame.size ? last : nil
    if old == nil { mnc_clear() }
    let rows = min(frame.size.rows, Int(mnc_rows()))
    let columns = min(frame.size.columns, Int(mnc_columns()))
    if columns > 0 {
      for row in 0..<max(0, rows) { paint(row: row, columns: columns, of: frame, over: old) }
    }
    last = frame
    let cursor = frame.cursor ?? Position(column: 0, row: 0)
    mnc_update(clamp(cursor.row, below: rows), clamp(cursor.column, below: columns))
  }

  private func clamp(_ value: Int, below limit: Int) -> Int32 { Int32(max(0, min(value, limit - 1))) }

  private mutating func paint(row: Int, columns: Int, of frame: Frame, over old: Frame?) {
    let start = row * frame.size.columns
    let new = frame.cells[start..<start + columns]
    guard let old else { return paint(new, row: row, from: 0, to: columns) }
    let before = old.cells[start..<start + columns]
    guard let changed = Self.changedSpan(before, new) else { return }
    if new.contains(where: \.isContinuation) || before.contains(where: \.isContinuation) {
      // Writing over half a wide glyph shifts the row: such a row is laid anew.
      mnc_clear_row(Int32(row))
      paint(new, row: row, from: 0, to: columns)
    } else {
      paint(new, row: row, from: changed.lowerBound, to: changed.upperBound)
    }
  }

  /// The columns from the first to the last difference; nil when there is none.
  private static func changedSpan(_ old: ArraySlice<Cell>, _ new: ArraySlice<Cell>) -> Range<Int>? {
    guard let first = zip(old, new).enumerated().first(where: { $0.element.0 != $0.element.1 })?.offset else {
      return nil
    }
    var end = new.count
    while end > first + 1, old[old.startIndex + end - 1] == new[new.startIndex + end - 1] { end -= 1 }
    return first..<end
  }

  private mutating func paint(_ cells: ArraySlice<Cell>, row: Int, from first: Int, to end: Int) {
    var column = first
    while column < end {
      let cell = cells[cells.startIndex + column]
      let isWide = column + 1 < cells.count && cells[cells.startIndex + column + 1].isContinuation
      put(cell, row: row, column: column, columns: isWide && !cell.isContinuation ? 2 : 1)
      column += isWide && !cell.isContinuation ? 2 : 1
    }
  }

  private mutating func put(_ cell: Cell, row: Int, column: Int, columns: Int) {
    let pen = pens.pen(for: cell.style)
    if let letter = Self.plainLetter(of: cell.text), columns == 1 {
      withUnsafePointer(to: UInt32(letter)) { mnc_put(Int32(row), Int32(column), $0, 1, pen.attributes, pen.pair) }
      return
    }
    var at = column
    for piece in scalars.pieces(of: cell.text, columns: columns) {
      mnc_put(Int32(row), Int32(at), piece.scalars, Int32(piece.scalars.count), pen.attributes, pen.pair)
      at += piece.columns
    }
  }

  /// The one printable ASCII character that most cells hold.
  private static func plainLetter(of text: String) -> UInt8? {
    let bytes = text.utf8
    guard bytes.count == 1, let byte = bytes.first, byte >= 0x20, byte < 0x7F else { return nil }
    return byte
  }
}
