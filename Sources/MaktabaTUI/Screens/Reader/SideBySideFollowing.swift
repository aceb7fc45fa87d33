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

  /// Does something as if the other text had the keys.
  private mutating func inOther(_ change: (inout AppState) -> Void) {
    reader = reader?.switched()
    change(&self)
    reader = reader?.switched()
  }
}

/// Keeping in step.
extension AppState {
  /// Where the other text belongs.
  struct Step {
    var sight: SideBySide.Sight
    var top: ReaderRow
    var match: SideBySideStep.Match
    var targets: SectionTargets
  }

  /// After whatever has happened: brings the other text to the section that is being read. O(1) where nothing has moved.
  mutating func keepInStep() {
    guard isSideBySide, let page = reader?.beside?.page else { return }
    if page.document.layout.options != readerLayout { inOther { $0.followReaderWidth() } }
    levelBanners()
    guard let reader, reader.beside?.sight != sight(of: reader), let step = step(of: reader) else { return }
    self.reader?.beside?.take(step)
    inOther {
      $0.reader?.top = step.top
      let place = $0.reader?.plain(at: step.top) ?? 0
      $0.reader?.place = place
    }
  }

  /// Texts beside each other begin in the same row.
  private mutating func levelBanners() {
    guard sideBySideGeometry?.isStacked == false, let reader else { return }
    let other = reader.switched()
    let most = max(reader.ownBannerCount, other.ownBannerCount)
    if reader.bannerRows.count != most { self.reader?.setBannerRows(most) }
    if other.bannerRows.count != most { inOther { $0.reader?.setBannerRows(most) } }
  }

  private func sight(of reader: ReaderState) -> SideBySide.Sight? {
    guard let other = reader.beside?.page.document.card, let pane = otherPane else { return nil }
    let row = readerRow
    let card = reader.document.card
    return SideBySide.Sight(
      row: row, below: reader.rows(from: reader.top, to: row, atMost: readerVisible),
      layout: reader.document.layout.options, banners: reader.bannerRows.count, rows: [readerVisible, pane.body.rows],
      texts: [card.language.text, card.contentHash, other.language.text, other.contentHash])
  }

  /// Where the other text belongs, as the one with the keys stands.
  func step(of reader: ReaderState) -> Step? {
    guard let sight = sight(of: reader), let beside = reader.beside, let pane = otherPane else { return nil }
    let (from, to) = (reader.document, beside.page.document)
    let known = beside.sight?.texts == sight.texts ? beside.targets : nil
    let targets = known ?? SectionTargets(from: from.text.sections, to: to.text.sections)
    let other = reader.switched()
    var step = Step(sight: sight, top: other.firstRow, match: .same, targets: targets)
    switch sight.row {
    case .banner(let row): step.top = other.row(.text(.start), movedBy: row - reader.bannerRows.count)
    case .text(let row):
      let answer = SideBySideStep(from: from, to: to, targets: targets).row(beside: row)
      step.match = answer.match
      step.top = other.row(.text(answer.row), movedBy: -min(sight.below, max(0, pane.body.rows - 1)))
    }
    // The ends stand beside each other, too: no part of the other text is out of reach.
    if sight.below == 0, isAtEnd, reader.top > reader.firstRow {
      step.top = max(step.top, other.lastTop(visible: pane.body.rows))
    }
    return step
  }
}

extension SideBySide {
  mutating func take(_ step: AppState.Step) {
    sight = step.sight
    match = step.match
    targets = step.targets
  }
}
