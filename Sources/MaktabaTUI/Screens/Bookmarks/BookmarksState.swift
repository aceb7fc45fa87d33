import MaktabaModel

/// The list of bookmarks, newest first.
struct BookmarksState: Sendable {
  var cursor = ListCursor()
}

extension AppState {
  static let rowsPerBookmark = 2
  var bookmarkCount: Int { marks.bookmarks.count }
  var bookmarksGeometry: ListGeometry { ListGeometry(size: size) }
  var bookmarksVisible: Int { max(1, bookmarksGeometry.list.rows / AppState.rowsPerBookmark) }

  /// The bookmark under the cursor.
  var bookmark: MarkState.Bookmark? {
    marks.bookmarks.indices.contains(bookmarks.cursor.selected) ? marks.bookmarks[bookmarks.cursor.selected] : nil
  }

  mutating func showBookmarks() -> [Effect] {
    let effects = screen == .reader ? rememberPosition() : []
    show(.bookmarks)
    bookmarks.cursor.move(by: 0, count: bookmarkCount, visible: bookmarksVisible)
    return effects
  }

  mutating func performInBookmarks(_ action: Action) -> [Effect] {
    if bookmarks.cursor.follow(action, count: bookmarkCount, visible: bookmarksVisible) { return [] }
    switch action {
    case .open: return openBookmark()
    case .bookmark: return bookmark.map { [.mark(.record([Mark(unbookmarking: $0)]))] } ?? []
    case .back: return back()
    default: return []
    }
  }

  private mutating func openBookmark() -> [Effect] {
    guard let bookmark else { return [] }
    guard let work = catalogue?.work(id: bookmark.work) else {
      status = .notice(Wording.goneWork(bookmark.title))
      return []
    }
    let isThere = catalogue?.documents(ofWork: work).contains { catalogue?.card($0).language == bookmark.language }
    return open(
      bookmark.work, language: isThere == true ? bookmark.language : nil,
      at: .marked(bookmark.place, language: bookmark.language))
  }
}

/// Where the parts of a screen stand that is one list under a title.
struct ListGeometry: Equatable {
  var bars: Bars
  var list: Rect

  init(size: Size) {
    list = Rect(column: 0, row: 0, columns: size.columns, rows: size.rows)
    bars = Bars(taking: &list)
  }
}
