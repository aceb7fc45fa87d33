import MaktabaModel
import MaktabaText

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
      isJump: reader.place != reader.plain(at: reader.top),
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
    if !sight.isJump, isAtEnd, reader.top > reader.firstRow {
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
