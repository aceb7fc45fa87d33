import MaktabaModel
import MaktabaText

/// A section of a translation in the panel: opening it, its source, both, and what has changed.
extension AppState {
  /// A section of a work's translation.
  struct SectionPlace: Equatable, Sendable {
    var work: String
    var entry: TranslationStatus.Entry
    var section: TranslationStatus.SectionState
  }

  /// The section under the cursor of the panel.
  private var chosenSection: SectionPlace? {
    guard let work = translations.work, let entry = translations.openedEntry, let section = translations.section else {
      return nil
    }
    return SectionPlace(work: work, entry: entry, section: section)
  }

  mutating func performInSections(_ action: Action) -> [Effect] {
    let count = translations.openedEntry?.sections.count ?? 0
    if translations.sectionCursor.follow(action, count: count, visible: translationsVisible) {
      return note { $0.keepTranslationsVisible() }
    }
    if action == .back {
      closeSections()
      return note { $0.keepTranslationsVisible() }
    }
    guard let place = chosenSection else { return performOnPanel(action) }
    switch action {
    case .open, .openText: return openSection(place)
    case .openSource: return openSource(of: place)
    case .sideBySide: return openBesideSource(place)
    case .whatChanged: return showChange(of: place)
    case .select: return selectSection(place.section)
    case .claim, .stillValid, .review, .record:
      let selected = translations.selectedSections
      return tell(action, of: place.work, place.entry, selected.isEmpty ? [place.section] : selected)
    case .explain:
      return explain(.init(work: place.work, language: place.entry.language, section: place.section.id))
    default: return performOnPanel(action)
    }
  }

  private mutating func selectSection(_ section: TranslationStatus.SectionState) -> [Effect] {
    if translations.selected.remove(section.id) == nil { translations.selected.insert(section.id) }
    let count = translations.openedEntry?.sections.count ?? 0
    _ = translations.sectionCursor.follow(.down, count: count, visible: translationsVisible)
    return note { $0.keepTranslationsVisible() }
  }

  /// The translation at the section.
  mutating func openSection(_ place: SectionPlace) -> [Effect] {
    guard let text = place.section.text else {
      status = .notice(Wording.noTextOfSection(sourceKey: keymap.keyName(of: .openSource, in: .sections)))
      return []
    }
    return open(place.work, language: place.entry.language, at: .section(text.index))
  }

  /// The source at the section.
  mutating func openSource(of place: SectionPlace) -> [Effect] {
    guard let source = place.section.source, let language = place.entry.source else {
      status = .notice(Wording.noSourceOfSection)
      return []
    }
    return open(place.work, language: language, at: .section(source.index))
  }

  /// The translation at the section, with the source beside it; where there is no text, the source with the translation.
  mutating func openBesideSource(_ place: SectionPlace) -> [Effect] {
    guard let source = place.entry.source else {
      status = .notice(Wording.noSourceOfSection)
      return []
    }
    guard SideBySideGeometry(size: size, measure: configuration.measure) != nil else {
      status = .notice(Wording.noRoomForTwo)
      return []
    }
    let isThere = place.section.text != nil
    wantedBeside = isThere ? source : place.entry.language
    return isThere ? openSection(place) : openSource(of: place)
  }

  /// The section of a translation that stands where somebody is reading, in it or in its source.
  func sectionBeingRead(of entry: TranslationStatus.Entry) -> Int? {
    guard screen == .reader, let reader, reader.document.card.work == translations.work,
      let index = reader.section(at: reader.place)
    else { return nil }
    let isSource = reader.document.card.language == entry.source
    guard isSource || reader.document.card.language == entry.language else { return nil }
    return entry.sections.firstIndex { (isSource ? $0.source : $0.text)?.index == index }
  }
}
