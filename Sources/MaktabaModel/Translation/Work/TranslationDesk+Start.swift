import MaktabaText

/// Beginning a translation.
extension TranslationDesk {
  /// Makes the file of a translation where the library's layout has its place, with the source's headings and nothing under
  /// them; a file that is there is completed with the sections that it lacks. Whoever is named claims the work.
  /// - Parameters:
  ///   - hasComments: the source's text stands in each section as a comment.
  ///   - method: as ``record(work:language:keys:method:signed:isRehearsal:)`` has it.
  /// - Throws: ``TranslationError``, ``LibraryError``, ``SpliceError``.
  public func start(
    work: String, language: LanguageTag, hasComments: Bool = false, method: String = "unknown",
    signed signature: Signature, isRehearsal: Bool = false
  ) throws -> TranslationReport {
    let subject = try TranslationSubject(work, language, desk: self)
    let file = try library.file(of: subject.source.card)
    let skeleton = TranslationSkeleton(source: file, sections: subject.source.sections, hasComments: hasComments)
    var report = TranslationReport(work: subject.work, language: subject.language)
    report.isRehearsal = isRehearsal
    if subject.isThere {
      try complete(subject, skeleton, signature, &report)
    } else {
      try make(subject, skeleton, method, signature, &report)
    }
    return report
  }

  /// Before anything is written: what cannot be claimed now would not be claimed when it is begun again.
  private func claim(_ subject: TranslationSubject, _ signature: Signature, _ report: inout TranslationReport) throws {
    guard let by = signature.by, !report.isRehearsal else { return }
    let mine = subject.history.claims(on: today).contains { claim in
      claim.sections.isEmpty && claim.by.map { PersonName.isSame($0, by) } == true
    }
    if mine { return }
    report.notes += try claim(work: subject.work, language: subject.language, signed: signature).notes
  }

  private func make(
    _ subject: TranslationSubject, _ skeleton: TranslationSkeleton, _ method: String, _ signature: Signature,
    _ report: inout TranslationReport
  ) throws {
    let place = try newPlace(for: subject)
    let text = try newText(of: subject, skeleton, method, signature)
    report.done = subject.source.sections.map(\.key)
    report.files = [place.path]
    try claim(subject, signature, &report)
    if !report.isRehearsal { try place.make(text) }
  }

  /// Where the document is to be made. - Throws: also when something else stands there.
  func newPlace(for subject: TranslationSubject) throws(TranslationError) -> DocumentPlace {
    let place = DocumentPlace(root: library.root, path: try newPath(for: subject), calls: calls)
    if place.isTaken { throw TranslationError.placeTaken(path: place.path) }
    return place
  }

  /// The document with nothing in it yet.
  func newText(
    of subject: TranslationSubject, _ skeleton: TranslationSkeleton, _ method: String, _ signature: Signature
  ) throws -> [UInt8] {
    let source = DocumentPlace(root: library.root, path: subject.source.card.path, calls: calls)
    let fields = TranslationSkeleton.Fields(
      work: subject.work, language: subject.language, of: subject.source.card.language, method: method,
      by: signature.by, date: signature.date ?? today)
    let text = skeleton.document(fields, front: Self.frontMatter(try source.bytes(), path: source.path))
    return Array(text.utf8)
  }

  /// The block between the marks; empty where there is none in YAML.
  private static func frontMatter(_ bytes: [UInt8], path: String) -> String {
    guard let utf8 = try? DocumentText(bytes, path: path).utf8, case .found(let found) = FrontMatter.find(in: utf8),
      found.kind == .yaml, FrontMatterReader.read(utf8, path: path).bodyStart > 0
    else { return "" }
    return String(decoding: utf8[found.block], as: UTF8.self)
  }

  // MARK: A file that is there

  private func complete(
    _ subject: TranslationSubject, _ skeleton: TranslationSkeleton, _ signature: Signature,
    _ report: inout TranslationReport
  ) throws {
    let pair = try DocumentPair(subject.work, subject.language, library: library, today: today)
    let missing = try pair.states(nil).filter { $0.text == nil && $0.source.map { $0.level > 0 } == true }
    report.done = missing.map(\.key)
    if missing.isEmpty {
      return report.notes.append("Every section of the source has its place in \(pair.text.card.path).")
    }
    let place = DocumentPlace(root: library.root, path: pair.text.card.path, calls: calls)
    let old = try place.bytes()
    var splice = try SectionSplice(old)
    let standing = pair.standing
    for state in missing {
      guard let source = state.source else { continue }
      splice.insert(skeleton.section(source), at: standing.place(of: source, of: splice.sections.count))
    }
    report.files = [place.path]
    let new = try splice.result()
    try claim(subject, signature, &report)
    if !report.isRehearsal { try place.replace(old, with: new) }
  }

  // MARK: The place of a new file

  /// As the library's layout has it, with the language written as the library writes it, and the source's ending.
  private func newPath(for subject: TranslationSubject) throws(TranslationError) -> String {
    let identity = library.catalogue.identity
    guard let layout = try? LayoutPattern.parse(library.options.layout ?? identity.layout) else {
      throw .noPlace(work: subject.work, language: subject.language, layout: identity.layout)
    }
    let source = subject.source.card
    var matcher = LayoutMatcher(languages: KnownLanguages(declared: identity.languages))
    let stem = DocumentName.stem(source.path)
    let isHome = layout.leavesOutSourceLanguage && subject.language == identity.sourceLanguage
    guard let match = matcher.match(stem, layout.parts), layout.hasLanguage,
      let place = layout.path(
        ofWork: match.workPath, in: isHome ? nil : spelling(of: subject.language, layout), declared: identity.languages)
    else { throw .noPlace(work: subject.work, language: subject.language, layout: layout.description) }
    return place + source.path[stem.endIndex...]
  }

  /// As the paths of other documents write it: `pt-BR` or `pt_BR`.
  private func spelling(of language: LanguageTag, _ layout: LayoutPattern) -> String {
    let catalogue = library.catalogue
    let written = language.text
    let other = written.replacing("-", with: "_")
    guard written != other else { return written }
    var matcher = LayoutMatcher(languages: KnownLanguages(declared: catalogue.identity.languages))
    for document in 0..<catalogue.documentCount where catalogue.language(ofDocument: document).text.contains("-") {
      let stem = DocumentName.stem(catalogue.card(document).path)
      guard let match = matcher.match(stem, layout.parts), let found = match.language?.text else { continue }
      if layout.path(ofWork: match.workPath, in: found) == stem { return written }
      if layout.path(ofWork: match.workPath, in: found.replacing("-", with: "_")) == stem { return other }
    }
    return written
  }
}
