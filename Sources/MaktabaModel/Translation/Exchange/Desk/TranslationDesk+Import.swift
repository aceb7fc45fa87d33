import MaktabaText

/// Taking in what a translator gave back.
extension TranslationDesk {
  /// Puts the sections of a file that came back into the translation, and writes down which source each was made from: the
  /// one that the file was sent out with. The source is the library's, never the file's. What cannot take its place is
  /// named, section by section, and kept as a suggestion; nothing that is reviewed, or was changed here meanwhile, is
  /// overwritten. Doing it twice does nothing the second time.
  /// - Parameters:
  ///   - returned: what was read.
  ///   - name: the file's name, for sentences.
  ///   - method: as ``record(work:language:keys:from:method:signed:isFinished:isRehearsal:settle:)`` has it.
  /// - Throws: ``ExchangeError`` for a file of another library or of nothing that is known, ``TranslationError``,
  ///   ``LibraryError``, ``SpliceError``; nothing has changed then.
  public func take(
    _ returned: ReturnedDocument, name: String, method: String?, signed signature: Signature, isRehearsal: Bool = false
  ) throws -> TranslationReport {
    let subject = try subject(of: returned, name: name)
    let target = try ReturnTarget(subject, desk: self, method: method, signature)
    var report = TranslationReport(work: subject.work, language: subject.language)
    report.isRehearsal = isRehearsal
    var intake = Intake(desk: self, target: target, returned: returned, report: report)
    try intake.judge(.record(method: method), by: signature.by)
    try intake.write(.record(method: method), signature)
    return intake.report
  }

  private func subject(of returned: ReturnedDocument, name: String) throws -> TranslationSubject {
    let mine = library.catalogue.identity.id
    if let id = returned.libraryID, id != mine, !(id.hasPrefix("folder:") && mine.hasPrefix("folder:")) {
      throw ExchangeError.otherLibrary(name: name, id: CleanText.line(id), mine: CleanText.line(mine))
    }
    guard let work = returned.work else { throw ExchangeError.notSaid(name: name, what: "which work it is of") }
    guard let language = returned.targetLanguage else {
      throw ExchangeError.notSaid(name: name, what: "into which language it was translated")
    }
    let subject = try TranslationSubject(work, language, desk: self)
    if let said = returned.sourceLanguage, said != subject.source.card.language {
      throw ExchangeError.otherSource(name: name, said: said, source: subject.source.card.language)
    }
    return subject
  }
}

/// One file on its way in, step by step.
private struct Intake {
  let desk: TranslationDesk
  let target: ReturnTarget
  let returned: ReturnedDocument
  var report: TranslationReport
  private var applied: [ReturnedSection] = []
  private var recorded: [ReturnedSection] = []
  private var suggestions: [Suggestion] = []

  init(desk: TranslationDesk, target: ReturnTarget, returned: ReturnedDocument, report: TranslationReport) {
    self.desk = desk
    self.target = target
    self.returned = returned
    self.report = report
  }

  // MARK: What is to be done

  mutating func judge(_ action: TranslationEvent.Action, by: String?) throws {
    for section in ReturnedSection.all(returned.units, in: target, desk.folder) {
      switch section.verdict(in: target, action, by: by) {
      case .apply: applied.append(section)
      case .record: recorded.append(section)
      case .known: break
      case .leave(let reason): leave(section, reason)
      case .pass(let reason): pass(section, reason)
      }
    }
    // Several that are new at one place stand in the source's order.
    applied.sort { ($0.today?.source.line ?? 0) < ($1.today?.source.line ?? 0) }
    dropWhatDoesNotFit()
    leaveUnplaced()
    report.done = (applied + recorded).map(\.unit.key)
  }

  /// A text that is not one section is left by itself, and stops no other.
  private mutating func dropWhatDoesNotFit() {
    if (try? target.outcome(texts)) != nil { return }
    applied = applied.filter { section in
      guard let today = section.today else { return false }
      do {
        _ = try target.outcome([(today, section.unit.target)])
        return true
      } catch {
        leave(section, "\(error)")
        return false
      }
    }
  }

  private var texts: [(section: StandingSection, text: String)] {
    applied.compactMap { section in section.today.map { ($0, section.unit.target) } }
  }

  // MARK: What is left

