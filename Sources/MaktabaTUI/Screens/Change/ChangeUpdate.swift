import MaktabaModel
import MaktabaText

/// Asking what has changed in a section, and looking at it.
extension AppState {
  mutating func showChange(of place: SectionPlace) -> [Effect] {
    let request = changeRequest(place)
    change = ChangeState(place: place, request: request)
    show(.change)
    return [.change(request)]
  }

  mutating func changeRequest(_ place: SectionPlace) -> ChangeRequest {
    ChangeRequest(
      work: place.work, language: place.entry.language, section: place.section.id, revision: nextRevision())
  }

  mutating func changed(_ request: ChangeRequest, _ answer: ChangeAnswer) -> [Effect] {
    if request == reader?.source?.request { return sourceRead(answer) }
    guard request == change?.request else { return [] }
    change?.answer = answer
    return note { $0.layOutChange() }
  }

  /// What is known of the section may have changed: what is on the screen stays until the new answer is there.
  mutating func followChange(_ status: TranslationStatus) -> [Effect] {
    guard let place = change?.place, place.work == status.work,
      let entry = status.entry(in: place.entry.language),
      let section = entry.sections.first(where: { $0.id == place.section.id }), section != place.section
    else { return [] }
    let request = changeRequest(SectionPlace(work: place.work, entry: entry, section: section))
    change?.place = SectionPlace(work: place.work, entry: entry, section: section)
    change?.request = request
    return [.change(request)]
  }

  /// The texts in rows for the size of the screen.
  mutating func layOutChange() {
    guard case .change(let shown)? = change?.answer else { return }
    let columns = ChangeGeometry(size: size, panes: shown.paneCount).columns
    let panes = ChangeState.panes(of: shown, columns: columns, glyphs)
    change?.panes = panes
    change?.atChange = nil
    scrollChange(by: 0)
  }

  var changeGeometry: ChangeGeometry { ChangeGeometry(size: size, panes: change?.panes.count ?? 1) }

  /// Beside each other the texts are scrolled together.
  private var changeScroll: PageScroll {
    guard let change else { return PageScroll(top: 0, count: 0, visible: 1) }
    let geometry = changeGeometry
    let count = geometry.isWide ? change.panes.map(\.rows.count).max() ?? 0 : change.page.count
    return PageScroll(top: change.top, count: count, visible: max(1, geometry.body.rows - (geometry.isWide ? 1 : 0)))
  }

  var changePlace: String { changeScroll.place }

  mutating func scrollChange(by rows: Int) {
    let scroll = changeScroll
    let top = scroll.clamped(scroll.top + rows)
    change?.top = top
  }

  mutating func performInChange(_ action: Action) -> [Effect] {
    if let top = changeScroll.top(after: action) { return note { $0.change?.top = top } }
    guard let place = change?.place else { return back() }
    switch action {
    case .back, .whatChanged: return back()
    case .open: return openSection(place)
    case .openSource: return openSource(of: place)
    case .sideBySide: return openBesideSource(place)
    case .nextHit: return goToChange(1)
    case .previousHit: return goToChange(-1)
    case .explain: return explain(.init(work: place.work, language: place.entry.language, section: place.section.id))
    case .claim, .stillValid, .review, .record: return tell(action, of: place.work, place.entry, [place.section])
    default: return []
    }
  }
}

/// From change to change.
extension AppState {
  private mutating func goToChange(_ step: Int) -> [Effect] {
    guard let change else { return [] }
    let rows = changeGeometry.isWide ? change.changedRows : change.page.indices.filter { change.page[$0].isChanged }
    let next = step > 0 ? rows.first { $0 > change.atChange ?? -1 } : rows.last { $0 < change.atChange ?? 0 }
    guard let next else {
      status = .notice(rows.isEmpty ? Wording.nothingChanged : step > 0 ? Wording.lastChange : Wording.firstChange)
      return []
    }
    let scroll = changeScroll
    self.change?.atChange = next
    if !(scroll.top..<scroll.top + scroll.visible).contains(next) { self.change?.top = scroll.clamped(next - 3) }
    return []
  }
}

extension SectionChange {
  /// How many texts are shown.
  fileprivate var paneCount: Int { section.source == nil && basis == .unknown ? 2 : 3 }
}
