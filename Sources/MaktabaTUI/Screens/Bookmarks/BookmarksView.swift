import MaktabaModel
import MaktabaText

extension AppState {
  func drawBookmarks(into frame: inout Frame) {
    let list = bookmarksGeometry.list
    drawTitle(Wording.bookmarksTitle, Wording.count(bookmarkCount, "bookmark", "bookmarks") + " ", into: &frame)
    if marks.bookmarks.isEmpty { drawNoBookmarks(in: list, into: &frame) }
    let window = bookmarks.cursor.window(count: bookmarkCount, visible: bookmarksVisible)
    for index in window {
      let row = list.row + (index - window.lowerBound) * AppState.rowsPerBookmark
      draw(marks.bookmarks[index], row: row, isCursor: index == bookmarks.cursor.selected, in: list, into: &frame)
    }
  }

  private func drawNoBookmarks(in list: Rect, into frame: inout Frame) {
    for (index, line) in WrappedText.rows(of: Wording.noBookmarks, columns: list.columns).prefix(list.rows).enumerated()
    {
      frame.write(line, row: list.row + index, column: 0, limit: size.columns, style: look.style(.plain))
    }
    frame.cursor = Position(column: 0, row: list.row)
  }

  private func draw(_ bookmark: MarkState.Bookmark, row: Int, isCursor: Bool, in list: Rect, into frame: inout Frame) {
    let isGone = catalogue.map { $0.work(id: bookmark.work) == nil } ?? false
    let place = bookmark.place
    var parts = ["[\(bookmark.language.text)]"]
    if isGone { parts.append(Wording.goneWord) }
    if !place.heading.isEmpty, place.heading != bookmark.title { parts.append(glyphs.section + " " + place.heading) }
    if place.percent > 0 { parts.append("\(place.percent)%") }
    let text = named(bookmark.title, parts.joined(separator: "  "), columns: list.columns - 2)
    drawRow(text, in: list, row: row, isCursor: isCursor, isFocused: command == nil, into: &frame)
    guard row + 1 < list.row + list.rows else { return }
    frame.write(
      place.words, row: row + 1, column: 4, limit: size.columns, style: look.style(.faint), ellipsis: glyphs.ellipsis)
  }
}

extension Wording {
  static let bookmarksTitle = "Bookmarks"
}
