import MaktabaModel
import MaktabaText

/// Asking for the coverage, and what comes back.
extension AppState {
  mutating func showCoverage() -> [Effect] {
    coverage.isPanelOpen = false
    coverage.work = shelf.row?.work ?? coverage.work
    show(.coverage)
    let effects = askForCoverage()
    tabulate()
    return effects
  }

  /// Rows that are known stay on the screen while the others are derived.
  mutating func askForCoverage() -> [Effect] {
    if coverage.coverage.known.of == 0, let catalogue { coverage.coverage = .unknown(catalogue) }
    coverage.isRunning = true
    return [.coverage]
  }

  /// Something has changed: what the screens show is asked for again, also when they are covered by others.
  mutating func reloadCoverage() -> [Effect] {
    screens.contains { $0 == .coverage || $0 == .gaps } ? askForCoverage() : []
  }

  mutating func cancelCoverage() -> [Effect] {
    coverage.isRunning = false
    status = .notice(Wording.coverageStopped)
    return [.cancelCoverage]
  }

  mutating func covered(_ answer: CoverageAnswer) -> [Effect] {
    coverage.coverage = answer.coverage
    if answer.isLast { coverage.isRunning = false }
    if let report = answer.gaps { take(report) }
    tabulate()
    return []
  }

  /// Makes the rows anew from what is known and from what the shelf lists.
  mutating func tabulate() {
    guard screens.contains(.coverage) else { return }
    let works = shelf.listing?.workIDs ?? []
    coverage.table = CoverageTable(coverage.coverage, works: works, order: coverage.order)
    if coverage.view == .numbers { count() }
    let row = coverage.work.flatMap { coverage.table.works.firstIndex(of: $0) }
    coverage.cursor.select(
      row ?? coverage.cursor.selected, count: coverage.table.works.count, visible: coverageGeometry.list.rows)
    keepCoverageVisible()
  }

  private mutating func count() {
    guard let listing = shelf.listing else { return }
    coverage.numbers = CoverageNumbers(coverage.coverage, listing.catalogue, works: listing.works.map(Int.init))
  }

  var coverageGeometry: CoverageGeometry {
    let widest = coverage.view == .works ? AppState.widestCell : AppState.widestNumber
    return CoverageGeometry(size: size, tags: coverage.table.columns.map(\.text), widest: widest)
  }

  /// `O! 62%`
  private static let widestCell = 6
  /// `120/534`
  private static let widestNumber = 7

  mutating func keepCoverageVisible() {
    let geometry = coverageGeometry
    coverage.cursor.move(by: 0, count: coverage.table.works.count, visible: geometry.list.rows)
    coverage.numbersCursor.move(by: 0, count: coverage.numbers.lines.count, visible: geometry.list.rows)
    coverage.column.move(by: 0, count: coverage.table.columns.count, visible: geometry.visible)
    keepGapsVisible()
  }
}

/// Actions in the matrix.
extension AppState {
  mutating func performInCoverage(_ action: Action) -> [Effect] {
    if coverage.isPanelOpen { return performInTranslations(action) }
    let visible = coverageGeometry.list.rows
    if coverage.view == .works, coverage.cursor.follow(action, count: coverage.count, visible: visible) {
      return rememberCoveredWork()
    }
    if coverage.view == .numbers, coverage.numbersCursor.follow(action, count: coverage.count, visible: visible) {
      return []
    }
    switch action {
    case .nextColumn: return moveColumn(to: coverage.column.selected + 1)
    case .previousColumn: return moveColumn(to: coverage.column.selected - 1)
    case .firstColumn: return moveColumn(to: 0)
    case .lastColumn: return moveColumn(to: coverage.table.columns.count - 1)
    case .numbers: return switchCoverageView()
    case .sort: return sortCoverage()
    case .open: return openCoveredCell()
    case .back: return coverage.view == .numbers ? switchCoverageView() : back()
    default: return []
    }
  }

  private mutating func rememberCoveredWork() -> [Effect] {
    let (works, row) = (coverage.table.works, coverage.cursor.selected)
    coverage.work = works.indices.contains(row) ? works[row] : nil
    return []
  }

  private mutating func moveColumn(to column: Int) -> [Effect] {
    coverage.column.select(column, count: coverage.table.columns.count, visible: coverageGeometry.visible)
    return []
  }

  private mutating func switchCoverageView() -> [Effect] {
    coverage.view = coverage.view == .works ? .numbers : .works
    if coverage.view == .numbers { count() }
    keepCoverageVisible()
    return []
  }

  private mutating func sortCoverage() -> [Effect] {
    guard coverage.view == .works else { return [] }
    let all = CoverageOrder.allCases
    coverage.order = all[((all.firstIndex(of: coverage.order) ?? 0) + 1) % all.count]
    status = .notice(Wording.sorted(by: coverage.order))
    // Whoever sorts wants to see what comes first.
    coverage.work = nil
    coverage.cursor = ListCursor()
    tabulate()
    return rememberCoveredWork()
  }

  private mutating func openCoveredCell() -> [Effect] {
    guard coverage.view == .works, let work = coverage.work ?? coverage.table.works.first else { return [] }
    let cell = coverage.language.flatMap { coverage.table[work]?.cell($0) }
    return openPanel(of: work, on: cell?.language ?? coverage.language)
  }

  mutating func mouseInCoverage(_ event: MouseEvent) -> [Effect] {
    if coverage.isPanelOpen { return pointTranslations(event, in: panelRect) { _ in [] } }
    let geometry = coverageGeometry
    let cursor = coverage.view == .works ? \AppState.coverage.cursor : \AppState.coverage.numbersCursor
    return point(event, in: geometry.list, at: cursor, count: coverage.count) { state in
      if let place = geometry.place(ofColumn: event.position.column) {
        _ = state.moveColumn(to: state.coverage.column.top + place)
      }
      return state.rememberCoveredWork() + (event.action == .doubleClick ? state.openCoveredCell() : [])
    }
  }
}

/// The panel of one work, over the matrix or the list of gaps.
extension AppState {
  /// Opens the panel on a language; leaving it leads back.
  mutating func openPanel(of work: String, on language: LanguageTag?) -> [Effect] {
    coverage.isPanelOpen = true
    closeSections()
    let effects = showTranslations(of: work)
    translations.wanted = language
    standOnWantedLanguage()
    return effects
  }

  /// The panel is what is seen, or lies right below what explains it: in a document the reader's own panel is meant.
  var isPanelOverCoverage: Bool {
    let below = screens.last { $0 != .change && $0 != .explanation && $0 != .help }
    return coverage.isPanelOpen && (below == .coverage || below == .gaps)
  }

  /// The cursor of the panel goes to the language that it was opened on.
  mutating func standOnWantedLanguage() {
    guard let wanted = translations.wanted, !translations.entries.isEmpty else { return }
    translations.wanted = nil
    let row = translations.entries.firstIndex { $0.language == wanted } ?? 0
    translations.cursor.select(row, count: translations.entries.count, visible: translationsVisible)
  }

  /// Everything between the bars.
  var panelRect: Rect { ListGeometry(size: size).list }
}

extension Listing {
  /// The ids of the works listed, in order.
  var workIDs: [String] { works.map { catalogue.workID(Int($0)) } }
}
