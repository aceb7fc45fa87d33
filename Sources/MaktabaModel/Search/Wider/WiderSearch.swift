import MaktabaText

/// Finds the works that answer a question in other words: through the vocabularies, within a language and across
/// languages, and through what was meant where a word is misspelt; last, those that have the words only in part.
///
/// A work that was found by its own words is not found again. Of each work one document is taken: in a language that the
/// reader prefers or that the question is in, where there is one that answers.
struct WiderSearch {
  /// More rows than this say that a word means too little to be worth the time.
  static let mostRows = 4_000
  /// So many documents found are enough: those that lack a word are not looked for.
  private static let enough = 10
  /// Documents that lack a word and are worth a look.
  private static let mostPartial = 20
  /// What something that stands for a word counts, against the word itself.
  private static let weightOfOther = 0.8

  let units: [SearchUnit]
  let catalogue: Catalogue
  let store: IndexStore
  let allowed: DocumentSet
  let preferredLanguages: [LanguageTag]
  let bonus: (Int) -> Double
  let isCancelled: () -> Bool

  /// Adds what is found, weaker than all before. - Returns: how each hit was found.
  func add(to found: inout Ranking) throws -> [HitReference: SearchRoute] {
    let candidates = best(of: try documents(), besides: found)
    var routes: [HitReference: SearchRoute] = [:]
    let isWhole: (WiderMatch) -> Bool = { $0.coverage == units.count }
    found.beginWeakerRound()
    for match in candidates.filter(isWhole) { add(match, to: &found, &routes) }
    guard units.count > 1, found.documentCount < Self.enough else { return routes }
    found.beginWeakerRound()
    let partial = candidates.filter { !isWhole($0) }.sorted { $0.score > $1.score }.prefix(Self.mostPartial)
    for match in partial where match.score * 2 > partial[0].score { add(match, to: &found, &routes) }
    return routes
  }

  private func add(_ match: WiderMatch, to found: inout Ranking, _ routes: inout [HitReference: SearchRoute]) {
    let reference = HitReference(document: match.document, section: match.section)
    found.add(reference, score: match.score)
    routes[reference] = route(match)
  }
}

// MARK: - Matching

extension WiderSearch {
  /// Every document that has something of the question, with its best section.
  private func documents() throws -> [Int: WiderMatch] {
    var matches: [Int: WiderMatch] = [:]
    for (unit, sought) in units.enumerated() {
      try forEachMatch(of: SearchExpression(allOf: sought.terms.map(SearchExpression.init(_:)))) { reference, score in
        matches[reference.document, default: WiderMatch(reference.document, units: units.count)]
          .add(unit, other: nil, section: reference.section, score: score)
      }
      for (index, other) in sought.others.enumerated() {
        try forEachMatch(of: SearchExpression(anyOf: other.phrases)) { reference, score in
          matches[reference.document, default: WiderMatch(reference.document, units: units.count)]
            .add(unit, other: index, section: reference.section, score: score * Self.weightOfOther)
        }
      }
    }
    for document in matches.keys { matches[document]?.finish(bonus: bonus(document)) }
    return matches
  }

  private func forEachMatch(of expression: SearchExpression, _ body: (HitReference, Double) -> Void) throws {
    var rows = 0
    try store.forEachMatch(of: expression) { match in
      rows += 1
      if let reference = catalogue.document(ofRow: match.row), allowed.contains(reference.document) {
        body(reference, match.score)
      }
      return rows < Self.mostRows && !isCancelled()
    }
  }
}

// MARK: - Choosing

extension WiderSearch {
  /// Of each work that was not found before, the document that answers most, in the language that fits best.
  private func best(of matches: [Int: WiderMatch], besides found: Ranking) -> [WiderMatch] {
    let ranks = languageRanks()
    var best: [Int: WiderMatch] = [:]
    let known = Set(found.foundDocuments.map(catalogue.work(ofDocument:)))
    for match in matches.values {
      let work = catalogue.work(ofDocument: match.document)
      if known.contains(work) { continue }
      guard let other = best[work] else {
        best[work] = match
        continue
      }
      let (mine, theirs) = (rank(match, ranks), rank(other, ranks))
      if mine < theirs { best[work] = match }
    }
    return best.values.sorted { ($1.score, $0.document) < ($0.score, $1.document) }
  }

  private func rank(_ match: WiderMatch, _ languages: [LanguageTag: Int]) -> (Int, Int, Double, Int) {
    let language = catalogue.language(ofDocument: match.document)
    let isSource = catalogue.source(ofWork: catalogue.work(ofDocument: match.document)) == match.document
    return (
      -match.coverage, languages[language] ?? (isSource ? 1_000 : 1_001), -match.score, match.document
    )
  }

  /// The languages of the question before those that the reader prefers: who types Swahili reads Swahili.
  private func languageRanks() -> [LanguageTag: Int] {
    let asked = units.reduce(into: Set<LanguageTag>()) { $0.formUnion($1.languages) }
    var ranks: [LanguageTag: Int] = [:]
    for language in catalogue.languages {
      let isAsked = asked.contains(where: language.serves)
      let preferred = preferredLanguages.firstIndex(where: language.serves)
      if isAsked || preferred != nil { ranks[language] = (isAsked ? 0 : 500) + (preferred ?? 400) }
    }
    return ranks
  }
}

// MARK: - Saying how

extension WiderSearch {
  private func route(_ match: WiderMatch) -> SearchRoute {
    let language = catalogue.language(ofDocument: match.document)
    var route = SearchRoute(terms: SearchTerms(terms: []))
    for (unit, found) in zip(units, match.units) {
      guard let found else {
        route.missing.append(unit.text)
        continue
      }
      guard let index = found.other else {
        route.terms.terms += unit.terms
        continue
      }
      let other = unit.others[index]
      let name = other.name(in: language, catalogue.identity.sourceLanguage)
      if !route.via.contains(name) { route.via.append(name) }
      route.terms.terms += other.phrases.map { SearchTerms.Term(words: $0, isQuoted: true) }
    }
    return route
  }
}
