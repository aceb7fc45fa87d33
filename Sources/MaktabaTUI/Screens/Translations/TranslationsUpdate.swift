import MaktabaModel
import MaktabaText

/// Asking how a work stands, and opening it in another language.
extension AppState {
  /// Shows a work in the panel; asks only when it is another than before.
  mutating func showTranslations(of work: String) -> [Effect] {
    guard translations.work != work else { return [] }
    translations.work = work
    translations.cursor = ListCursor()
    return [.translations(work: work)]
  }

  mutating func reloadTranslations() -> [Effect] {
    translations.work.map { [.translations(work: $0)] } ?? []
  }

  mutating func translated(_ status: TranslationStatus) -> [Effect] {
    guard status.work == translations.work else { return [] }
    translations.status = status
    translations.cursor.move(by: 0, count: translations.entries.count, visible: translationsVisible)
    standOnWantedLanguage()
    if reader?.document.card.work == status.work { reader?.status = status }
    return []
  }

  var translationsVisible: Int {
    let rows = coverage.isPanelOpen ? panelRect.rows : translationsPaneRows
    return max(1, ((rows ?? 1) - 1))
  }

  private var translationsPaneRows: Int? {
    screen == .reader ? readerGeometry.pane?.rows : shelfGeometry.translations?.rows
  }

  mutating func performInTranslations(_ action: Action) -> [Effect] {
    if translations.cursor.follow(action, count: translations.entries.count, visible: translationsVisible) { return [] }
    switch action {
    case .open: return openTranslation()
    case .sideBySide: return openChosenBeside()
    case .back, .translations, .nextPane: return leaveTranslations()
    case .previousPane: return screen == .shelf ? focusShelf(.facets) : leaveTranslations()
    case .facets: return screen == .shelf ? focusShelf(.facets) : []
    default: return []
    }
  }

  private mutating func leaveTranslations() -> [Effect] {
    if coverage.isPanelOpen { return note { $0.coverage.isPanelOpen = false } }
    if screen == .shelf { return focusShelf(.list) }
    return focusReader(.text)
  }

  private mutating func openTranslation() -> [Effect] {
    guard let work = translations.work, let entry = translations.entry else { return [] }
    guard entry.isThere else {
      status = .notice(Wording.missing(entry.language, offered: translations.entries.filter(\.isThere)))
      return []
    }
    if screen != .reader { return open(work, language: entry.language, at: lastPlace(of: work)) }
    return openSamePlace(in: entry.language)
  }
}
