/// The state while marks are applied to it, in the order in which they count.
struct MarkFold {
  private var read: [String: JournalEntry] = [:]
  private var bookmarks: [String: [JournalEntry]] = [:]

  /// Nothing applied yet. - Parameter count: how many marks will be, at most.
  init(count: Int) { read.reserveCapacity(count) }

  /// Applies one mark.
  mutating func apply(_ entry: JournalEntry) {
    let work = entry.mark.work
    switch entry.mark.action {
    case .read: read[work] = entry
    case .unread: read[work] = nil
    case .bookmark:
      bookmarks[work, default: []].replace(entry)
    case .unbookmark where entry.mark.place == nil: bookmarks[work] = nil
    case .unbookmark: bookmarks[work]?.removeAll { $0.stands(where: entry) }
    case .position, .undo: break
    }
  }

  /// What the screens show, with the last position of each work.
  func state(positions: [String: JournalEntry]) -> MarkState {
    var state = MarkState()
    state.read = read.mapValues {
      MarkState.Reading(
        id: $0.id, language: $0.mark.language, contentHash: $0.mark.contentHash, title: $0.mark.title)
    }
    state.positions = positions.mapValues(\.bookmark)
    state.bookmarks = bookmarks.values.joined().sorted { JournalEntry.precedes($1, $0) }.map(\.bookmark)
    return state
  }
}

extension [JournalEntry] {
  fileprivate mutating func replace(_ entry: JournalEntry) {
    if !isEmpty { removeAll { $0.stands(where: entry) } }
    append(entry)
  }
}

extension JournalEntry {
  fileprivate var place: MarkedPlace { mark.place ?? .beginning }

  /// Both are about the same place in the same language of a work.
  fileprivate func stands(where other: JournalEntry) -> Bool {
    (mark.place?.offset ?? 0) == (other.mark.place?.offset ?? 0) && mark.language == other.mark.language
      && place.section == other.place.section
  }

  fileprivate var bookmark: MarkState.Bookmark {
    MarkState.Bookmark(id: id, work: mark.work, language: mark.language, title: mark.title, place: place)
  }
}
