import MaktabaText

/// Looks at a whole library and says what somebody should look at: what `maktaba check` prints.
public struct LibraryCheck {
  private let folder: LibraryFolder
  private var problems: [Problem]
  private var documents: [Document] = []
  private var targets: LinkTargets
  private let values: VocabularyCheck
  private let glossary: GlossaryCheck
  private let bibliography: Bibliography?
  private let today: CalendarDate
  /// Links that lead to no file; they may name a work.
  private var fileless: [(link: LinkScan.Link, path: String)] = []

  private struct Document {
    var file: LibraryFolder.File
    var work: String
    var language: LanguageTag
    var metadata: DocumentMetadata
    var lines: FieldLines
    var relations: [EditorialFields.Relation]
    /// The levels of its headings.
    var levels: [Int]
    /// Its sections, where there is a glossary to compare them by.
    var sections: [GlossaryCheck.Section]
  }

  /// Looks at every file of a library.
  /// - Parameters:
  ///   - root: the folder.
  ///   - layout: overrides the manifest's layout.
  ///   - defaults: the folder with the vocabularies that every library has; nil for none.
  ///   - today: for dates of review.
  ///   - isCancelled: asked for every file; when it becomes true, what was found so far comes back.
  /// - Returns: by path, line and code; each once.
  /// - Throws: as ``LibraryFolder/scan(root:layout:defaults:isCancelled:)``; nothing in a library stops the check.
  public static func run(
    root: String, layout: String? = nil, defaults: String? = nil, today: CalendarDate,
    isCancelled: @escaping () -> Bool = { false }
  ) throws(LibraryError) -> [Problem] {
    let folder = try LibraryFolder.scan(root: root, layout: layout, defaults: defaults, isCancelled: isCancelled)
    var check = LibraryCheck(folder, today: today)
    for file in folder.files {
      if isCancelled() { return check.problems.sorted() }
      check.look(at: file)
    }
    check.compare()
    return check.problems.sorted()
  }

  private init(_ folder: LibraryFolder, today: CalendarDate) {
    self.folder = folder
    self.today = today
    bibliography = folder.hasManifest ? Bibliography.read(root: folder.root) : nil
    problems = folder.problems + (bibliography?.problems ?? [])
    targets = LinkTargets(of: folder)
    values = VocabularyCheck(folder)
    glossary = GlossaryCheck(folder.vocabularies)
  }

  private mutating func report(_ code: ProblemCode, _ path: String, _ line: Int?, _ message: String) {
    let problem = Problem(code, path: path, line: line, message)
    if !problems.suffix(8).contains(problem) { problems.append(problem) }
  }
}

// MARK: - One document

extension LibraryCheck {
  private mutating func look(at file: LibraryFolder.File) {
    let read: DocumentFile
    do {
      read = try DocumentFile.read(root: folder.root, file: file)
    } catch {
      problems.append(error.problem(path: file.path))
      return
    }
    problems += read.problems
    let language = file.language ?? read.metadata.language ?? folder.identity.sourceLanguage
    documents.append(
      Document(
        file: file, work: read.metadata.work ?? file.workPath, language: language, metadata: read.metadata,
        lines: read.fieldLines, relations: read.editorial.relations,
        levels: MarkdownDocument.outline(markdown: read.body).sections.map(\.level),
        sections: glossary.isEmpty ? [] : GlossaryCheck.sections(read.body, firstLine: read.firstLine)))
    checkLanguage(file, read)
    problems += values.problems(in: file, read)
    if folder.hasManifest {
      checkRequired(file, read.metadata)
      problems +=
        EditorialCheck(
          read, path: file.path, language: language, bibliography: bibliography, today: today
        ).problems
    }
    checkLinks(file, read)
  }

  private mutating func checkLanguage(_ file: LibraryFolder.File, _ read: DocumentFile) {
    guard let place = file.language, let said = read.metadata.language, !place.serves(said), !said.serves(place) else {
      return
    }
    report(
      .languageDiffers, file.path, read.fieldLines.language,
      "The file stands where documents in \(place.englishName) (\(place)) are, and its front matter says \(said). It is "
        + "shown as \(place); move the file or change “lang”.")
  }

  private mutating func checkRequired(_ file: LibraryFolder.File, _ metadata: DocumentMetadata) {
    let missing = [
      metadata.work == nil ? "work" : nil, metadata.language == nil ? "lang" : nil,
      metadata.title == nil ? "title" : nil,
    ].compactMap(\.self)
    guard !missing.isEmpty else { return }
    report(
      .fieldMissing, file.path, 1,
      "The front matter lacks \(missing.joined(separator: ", ")). The path and the first heading stand in for them; write "
        + "them down, so that marks survive when the file is renamed.")
  }

  private mutating func checkLinks(_ file: LibraryFolder.File, _ read: DocumentFile) {
    for link in LinkScan.links(in: read.body, firstLine: read.firstLine)
    where targets.isMissing(link.target, in: file.path) {
      fileless.append((link, file.path))
    }
  }

