import MaktabaText

/// Merging with another copy of the library that was worked on apart.
extension TranslationDesk {
  /// Adds what another copy of the library knows, and compares its documents. The other copy is only read.
  ///
  /// Facts and the texts of sources are united. Of the documents that differ, those are named that only one copy has changed
  /// since what both knew; a text of a section that was translated in both is kept as a suggestion, and the section is
  /// flagged. Whichever copy is merged into which, and however often, the facts are the same.
  /// - Parameters:
  ///   - path: the other copy's folder, absolute.
  ///   - isTaking: documents and sections that only the other copy has changed are taken over.
  /// - Throws: ``TranslationError``, ``LibraryError``.
  public func merge(_ path: String, isTaking: Bool = false, isRehearsal: Bool = false) throws -> MergeReport {
    let other = try OtherCopy(path, layout: library.options.layout)
    guard other.root != library.root else { throw TranslationError.sameFolder(path: CleanText.line(path)) }
    let mine = library.catalogue.identity.id
    if other.hasManifest, other.id != mine, !mine.hasPrefix("folder:") {
      throw TranslationError.otherLibrary(path: CleanText.line(path), id: CleanText.line(other.id))
    }
    var merge = LibraryMerge(desk: self, other: other, isTaking: isTaking, isRehearsal: isRehearsal)
    try merge.run()
    return merge.report
  }
}

/// One merge, step by step.
private struct LibraryMerge {
  let desk: TranslationDesk
  let other: OtherCopy
  let isTaking: Bool
  let isRehearsal: Bool
  var report = MergeReport()
  /// What this copy knew before.
  private var known: [Subject: TranslationHistory] = [:]

  private struct Subject: Hashable {
    var work: String
    var language: LanguageTag
  }

  init(desk: TranslationDesk, other: OtherCopy, isTaking: Bool, isRehearsal: Bool) {
    self.desk = desk
    self.other = other
    self.isTaking = isTaking
    self.isRehearsal = isRehearsal
    report.isRehearsal = isRehearsal
  }

  private var root: String { desk.library.root }
  private var otherFacts: FactFolder { FactFolder(root: other.root, calls: desk.calls) }

  mutating func run() throws {
    let (documents, unread) = other.documents(unlike: root)
    for (path, reason) in unread {
      report.problems.append("\(CleanText.line(path)) of the other copy is not read: \(reason).")
    }
    // What each side knew has to be looked at before they know the same.
    for document in documents { remember(document.work, document.language) }
    try uniteSources()
    try uniteSuggestions()
    try uniteFacts()
    for document in documents { try compare(document) }
    report.documents.sort { $0.path < $1.path }
  }

  private mutating func remember(_ work: String, _ language: LanguageTag) {
    for language in languages(of: work) + [language] {
      let subject = Subject(work: work, language: language)
      if known[subject] == nil { known[subject] = desk.folder.events(ofWork: work, in: language).history }
    }
  }

  private func languages(of work: String) -> [LanguageTag] {
    let catalogue = desk.library.catalogue
    let there = catalogue.work(id: work).map { catalogue.documents(ofWork: $0).map(catalogue.language(ofDocument:)) }
    return (there ?? []) + catalogue.identity.languages.filter { there?.contains($0) != true }
  }

  // MARK: Facts

  private mutating func uniteFacts() throws {
    for path in FactFiles.all(below: TranslationPlace.folder, of: other.root, ending: ".jsonl") {
      guard let theirs = read(path) else { continue }
      let mine = (try? FileBytes.read(root: root, path: path, limit: FactFolder.greatestFile)) ?? []
      let addition = FactUnion.addition(to: mine, from: theirs)
      for line in addition.damaged {
        report.problems.append(
          "\(CleanText.line(path)), line \(line), of the other copy is damaged and was not taken over.")
      }
      report.facts += addition.count
      if isRehearsal || addition.lines.isEmpty { continue }
      try desk.folder.append(addition.lines, to: path)
    }
  }

  private mutating func read(_ path: String) -> [UInt8]? {
    do {
      return try FileBytes.read(root: other.root, path: path, limit: FactFolder.greatestFile)
    } catch {
      report.problems.append("\(CleanText.line(path)) of the other copy is not read: \(DocumentFile.ReadError(error)).")
      return nil
    }
  }

  private mutating func uniteSources() throws {
    for path in FactFiles.all(below: TranslationPlace.sources, of: other.root, ending: ".md") {
      let name = path.split(separator: "/").last.map { String($0.dropLast(3)) } ?? ""
      guard let print = Fingerprint("n1:" + name), desk.folder.text(print) == nil, let text = otherFacts.text(print)
      else { continue }
      report.sources += 1
      if !isRehearsal { try desk.folder.keep(text, as: print) }
    }
  }

