import MaktabaText

/// Finds the sections that answer a reader's words.
///
/// Rounds, each weaker than the one before: sections that have all the words; documents that have all of them in
/// different sections, or other words for them; sections that have them inside other words; last, documents that lack
/// some. What an earlier round found stays above. What other words are, ``WiderSearch`` knows.
struct SectionSearch {
  let terms: SearchTerms
  let catalogue: Catalogue
  let store: IndexStore
  let vocabulary: () throws -> Vocabulary
  /// Works that may be found; nil when all may.
  let scope: WorkSet?
  /// The filter that made the scope: of a work, only documents in the languages it asks for.
  let filter: Filter?
  let preferredLanguages: [LanguageTag]
  let limit: Int
  let isCancelled: () -> Bool

  /// So many sections that have all the words need no others.
  private static let enough = 400

  /// Titles and headings only: what can be said at once, also for one letter in 50,000 documents.
  func firstHits() throws -> SearchResults {
    let allowed = try allowedDocuments()
    var found = Ranking(limit: limit)
    for document in catalogue.documents(titled: terms, limit: limit) where allowed.contains(document) {
      found.add(HitReference(document: document, section: 0), score: 100 + bonus(document))
    }
    if !terms.hasOneLetterPrefix {
      let expression = SearchExpression(allOf: wanted.map(SearchExpression.init(_:)))
      try rank(SearchExpression(expression, in: [.title, .heading]), allowed, into: &found)
    }
    return found.results(terms, isComplete: false)
  }

  /// All hits.
  func allHits() throws -> SearchResults {
    let allowed = try allowedDocuments()
    var found = Ranking(limit: limit)
    var routes: [HitReference: SearchRoute] = [:]
    let together = try hits(SearchExpression(allOf: wanted.map(SearchExpression.init(_:))), allowed)
    let wider = together.count < Self.enough ? try self.wider(allowed) : nil
    if let wider {
      routes = add(together, wider, to: &found)
    } else {
      for hit in together { found.add(hit.reference, score: hit.score) }
    }
    if wanted.count > 1, wider?.isComplete != true { try addScattered(allowed, to: &found) }
    if let inside = try insideWords() {
      found.beginWeakerRound()
      try rank(inside, allowed, into: &found)
    }
    if let wider {
      found.beginWeakerRound()
      routes.merge(wider.addPartial(to: &found)) { first, _ in first }
      routes.merge(try addWordForWord(allowed, to: &found)) { first, _ in first }
    }
    var results = found.results(terms, isComplete: !isCancelled())
    results.routes = routes
    return results
  }

  private var wanted: [SearchTerms.Term] { terms.terms.filter { !$0.isExcluded } }

  private func hits(
    _ expression: SearchExpression, _ allowed: DocumentSet
  ) throws -> [(reference: HitReference, score: Double)] {
    var hits: [(HitReference, Double)] = []
    try store.forEachMatch(of: expression) { match in
      if let reference = catalogue.document(ofRow: match.row), allowed.contains(reference.document) {
        hits.append((reference, match.score * (1 + bonus(reference.document))))
      }
      return !isCancelled()
    }
    return hits
  }

  private func rank(_ expression: SearchExpression, _ allowed: DocumentSet, into found: inout Ranking) throws {
    try store.forEachMatch(of: expression) { match in
      if let reference = catalogue.document(ofRow: match.row), allowed.contains(reference.document) {
        found.add(reference, score: match.score * (1 + bonus(reference.document)))
      }
      return !isCancelled()
    }
  }

  /// A language the reader prefers lifts a hit; a document that is no longer valid sinks.
  private func bonus(_ document: Int) -> Double {
    let language = catalogue.language(ofDocument: document)
    var bonus = preferredLanguages.contains(where: language.serves) ? 0.5 : 0
    switch catalogue.status(ofDocument: document) {
    case .superseded, .withdrawn, .archived: bonus -= 0.7
    default: break
    }
    return bonus
  }

