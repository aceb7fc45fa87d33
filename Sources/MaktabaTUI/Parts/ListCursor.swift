/// Which row of a list the cursor is on, and which row is the first to be seen. All moves are O(1).
struct ListCursor: Equatable, Sendable {
  /// The row of the cursor.
  private(set) var selected = 0
  /// The first row on the screen.
  private(set) var top = 0

  /// Moves the cursor; stays inside the list and keeps it on the screen.
  mutating func select(_ row: Int, count: Int, visible: Int) {
    selected = max(0, min(row, count - 1))
    top = max(0, min(top, selected))
    top = max(top, selected - max(1, visible) + 1)
    top = max(0, min(top, count - max(1, visible)))
  }

  mutating func move(by rows: Int, count: Int, visible: Int) {
    select(selected + rows, count: count, visible: visible)
  }

  /// Moves the window, as a wheel does; the cursor comes along only when it would leave the window.
  mutating func scroll(by rows: Int, count: Int, visible: Int) {
    top = max(0, min(top + rows, count - max(1, visible)))
    selected = max(0, min(max(selected, top), top + max(1, visible) - 1, count - 1))
  }

  /// Puts the cursor's row in the middle of the screen.
  mutating func centre(count: Int, visible: Int) {
    top = max(0, min(selected - visible / 2, count - max(1, visible)))
  }

  /// The rows on the screen.
  func window(count: Int, visible: Int) -> Range<Int> {
    let lower = max(0, min(top, count))
    return lower..<min(count, lower + max(0, visible))
  }

  /// Follows an action that moves; false when it is none.
  mutating func follow(_ action: Action, count: Int, visible: Int) -> Bool {
    guard let row = target(of: action, count: count, visible: visible) else { return false }
    select(row, count: count, visible: visible)
    return true
  }

  private func target(of action: Action, count: Int, visible: Int) -> Int? {
    let page = max(1, visible - 1)
    switch action {
    case .down, .chooseNext: return selected + 1
    case .up, .choosePrevious: return selected - 1
    case .pageDown: return selected + page
    case .pageUp: return selected - page
    case .halfDown: return selected + max(1, visible / 2)
    case .halfUp: return selected - max(1, visible / 2)
    case .top: return 0
    case .bottom: return count - 1
    default: return nil
    }
  }
}
