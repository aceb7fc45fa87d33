import MaktabaModel
import MaktabaText

/// Opening a second text beside the first, going from one to the other, closing it.
extension AppState {
  /// What keys do otherwise while two texts are shown. - Returns: nil for a key that does what it does with one.
  mutating func performSideBySide(_ action: Action) -> [Effect]? {
    if action == .sideBySide { return toggleSideBySide() }
    guard isSideBySide else { return nil }
    switch action {
    case .back: return note { $0.closeSideBySide() }
    case .nextStop, .previousStop: return note { $0.switchText() }
    case .otherLanguage: return openNextBeside()
    default: return nil
    }
  }

  private mutating func toggleSideBySide() -> [Effect] {
    guard let reader else { return [] }
    guard reader.beside == nil || isSideBySide, hasRoomForTwo else {
      status = .notice(Wording.noRoomForTwo)
      return []
    }
    if reader.beside != nil || pendingBeside != nil { return note { $0.closeSideBySide() } }
    guard let language = languageBeside(reader) else {
      status = .notice(Wording.onlyLanguage(reader.document.card.language))
      return []
    }
    return openBeside(language)
  }

  private var hasRoomForTwo: Bool { SideBySideGeometry(size: size, measure: configuration.measure) != nil }

  /// Shows the text of the work in this language beside the one being read.
  mutating func openBeside(_ language: LanguageTag) -> [Effect] {
    guard let reader else { return [] }
    let request = OpenRequest(
      work: reader.document.card.work, language: language, place: .beside, layout: readerLayout,
      revision: nextRevision())
    pendingBeside = request
    return [.open(request)]
  }

  /// The language chosen in the panel goes beside the first text.
  mutating func openChosenBeside() -> [Effect] {
    guard screen == .reader, let reader, let entry = translations.entry else {
      status = .notice(Wording.besideWhat)
      return []
    }
    guard hasRoomForTwo else {
      status = .notice(Wording.noRoomForTwo)
      return []
    }
    guard entry.isThere else {
      status = .notice(Wording.missing(entry.language, offered: translations.entries.filter(\.isThere)))
      return []
    }
    guard entry.language != reader.firstDocument.card.language else {
      status = .notice(Wording.besideItself(entry.language))
      return []
    }
    return focusReader(.text) + (entry.language == reader.secondLanguage ? [] : openBeside(entry.language))
  }

  private mutating func openNextBeside() -> [Effect] {
    guard let reader, let second = reader.secondLanguage else { return [] }
    let others = reader.document.languages.filter { $0 != reader.firstDocument.card.language }
    guard others.count > 1, let index = others.firstIndex(of: second) else {
      status = .notice(Wording.noThirdLanguage)
      return []
    }
    return openBeside(others[(index + 1) % others.count])
  }

  /// What to show beside a text: what was shown beside it last, else the text it was translated from, else the next
  /// preferred language, else the next one.
  private func languageBeside(_ reader: ReaderState) -> LanguageTag? {
    let card = reader.document.card
    let others = reader.document.languages.filter { $0 != card.language }
    let sources = [languagesBeside[card.work], card.metadata.translation?.of, reader.status?.sourceLanguage]
    return sources.lazy.compactMap { $0 }.first(where: others.contains)
      ?? LanguageTag.best(of: others, for: configuration.preferredLanguages)
      ?? others.first { $0 > card.language } ?? others.first
  }

  /// What was asked for together with the document, else what stood beside the one before.
  mutating func openWantedBeside(after former: ReaderState?) -> [Effect] {
    guard let wanted = wantedBeside else { return openBesideAgain(after: former) }
    wantedBeside = nil
    guard let reader, reader.document.languages.contains(wanted), reader.document.card.language != wanted else {
      return []
    }
    return openBeside(wanted)
  }

  /// Where two texts were shown and another document is opened, it has a second text, too.
  mutating func openBesideAgain(after former: ReaderState?) -> [Effect] {
    guard let former, former.beside != nil, let reader else { return [] }
    let candidates = [former.secondLanguage, former.firstDocument.card.language].compactMap { $0 }
    let others = reader.document.languages.filter { $0 != reader.document.card.language }
    return (candidates.first(where: others.contains) ?? languageBeside(reader)).map { openBeside($0) } ?? []
  }

  /// The text with the keys stays where it is.
  mutating func switchText() {
    guard let before = reader else { return }
    reader = before.switched()
    guard let reader, let step = step(of: reader) else { return }
    let place = reader.place
    keepReaderInside()
    self.reader?.place = place
    if self.reader?.top == reader.top { self.reader?.beside?.take(step) }
  }

  /// The text with the keys stays, alone.
  mutating func closeSideBySide() {
    pendingBeside = nil
    reader?.beside = nil
    followReaderWidth()
    wrapBanners()
    restorePlace()
  }
}

extension ActionTable {
  /// With two texts on the screen, what is about them comes right after turning pages.
  static func hintOrderBeside(_ order: [Action]) -> [Action] {
    let about: [Action] = [.nextStop, .sideBySide, .otherLanguage]
    let rest = order.filter { !about.contains($0) && $0 != .back }
    let place = rest.firstIndex(of: .pageDown).map { $0 + 1 } ?? 0
    return rest[..<place] + about + rest[place...]
  }
}