  /// Documents that may be found: in scope, and without an excluded word.
  private func allowedDocuments() throws -> DocumentSet {
    var allowed = DocumentSet(catalogue, works: scope)
    if let filter { allowed.keepLanguages(of: filter, in: catalogue) }
    for term in terms.terms where term.isExcluded {
      try store.forEachRow(matching: SearchExpression(term)) { row in
        if let reference = catalogue.document(ofRow: row) { allowed.remove(reference.document) }
        return !isCancelled()
      }
    }
    return allowed
  }
}

// MARK: - The weaker rounds

extension SectionSearch {
  /// Documents that have every word somewhere, at the first section that has most of them.
  private func addScattered(_ allowed: DocumentSet, to found: inout Ranking) throws {
    found.beginWeakerRound()
    var wordsBySection: [HitReference: Int] = [:]
    var documents = allowed
    for term in wanted {
      var having = DocumentSet.none(catalogue)
      try store.forEachRow(matching: SearchExpression(term)) { row in
        if let reference = catalogue.document(ofRow: row), documents.contains(reference.document) {
          having.insert(reference.document)
          wordsBySection[reference, default: 0] += 1
        }
        return !isCancelled()
      }
      documents = having
    }
    var best: [Int: (section: Int, words: Int)] = [:]
    for (reference, words) in wordsBySection where documents.contains(reference.document) {
      let known = best[reference.document]
      if let known, (known.words, -known.section) >= (words, -reference.section) { continue }
      best[reference.document] = (reference.section, words)
    }
    for (document, place) in best where !found.has(document: document) {
      let score = Double(place.words) + bonus(document)
      found.add(HitReference(document: document, section: place.section), score: score)
    }
  }

  /// Sections that have all the words, in the order of what their documents have: first where that stands together as it
  /// was typed, then where it does not, beside what other words find.
  private func add(
    _ hits: [(reference: HitReference, score: Double)], _ wider: WiderSearch, to found: inout Ranking
  ) -> [HitReference: SearchRoute] {
    func add(where isWanted: (Int) -> Bool) {
      for hit in hits where isWanted(hit.reference.document) {
        found.add(hit.reference, score: hit.score + (wider.score(ofDocument: hit.reference.document) ?? 0))
      }
    }
    add(where: wider.isTyped)
    var routes = wider.addTyped(to: &found)
    found.beginWeakerRound()
    add { _ in true }
    routes.merge(wider.addWhole(to: &found)) { first, _ in first }
    return routes
  }

  /// A name of several words that led to nothing is tried again word for word.
  private func addWordForWord(_ allowed: DocumentSet, to found: inout Ranking) throws -> [HitReference: SearchRoute] {
    guard found.documentCount == 0, wanted.count > 1, let wider = try wider(allowed, withNames: false) else {
      return [:]
    }
    return wider.addPartial(to: &found)
  }

  /// What other words find; nil when nothing stands for what was typed.
  private func wider(_ allowed: DocumentSet, withNames: Bool = true) throws -> WiderSearch? {
    guard !isCancelled() else { return nil }
    let units = try SearchUnits(
      thesaurus: catalogue.thesaurus, languages: catalogue.languages, spelling: { try vocabulary().spellings(of: $0) }
    ).units(of: terms, longestName: withNames ? ThesaurusPhrase.mostWords : 1)
    guard wanted.count > 1 || units.contains(where: { !$0.others.isEmpty }) else { return nil }
    return try WiderSearch(
      units, in: catalogue, store, allowed, preferring: preferredLanguages, bonus: bonus, isCancelled: isCancelled)
  }

  /// The question with each word also standing inside other words; nil when no word does.
  private func insideWords() throws -> SearchExpression? {
    var isWider = false
    let expressions = try wanted.map { term in
      let whole = SearchExpression(term)
      guard term.words.count == 1, !term.isQuoted, let word = term.words.first else { return whole }
      let around = try vocabulary().words(containing: word)
      guard !around.isEmpty else { return whole }
      isWider = true
      return SearchExpression(whole, or: SearchExpression(anyOf: around))
    }
    return isWider ? SearchExpression(allOf: expressions) : nil
  }
}

extension SearchTerms {
  /// The question is a single letter still being typed: in the index it would mean reading a good part of it.
  fileprivate var hasOneLetterPrefix: Bool {
    terms.contains { $0.isPrefix && ($0.words.last?.unicodeScalars.count ?? 0) < 2 }
  }
}