  private mutating func pass(_ section: ReturnedSection, _ reason: String) {
    let title = section.today?.source ?? section.old
    report.left.append(
      .init(key: section.unit.key, title: title.map { $0.isFront ? "" : $0.heading } ?? "", reason: reason))
  }

  private mutating func leave(_ section: ReturnedSection, _ reason: String) {
    pass(section, reason)
    keep(key: section.unit.key, source: section.unit.sourcePrint, section.unit.target, reason)
  }

  private mutating func leaveUnplaced() {
    var problems = returned.problems
    for text in returned.unplaced {
      let told = problems.firstIndex { $0.line == text.line && ($0.unit == text.code || $0.unit == nil) }
      let reason = told.map { problems.remove(at: $0).description } ?? "line \(text.line): The text has no place."
      report.left.append(.init(key: text.code ?? "", title: "", reason: reason))
      keep(key: text.code ?? "", source: "", text.target, reason)
    }
    report.notes += problems.map(\.description)
  }

  private mutating func keep(key: String, source: String, _ text: String, _ why: String) {
    let suggestion = Suggestion(
      work: report.work, language: report.language, key: key, source: source, text: text, why: why)
    report.left[report.left.count - 1].kept = suggestion.path
    suggestions.append(suggestion)
  }

  // MARK: Writing

  /// First what harms nothing when it stands alone, then the document, then what was said of it.
  mutating func write(_ action: TranslationEvent.Action, _ signature: TranslationDesk.Signature) throws {
    let outcome = try target.outcome(texts)
    let facts = facts(outcome)
    let new = try broughtUp(outcome.bytes, facts, action, signature)
    if new != target.bytes || target.isNew, !facts.isEmpty { report.files = [target.place.path] }
    if report.isRehearsal { return }
    for suggestion in suggestions { try suggestion.keep(in: desk.library.root, desk.calls, signature) }
    if facts.isEmpty { return }
    try keepSources()
    do {
      try put(new)
      try desk.append(action, facts, report.work, report.language, signature)
    } catch {
      try takeBack(new)
      throw error
    }
  }

  private func facts(_ outcome: ReturnTarget.Outcome) -> [SectionFact] {
    let new = applied.compactMap { section in
      section.today.flatMap { outcome.texts[$0.source.line] }.flatMap(section.fact)
    }
    return new + recorded.compactMap { section in section.today?.text.flatMap(section.fact) }
  }

  private mutating func broughtUp(
    _ bytes: [UInt8], _ facts: [SectionFact], _ action: TranslationEvent.Action, _ signature: TranslationDesk.Signature
  ) throws -> [UInt8] {
    if facts.isEmpty { return bytes }
    let next = target.pair.history.next(of: desk.writer)
    let event = TranslationEvent(
      id: next.id, seen: next.seen, time: desk.now, action: action, by: signature.by, date: signature.date,
      evidence: .sections, sections: facts)
    do {
      return try target.broughtUp(bytes, with: event, desk: desk)
    } catch let error as SpliceError {
      report.notes.append(error.description)
      return bytes
    }
  }

  /// Sources that translations are made from are kept, as far as their texts are known.
  private func keepSources() throws(TranslationError) {
    let sections = applied + recorded
    let markdown = SectionMarkdown(target.pair.sourceFile)
    for section in sections {
      guard let print = section.print else { continue }
      if section.isCurrent, let today = section.today {
        try desk.folder.keep(markdown.text(of: today.source, in: target.pair.source.sections), as: print)
      } else if let text = section.oldText, desk.folder.text(print) == nil {
        try desk.folder.keep(text, as: print)
      }
    }
  }

  private func put(_ new: [UInt8]) throws {
    if target.isNew { return try target.place.make(new) }
    if new != target.bytes { try target.place.replace(target.bytes, with: new) }
  }

  /// A document of which nothing could be written down is as it was before.
  private func takeBack(_ new: [UInt8]) throws {
    if target.isNew { return target.place.unmake(new) }
    guard new != target.bytes, (try? target.place.bytes()) == new else { return }
    do {
      try target.place.replace(new, with: target.bytes)
    } catch TranslationError.notSaved(let fault) {
      throw TranslationError.basisNotSaved(path: target.place.path, fault)
    }
  }
}
