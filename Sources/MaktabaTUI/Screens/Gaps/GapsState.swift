import MaktabaModel

/// What is lacking, what matters most first.
struct GapsState: Sendable {
  /// Everything that is lacking; nil before the first answer.
  var report: GapReport?
  /// What is lacking in the works of the shelf.
  var gaps: [GapReport.Gap] = []
  var cursor = ListCursor()

  /// The gap under the cursor.
  var gap: GapReport.Gap? { gaps.indices.contains(cursor.selected) ? gaps[cursor.selected] : nil }
}

/// Where the parts of the list of gaps stand.
struct GapsGeometry: Equatable {
  var bars: Bars
  var list: Rect
  /// Why the gap under the cursor ranks where it does; a line is drawn in its first row.
  var reason: Rect

  /// Characters that a reason has at most, as a rule.
  private static let longestReason = 230

  init(size: Size) {
    list = Rect(column: 0, row: 0, columns: size.columns, rows: size.rows)
    bars = Bars(taking: &list)
    let wanted = 1 + (Self.longestReason + size.columns - 1) / max(1, size.columns)
    reason = list.takeBottom(list.rows < 4 ? 0 : min(wanted, list.rows / 2 + 1))
  }
}

extension AppState {
  var gapsGeometry: GapsGeometry { GapsGeometry(size: size) }
  var gapsVisible: Int { max(1, gapsGeometry.list.rows) }

  mutating func showGaps() -> [Effect] {
    coverage.isPanelOpen = false
    show(.gaps)
    chooseGaps()
    return askForCoverage()
  }

  mutating func take(_ report: GapReport) {
    gaps.report = report
    chooseGaps()
  }

  /// The filter of the shelf counts here too. The cursor stays on its gap.
  private mutating func chooseGaps() {
    guard let report = gaps.report else { return }
    let before = gaps.gap
    gaps.gaps = shelf.filter.isEmpty ? report.gaps : report.gaps(in: Set(shelf.listing?.workIDs ?? []))
    let row = gaps.gaps.firstIndex { $0.work == before?.work && $0.cell.language == before?.cell.language }
    gaps.cursor.select(row ?? gaps.cursor.selected, count: gaps.gaps.count, visible: gapsVisible)
  }

  mutating func keepGapsVisible() {
    gaps.cursor.move(by: 0, count: gaps.gaps.count, visible: gapsVisible)
  }

  mutating func performInGaps(_ action: Action) -> [Effect] {
    if coverage.isPanelOpen { return performInTranslations(action) }
    if gaps.cursor.follow(action, count: gaps.gaps.count, visible: gapsVisible) { return [] }
    switch action {
    case .open: return gaps.gap.map { openPanel(of: $0.work, on: $0.cell.language) } ?? []
    case .back: return back()
    default: return []
    }
  }

  mutating func mouseInGaps(_ event: MouseEvent) -> [Effect] {
    if coverage.isPanelOpen { return pointTranslations(event, in: panelRect) { _ in [] } }
    return point(event, in: gapsGeometry.list, at: \.gaps.cursor, count: gaps.gaps.count) {
      $0.performInGaps(event.action == .doubleClick ? .open : .redraw)
    }
  }
}
