/// A page of rows that is longer than the screen.
struct PageScroll: Equatable {
  var top: Int
  var count: Int
  var visible: Int

  /// The first row after an action that moves; nil when it does not.
  func top(after action: Action) -> Int? {
    let page = max(1, visible - 2)
    switch action {
    case .down: return clamped(top + 1)
    case .up: return clamped(top - 1)
    case .pageDown: return clamped(top + page)
    case .pageUp: return clamped(top - page)
    case .halfDown: return clamped(top + max(1, visible / 2))
    case .halfUp: return clamped(top - max(1, visible / 2))
    case .top: return 0
    case .bottom: return clamped(count)
    default: return nil
    }
  }

  /// A first row as near as there is one that leaves no empty rows below.
  func clamped(_ top: Int) -> Int { max(0, min(top, count - visible)) }

  /// How much of it is above the lower edge; empty where all is seen.
  var place: String {
    count <= visible ? "" : "\(min(100, (top + visible) * 100 / max(1, count)))%"
  }
}
