/// Where the parts of the shelf stand; nil for those that have no room.
struct ShelfGeometry: Equatable {
  var title: Rect
  /// Counts and filter, or the filter line.
  var counts: Rect?
  var list: Rect
  var facets: Rect?
  var detail: Rect?
  var translations: Rect?
  var bars: Bars

  init(size: Size, focus: ShelfState.Focus) {
    var body = Rect(column: 0, row: 0, columns: size.columns, rows: size.rows)
    bars = Bars(taking: &body)
    title = bars.title
    counts = size.rows >= 8 || focus == .filterLine ? body.takeTop(1) : nil
    if size.columns >= 120, focus == .translations {
      translations = body.takeRight(TranslationsGeometry.columns(of: size.columns))
    } else if size.columns >= 120 {
      facets = body.takeLeft(28)
      var right = body.takeRight(40)
      translations = right.takeBottom(min(right.rows / 2, 14))
      detail = right
    } else if focus == .facets || focus == .translations {
      let isWhole = size.columns < 60 || focus == .translations
      let pane = isWhole ? body : body.takeRight(36)
      if isWhole { body.rows = 0 }
      if focus == .facets { facets = pane } else { translations = pane }
    } else if size.columns >= 60, size.rows >= 20 {
      detail = body.takeBottom(min(7, size.rows / 3))
    }
    list = body
  }
}

/// The bars that every screen has: a title above, what is said and what the keys do below.
struct Bars: Equatable {
  var title: Rect
  var status: Rect?
  var hints: Rect

  /// Takes the bars off the screen.
  init(taking body: inout Rect) {
    title = body.takeTop(1)
    hints = body.takeBottom(1)
    status = body.rows >= 6 ? body.takeBottom(1) : nil
  }
}
