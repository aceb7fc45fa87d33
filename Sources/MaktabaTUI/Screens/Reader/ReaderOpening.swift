import MaktabaModel
import MaktabaText

/// Opening a document, and finding the place in it.
extension AppState {
  var readerGeometry: ReaderGeometry {
    narrowed(
      ReaderGeometry(
        size: size, focus: reader?.focus ?? .text, measure: chosenMeasure ?? configuration.measure,
        hasMark: reader?.marks.isEmpty == false && reader?.beside == nil))
  }

  /// How documents are laid out now.
  var readerLayout: LayoutOptions {
    LayoutOptions(
      columns: readerGeometry.textColumns, asciiOnly: glyphs == .ascii, ordersText: configuration.ordersText)
  }

  /// Asks for a document; what is on the screen stays until it is there.
  mutating func open(_ work: String, language: LanguageTag?, at place: OpenPlace) -> [Effect] {
    let request = OpenRequest(
      work: work, language: language, place: place, layout: readerLayout, revision: nextRevision())
    pendingOpen = request
    return [.open(request)]
  }

  /// Where reading of a work stopped the last time.
  func lastPlace(of work: String) -> OpenPlace {
    guard let position = marks.positions[work] else { return .beginning }
    return .resumed(position.place, language: position.language)
  }

  mutating func opened(_ request: OpenRequest, _ document: OpenedDocument) -> [Effect] {
    if request == pendingBeside { return openedBeside(document) }
    if request == pendingReload { return reloaded(document) }
    if request == pendingRest { return openedRest(document) }
    guard request == pendingOpen else { return [] }
    pendingOpen = nil
    pendingRest = document.isWhole ? nil : request
    pendingPicture = nil
    let left = rememberPosition()
    let former = screens.contains(.reader) ? reader : nil
    followTrail(to: request.place)
    var shown = document
    shown.marked = nil
    var next = ReaderState(document: shown, banners: banners(for: document), bannerRows: [])
    next.listing = readerListing
    next.status = translations.status.flatMap { $0.work == document.card.work ? $0 : nil }
    next.finding.matches = document.matches
    next.finding.terms = request.terms
    next.finding.isFromSearch = request.terms != nil
    reader = next
    show(.reader)
    markSections()
    followTicks()
    wrapBanners()
    scrollReader(to: reader?.firstRow ?? .text(.start))
    followReaderWidth()
    goTo(request.place, marked: document.marked)
    return left + showTranslations(of: document.card.work) + openWantedBeside(after: former)
  }

  /// The whole text takes the place of its beginning; nothing moves on the screen.
  private mutating func openedRest(_ document: OpenedDocument) -> [Effect] {
    pendingRest = nil
    guard let shown = reader?.document, shown.isSameText(as: document) else { return [] }
    let whole = document.laidOut(shown.layout.options, shown.layout.inserts)
    reader?.document = whole
    // Rows have the same names in both, but for the last of the beginning.
    guard case .text(let top)? = reader?.top, whole.layout.line(at: top) != shown.layout.line(at: top) else {
      return []
    }
    jump(to: reader?.place ?? 0)
    return []
  }

  mutating func openFailed(_ request: OpenRequest, _ reason: String) -> [Effect] {
    if request == pendingBeside { return besideFailed(request, reason) }
    if request == pendingReload { return note { $0.becomeStale(.changed) } }
    guard request == pendingOpen else { return [] }
    pendingOpen = nil
    forgetTrail(to: request.place)
    status = .problem(CleanText.line(reason))
    return []
  }

  mutating func stillOpening(_ request: OpenRequest) -> [Effect] {
    guard request == pendingOpen || request == pendingRest || request == pendingBeside else { return [] }
    status = .notice(Wording.opening)
    return []
  }

  /// Reading on keeps the list it began with; opened from the shelf, it is that of the shelf.
  private var readerListing: Listing? {
    screens.contains(.reader) ? reader?.listing ?? shelf.listing : shelf.listing
  }

  /// The width or the height has changed: the same text stays at the top.
  mutating func followReaderWidth() {
    guard let reader else { return }
    let layout = readerLayout
    let inserts = inserts(of: reader, layout)
    let isOther = reader.document.layout.options != layout
    guard isOther || reader.document.layout.inserts != inserts else { return keepReaderInside() }
    let isAtTop = reader.top == reader.firstRow
    self.reader?.document = reader.document.laidOut(layout, inserts)
    if isOther { wrapBanners() }
    if isAtTop, reader.place == 0 { scrollReader(to: self.reader?.firstRow ?? .text(.start)) } else { restorePlace() }
  }

  mutating func wrapBanners() {
    guard let reader else { return }
    let rows = reader.banners.flatMap { banner in
      WrappedText.rows(of: banner.text, columns: reader.document.layout.columns).map {
        BannerRow(weight: banner.weight, text: $0)
      }
    }
    let isEmpty = reader.document.text.plain.utf8.allSatisfy { $0 <= 0x20 }
    self.reader?.bannerRows =
      (rows.isEmpty ? [] : rows + [BannerRow(weight: .note, text: "")])
      + (isEmpty ? [BannerRow(weight: .note, text: Wording.emptyDocument)] : [])
  }

  private mutating func goTo(_ place: OpenPlace, marked: MarkdownDocument?) {
    switch place {
    case .beginning, .again, .beside: break
    case .section(let index): goToSection(index)
    case .marked(let place, let language): goTo(place, in: language, marked)
    case .resumed(let place, let language): resume(place, in: language, marked)
    case .hit(let section, _): goToHit(inSection: section)
    case .sameSection(let index, let sections): goToSection(matching: index, of: sections)
    case .linked(let section, let language): goTo(section: section, from: language)
    case .returned(let place): goBack(to: place)
    }
  }

  mutating func goToHit(inSection index: Int) {
    guard let reader, reader.document.text.sections.indices.contains(index) else { return }
    let section = reader.document.text.sections[index]
    let match = reader.finding.matches.firstIndex { section.plain.contains($0.lowerBound) }
    self.reader?.finding.current = match
    let target = match.map { reader.finding.matches[$0].lowerBound } ?? section.plain.lowerBound
    jump(to: target, context: match == nil ? 0 : 3)
  }

  private mutating func goToSection(_ index: Int?) {
    guard let index, let sections = reader?.document.text.sections, sections.indices.contains(index) else { return }
    jump(to: sections[index].plain.lowerBound)
  }

  private mutating func goToSection(matching index: Int, of sections: [Section]) {
    guard let reader, sections.indices.contains(index) else { return }
    guard let target = SectionMatch.target(of: index, from: sections, to: reader.document.text.sections) else {
      status = .notice(Wording.sectionNotMatched(sections[index].heading))
      return
    }
    jump(to: reader.document.text.sections[target.index].plain.lowerBound)
    if target.isGuess { status = .notice(Wording.sectionGuessed) }
  }
}