  private mutating func uniteSuggestions() throws {
    for path in FactFiles.all(below: TranslationPlace.suggestions, of: other.root, ending: ".md") {
      let place = DocumentPlace(root: root, path: path, calls: desk.calls)
      guard !place.isTaken, let bytes = read(path) else { continue }
      report.suggestions += 1
      if !isRehearsal { try place.makeOnce(bytes) }
    }
  }

  // MARK: Documents

  private mutating func compare(_ document: OtherCopy.Document) throws {
    let catalogue = desk.library.catalogue
    guard let work = catalogue.work(id: document.work),
      let number = catalogue.document(ofWork: work, in: document.language)
    else { return try takeNew(document) }
    let place = DocumentPlace(root: root, path: catalogue.card(number).path, calls: desk.calls)
    let old = try place.bytes()
    if old == document.bytes { return }
    let merge = DocumentMerge(try SourceText(old, path: place.path), document.text, facts(of: document))
    var line = MergeReport.Document(
      path: place.path, work: document.work, language: document.language, verdict: Self.verdict(merge))
    line.sections = merge.taken.map { merge.other.sections[$0.other].key }
    line.open = merge.open.map { merge.other.sections[$0.other].key }
    try keepOpen(merge, document)
    if isTaking, !line.sections.isEmpty { take(merge, document, place, old, &line) }
    report.documents.append(line)
  }

  private static func verdict(_ merge: DocumentMerge) -> MergeReport.Verdict {
    if !merge.open.isEmpty { return .compare }
    if merge.isWhole { return .takeOther }
    if !merge.taken.isEmpty { return .takeSections }
    return merge.parts.contains { $0.choice == .mine } || merge.parts.count < merge.mine.sections.count
      ? .keepMine : .sameText
  }

  /// Of a translation, what was written down of its own texts; of the original, what translations say they were made from.
  private func facts(of document: OtherCopy.Document) -> CommonFacts {
    let own = histories(document.work, [document.language])
    if !own.mine.isEmpty || !own.other.isEmpty { return CommonFacts(mine: own.mine, other: own.other, \.text) }
    let all = histories(document.work, languages(of: document.work))
    return CommonFacts(mine: all.mine, other: all.other) { $0.source }
  }

  private func histories(
    _ work: String, _ languages: [LanguageTag]
  ) -> (mine: [TranslationEvent], other: [TranslationEvent]) {
    let mine = languages.compactMap { known[Subject(work: work, language: $0)] }
    let other = languages.map { otherFacts.events(ofWork: work, in: $0).history }
    return (mine.flatMap(\.events), other.flatMap(\.events))
  }

  private func take(
    _ merge: DocumentMerge, _ document: OtherCopy.Document, _ place: DocumentPlace, _ old: [UInt8],
    _ line: inout MergeReport.Document
  ) {
    do {
      let new = merge.isWhole ? document.bytes : try merge.bytes(of: old)
      if !isRehearsal { try place.replace(old, with: new) }
      line.isTaken = true
    } catch {
      line.problem = "\(error)"
    }
  }

  private mutating func takeNew(_ document: OtherCopy.Document) throws {
    var line = MergeReport.Document(
      path: document.path, work: document.work, language: document.language, verdict: .onlyThere)
    if isTaking {
      do throws(TranslationError) {
        let place = DocumentPlace(root: root, path: document.path, calls: desk.calls)
        if !isRehearsal { try place.make(document.bytes) }
        line.isTaken = true
      } catch {
        line.problem = error.description
      }
    }
    report.documents.append(line)
  }

  // MARK: Texts made apart

  /// The other copy's text of a section that was translated in both is kept, unless it is kept already.
  private mutating func keepOpen(_ merge: DocumentMerge, _ document: OtherCopy.Document) throws {
    let history = desk.folder.events(ofWork: document.work, in: document.language).history
    guard let pair = try? DocumentPair(document.work, document.language, library: desk.library, today: desk.today)
    else {
      return
    }
    let kept = Set(
      history.told { if case .suggest = $0 { true } else { false } }.compactMap(\.fact.text))
    var facts: [SectionFact] = []
    let markdown = SectionMarkdown(merge.other.file)
    for part in merge.open {
      let section = merge.other.sections[part.other]
      let own = part.mine.map { merge.mine.sections[$0].fingerprint }
      let state = pair.status.sections.first { $0.text?.fingerprint == own }
      guard !kept.contains(section.fingerprint), let source = state?.source else { continue }
      facts.append(SectionFact(source: source, text: section))
      report.suggestions += 1
      if isRehearsal { continue }
      try desk.folder.keep(markdown.text(of: section, in: merge.other.sections), as: section.fingerprint)
    }
    if facts.isEmpty || isRehearsal { return }
    try desk.append(
      .suggest(why: "It was translated apart in another copy of the library."), facts, document.work, document.language,
      TranslationDesk.Signature(by: nil, date: nil))
  }
}
