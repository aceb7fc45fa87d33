import MaktabaTUI
import MaktabaText

@testable import MaktabaModel

/// A library in memory that answers effects with the real catalogue, filters, marks and translation status; only the
/// full-text search is a plain loop.
final class FakeLibrary {
  private(set) var catalogue: Catalogue
  private var texts: [String: MarkdownDocument]
  private var bodies: [String: String]
  let marks: Marks
  var today = CalendarDate("2026-11-22") ?? CalendarDate(daysSince1970: 0)
  var preferred: [LanguageTag] = []
  /// Sentences to fail marks with; nil to save them.
  var markFailure: String?
  /// What stood in it when the person left it the last time.
  var lastVisit: VisitRecord?
  /// How every hit was found.
  var route: SearchRoute?

  /// One document of the fake.
  struct Document: Sendable {
    var work: String
    var language: String
    var title: String
    var body: String
    var change: @Sendable (inout DocumentMetadata) -> Void = { _ in }
  }

  init(
    _ documents: [Document] = FakeLibrary.documents, vocabularies: [ThesaurusEntry] = [],
    facets: [String] = []
  ) {
    var texts: [String: MarkdownDocument] = [:]
    var row: Int64 = 1
    let cards = documents.map { document in
      let text = MarkdownDocument(markdown: Array(document.body.utf8))
      texts[document.work + "/" + document.language] = text
      defer { row += Int64(max(1, text.sections.count)) }
      return FakeLibrary.card(document, text, row)
    }
    self.texts = texts
    bodies = Dictionary(documents.map { ($0.work + "/" + $0.language, $0.body) }) { first, _ in first }
    var identity = FakeLibrary.identity
    identity.facets? += facets
    catalogue = Catalogue(identity: identity, cards: cards, vocabularies: vocabularies)
    marks = Marks.inMemory(library: FakeLibrary.identity.id)
  }

  /// The folder has other documents now; marks stay.
  func replace(_ documents: [Document]) {
    let newer = FakeLibrary(documents, facets: Array(catalogue.identity.facets?.dropFirst(2) ?? []))
    texts = newer.texts
    bodies = newer.bodies
    catalogue = newer.catalogue
  }

  private static let identity = LibraryIdentity(
    id: "test", titles: [tag("en"): "Countering trafficking"], sourceLanguage: tag("en"),
    languages: [tag("en"), tag("sw"), tag("fr"), tag("ar")], facets: ["topic", "type"], layout: "{lang}/{path}")

  private static func card(_ document: Document, _ text: MarkdownDocument, _ row: Int64) -> DocumentCard {
    var metadata = DocumentMetadata()
    document.change(&metadata)
    let outline = MarkdownDocument.outline(markdown: Array(document.body.utf8))
    let fingerprint = Fingerprint.document(outline, title: document.title, summary: metadata.summary).description
    return DocumentCard(
      work: document.work, language: tag(document.language), title: document.title,
      path: "\(document.language)/\(document.work).md", metadata: metadata, size: document.body.utf8.count, modified: 0,
      contentHash: FakeLibrary.hash(document.body), fingerprint: fingerprint, words: 100, firstRow: row,
      sectionCount: max(1, text.sections.count))
  }

  private static func hash(_ text: String) -> String {
    let value = text.utf8.reduce(UInt64(14_695_981_039_346_656_037)) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 32 - digits.count) + digits
  }
}

/// Answers, as the effect runner gives them.
extension FakeLibrary {
  func answer(_ effect: Effect) -> [Message] {
    switch effect {
    case .browse(let query): [.browsed(query, listing(query.filter, query.order))]
    case .search(let query): [search(query)]
    case .loadHits(let query):
      [.hitsLoaded(query, query.answer.results.hits[query.range].compactMap(hit(query.answer)))]
    case .open(let request): [open(request)]
    case .find(let request): [.found(request, request.perform())]
    case .picture(let request): [.pictured(request, FakePicture.answer(request))]
    case .translations(let work): translations(work)
    case .coverage: [covered()]
    case .change(let request): [.changed(request, .gone)]
    case .translate(let request): [.told(request, .notSaved("Nothing is written here."))]
    case .mark(let request): [mark(request)]
    case .refresh, .cancelRefresh, .cancelCoverage, .copy, .redraw, .suspend, .quit: []
    }
  }

  func listing(_ filter: Filter, _ order: SortOrder) -> Listing {
    let matches = filter.words.terms.isEmpty ? nil : works(having: filter.words)
    var state = marks.state
    state.lastVisit = lastVisit
    return Listing.make(
      catalogue: catalogue, filter: filter, order: order, marks: state, today: today, textMatches: matches,
      preferring: preferred)
  }

  private func works(having terms: SearchTerms) -> WorkSet {
    let works = (0..<catalogue.workCount).filter { work in
      catalogue.documents(ofWork: work).contains { !terms.matches(in: text($0).plain).isEmpty }
    }
    return WorkSet(capacity: catalogue.workCount, works)
  }

