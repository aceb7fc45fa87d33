import MaktabaModel
import MaktabaText

/// Actions in the reader.
extension AppState {
  mutating func performInReader(_ action: Action) -> [Effect] {
    switch reader?.focus {
    case .text: return performInText(action)
    case .contents: return performInContents(action)
    case .links: return performInLinks(action)
    case .translations: return performInTranslations(action)
    case .find: return performInFind(action)
    case nil: return back()
    }
  }

  mutating func focusReader(_ focus: ReaderState.Focus) -> [Effect] {
    reader?.focus = focus
    return []
  }

  private mutating func performInText(_ action: Action) -> [Effect] {
    if let effects = performSideBySide(action) { return effects }
    switch action {
    case .down: return readOn(by: 1)
    case .up: return readOn(by: -1)
    case .pageDown: return readOn(by: max(1, readerVisible - 2))
    case .pageUp: return readOn(by: -max(1, readerVisible - 2))
    case .halfDown: return readOn(by: max(1, readerVisible / 2))
    case .halfUp: return readOn(by: -max(1, readerVisible / 2))
    case .top: return note { $0.scrollReader(to: $0.reader?.firstRow ?? .text(.start)) }
    case .bottom: return note { $0.scrollReader(to: $0.reader?.endRow ?? .text(.start)) }
    case .nextSection: return note { $0.jump(1, among: $0.sectionStarts) }
    case .previousSection: return note { $0.jump(-1, among: $0.sectionStarts) }
    case .nextParagraph: return note { $0.jumpParagraph(1) }
    case .previousParagraph: return note { $0.jumpParagraph(-1) }
    case .back: return back()
    default: return performReaderCommand(action)
    }
  }

  private var sectionStarts: [Int] { reader?.document.text.sections.map(\.plain.lowerBound) ?? [] }

  private mutating func performReaderCommand(_ action: Action) -> [Effect] {
    switch action {
    case .find: return showFind()
    case .nextHit: return goToHit(1)
    case .previousHit: return goToHit(-1)
    case .contents: return showContents()
    case .translations: return focusReader(.translations)
    case .otherLanguage: return openNextLanguage()
    case .picture: return showPicture()
    case .nextDocument: return openNeighbour(1)
    case .previousDocument: return openNeighbour(-1)
    case .read: return readAndGoOn()
    case .unread: return markUnread()
    case .nextUnread: return openNextUnread()
    case .bookmark: return toggleBookmark()
    case .jump: return jumpToBookmark()
    case .whatChanged, .explain, .sourceBelow, .claim, .stillValid, .review, .record: return performOnSection(action)
    default: return performOnStops(action)
    }
  }

  private mutating func showContents() -> [Effect] {
    guard let reader else { return [] }
    let sections = reader.document.text.sections
    let visible = contentsVisible
    self.reader?.contents.select(
      reader.document.text.sectionIndex(at: reader.place), count: sections.count, visible: visible)
    return focusReader(.contents)
  }

  var contentsVisible: Int { max(1, (readerGeometry.pane?.rows ?? readerVisible) - 1) }

  private mutating func performInContents(_ action: Action) -> [Effect] {
    let sections = reader?.document.text.sections ?? []
    let visible = contentsVisible
    if reader?.contents.follow(action, count: sections.count, visible: visible) == true { return [] }
    switch action {
    case .open:
      let chosen = reader?.contents.selected ?? 0
      if sections.indices.contains(chosen) { jump(to: sections[chosen].plain.lowerBound) }
      reader?.hasMoved = true
      return focusReader(.text)
    case .back, .contents, .previousPane: return focusReader(.text)
    case .nextPane: return focusReader(.translations)
    default: return []
    }
  }

  /// The same place in another language.
  mutating func openSamePlace(in language: LanguageTag) -> [Effect] {
    guard let reader else { return [] }
    let card = reader.document.card
    guard card.language != language else { return focusReader(.text) }
    let sections = reader.document.text.sections
    let place = reader.section(at: reader.place).map { OpenPlace.sameSection(index: $0, of: sections) }
    return open(card.work, language: language, at: place ?? .beginning)
  }

  private mutating func openNextLanguage() -> [Effect] {
    guard let document = reader?.document else { return [] }
    let languages = document.languages
    guard languages.count > 1, let index = languages.firstIndex(of: document.card.language) else {
      status = .notice(Wording.onlyLanguage(document.card.language))
      return []
    }
    return openSamePlace(in: languages[(index + 1) % languages.count])
  }
}
