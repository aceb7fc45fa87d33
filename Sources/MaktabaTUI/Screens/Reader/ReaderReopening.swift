import MaktabaModel
import MaktabaText

/// An open document whose file changes, or goes, while it is read.
extension AppState {
  /// Compares the open document with the catalogue: a changed one is opened again, of one that is gone a banner says so.
  /// O(1).
  mutating func followOpenDocument() -> [Effect] {
    guard screens.contains(.reader), pendingOpen == nil, pendingRest == nil, let reader, let catalogue else {
      return []
    }
    let card = reader.document.card
    guard let work = catalogue.work(id: card.work), let number = catalogue.document(ofWork: work, in: card.language)
    else { return note { $0.becomeStale(.gone) } }
    guard catalogue.card(number).contentHash != card.contentHash else { return note { $0.becomeStale(nil) } }
    return reopen(reader)
  }

  private mutating func reopen(_ reader: ReaderState) -> [Effect] {
    let card = reader.document.card
    let place = reader.document.text.place(at: reader.place)
    let request = OpenRequest(
      work: card.work, language: card.language,
      place: .again(place, language: card.language, terms: reader.finding.terms),
      layout: readerLayout, revision: nextRevision())
    pendingReload = request
    return [.open(request)]
  }

  /// The new text takes the place of the old; what has the keys and the words looked for stay.
  mutating func openedAgain(_ document: OpenedDocument) -> [Effect] {
    pendingReload = nil
    guard let shown = reader?.document, shown.card.work == document.card.work,
      shown.card.language == document.card.language, !shown.isSameText(as: document)
    else { return [] }
    let isAtTop = reader?.top == reader?.firstRow
    let place = shown.text.place(at: reader?.place ?? 0)
    reader?.document = document
    reader?.marks = SectionMarks()
    reader?.source = nil
    reader?.stops.focused = nil
    followTicks()
    reader?.finding.matches = document.matches
    reader?.finding.current = nil
    becomeStale(nil, always: true)
    if isAtTop {
      scrollReader(to: reader?.firstRow ?? .text(.start))
    } else {
      jump(to: document.text.offset(of: place, isSameText: true))
    }
    if screen == .reader, status == nil || status?.kind == .news { status = .notice(Wording.openedAgain) }
    followReaderWidth()
    return reloadTranslations()
  }

  /// Says, or no longer says, that the text on the screen is an old one.
  mutating func becomeStale(_ staleness: ReaderState.Staleness?, always: Bool = false) {
    if staleness != nil { pendingReload = nil }
    guard let reader, always || reader.staleness != staleness else { return }
    let banners = staleBanners(staleness) + banners(for: reader.document)
    self.reader?.staleness = staleness
    self.reader?.banners = banners
    wrapBanners()
    restorePlace()
  }

  private func staleBanners(_ staleness: ReaderState.Staleness?) -> [Banner] {
    switch staleness {
    case .gone: [Banner(weight: .warning, text: Wording.goneMeanwhile)]
    case .changed: [Banner(weight: .warning, text: Wording.changedMeanwhile)]
    case nil: []
    }
  }
}
