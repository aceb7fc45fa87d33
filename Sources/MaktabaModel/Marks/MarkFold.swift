/// The state while marks are applied to it, in the order in which they count.
struct MarkFold {
  private var read: [String: JournalEntry] = [:]
  private var bookmarks: [String: [JournalEntry]] = [:]
  private var ticks: [String: [TickedTask: JournalEntry]] = [:]

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
    case .tick, .untick: applyTick(entry)
    case .position, .undo: break
    }
  }

  /// A tick is taken off by naming its task as it was when it was ticked, so that devices with other texts agree.
  private mutating func applyTick(_ entry: JournalEntry) {
    let work = entry.mark.work
    guard let task = entry.mark.task.map({ TickedTask(task: $0, language: entry.mark.language) }) else {
      if entry.mark.action == .untick { ticks[work] = nil }
      return
    }
    if entry.mark.action == .tick {
      ticks[work, default: [:]][task] = entry
    } else {
      ticks[work]?[task] = nil
      if ticks[work]?.isEmpty == true { ticks[work] = nil }
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
    state.ticks = ticks.mapValues { ticks in
      ticks.sorted { JournalEntry.precedes($0.value, $1.value) }.map(MarkState.Tick.init)
    }
    state.bookmarks = bookmarks.values.joined().sorted { JournalEntry.precedes($1, $0) }.map(\.bookmark)
    return state
  }
}

/// What bears a tick.
private struct TickedTask: Hashable {
  var task: MarkedTask
  var language: LanguageTag
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

extension MarkState.Tick {
  fileprivate init(_ ticked: TickedTask, _ entry: JournalEntry) {
    self.init(id: entry.id, language: ticked.language, title: entry.mark.title, task: ticked.task)
  }
}
