/// Where work on translations is written down, in the library's own folder: only because somebody asked for it.
///
/// Every call reads the documents anew, writes what it has to say, and brings it to the medium before it returns. After a
/// failure nothing has changed.
public struct TranslationDesk: Sendable {
  let library: Library
  /// The device's random name (see ``Marks``).
  let writer: String
  let today: CalendarDate
  /// Seconds since 1970.
  let now: Int64

  /// Makes a desk. - Parameter writer: a name that no other device has.
  public init(library: Library, writer: String, today: CalendarDate, now: Int64) {
    self.library = library
    self.writer = writer
    self.today = today
    self.now = now
  }

  /// Who does something, and when.
  public struct Signature: Equatable, Sendable {
    /// A role or pseudonym; never required.
    public var by: String?
    /// The day, which may lie back.
    public var date: CalendarDate

    /// Makes a signature.
    public init(by: String?, date: CalendarDate) {
      self.by = by
      self.date = date
    }
  }

  /// Writes down that sections of a translation were made from today's source, which is kept beside the facts.
  /// - Parameters:
  ///   - keys: of source sections; nil for every section that has a text.
  ///   - method: `human`, `machine`, `machine+edited` or `unknown`.
  /// - Returns: the sections written down.
  /// - Throws: ``TranslationError``, ``LibraryError``.
  @discardableResult
  public func record(
    work: String, language: LanguageTag, keys: [String]? = nil, method: String?, signed signature: Signature
  ) throws -> [SectionFact] {
    let pair = try DocumentPair(work, language, library: library, today: today)
    let chosen = try pair.states(keys).filter { $0.text != nil && $0.source != nil }
    let facts = chosen.compactMap { state in state.source.map { SectionFact(source: $0, text: state.text) } }
    guard !facts.isEmpty else { throw TranslationError.nothingToRecord(work: work, language: language) }
    try pair.keepSources(of: chosen, in: FactFolder(root: library.root))
    try append(.record(method: method), facts, work, language, signature)
    return facts
  }

  /// Writes one event down.
  func append(
    _ action: TranslationEvent.Action, _ facts: [SectionFact], _ work: String, _ language: LanguageTag,
    _ signature: Signature, evidence: TranslationEvent.Evidence = .sections
  ) throws(TranslationError) {
    try FactFolder(root: library.root).append(work: work, language: language, writer: writer) { id, seen in
      TranslationEvent(
        id: id, seen: seen, time: now, action: action, by: signature.by, date: signature.date, evidence: evidence,
        sections: facts)
    }
  }
}

/// A translation and its source, read for work on them.
struct DocumentPair {
  let status: TranslationStatus.Entry
  let source: LanguageText
  let sourceFile: DocumentFile
  private let work: String

  /// - Throws: ``LibraryError`` for an unknown work, a language that the work has not, or a file that cannot be read.
  init(_ work: String, _ language: LanguageTag, library: Library, today: CalendarDate) throws {
    let catalogue = library.catalogue
    let document = try library.document(ofWork: work, in: language, of: catalogue)
    let number = catalogue.work(ofDocument: document)
    let facts = library.facts(ofWork: number, in: catalogue, today: today)
    let status = TranslationStatus(of: facts, in: catalogue.identity)
    let card = catalogue.card(document)
    guard let entry = status.entries.first(where: { $0.language == card.language }), entry.state != .original else {
      throw TranslationError.isOriginal(work: work, language: card.language)
    }
    let sourceLanguage = card.metadata.translation?.of ?? status.sourceLanguage
    guard let source = facts.texts.first(where: { $0.card.language == sourceLanguage }) else {
      throw TranslationError.noSource(work: work, language: sourceLanguage)
    }
    self.work = work
    self.status = entry
    self.source = source
    sourceFile = try library.file(of: source.card)
  }

  /// The states of some source sections; of all when none is named.
  func states(_ keys: [String]?) throws(TranslationError) -> [TranslationStatus.SectionState] {
    let known = status.sections.filter { $0.source != nil }
    guard let keys else { return known }
    var states: [TranslationStatus.SectionState] = []
    for key in keys {
      guard let state = known.first(where: { $0.key == key }) else {
        throw .noSection(key, work: work, known: known.map(\.key))
      }
      states.append(state)
    }
    return states
  }

  /// Keeps the Markdown of source sections, so that it can be shown later what has changed.
  func keepSources(of states: [TranslationStatus.SectionState], in folder: FactFolder) throws(TranslationError) {
    let markdown = SectionMarkdown(sourceFile)
    for section in states.compactMap(\.source) {
      try folder.keep(markdown.text(of: section, in: source.sections), as: section.fingerprint)
    }
  }
}
