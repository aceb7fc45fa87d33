import MaktabaModel
import MaktabaText

/// The panel that says how a work stands in every language of the library.
struct TranslationsState: Sendable {
  /// The work asked for.
  var work: String?
  /// The answer; of another work while the new one is on its way.
  var status: TranslationStatus?
  var cursor = ListCursor()
  /// The language to stand on when the answer comes.
  var wanted: LanguageTag?

  /// The entries to show: none until the answer for the work is there.
  var entries: [TranslationStatus.Entry] { status?.work == work ? status?.entries ?? [] : [] }

  /// The entry under the cursor.
  var entry: TranslationStatus.Entry? {
    entries.indices.contains(cursor.selected) ? entries[cursor.selected] : nil
  }
}

extension TranslationStatus.Entry {
  /// There is a text to open.
  var isThere: Bool { state != .missing }
}
