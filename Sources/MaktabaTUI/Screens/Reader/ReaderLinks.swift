import MaktabaText

/// The list of a document's links.
extension AppState {
  /// The link that the list is on, as a stop.
  var selectedLink: Int? {
    guard let reader else { return nil }
    let links = reader.document.stops.links
    return links.indices.contains(reader.stops.links.selected) ? links[reader.stops.links.selected] : nil
  }

  /// Opens the list at the link that has the focus, else at the first below the top of the screen.
  mutating func showLinks() -> [Effect] {
    guard let reader else { return [] }
    let links = reader.document.stops.links
    guard !links.isEmpty else { return note { $0.status = .notice(Wording.noLinks) } }
    let here = focusedStop ?? reader.document.stops.first(from: reader.plain(at: reader.top)) ?? 0
    let row = links.firstIndex { $0 >= here } ?? links.count - 1
    self.reader?.stops.digits = ""
    selectLink(row)
    return focusReader(.links)
  }

  mutating func selectLink(_ row: Int) {
    let (count, visible) = (reader?.document.stops.links.count ?? 0, contentsVisible)
    reader?.stops.links.select(row, count: count, visible: visible)
  }

  mutating func performInLinks(_ action: Action) -> [Effect] {
    let (count, visible) = (reader?.document.stops.links.count ?? 0, contentsVisible)
    reader?.stops.digits = ""
    if reader?.stops.links.follow(action, count: count, visible: visible) == true { return [] }
    switch action {
    case .open:
      guard let stop = selectedLink else { return [] }
      focusStop(stop)
      return focusReader(.text) + openStop(stop)
    case .back, .links, .nextPane, .previousPane: return focusReader(.text)
    default: return []
    }
  }

  /// A digit goes to the link of that number, several to that of the number they make.
  mutating func typeLinkNumber(_ digit: Character) -> [Effect] {
    guard let reader else { return [] }
    let count = reader.document.stops.links.count
    let typed = [reader.stops.digits + String(digit), String(digit)]
    forgetPendingKeys()
    guard let digits = typed.first(where: { Int($0).map { (1...count).contains($0) } == true }) else { return [] }
    self.reader?.stops.digits = digits
    selectLink((Int(digits) ?? 1) - 1)
    return []
  }
}
