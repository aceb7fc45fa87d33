import MaktabaModel
import MaktabaText

extension AppState {
  /// Takes in what happened. - Returns: what is to be done, in order. Takes time in proportion to the window, not to the
  /// library.
  public mutating func update(_ message: Message) -> [Effect] {
    let effects = take(message)
    keepInStep()
    return effects
  }

  private mutating func take(_ message: Message) -> [Effect] {
    switch message {
    case .terminal(let event): terminal(event)
    case .browsed(let query, let listing): browsed(query, listing)
    case .searched(let answer): searched(answer)
    case .hitsLoaded(let query, let hits): hitsLoaded(query, hits)
    case .opened(let request, let document): opened(request, document)
    case .openFailed(let request, let reason): openFailed(request, reason)
    case .stillOpening(let request): stillOpening(request)
    case .found(let request, let ranges): found(request, ranges)
    case .pictured(let request, let answer): pictured(request, answer)
    case .stillDrawing(let request): stillDrawing(request)
    case .translated(let status): translated(status)
    case .covered(let answer): covered(answer)
    case .changed(let request, let answer): changed(request, answer)
    case .told(let request, let outcome): told(request, outcome)
    case .marked(let request, let outcome, let marks): marked(request, outcome, marks)
    case .marksLoaded(let marks): marksChanged(marks)
    case .libraryChanged: libraryChanged()
    case .progress(let progress): note { $0.progress = progress }
    case .refreshed(let result): refreshed(result)
    case .failed(let sentence): failed(sentence)
    case .notice(let sentence): note { $0.status = .notice(CleanText.line(sentence)) }
    case .today(let today): dayHasBegun(today)
    }
  }

  /// A change that asks for nothing.
  mutating func note(_ change: (inout AppState) -> Void) -> [Effect] {
    change(&self)
    return []
  }

  private mutating func failed(_ sentence: String) -> [Effect] {
    search.isWaiting = false
    status = .problem(CleanText.line(sentence))
    return []
  }

  /// What is due for review depends on the day.
  private mutating func dayHasBegun(_ today: CalendarDate) -> [Effect] {
    configuration.today = today
    return browse() + reloadCoverage()
  }

  private mutating func libraryChanged() -> [Effect] {
    browse() + (search.input.text.isEmpty ? [] : searchAgain()) + reloadTranslations() + reloadCoverage()
  }

  private mutating func refreshed(_ result: RefreshResult) -> [Effect] {
    progress = nil
    isRefreshing = false
    guard let line = Wording.refreshed(result) else { return [] }
    // What was said and may not have been read yet is not pushed aside by news.
    if line.kind == .problem || status == nil || status?.kind == .news { status = line }
    return []
  }

  private mutating func terminal(_ event: TerminalEvent) -> [Effect] {
    switch event {
    case .key(let key): press(key)
    case .mouse(let event): isHidden ? [] : mouse(event)
    case .paste(let text): isHidden ? [] : paste(text)
    case .resize(let size): resize(to: size)
    case .resumed: [.redraw]
    }
  }

  private mutating func resize(to size: Size) -> [Effect] {
    self.size = size
    keepCursorsVisible()
    followReaderWidth()
    layOutChange()
    keepExplanationInside()
    sayWhenNoRoomForTwo()
    return followShelf() + loadHits() + drawPictureAnew()
  }

  /// After a change of size every list shows its cursor again.
  private mutating func keepCursorsVisible() {
    moveShelf(by: 0)
    keepPanesVisible()
    search.cursor.move(by: 0, count: search.count, visible: searchVisible)
    bookmarks.cursor.move(by: 0, count: bookmarkCount, visible: bookmarksVisible)
    keepCoverageVisible()
    help.cursor.move(by: 0, count: helpRows.count, visible: helpVisible)
  }

  private mutating func keepPanesVisible() {
    keepTranslationsVisible()
    let (sections, visible) = (reader?.document.text.sections.count ?? 0, contentsVisible)
    reader?.contents.move(by: 0, count: sections, visible: visible)
    if let row = reader?.stops.links.selected { selectLink(row) }
  }
}
