import ArgumentParser
import MaktabaModel
import MaktabaText

/// `maktaba search WORDS…`: sections that have these words.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Search the text of all documents.", discussion: HelpText.search,
    helpNames: .long)

  @Argument(parsing: .allUnrecognized, help: "Words, a \"phrase\", -unwanted ones.")
  var words: [String] = []

  @Option(help: ArgumentHelp("Only works that this filter lets pass.", valueName: "filter"))
  var filter: String?

  @Option(help: ArgumentHelp("At most this many hits.", valueName: "number"))
  var limit = 20

  @OptionGroup var answer: AnswerOptions
  @OptionGroup var refresh: RefreshOptions
  @OptionGroup var languages: LanguageOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if limit < 1 { throw ValidationError(Wording.badLimit) }
  }

  func run() throws {
    let line = try FilterWords.line(words, of: Self.self)
    let terms = SearchTerms(parsing: line)
    if line.allSatisfy(\.isWhitespace) { throw Failure.usage(Wording.noWords) }
    let filter = filter.map(Filter.init(parsing:))
    var opened = try common.open(preferring: languages.asked, isRefreshWanted: refresh.refresh)
    let found = try opened.answer(.shownFiles, showing: { $0.hits.map(\.reference.document) }) { library in
      try search(Library.Question(terms, filter: filter, limit: limit), in: library)
    }
    HitList(found: found).print(asJSON: answer.json, on: opened.page)
    if terms.isEmpty { throw Failure.nothing(Wording.nothingToLookFor(line, terms)) }
    if found.hits.isEmpty { throw Failure.nothing(Wording.nothingFound(line, filter: filter)) }
  }

  private func search(_ question: Library.Question, in library: Library) throws -> HitList.Found {
    // Marks are read only where a filter may ask for them.
    let marks = try question.filter == nil ? MarkState() : common.marks(in: library).state
    let (results, catalogue) = try library.search(question, marks: marks, today: Surroundings.today)
    let hits = library.hits(results, results.hits.indices, in: catalogue)
    return HitList.Found(hits: hits, total: results.total)
  }
}

/// Hits as `search` prints them.
struct HitList {
  /// What was found.
  struct Found {
    /// Best first.
    var hits: [SearchHit]
    /// Sections that match, shown or not.
    var total: Int
  }

  let found: Found

  func print(asJSON: Bool, on page: Page) {
    if asJSON { return JSONArray.print(found.hits.lazy.map(\.value)) }
    for hit in found.hits { StandardOutput.shared.write(hit.text(on: page)) }
    if found.total > found.hits.count {
      StandardError.say(Wording.moreHits(shown: found.hits.count, total: found.total))
    }
  }
}

extension SearchHit {
  fileprivate var value: JSONValue {
    [
      "work": .text(work), "language": .text(language.text), "title": .text(title), "section": .text(section),
      "snippet": .text(snippet), "path": .text(path), "line": .int(line),
      "via": .texts(route?.via ?? []), "missing": .texts(route?.missing ?? []),
    ]
  }

  /// Where it is, what it is called, and the words around it.
  fileprivate func text(on page: Page) -> String {
    let heads = [title, section].filter { !$0.isEmpty }.map(page.shown).joined(separator: " › ")
    let way = route.map { "  " + page.shown($0.line) } ?? ""
    let head = "\(page.shown(CleanText.line(path))):\(line): \(heads) [\(language)]\(way)"
    let clipped = page.columns.map { CellText.clipped(head, toColumns: $0) } ?? head
    return "\(page.bold(clipped))\n    \(page.isStyled ? markedSnippet(page) : page.shown(snippet))\n"
  }

  private func markedSnippet(_ page: Page) -> String {
    var text = ""
    var marked = ""
    func endMatch() {
      if !marked.isEmpty { text += page.bold(marked) }
      marked = ""
    }
    for placed in page.ordersText ? VisualText.placed(snippet) : CellText.placed(snippet) {
      if matches.contains(where: { $0.contains(placed.utf8Range.lowerBound) }) {
        marked += placed.glyph.text
      } else {
        endMatch()
        text += placed.glyph.text
      }
    }
    endMatch()
    return text
  }
}