  private func text(_ document: Int) -> MarkdownDocument {
    let card = catalogue.card(document)
    return texts[card.work + "/" + card.language.text] ?? MarkdownDocument(markdown: [])
  }

  private func search(_ query: SearchQuery) -> Message {
    let terms = query.terms
    let listed = query.scope.map { Set(listing($0, .title).works) }
    var hits: [HitReference] = []
    for document in 0..<catalogue.documentCount {
      if let listed, !listed.contains(Int32(catalogue.work(ofDocument: document))) { continue }
      for (index, section) in text(document).sections.enumerated()
      where !matches(terms, in: section, of: text(document)).isEmpty {
        hits.append(HitReference(document: document, section: index))
      }
    }
    var results = SearchResults(terms: terms, hits: hits, total: hits.count, isComplete: true)
    if let route { results.routes = Dictionary(uniqueKeysWithValues: hits.map { ($0, route) }) }
    return .searched(SearchAnswer(query: query, results: results, catalogue: catalogue))
  }

  private func matches(_ terms: SearchTerms, in section: Section, of text: MarkdownDocument) -> [Range<Int>] {
    terms.matches(in: text.plain).filter { section.plain.contains($0.lowerBound) }
  }

  private func hit(_ answer: SearchAnswer) -> (HitReference) -> SearchHit? {
    { [self] reference in
      let card = catalogue.card(reference.document)
      let text = text(reference.document)
      let section = text.sections[reference.section]
      let found = matches(answer.results.terms, in: section, of: text).first
      let excerpt = text.excerpt(of: reference.section, around: found, characters: 160)
      return SearchHit(
        reference: reference, work: card.work, language: card.language, title: card.title, section: section.heading,
        snippet: excerpt.text, matches: answer.results.terms.matches(in: excerpt.text), path: card.path,
        line: section.line, place: found?.lowerBound ?? section.plain.lowerBound,
        route: answer.results.routes[reference])
    }
  }

  private func open(_ request: OpenRequest) -> Message {
    guard let work = catalogue.work(id: request.work) else {
      return .openFailed(request, reason: "There is no work “\(request.work)”.")
    }
    let number =
      request.language.flatMap { catalogue.document(ofWork: work, in: $0) }
      ?? catalogue.document(ofWork: work, preferring: preferred)
    let languages = catalogue.documents(ofWork: work).map { catalogue.language(ofDocument: $0) }
    let marked = request.markedLanguage(besides: catalogue.language(ofDocument: number))
      .flatMap { catalogue.document(ofWork: work, in: $0) }.map(text)
    let document = OpenedDocument(
      card: catalogue.card(number), text: text(number), languages: languages, layout: request.layout,
      terms: request.terms, marked: marked)
    return .opened(request, document)
  }

  private func translations(_ work: String) -> [Message] {
    guard let number = catalogue.work(id: work) else { return [] }
    let cards = catalogue.documents(ofWork: number).map { catalogue.card($0) }
    return [.translated(TranslationStatus(of: cards, in: catalogue.identity))]
  }

  /// How all works stand, derived from the texts in memory.
  func coverage() -> Coverage {
    var coverage = Coverage(identity: catalogue.identity, today: today, workCount: catalogue.workCount)
    coverage.insert(
      (0..<catalogue.workCount).map { work in
        let texts = catalogue.documents(ofWork: work).map {
          LanguageText(card: catalogue.card($0), sections: sections($0))
        }
        let facts = WorkFacts(texts: texts, today: today)
        return Coverage.Row(facts: facts, in: catalogue.identity, basis: CoverageBasis(documents: 0, facts: 0))
      })
    return coverage
  }

  private func sections(_ document: Int) -> [SectionText] {
    let card = catalogue.card(document)
    let body = bodies[card.work + "/" + card.language.text] ?? ""
    return SectionText.sections(
      of: MarkdownDocument.outline(markdown: Array(body.utf8)), title: nil, summary: nil)
  }

  private func covered() -> Message {
    let coverage = coverage()
    return .covered(CoverageAnswer(coverage: coverage, gaps: GapReport(coverage, catalogue), isLast: true))
  }

  private func mark(_ request: MarkRequest) -> Message {
    if let markFailure { return .marked(request, .notSaved(markFailure), marks.state) }
    do {
      if case .interests(let interests) = request { return .marked(request, .saved, try marks.set(interests)) }
      guard request == .undo else { return .marked(request, .saved, try marks.record(request.marks)) }
      guard let undone = try marks.undo() else { return .marked(request, .nothingToUndo, marks.state) }
      return .marked(request, .undone("\(undone.description)"), undone.state)
    } catch {
      return .marked(request, .notSaved("\(error)"), marks.state)
    }
  }
}

func tag(_ text: String) -> LanguageTag {
  guard let tag = LanguageTag(text) else { preconditionFailure("not a language: \(text)") }
  return tag
}
