import MaktabaText

/// A row of the reader: what must be known before the text comes first, then the text.
enum ReaderRow: Comparable, Sendable {
  case banner(Int)
  case text(RowPlace)
}

/// The rows of banners and text as one page. Going so many rows on or back costs what those rows cost, however long the
/// document is.
extension ReaderState {
  private var layout: DocumentLayout { document.layout }

  /// The first row.
  var firstRow: ReaderRow { bannerRows.isEmpty ? .text(.start) : .banner(0) }

  /// Behind the last row.
  var endRow: ReaderRow { .text(layout.end) }

  /// The row that shows a plain offset.
  func row(at plain: Int) -> ReaderRow { .text(layout.place(at: plain)) }

  /// The plain offset at which a row begins.
  func plain(at row: ReaderRow) -> Int {
    guard case .text(let place) = row else { return 0 }
    return layout.line(at: place)?.plain ?? document.text.plain.utf8.count
  }

  /// The row so many rows further on, or back; at least the first, at most ``endRow``.
  func row(_ row: ReaderRow, movedBy rows: Int) -> ReaderRow {
    switch row {
    case .banner(let number):
      let target = number + rows
      if target < bannerRows.count { return .banner(max(0, target)) }
      return .text(layout.place(.start, movedBy: target - bannerRows.count))
    case .text(let place):
      let above = rows < 0 ? layout.rows(from: .start, to: place, atMost: -rows) : 0
      guard rows < 0, above < -rows, !bannerRows.isEmpty else { return .text(layout.place(place, movedBy: rows)) }
      return .banner(max(0, bannerRows.count + above + rows))
    }
  }

  /// Rows from one to a later one, counted up to `most`; negative where it is an earlier one.
  func rows(from first: ReaderRow, to second: ReaderRow, atMost most: Int) -> Int {
    switch (first, second) {
    case (.banner(let first), .banner(let second)): return min(most, second - first)
    case (.text(let first), .text(let second)): return layout.rows(from: first, to: second, atMost: most)
    case (.banner(let first), .text(let second)):
      return min(most, bannerRows.count - first + layout.rows(from: .start, to: second, atMost: most))
    case (.text, .banner): return -rows(from: second, to: first, atMost: most)
    }
  }

  /// The row that stands at the top when the last one is at the bottom of so many rows.
  func lastTop(visible: Int) -> ReaderRow { row(endRow, movedBy: -visible) }
}
