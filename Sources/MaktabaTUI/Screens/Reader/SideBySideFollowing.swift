import MaktabaModel
import MaktabaText

/// The second text is there, follows the first, and changes.
extension AppState {
  mutating func openedBeside(_ document: OpenedDocument) -> [Effect] {
    pendingBeside = nil
    guard let reader, reader.document.card.work == document.card.work else { return [] }
    let language = document.card.language
    if language == reader.document.card.language { return openedAgain(document) }
    if language == reader.beside?.page.document.card.language { return note { $0.replaceOther(document) } }
    return note { $0.placeBeside(document) }
  }

  private mutating func placeBeside(_ document: OpenedDocument) {
    let isSecondActive = reader?.beside?.isSecondActive == true
    if isSecondActive { reader = reader?.switched() }
    let page = ReaderPage(document: document, banners: banners(for: document))
    reader?.beside = SideBySide(page: page)
    languagesBeside[document.card.work] = document.card.language
    reader?.source = nil
    markSections()
    inOther { $0.wrapBanners() }
    followReaderWidth()
    keepInStep()
    if isSecondActive { switchText() }
  }

  /// The other text has changed in the library.
  private mutating func replaceOther(_ document: OpenedDocument) {
    let banners = banners(for: document)
    reader?.beside?.page = ReaderPage(document: document, banners: banners)
    inOther { $0.wrapBanners() }
    markSections()
  }

  mutating func besideFailed(_ request: OpenRequest, _ reason: String) -> [Effect] {
    pendingBeside = nil
    guard request.language == reader?.beside?.page.document.card.language else {
      status = .problem(CleanText.line(reason))
      return []
    }
    return note { $0.otherBecomesStale(.changed) }
  }

  /// Compares the other text with the catalogue, as ``followOpenDocument()`` does with the one that has the keys.
  mutating func followOtherDocument() -> [Effect] {
    guard screens.contains(.reader), pendingOpen == nil, let card = reader?.beside?.page.document.card, let catalogue
    else { return [] }
    guard let work = catalogue.work(id: card.work), let number = catalogue.document(ofWork: work, in: card.language)
    else { return note { $0.otherBecomesStale(.gone) } }
    guard catalogue.card(number).contentHash != card.contentHash else { return note { $0.otherBecomesStale(nil) } }
    return openBeside(card.language)
  }

  /// The new text of the document that has the keys, or had them when it was asked for.
  mutating func reloaded(_ document: OpenedDocument) -> [Effect] {
    guard document.card.language == reader?.beside?.page.document.card.language else { return openedAgain(document) }
    pendingReload = nil
    return note { $0.replaceOther(document) }
  }

  /// Words found in the text that had the keys when they were looked for.
  mutating func foundBeside(_ request: FindRequest, _ ranges: [Range<Int>]) {
    guard reader?.beside?.page.finding.revision == request.revision else { return }
    reader?.beside?.page.finding.matches = ranges
  }

  /// The end of the first text is on the screen.
  var isFirstAtEnd: Bool {
    guard isSideBySide, let reader, let beside = reader.beside, beside.isSecondActive, let pane = otherPane,
      let top = step(of: reader)?.top
    else { return isAtEnd }
    let first = reader.switched()
    return first.rows(from: top, to: first.endRow, atMost: pane.body.rows + 1) <= pane.body.rows
  }

  private mutating func otherBecomesStale(_ staleness: ReaderState.Staleness?) {
    let reload = pendingReload
    inOther { $0.becomeStale(staleness) }
    pendingReload = reload
  }

  /// After a change of size: says so when there is no room for two any more, as long as there is none.
  mutating func sayWhenNoRoomForTwo() {
    guard screen == .reader, reader?.beside != nil else { return }
    let sentence = StatusLine.notice(Wording.noRoomForTwo)
    if !isSideBySide { status = sentence } else if status == sentence { status = nil }
  }

  /// Does something as if the other text had the keys.
  mutating func inOther(_ change: (inout AppState) -> Void) {
    reader = reader?.switched()
    change(&self)
    reader = reader?.switched()
  }
}
