import MaktabaModel
import MaktabaText

/// Asking how a work stands, and opening it in another language.
extension AppState {
  /// Shows a work in the panel; asks only when it is another than before.
  mutating func showTranslations(of work: String) -> [Effect] {
    guard translations.work != work else { return [] }
    translations.work = work
    translations.cursor = ListCursor()
    closeSections()
    return [.translations(work: work)]
  }

  mutating func reloadTranslations() -> [Effect] {
    translations.work.map { [.translations(work: $0)] } ?? []
  }

  mutating func translated(_ status: TranslationStatus) -> [Effect] {
    guard status.work == translations.work else { return [] }
    translations.status = status
    if translations.openedEntry == nil { closeSections() }
    keepTranslationsVisible()
    standOnWantedLanguage()
    if reader?.document.card.work == status.work {
      reader?.status = status
      markSections()
    }
    explainAnew()
    return followChange(status)
  }

  /// Languages are listed again.
  mutating func closeSections() {
    translations.opened = nil
    translations.selected = []
  }

  /// After a change the cursors stand on rows that are there, and are seen.
  mutating func keepTranslationsVisible() {
    let visible = translationsVisible
    if let entry = translations.openedEntry {
      translations.sectionCursor.move(by: 0, count: entry.sections.count, visible: visible)
    } else {
      translations.cursor.move(by: 0, count: translations.entries.count, visible: visible)
    }
  }

  private var translationsPane: Rect? {
    if isPanelOverCoverage { return panelRect }
    return screens.last(where: { $0 == .reader || $0 == .shelf }) == .reader
      ? readerGeometry.pane : shelfGeometry.translations
  }

  var translationsVisible: Int {
    translationsPane.map { max(1, translationsGeometry(in: $0).list.rows) } ?? 1
  }

  mutating func performInTranslations(_ action: Action) -> [Effect] {
    if translations.openedEntry != nil { return performInSections(action) }
    if translations.cursor.follow(action, count: translations.entries.count, visible: translationsVisible) {
      return note { $0.keepTranslationsVisible() }
    }
    switch action {
    case .open: return openEntry()
    case .openText: return openTranslation()
    case .sideBySide: return openChosenBeside()
    case .explain: return explainEntry()
    case .claim, .stillValid, .review, .record: return tellOfEntry(action)
    case .back: return leaveTranslations()
    default: return performOnPanel(action)
    }
  }

  /// What leads out of the panel, whatever it lists.
  mutating func performOnPanel(_ action: Action) -> [Effect] {
    switch action {
    case .translations, .nextPane: return leaveTranslations()
    case .previousPane: return screen == .shelf ? leaveTranslations(to: .facets) : leaveTranslations()
    case .facets: return screen == .shelf ? leaveTranslations(to: .facets) : []
    default: return []
    }
  }

  private mutating func leaveTranslations(to focus: ShelfState.Focus = .list) -> [Effect] {
    closeSections()
    if isPanelOverCoverage { return note { $0.coverage.isPanelOpen = false } }
    if screen == .shelf { return focusShelf(focus) }
    return focusReader(.text)
  }

  /// The sections of the language under the cursor; where none are known, its text.
  private mutating func openEntry() -> [Effect] {
    guard let entry = translations.entry, !entry.sections.isEmpty else { return openTranslation() }
    closeSections()
    translations.opened = entry.language
    translations.sectionCursor = ListCursor()
    translations.sectionCursor.select(
      sectionBeingRead(of: entry) ?? 0, count: entry.sections.count, visible: translationsVisible)
    return []
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

  private mutating func explainEntry() -> [Effect] {
    guard let work = translations.work, let entry = translations.entry else { return [] }
    return explain(Explanation.Subject(work: work, language: entry.language, section: nil))
  }
}
