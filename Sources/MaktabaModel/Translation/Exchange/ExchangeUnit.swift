/// One section on its way to a translator.
public struct ExchangeUnit: Equatable, Sendable {
  /// The section's key: `meta` (title and summary), `0`, `1.2`, or an explicit id. No two of a document are equal.
  public var key: String
  /// The heading of the source section; empty for the lead.
  public var heading: String
  /// The Markdown of today's source section as in the file, the line of its heading included; for `meta`, see ``MetaText``.
  public var source: String
  /// The fingerprint of it, `n1:…`.
  public var sourcePrint: String
  /// The source text that the translation was made from, where it is known and not today's.
  public var previousSource: String?
  /// The Markdown of the translation's section today; nil when there is none.
  public var target: String?
  /// The fingerprint of it, `n1:…`: whether it is still there when the file comes back; nil when there is none.
  public var targetPrint: String?
  /// How the translation stands.
  public var state: TranslationState
  /// `cosmetic`, `minor`, `substantive`, `critical`; nil when it is not out of date.
  public var grade: String?
  /// Why, in one sentence; may be empty.
  public var note: String

  /// Makes a unit.
  public init(
    key: String, heading: String, source: String, sourcePrint: String, previousSource: String? = nil,
    target: String? = nil, targetPrint: String? = nil, state: TranslationState, grade: String? = nil, note: String = ""
  ) {
    self.key = key
    self.heading = heading
    self.source = source
    self.sourcePrint = sourcePrint
    self.previousSource = previousSource
    self.target = target
    self.targetPrint = targetPrint
    self.state = state
    self.grade = grade
    self.note = note
  }

  /// The key of title and summary.
  public static let metaKey = "meta"
}

/// A work on its way to a translator, or those of its sections that need one.
public struct ExchangeDocument: Equatable, Sendable {
  /// The library's id.
  public var libraryID: String
  /// The work's id.
  public var work: String
  /// Its title in the source language.
  public var title: String
  /// The language to translate from.
  public var sourceLanguage: LanguageTag
  /// The language to translate into.
  public var targetLanguage: LanguageTag
  /// The source's edition.
  public var edition: Int?
  /// Its sections, in the order of the source.
  public var units: [ExchangeUnit]

  /// Makes a document.
  public init(
    libraryID: String, work: String, title: String, sourceLanguage: LanguageTag, targetLanguage: LanguageTag,
    edition: Int? = nil, units: [ExchangeUnit]
  ) {
    self.libraryID = libraryID
    self.work = work
    self.title = title
    self.sourceLanguage = sourceLanguage
    self.targetLanguage = targetLanguage
    self.edition = edition
    self.units = units
  }
}
