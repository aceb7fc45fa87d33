import MaktabaModel

/// Marks on the shelf: on the selected works, or on the one under the cursor.
extension AppState {
  mutating func performShelfMark(_ action: Action) -> [Effect] {
    switch action {
    case .select: return selectRow()
    case .read: return markRead()
    case .unread: return record(.unread, on: markedRows)
    case .readAll: return readAll()
    case .bookmark: return bookmarkRows()
    case .jump: return openAtBookmark()
    case .nextUnread: return moveToUnread(after: shelf.cursor.selected)
    case .firstUnread: return moveToUnread(after: -1)
    default: return []
    }
  }

  private mutating func selectRow() -> [Effect] {
    guard let row = shelf.row else { return [] }
    if shelf.selected.remove(row.work) == nil { shelf.selected.insert(row.work) }
    moveShelf(by: 1)
    return followShelf()
  }

  /// The selected works of the listing, or the one under the cursor.
  private var markedRows: [WorkRow] {
    guard let listing = shelf.listing, !shelf.selected.isEmpty else { return shelf.row.map { [$0] } ?? [] }
    return shelf.selected.sorted().compactMap { listing.position(ofWork: $0).map { listing.row(at: $0) } }
  }

  private mutating func record(_ action: Mark.Action, on rows: [WorkRow]) -> [Effect] {
    guard let listing = shelf.listing else { return [] }
    let marks = rows.compactMap { Mark(action, row: $0, in: listing) }
    return marks.isEmpty ? [] : [.mark(.record(marks))]
  }

  private mutating func markRead() -> [Effect] {
    let rows = markedRows
    let allRead = rows.allSatisfy { $0.isRead && !$0.hasChanged }
    let effects = record(allRead ? .unread : .read, on: rows)
    if shelf.selected.isEmpty { moveShelf(by: 1) }
    shelf.selected = []
    return effects + followShelf()
  }

  private mutating func readAll() -> [Effect] {
    guard let listing = shelf.listing, !listing.works.isEmpty else { return [] }
    return [.mark(.readAll(listing))]
  }

  private mutating func bookmarkRows() -> [Effect] {
    let rows = markedRows
    shelf.selected = []
    guard let listing = shelf.listing else { return [] }
    let removing = rows.allSatisfy(\.isBookmarked)
    let marks = rows.filter { $0.isBookmarked == removing }.compactMap { row in
      removing ? Mark(.unbookmark, row: row, in: listing) : bookmark(of: row, in: listing)
    }
    return marks.isEmpty ? [] : [.mark(.record(marks))]
  }

  /// A bookmark on a work as a whole: where reading stopped, or the beginning.
  private func bookmark(of row: WorkRow, in listing: Listing) -> Mark? {
    var mark = Mark(.bookmark, row: row, in: listing)
    let last = marks.positions[row.work].flatMap { $0.language == row.language ? $0.place : nil }
    mark?.place = last ?? .beginning
    return mark
  }

  private mutating func openAtBookmark() -> [Effect] {
    guard let row = shelf.row else { return [] }
    guard let bookmark = marks.bookmarks.first(where: { $0.work == row.work }) else {
      status = .notice(Wording.noBookmark(row.title))
      return []
    }
    return open(row.work, language: bookmark.language, at: .marked(bookmark.place, language: bookmark.language))
  }

  private mutating func moveToUnread(after row: Int) -> [Effect] {
    guard let listing = shelf.listing, let next = listing.nextUnread(after: row, marks: marks) else {
      status = .notice(Wording.nothingUnread)
      return []
    }
    shelf.cursor.select(next, count: shelf.count, visible: shelfGeometry.list.rows)
    return followShelf()
  }
}

extension Mark {
  /// Takes a bookmark away.
  init(unbookmarking bookmark: MarkState.Bookmark) {
    self.init(
      work: bookmark.work, language: bookmark.language, action: .unbookmark, edition: nil, contentHash: "",
      title: bookmark.title, place: bookmark.place)
  }
}

extension Listing {
  /// The next row that is not read, after a row and then from the top; nil when all is read.
  func nextUnread(after row: Int, marks: MarkState) -> Int? {
    let isUnread = { index in marks.read[catalogue.workID(Int(works[index]))] == nil }
    let split = min(max(0, row + 1), works.count)
    return (split..<works.count).first(where: isUnread) ?? (0..<split).first(where: isUnread)
  }
}
