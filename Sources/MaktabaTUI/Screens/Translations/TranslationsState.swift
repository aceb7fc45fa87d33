import MaktabaModel
import MaktabaText

/// The panel that says how a work stands in every language of the library, and in one of them section by section.
struct TranslationsState: Sendable {
  /// The work asked for.
  var work: String?
  /// The answer; of another work while the new one is on its way.
  var status: TranslationStatus?
  var cursor = ListCursor()
  /// The language to stand on when the answer comes.
  var wanted: LanguageTag?
  /// The language whose sections are listed; nil while languages are.
  var opened: LanguageTag?
  var sectionCursor = ListCursor()
  /// Sections that were selected; what is said goes for all of them.
  var selected: Set<TranslationStatus.SectionState.ID> = []

  /// The entries to show: none until the answer for the work is there.
  var entries: [TranslationStatus.Entry] { status?.work == work ? status?.entries ?? [] : [] }

  /// The entry under the cursor.
  var entry: TranslationStatus.Entry? {
    entries.indices.contains(cursor.selected) ? entries[cursor.selected] : nil
  }

  /// The entry whose sections are listed.
  var openedEntry: TranslationStatus.Entry? { opened.flatMap { language in entries.first { $0.language == language } } }

  /// The selected sections, in order.
  var selectedSections: [TranslationStatus.SectionState] {
    openedEntry?.sections.filter { selected.contains($0.id) } ?? []
  }

  /// The section under the cursor.
  var section: TranslationStatus.SectionState? {
    guard let sections = openedEntry?.sections, sections.indices.contains(sectionCursor.selected) else { return nil }
    return sections[sectionCursor.selected]
  }
}

extension TranslationStatus.Entry {
  /// There is a text to open.
  var isThere: Bool { state != .missing }

  /// Somebody wrote down something of one of its sections.
  var isTold: Bool { sections.contains(where: \.isTold) }
}

extension TranslationStatus {
  /// How the work stands in a language.
  func entry(in language: LanguageTag) -> Entry? { entries.first { $0.language == language } }
}
