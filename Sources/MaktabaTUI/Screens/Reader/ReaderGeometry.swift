/// Where the parts of the reader stand.
struct ReaderGeometry: Equatable {
  var bars: Bars
  /// What is known of the section at the top; nil for a document of which nothing has to be said.
  var mark: Rect?
  /// The rows of the document, in the whole width.
  var body: Rect
  /// The column at which the text begins.
  var textColumn: Int
  /// The width the text is to be laid out for.
  var textColumns: Int
  /// Table of contents or translations.
  var pane: Rect?

  init(size: Size, focus: ReaderState.Focus, measure: Int, hasMark: Bool = false) {
    var area = Rect(column: 0, row: 0, columns: size.columns, rows: size.rows)
    bars = Bars(taking: &area)
    let margin = size.columns >= 60 ? 2 : size.columns >= 30 ? 1 : 0
    textColumns = max(1, min(measure, size.columns - 2 * margin))
    if hasMark, area.rows >= 4 { mark = area.takeTop(1) }
    // The pane stands beside the text where there is room and else covers part of it; the layout stays as it is, so that
    // opening a pane costs nothing and loses no place.
    if focus == .contents || focus == .links || focus == .translations {
      var whole = area
      let beside = size.columns - textColumns - 1
      let wide =
        focus == .translations ? TranslationsGeometry.columns(of: size.columns) : beside >= 40 ? min(beside, 60) : 52
      pane = size.columns >= 60 && wide < size.columns ? whole.takeRight(wide) : whole
    }
    body = area
    let free = size.columns - (pane?.columns ?? 0) - 1
    textColumn = max(0, ((pane != nil && free >= textColumns ? free : size.columns) - textColumns) / 2)
  }
}
