import MaktabaText

/// From keys to actions: the only place where keys are looked up.
extension AppState {
  mutating func press(_ key: Key) -> [Effect] {
    if isHidden { return pressHidden(key) }
    status = nil
    if context == .typing, case .character(let character) = key { return type(String(character)) }
    if context == .links, case .character(let digit) = key, ("0"..."9").contains(digit) { return typeLinkNumber(digit) }
    let pressed = pendingKeys + [key]
    forgetPendingKeys()
    if pressed.count > 1, key == .escape { return [] }
    switch keymap.meaning(of: pressed, in: context) {
    case .action(let action, let mayFollow):
      if !mayFollow.isEmpty { wait(after: pressed, for: mayFollow) }
      return perform(action)
    case .prefix(let mayFollow):
      wait(after: pressed, for: mayFollow)
      return []
    case .nothing:
      return pressed.count > 1 ? press(key) : []
    }
  }

  mutating func forgetPendingKeys() {
    pendingKeys = []
    mayFollow = []
  }

  private mutating func wait(after keys: [Key], for entries: [ActionEntry]) {
    pendingKeys = keys
    mayFollow = entries
  }

  /// While everything is hidden, only the keys that bring it back are heard.
  private mutating func pressHidden(_ key: Key) -> [Effect] {
    if key == .escape || keymap.meaning(of: [key], in: .typing) == .action(.hide, mayFollow: []) { isHidden = false }
    return []
  }

  mutating func paste(_ text: String) -> [Effect] {
    status = nil
    guard context == .typing else {
      status = .notice(Wording.nothingToPasteInto)
      return []
    }
    return type(text)
  }

  /// Does what was asked for, whether by a key, in the help or on the command line.
  mutating func perform(_ action: Action) -> [Effect] {
    if confirming != action { confirming = nil }
    switch action {
    case .hide: return note { $0.isHidden = true }
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit: return rememberPosition() + [.quit]
    case .cancel: return cancel()
    case .refresh: return refresh()
    case .undo: return [.mark(.undo)]
    case .command: return note { $0.command = CommandState() }
    case .help: return showHelp()
    case .search: return showSearch()
    case .bookmarks: return showBookmarks()
    case .coverage: return showCoverage()
    case .gaps: return showGaps()
    case .wider, .narrower, .usualWidth: return changeMeasure(action)
    default: return performHere(action)
    }
  }

  private mutating func performHere(_ action: Action) -> [Effect] {
    if command != nil { return performInCommand(action) }
    if asking != nil { return performInQuestion(action) }
    switch screen {
    case .shelf: return performOnShelf(action)
    case .reader: return performInReader(action)
    case .search: return performInSearch(action)
    case .bookmarks: return performInBookmarks(action)
    case .help: return performInHelp(action)
    case .picture: return performInPicture(action)
    case .coverage: return performInCoverage(action)
    case .gaps: return performInGaps(action)
    case .change: return performInChange(action)
    case .explanation: return performInExplanation(action)
    }
  }

  /// Puts typed or pasted text into the line that has the caret.
  private mutating func type(_ text: String) -> [Effect] {
    if command != nil { return typeCommand(text) }
    if asking != nil { return note { $0.asking?.input.insert(text) } }
    switch screen {
    case .shelf: return typeFilter(text)
    case .reader: return typeFind(text)
    case .search: return typeQuery(text)
    case .help: return typeHelp(text)
    case .bookmarks, .picture, .coverage, .gaps, .change, .explanation: return []
    }
  }

  private mutating func refresh() -> [Effect] {
    isRefreshing = true
    status = .news(Wording.refreshing)
    return [.refresh]
  }

  private mutating func cancel() -> [Effect] {
    if progress != nil { return [.cancelRefresh] }
    if coverage.isRunning { return cancelCoverage() }
    if context == .typing { return perform(.leave) }
    if pendingOpen != nil || pendingPicture != nil || pendingBeside != nil {
      pendingOpen = nil
      pendingPicture = nil
      pendingBeside = nil
      status = .notice(Wording.stoppedOpening)
      return []
    }
    status = .notice(Wording.nothingToCancel(quitKey: keymap.keyName(of: .quit, in: .shelf)))
    return []
  }

  /// One level back; at the last level `q` leaves the program, the other keys say how.
  mutating func back() -> [Effect] {
    let effects = screen == .reader ? rememberPosition() : []
    guard leaveScreen() else {
      status = .notice(Wording.lastLevel(quitKey: keymap.keyName(of: .quit, in: .shelf)))
      return []
    }
    return effects + returned()
  }

  /// A screen that was covered is on top again.
  private mutating func returned() -> [Effect] {
    if screen != .reader { pendingOpen = nil }
    pendingPicture = nil
    return screen == .shelf ? followShelf() : drawPictureAnew()
  }
}
