import MaktabaModel
import MaktabaText

/// From stop to stop: links, footnotes, tasks, pictures.
extension AppState {
  /// The stop that has the focus: one that has left the screen has it no longer.
  var focusedStop: Int? {
    guard let reader, let index = reader.stops.focused, let stop = reader.stop(index) else { return nil }
    return isOnScreen(reader.row(at: stop.plain.lowerBound)) ? index : nil
  }

  mutating func performOnStops(_ action: Action) -> [Effect] {
    switch action {
    case .nextStop: return goToStop(1)
    case .previousStop: return goToStop(-1)
    case .open: return openFocusedStop()
    case .links: return showLinks()
    case .comeBack: return comeBack()
    case .tick: return tickAndGoOn()
    case .untickAll: return untickAll()
    default: return []
    }
  }

  /// To the next stop (or the one before) from that which has the focus, else from the top of the screen.
  private mutating func goToStop(_ step: Int) -> [Effect] {
    guard let reader else { return [] }
    let stops = reader.document.stops
    let top = reader.plain(at: reader.top)
    let next = focusedStop.map { $0 + step } ?? (step > 0 ? stops.first(from: top) : stops.last(before: top))
    guard let next, reader.stop(next) != nil else {
      status = .notice(Wording.noStop(isNone: stops.all.isEmpty, step: step))
      return []
    }
    self.reader?.hasMoved = true
    focusStop(next)
    return []
  }

  /// Gives a stop the focus, and scrolls as far as it takes to show it.
  mutating func focusStop(_ index: Int) {
    guard let reader, let stop = reader.stop(index) else { return }
    self.reader?.stops.focused = index
    let visible = readerVisible
    let (first, last) = reader.rows(of: stop)
    if first < reader.top {
      scrollReader(to: first)
    } else if reader.rows(from: reader.top, to: last, atMost: visible) >= visible {
      scrollReader(to: min(first, reader.row(last, movedBy: 1 - visible)))
    }
  }

  /// What the status line says of the stop that has the focus, or that the list of links is on.
  var stopLine: StatusLine? {
    guard screen == .reader, let reader else { return nil }
    switch reader.focus {
    case .text: return focusedStop.flatMap(line(on:))
    case .links: return selectedLink.flatMap(line(on:))
    case .contents, .translations, .find: return nil
    }
  }

  private func line(on index: Int) -> StatusLine? {
    guard let reader, let stop = reader.stop(index) else { return nil }
    switch stop.kind {
    case .link(let link): return .whole(Wording.leads(linkView(of: link)))
    case .footnoteReference(let number): return .whole(Wording.footnote(number, isReference: true))
    case .footnote(let number): return .whole(Wording.footnote(number, isReference: false))
    case .picture(let path): return .whole(Wording.picture(path))
    case .task(let task):
      let key = keymap.keyName(of: .tick, in: .reader)
      let isTicked = reader.stops.checklist?.isTicked(task) == true
      return .whole(Wording.task(isTicked: isTicked, isDoneByAuthor: reader.document.text.tasks[task].isDone, key: key))
    }
  }
}
