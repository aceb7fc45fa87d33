import MaktabaText

/// Finds what answers a question in the words that were typed, with other endings, and in other words: through the
/// vocabularies, within a language and across languages, and through what was meant where a word is misspelt.
///
/// A work that was found before is not found again. Of each work one document is taken: in a language that the question
/// is in or the reader prefers, where there is one that answers.
struct WiderSearch {
  /// So many documents found are enough: those that lack a word are not looked for.
  private static let enough = 10
  /// Documents that lack a word and are worth a look, when little was found and when much was.
  private static let mostPartial = 20
  private static let mostRivals = 5
  /// As many as are seen at once: what lacks a word has to be worth as much as the last of them.
  private static let inView = 5
  /// A page that explains every term has every word, and seldom is what is looked for.
  private static let weightOfGlossary = 0.6

  let catalogue: Catalogue
  private var evidence: WiderEvidence
  private let ranks: LanguageRanks

  var units: [SearchUnit] { evidence.units }
  private var telling: [Int] { evidence.telling }
  /// Every row was looked at.
  var isComplete: Bool { evidence.isComplete }

  init(
    _ units: [SearchUnit], in catalogue: Catalogue, _ store: IndexStore, _ allowed: DocumentSet,
    preferring preferred: [LanguageTag], bonus: (Int) -> Double, isCancelled: () -> Bool
  ) throws {
    self.catalogue = catalogue
    ranks = LanguageRanks(units, preferred, catalogue)
    evidence = try WiderEvidence(units, in: catalogue, store, allowed, isCancelled: isCancelled)
    let glossaries = catalogue.works(facet: "type", value: Thesaurus.glossary)
    evidence.weigh { [ranks] document in
      let isGlossary = glossaries?.contains(catalogue.work(ofDocument: document)) == true
      return (1 + bonus(document)) * ranks.weight(ofDocument: document) * (isGlossary ? Self.weightOfGlossary : 1)
    }
  }

  /// What a document is worth; nil when it has nothing of the question.
  func score(ofDocument document: Int) -> Double? { evidence.matches[document]?.score }

  /// The document has everything that tells something together in a section, as it was typed.
  func isTyped(_ document: Int) -> Bool { evidence.matches[document]?.hasTogether(telling) == true }
}

// MARK: - Adding

extension WiderSearch {
  /// Adds the documents that have everything that tells something together in a section, as it was typed.
  /// - Returns: how each hit was found.
  func addTyped(to found: inout Ranking) -> [HitReference: SearchRoute] {
    add(best(besides: found).filter { isTyped($0.document) }, to: &found)
  }

  /// Adds those that have everything, also far apart or in other words; and those that lack something and have so much of
  /// the rest that they are worth as much.
  func addWhole(to found: inout Ranking) -> [HitReference: SearchRoute] {
    let matches = best(besides: found)
    let whole = matches.filter { evidence.coverage($0) == telling.count }
    let floor = whole.dropFirst(Self.inView - 1).first.map(worth) ?? whole.last.map(worth) ?? .infinity
    let rivals = matches.filter { evidence.coverage($0) < telling.count && hasQuoted($0) && worth($0) > floor }
    return add(whole + rivals.prefix(Self.mostRivals), to: &found)
  }

  /// Adds those that have a part of it, when little else was found.
  func addPartial(to found: inout Ranking) -> [HitReference: SearchRoute] {
    guard telling.count > 1, found.documentCount < Self.enough else { return [:] }
    return add(best(besides: found).filter(hasQuoted).prefix(Self.mostPartial), to: &found)
  }

  /// What stands in quotation marks is never left out.
  private func hasQuoted(_ match: WiderMatch) -> Bool {
    zip(units, match.units).allSatisfy { unit, found in !unit.isQuoted || found != nil }
  }

  /// What a document is worth against others that lack more or less.
  private func worth(_ match: WiderMatch) -> Double {
    match.score * (0.25 + 0.75 * Double(evidence.coverage(match)) / Double(telling.count))
  }

  private func add(_ matches: some Sequence<WiderMatch>, to found: inout Ranking) -> [HitReference: SearchRoute] {
    var routes: [HitReference: SearchRoute] = [:]
    for match in matches {
      let reference = HitReference(document: match.document, section: match.section)
      found.add(reference, score: worth(match))
      routes[reference] = route(match)
    }
    return routes
  }
}

// MARK: - Choosing

extension WiderSearch {
  /// Of each work that was not found before, the document in the language that fits best and has half of what is asked or
  /// more; best first.
  private func best(besides found: Ranking) -> [WiderMatch] {
    let known = Set(found.foundDocuments.map(catalogue.work(ofDocument:)))
    var best: [Int: WiderMatch] = [:]
    for match in evidence.matches.values {
      let work = catalogue.work(ofDocument: match.document)
      if known.contains(work) { continue }
      if let other = best[work], rank(other) <= rank(match) { continue }
      best[work] = match
    }
    return best.values.sorted { (worth($1), $0.document) < (worth($0), $1.document) }
  }

  private func rank(_ match: WiderMatch) -> (Int, Int, Double, Int) {
    let hasLittle = evidence.coverage(match) * 2 < telling.count ? 1 : 0
    return (hasLittle, ranks.rank(ofDocument: match.document), -worth(match), match.document)
  }

  /// - Returns: nil when the document has all the words as they were typed.
  private func route(_ match: WiderMatch) -> SearchRoute? {
    let isTyped = telling.allSatisfy { [.typed, .apart].contains(match.units[$0]?.way) }
    if isTyped { return nil }
    let language = catalogue.language(ofDocument: match.document)
    var route = SearchRoute(terms: SearchTerms(terms: []))
    for (number, unit) in units.enumerated() {
      if let found = match.units[number] {
        route.add(unit, found.way, in: language, source: catalogue.identity.sourceLanguage)
      } else if telling.contains(number) {
        route.missing.append(unit.text)
      }
    }
    return route
  }
}

extension SearchRoute {
  fileprivate mutating func add(
    _ unit: SearchUnit, _ way: WiderMatch.Way, in language: LanguageTag, source: LanguageTag
  ) {
    switch way {
    case .typed, .apart: terms.terms += unit.terms
    case .inflected: terms.terms += unit.inflected.map { [$0] } ?? []
    case .other(let index):
      let other = unit.others[index]
      let name = other.name(in: language, source)
      if !via.contains(name) { via.append(name) }
      terms.terms += other.phrases.map { SearchTerms.Term(words: $0, isPrefix: SearchExpression.hasEnding($0)) }
    }
  }
}
