/// Text in columns of a list or a panel.
extension VisualText {
  /// Columns that a text takes when it is painted: a lam and its alef are one glyph of one column, where
  /// ``CellText/columns(of:)`` counts two.
  public static func columns(of text: String) -> Int {
    ordered(text).map { $0.reduce(0) { $0 + $1.columns } } ?? CellText.columns(of: text)
  }

  /// A field of exactly `columns` columns: the text, made clean (``CleanText/line(_:)``) and cut off where it ends, in
  /// isolates where it has anything to order, and the spaces that fill the field outside of them, on the right.
  /// - Parameters:
  ///   - isOrdered: the text is painted in visual order; false where the terminal orders it, and joins nothing that would
  ///     take fewer columns.
  public static func padded(
    _ text: String, toColumns columns: Int, ellipsis: String = "…", isOrdered: Bool = true
  ) -> String {
    guard columns > 0 else { return "" }
    let width = isOrdered ? self.columns(of:) : CellText.columns(of:)
    let whole = CleanText.line(text)
    let kept = width(whole) <= columns ? whole : CellText.clipped(whole, toColumns: columns, ellipsis: ellipsis)
    return isolated(kept) + String(repeating: " ", count: max(0, columns - width(kept)))
  }
}
