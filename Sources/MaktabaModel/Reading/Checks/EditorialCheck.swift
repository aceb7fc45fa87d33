import MaktabaText

/// What a librarian looks at in one document of a library with a manifest: figures without a claim, claims without a
/// source, telephone numbers and e-mail addresses, text in the wrong script, dates of review that have passed.
struct EditorialCheck {
  let path: String
  let file: DocumentFile
  let language: LanguageTag
  /// nil where the library keeps none: then claims are not asked for.
  let bibliography: Bibliography?
  let today: CalendarDate
  /// Titles of sources, and passages about them, hold figures that are no claims of the document.
  private let sections: [SectionText]
  private let outline: MarkdownDocument.Outline

  init(_ file: DocumentFile, path: String, language: LanguageTag, bibliography: Bibliography?, today: CalendarDate) {
    self.path = path
    self.file = file
    self.language = language
    self.bibliography = bibliography
    self.today = today
    outline = MarkdownDocument.outline(markdown: file.body, firstLine: file.firstLine)
    sections = SectionText.sections(of: outline, title: file.metadata.title, summary: file.metadata.summary)
  }

  /// What was found, in order.
  var problems: [Problem] { claims + figures + contacts + review + scripts }

  private func problem(_ code: ProblemCode, _ line: Int?, _ message: String) -> Problem {
    Problem(code, path: path, line: line, message)
  }

  private var review: [Problem] {
    guard let due = file.metadata.reviewBy, due < today, file.metadata.status != .archived else { return [] }
    return [
      problem(
        .reviewPassed, nil, "The document was to be reviewed by \(due). Review it, and set “reviewed” and “review_by”.")
    ]
  }
}

// MARK: - Claims

extension EditorialCheck {
  private var claims: [Problem] {
    guard let bibliography else { return [] }
    return file.editorial.claims.compactMap { claim in
      guard let source = claim.source else {
        return problem(
          .claimUnsourced, claim.line, "The claim “\(claim.text)” names no source. Add “source:” and its id.")
      }
      if bibliography.titles[source] != nil { return nil }
      return problem(
        .sourceUnknown, claim.line,
        "The source “\(source)” is not in \(Bibliography.file). Correct the id, or add the source there.")
    }
  }

  /// Figures of two digits and more, percentages, dates and numbers of articles that no claim has.
  private var figures: [Problem] {
    guard bibliography != nil, language == file.metadata.translation?.of ?? language else { return [] }
    let claimed = Literals(file.editorial.claims.map { "\($0.text) \($0.place)" }.joined(separator: "\n"))
    return sections.filter { !$0.isFront && !isAboutSources($0) }.flatMap { section in
      Literals.unclaimed(in: section.literals, claimed: claimed).map { literal in
        problem(
          .figureUnclaimed, section.line,
          "“\(literal.value)” in “\(section.heading)” stands in no claim. Add a claim with its source, or take it out.")
      }
    }
  }

  private func isAboutSources(_ section: SectionText) -> Bool {
    guard let bibliography, let index = section.index else { return false }
    let text = String(decoding: outline.plain[outline.sections[index].plain], as: UTF8.self)
    return bibliography.titles.values.contains { $0.utf8.count > 12 && text.contains($0) }
      || section.anchor == "sources" || section.heading == "Sources"
  }
}

extension Literals {
  /// Facts that ask for a source and that no claim tells.
  fileprivate static func unclaimed(in text: Literals, claimed: Literals) -> [Literal] {
    let told = Set(claimed.values.flatMap(\.figures))
    return text.values.filter { literal in
      guard literal.kind == .number || literal.kind == .date else { return false }
      return literal.isFigure && !literal.figures.contains(where: told.contains)
    }
  }
}

extension Literal {
  /// A figure that somebody could check: not a small number in running text, nor an hour or a length of time.
  fileprivate var isFigure: Bool {
    if kind == .date || value.hasSuffix("%") { return true }
    return !value.contains(":") && value.utf8.count { 48...57 ~= $0 } >= 2
  }

  /// The value, and its parts where it is a date or has a letter.
  fileprivate var figures: [String] {
    let parts = value.split { $0 == "-" || $0 == "/" }.map(String.init)
    let bare = value.filter { $0.isNumber || $0 == "." }
    return kind == .date ? [value] + parts : [value, bare]
  }
}

// MARK: - Contacts and script

extension EditorialCheck {
  private var contacts: [Problem] {
    let found = sections.flatMap { section in section.literals.values.map { (section, $0) } }
    let inText = found.compactMap { section, literal -> Problem? in
      guard literal.kind == .phone || literal.kind == .mail else { return nil }
      return contact(literal, line: section.line)
    }
    let inClaims = file.editorial.claims.flatMap { claim in
      Literals(claim.text).values.filter { $0.kind == .phone || $0.kind == .mail }.map { contact($0, line: claim.line) }
    }
    return inText + inClaims
  }

  private func contact(_ literal: Literal, line: Int) -> Problem {
    let kind = literal.kind == .mail ? "an e-mail address" : "a telephone number"
    return problem(
      .contactInText, line,
      "“\(literal.value)” looks like \(kind). Contacts go out of date and can endanger people: each office fills in its own."
    )
  }

  private var scripts: [Problem] {
    guard let script = Script.usual(of: language) else { return [] }
    let text = String(decoding: outline.plain, as: UTF8.self)
    let share = script.share(of: text)
    guard let share, share < Self.leastShare else { return [] }
    return [
      problem(
        .scriptUnexpected, nil,
        "Only \(Int(share * 100)) % of the letters are of the script in which \(language.englishName) is written. "
          + "Put the text into its language's folder, or correct “lang”.")
    ]
  }

  private static let leastShare = 0.3
}