  private mutating func checkFileless() {
    let works = Set(documents.map(\.work))
    var other = OtherLanguages(of: folder)
    for (link, path) in fileless where LinkTargets.relativePath(link.target).map(works.contains) != true {
      if other.has(link.target, in: path) {
        report(
          .linkTargetUntranslated, path, link.line,
          "What the link to “\(link.target)” leads to is there in other languages only, and opens in one of them.")
      } else {
        report(
          .linkTargetMissing, path, link.line,
          "The link to “\(link.target)” leads to nothing in the library. \(advice(on: link.target))")
      }
    }
  }
}

// MARK: - Advice

extension LibraryCheck {
  /// The most common mistake in links of real libraries: an address without what tells that it is one.
  private func advice(on target: String) -> String {
    if target.hasPrefix("www") { return "If it is an address on the web, write https:// in front." }
    if target.contains("@"), !target.contains("/") { return "If it is an e-mail address, write mailto: in front." }
    return "Correct it, or add the file."
  }
}

// MARK: - Between documents

extension LibraryCheck {
  private struct Key: Hashable {
    var work: String
    var language: LanguageTag
  }

  private mutating func compare() {
    checkDuplicates()
    checkFileless()
    checkSuperseded()
    checkRelations()
    checkStructure()
    checkTerms()
    checkLanguagesDeclared()
    problems += FactCheck(root: folder.root, works: Set(documents.map(\.work))).problems()
  }

  private mutating func checkDuplicates() {
    var first: [Key: String] = [:]
    for document in documents {
      let key = Key(work: document.work, language: document.language)
      if let kept = first[key] {
        report(
          .duplicateWork, document.file.path, nil,
          "This file is the work “\(document.work)” in \(document.language.englishName) (\(document.language)), and so is "
            + "“\(kept)”, which is shown. Give one of them another “work” or “lang”, or remove it.")
      } else {
        first[key] = document.file.path
      }
    }
  }

  private mutating func checkSuperseded() {
    let works = Set(documents.map(\.work))
    for document in documents {
      guard let next = document.metadata.supersededBy, !works.contains(next) else { continue }
      report(
        .supersededByUnknown, document.file.path, document.lines.supersededBy,
        "The document is superseded by the work “\(next)”, which is not in the library. Correct the id, or add the work."
      )
    }
  }

  private mutating func checkRelations() {
    let works = Set(documents.map(\.work))
    for document in documents where folder.hasManifest {
      for relation in document.relations where !works.contains(relation.work) {
        report(
          .relationUnknown, document.file.path, relation.line,
          "“\(relation.kind)” names the work “\(relation.work)”, which is not in the library. Correct the id, or take it out."
        )
      }
    }
  }

  /// A translation is compared with the document that it says it was made from.
  private mutating func checkStructure() {
    var levels: [Key: [Int]] = [:]
    for document in documents { levels[Key(work: document.work, language: document.language)] = document.levels }
    for document in documents where folder.hasManifest {
      guard let of = document.metadata.translation?.of, of != document.language,
        let source = levels[Key(work: document.work, language: of)], source != document.levels
      else { continue }
      report(
        .structureDiffers, document.file.path, nil,
        "The document has \(document.levels.count) sections, and its source \(source.count), or they are of other levels. "
          + "Give it the source's headings, so that each section can be followed.")
    }
  }

  /// A translation is compared with the document that it says it was made from, where both have the same sections.
  private mutating func checkTerms() {
    guard folder.hasManifest, !glossary.isEmpty else { return }
    let sources = Dictionary(
      documents.map { (Key(work: $0.work, language: $0.language), $0) }, uniquingKeysWith: { first, _ in first })
    for document in documents {
      guard let of = document.metadata.translation?.of, of != document.language,
        let source = sources[Key(work: document.work, language: of)], source.levels == document.levels
      else { continue }
      problems += glossary.problems(
        in: document.sections, document.language, of: source.sections, of, path: document.file.path)
    }
  }

  private mutating func checkLanguagesDeclared() {
    guard folder.hasManifest else { return }
    let present = Set(documents.map(\.language))
    for language in folder.identity.languages where !present.contains(where: { $0.serves(language) }) {
      report(
        .languageAbsent, "library.yml", nil,
        "The library means to serve \(language.englishName) (\(language)), and no document is in it yet.")
    }
  }
}

/// The same places in the folders of other languages, which the reader opens where a link's own is not there.
private struct OtherLanguages {
  private let works: Set<String>
  private let pattern: LayoutPattern?
  private var matcher: LayoutMatcher

  init(of folder: LibraryFolder) {
    works = Set(folder.files.map(\.workPath))
    pattern = try? LayoutPattern.parse(folder.identity.layout)
    matcher = LayoutMatcher(languages: KnownLanguages(declared: folder.identity.languages))
  }

  mutating func has(_ target: String, in path: String) -> Bool {
    guard let pattern, let wanted = LinkTargets.relativePath(target), !wanted.hasPrefix("/") else { return false }
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    guard let whole = LinkTargets.resolved(folder + "/" + wanted),
      let place = matcher.match(DocumentName.stem(whole), pattern.parts)
    else { return false }
    return place.language != nil && works.contains(place.workPath)
  }
}
