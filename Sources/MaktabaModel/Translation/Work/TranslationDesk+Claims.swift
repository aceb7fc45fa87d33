/// Saying that somebody is at work.
extension TranslationDesk {
  /// Days after which a claim runs out, when nothing else is said.
  public static let claimDays: Int32 = 30

  /// Writes down that somebody means to work on a translation, which need not be there yet.
  /// - Parameters:
  ///   - keys: of source sections; nil for the whole document.
  ///   - until: the last day on which the claim holds; 30 days after today when left out.
  /// - Throws: ``TranslationError``, ``LibraryError``.
  public func claim(
    work: String, language: LanguageTag, keys: [String]? = nil, until: CalendarDate? = nil,
    signed signature: Signature, isRehearsal: Bool = false
  ) throws -> TranslationReport {
    let until = until ?? CalendarDate(daysSince1970: today.daysSince1970 + Self.claimDays)
    guard until >= today else { throw TranslationError.runsOutBefore(until) }
    let subject = try TranslationSubject(work, language, desk: self)
    let others = subject.history.claims(on: today).compactMap { $0.isBySame(signature.by) ? nil : $0.by ?? "somebody" }
    var report = try write(.claim(until: until), keys, subject, signature, isRehearsal)
    for name in Set(others).sorted() { report.notes.append("It is claimed by \(name), too.") }
    return report
  }

  /// Writes down that somebody does not work on a translation any more.
  /// - Parameters:
  ///   - keys: of source sections; nil for all claims of the document.
  ///   - signature: whose claims; everybody's when nobody is named.
  /// - Throws: ``TranslationError``, ``LibraryError``.
  public func release(
    work: String, language: LanguageTag, keys: [String]? = nil, signed signature: Signature, isRehearsal: Bool = false
  ) throws -> TranslationReport {
    let subject = try TranslationSubject(work, language, desk: self)
    let open = subject.history.claims(on: today)
    guard open.contains(where: { $0.by == nil || signature.by == nil || $0.isBySame(signature.by) }) else {
      throw TranslationError.nothingClaimed(work: work, language: language, by: signature.by)
    }
    return try write(.release, keys, subject, signature, isRehearsal)
  }

  private func write(
    _ action: TranslationEvent.Action, _ keys: [String]?, _ subject: TranslationSubject, _ signature: Signature,
    _ isRehearsal: Bool
  ) throws -> TranslationReport {
    let sections = try subject.sections(keys)
    var report = TranslationReport(work: subject.work, language: subject.language)
    report.isRehearsal = isRehearsal
    report.done = sections.map(\.key)
    if isRehearsal { return report }
    let facts = keys == nil ? [] : sections.map { SectionFact(source: $0, text: nil) }
    try append(action, facts, subject.work, subject.language, signature)
    return report
  }
}

extension TranslationEvent {
  /// Somebody of this name did it; nobody is the same as nobody.
  fileprivate func isBySame(_ name: String?) -> Bool {
    guard let by, let name else { return by == name }
    return PersonName.isSame(by, name)
  }
}

/// A translation that somebody works on: it need not be there yet.
struct TranslationSubject {
  let work: String
  let language: LanguageTag
  let history: TranslationHistory
  /// Today's source.
  let source: LanguageText
  /// The translation's document, where there is one.
  let card: DocumentCard?
  /// Everything that is known of the work.
  let facts: WorkFacts

  /// There is a document.
  var isThere: Bool { card != nil }

  /// - Throws: ``LibraryError`` for an unknown work; ``TranslationError`` for the source itself, or when it is not here.
  init(_ work: String, _ language: LanguageTag, desk: TranslationDesk) throws {
    let catalogue = desk.library.catalogue
    let any = try desk.library.document(ofWork: work, in: nil, of: catalogue)
    let facts = desk.library.facts(ofWork: catalogue.work(ofDocument: any), in: catalogue, today: desk.today)
    let cards = facts.texts.map(\.card)
    let card = cards.first { $0.language == language } ?? cards.first { $0.language.serves(language) }
    let original = OriginalChoice.among(cards, catalogue.identity)
    let sourceLanguage = card?.metadata.translation?.of ?? original.language
    guard (card?.language ?? language) != original.language else {
      throw TranslationError.isOriginal(work: work, language: original.language)
    }
    guard let source = facts.texts.first(where: { $0.card.language == sourceLanguage }) else {
      throw TranslationError.noSource(work: work, language: sourceLanguage)
    }
    self.work = source.card.work
    self.language = card?.language ?? language
    self.source = source
    self.card = card
    self.facts = facts
    history = desk.folder.events(ofWork: self.work, in: self.language).history
  }

  /// Sections of the source by their keys; all of them when none is named.
  func sections(_ keys: [String]?) throws(TranslationError) -> [SectionText] {
    guard let keys else { return source.sections }
    return try keys.map { key throws(TranslationError) in
      guard let section = source.sections.first(where: { $0.key == key }) else {
        throw .noSection(key, work: work, known: source.sections.map(\.key))
      }
      return section
    }
  }
}
