import MaktabaText
import TestSupport

@testable import MaktabaModel

/// A library with a translation, a desk at it, and a translator far away.
struct ExchangePlace {
  let folder: TemporaryLibrary
  let library: Library

  static let source = """
    ---
    work: card
    title: The field card
    summary: What to look for.
    ---
    # The field card

    Notice, do not interrogate.

    ## Papers {#papers}

    Somebody else keeps the passport. The fine is 500 shillings.

    ## Help

    Call the line at any hour of the day.

    """
  static let translation = """
    ---
    work: card
    title: Kadi ya kazini
    summary: Mambo ya kutazama.
    translation: {of: en}
    ---
    # Kadi ya kazini

    Tazama, usihoji.

    ## Hati {#papers}

    Mtu mwingine anashika pasipoti. Faini ni shilingi 500.

    ## Msaada

    Piga simu saa yoyote.

    """
  static let papers = "## Hati {#papers}\n\nMtu mwingine ana pasipoti yake. Faini ni shilingi 500."

  init(_ translation: String? = Self.translation) throws {
    folder = TemporaryLibrary([
      "library.yml": "maktaba: 1\nid: d\nsource_language: en\nlanguages: [en, sw, fr]\nlayout: \"{lang}/{path}\"\n",
      "en/card.md": Self.source,
    ])
    if let translation { folder.write("sw/card.md", translation) }
    library = try Library(
      folder.root, places: Places(stateDirectory: folder.root + "/../state"), options: .init(isPrivate: true))
    try library.refresh()
  }

  func desk(calls: FileSystemCalls = .system) -> TranslationDesk {
    TranslationDesk(
      library: library, writer: "w1", today: CalendarDate(daysSince1970: 20_000), now: 0, calls: calls)
  }

  // MARK: The library

  func record(by name: String = "A") throws {
    try desk().record(work: "card", language: .tag("sw"), method: "human", signed: .by(name), settle: { _ in true })
  }

  func text(_ path: String) -> String { String(decoding: folder.bytes(path) ?? [], as: UTF8.self) }

  /// Somebody changes a document.
  func edit(_ path: String, _ old: String, _ new: String) throws {
    let text = text(path)
    guard text.contains(old) else { throw FixtureError.noLanguage(old) }
    folder.write(path, text.replacing(old, with: new))
  }

  /// How the sections of a translation stand, as `meta:C 1:C papers:O! 1.2:.`.
  func states(_ language: String = "sw") throws -> String {
    try library.refresh()
    let wanted = try LanguageTag.tag(language)
    let status = library.translations(ofWork: 0, in: library.catalogue, today: CalendarDate(daysSince1970: 20_000))
    let sections = status.entries.first { $0.language == wanted }?.sections ?? []
    return sections.map { $0.key + ":" + $0.word }.joined(separator: " ")
  }

  /// Every file with its text.
  var files: [String: String] {
    let paths = [".md", ".jsonl"].flatMap { ending in
      ["en", "sw", "fr", ".maktaba"].flatMap { FactFiles.all(below: $0, of: folder.root, ending: ending) }
    }
    return Dictionary(uniqueKeysWithValues: paths.map { ($0, text($0)) })
  }

  /// The texts that are kept as suggestions.
  var suggestions: [String] {
    FactFiles.all(below: ".maktaba/suggestions", of: folder.root, ending: ".md").map { path in
      text(path).split(separator: "---\n").last.map(String.init) ?? ""
    }
  }

  // MARK: The translator

  func send(to language: String = "sw") throws -> ExchangeDocument {
    try desk().export(work: "card", language: .tag(language))
  }

  /// What comes back when a translator has finished these sections.
  func returned(
    _ document: ExchangeDocument, _ texts: [String: String], as format: ExchangeFormat = .po
  ) throws -> ReturnedDocument {
    var document = document
    for index in document.units.indices {
      guard let text = texts[document.units[index].key] else { continue }
      document.units[index].target = text
      document.units[index].state = .complete
      document.units[index].previousSource = nil
    }
    return try format.read(format.write(document, date: CalendarDate(daysSince1970: 20_000)), name: "card")
  }

  @discardableResult
  func take(_ returned: ReturnedDocument, by name: String = "B", isRehearsal: Bool = false) throws -> TranslationReport
  {
    try library.refresh()
    return try desk().take(returned, name: "card", method: "human", signed: .by(name), isRehearsal: isRehearsal)
  }
}
