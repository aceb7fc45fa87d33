import MaktabaText

/// The picture that is shown over the reader.
struct PictureState: Equatable, Sendable {
  /// The question that was answered.
  var request: PictureRequest
  var answer: PictureAnswer
}

/// Where the parts of the screen of a picture stand.
struct PictureGeometry: Equatable {
  var bars: Bars
  var picture: Rect
  var caption: Rect
  /// The caption's rows, as many as there is room for.
  var lines: [String]

  /// The caption stands at the bottom, and takes a third of the rows at most.
  init(size: Size, caption text: String, ellipsis: String) {
    var area = Rect(column: 0, row: 0, columns: size.columns, rows: size.rows)
    bars = Bars(taking: &area)
    let columns = max(1, min(PictureGeometry.widestCaption, area.columns - (area.columns >= 30 ? 2 : 0)))
    let all = WrappedText.rows(of: text, columns: columns)
    lines = Array(all.prefix(max(1, area.rows / 3)))
    if lines.count < all.count {
      let last = CellText.clipped(all[lines.count - 1] + " " + ellipsis, toColumns: columns, ellipsis: ellipsis)
      lines[lines.count - 1] = last
    }
    caption = area.takeBottom(lines.count)
    if area.rows >= 8 { _ = area.takeBottom(1) }
    picture = area
  }

  private static let widestCaption = 72
}
