import MaktabaModel

/// Where the parts of the panel stand in its pane.
struct TranslationsGeometry: Equatable {
  var title: Rect
  /// What the columns are.
  var head: Rect?
  var list: Rect
  /// The sections of the language under the cursor, before they are opened.
  var preview: Rect?
  /// What is known of the row under the cursor.
  var detail: Rect?

  /// - Parameters:
  ///   - rows: of the list, all told.
  ///   - detail: rows that what is known would take.
  ///   - preview: rows that the sections would take.
  init(pane: Rect, isFocused: Bool, rows: Int, detail: Int, preview: Int) {
    var area = pane
    title = area.takeTop(1)
    if isFocused, area.rows > 5 { self.detail = area.takeBottom(min(4, area.rows / 3, detail)) }
    if isFocused, area.rows > 9, area.columns >= 60 { head = area.takeTop(1) }
    let free = area.rows - rows - 1
    guard isFocused, preview > 0, free >= 4, area.columns >= 60 else {
      list = area
      return
    }
    list = area.takeTop(rows + 1)
    self.preview = area.takeTop(preview + 1)
  }
}

extension TranslationsGeometry {
  /// As wide as a panel that has the keys is: with less than 120 columns it takes them all, for a table wants room.
  static func columns(of screen: Int) -> Int { screen < 120 ? screen : max(81, screen * 2 / 3) }
}

extension AppState {
  /// The panel in a pane, as its state is now.
  func translationsGeometry(in pane: Rect) -> TranslationsGeometry {
    let isOverReader = screens.last { $0 == .reader || $0 == .shelf } == .reader
    let isBeside = isOverReader ? reader?.focus == .translations : shelf.focus == .translations
    // Over the matrix and the gaps it is all that there is.
    let isFocused = isPanelOverCoverage || isBeside
    if let entry = translations.openedEntry {
      return TranslationsGeometry(
        pane: pane, isFocused: isFocused, rows: entry.sections.count, detail: detailLines(columns: pane.columns).count,
        preview: 0)
    }
    return TranslationsGeometry(
      pane: pane, isFocused: isFocused, rows: translations.entries.count,
      detail: detailLines(columns: pane.columns).count, preview: translations.entry?.sections.count ?? 0)
  }
}
