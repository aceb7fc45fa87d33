import MaktabaText

extension Frame {
  /// Writes text from a cell to the right, at most to the edge `limit` (a column of the frame, exclusive).
  /// - Returns: the column after the last one written. Where text is cut off, the last column shows `ellipsis`.
  @discardableResult
  mutating func write(
    _ text: String, row: Int, column: Int, limit: Int, style: CellStyle = .plain, ellipsis: String? = nil
  ) -> Int {
    let limit = min(limit, size.columns)
    var at = column
    guard at < limit else { return at }
    let glyphs =
      ordersText ? orderedGlyphs(of: text, columns: limit - at, ellipsis: ellipsis) : CellText.glyphs(of: text)
    for (index, glyph) in glyphs.enumerated() {
      let isLast = index == glyphs.count - 1
      guard at + glyph.columns < limit || (isLast && at + glyph.columns == limit) else {
        return cutOff(glyphs[index...], row: row, column: at, limit: limit, style: style, ellipsis: ellipsis)
      }
      put(glyph, row: row, column: at, style: style)
      at += glyph.columns
    }
    return at
  }

  /// Text in visual order. What does not fit is cut off where the text ends, which may be on its left.
  private func orderedGlyphs(of text: String, columns: Int, ellipsis: String?) -> [Glyph] {
    guard let visual = VisualText.ordered(text) else { return CellText.glyphs(of: text) }
    let width = visual.reduce(0) { $0 + $1.columns }
    return width <= columns ? visual : VisualText.glyphs(of: cut(text, toColumns: columns, ellipsis: ellipsis ?? ""))
  }

  /// Isolates that the cut leaves open are closed, or the rest of the row would be ordered by what stands in them.
  private func cut(_ text: String, toColumns columns: Int, ellipsis: String) -> String {
    var text = text
    let end = text.withUTF8 { CellText.fitting($0, columns: columns - CellText.columns(of: ellipsis)).end }
    let kept = text.utf8Slice(0..<end)
    let open = kept.unicodeScalars.reduce(0) { depth, scalar in
      switch scalar.value {
      case 0x2066...0x2068: depth + 1
      case 0x2069: max(0, depth - 1)
      default: depth
      }
    }
    return kept + ellipsis + String(repeating: "\u{2069}", count: open)
  }

  /// Writes text whose parts are painted differently, in order. - Parameters:
  ///   - style: how the part that begins at a UTF-8 offset of the text is painted.
  /// - Returns: the column after the last one written.
  @discardableResult
  mutating func write(
    _ text: String, row: Int, column: Int, limit: Int, styledBy style: (Int) -> CellStyle
  ) -> Int {
    var at = column
    for placed in ordersText ? VisualText.placed(text) : CellText.placed(text) {
      guard at + placed.glyph.columns <= min(limit, size.columns) else { break }
      put(placed.glyph, row: row, column: at, style: style(placed.utf8Range.lowerBound))
      at += placed.glyph.columns
    }
    return at
  }

  private mutating func cutOff(
    _ rest: ArraySlice<Glyph>, row: Int, column: Int, limit: Int, style: CellStyle, ellipsis: String?
  ) -> Int {
    var at = column
    let columnsLeft = rest.reduce(0) { $0 + $1.columns }
    let mark = columnsLeft > limit - column ? ellipsis : nil
    for glyph in rest where at + glyph.columns <= limit - (mark == nil ? 0 : 1) {
      put(glyph, row: row, column: at, style: style)
      at += glyph.columns
      if mark != nil { break }
    }
    guard let mark, at < limit else { return at }
    put(Glyph(text: mark, columns: 1), row: row, column: at, style: style)
    return at + 1
  }

  /// Paints a rectangle's cells with spaces in a style.
  mutating func fill(_ rect: Rect, style: CellStyle = .plain) {
    let space = Glyph(text: " ", columns: 1)
    for row in rect.row..<(rect.row + rect.rows) {
      for column in rect.column..<(rect.column + rect.columns) { put(space, row: row, column: column, style: style) }
    }
  }

  /// Adds attributes to what stands in a row of cells.
  mutating func restyle(row: Int, columns: Range<Int>, _ change: (CellStyle) -> CellStyle) {
    for column in columns.clamped(to: 0..<size.columns) where row >= 0 && row < size.rows {
      setStyle(change(self[row: row, column: column].style), row: row, column: column)
    }
  }
}
