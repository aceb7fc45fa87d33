import MaktabaText

/// What documents have of a question in the words that were typed, with other endings, and in other words: through the
/// vocabularies, within a language and across languages, and through what was meant where a word is misspelt.
///
/// A work that was found before is not found again. Of each work one document is taken: in a language that the question
/// is in or the reader prefers, where there is one that answers.
struct WiderSearch {
  /// More rows than this say that something is too common to be worth the time.
  private static let mostRows = 2_500
  /// So many documents found are enough: those that lack a word are not looked for.
  private static let enough = 10
  /// Documents that lack a word and are worth a look.
  private static let mostPartial = 20
  private static let mostRivals = 5
  private static let inView = 5
  /// A page that explains every term has every word, and seldom is what is looked for.
  private static let weightOfGlossary = 0.6
  /// From so many titles on, other words are not looked for in them: each costs a pass over all.
  private static let manyTitles = 5_000
  /// A word that stands in one of so many sections of a language tells nothing.
  private static let commonShare = 8

  private let units: [SearchUnit]
  private let catalogue: Catalogue
  private let preferredLanguages: [LanguageTag]
  private var matches: [Int: WiderMatch] = [:]
  /// The units that tell something: not those that stand in a good part of all sections of a language.
  private var telling: [Int] = []
  /// Every row was looked at.
  private(set) var isComplete = true

  init(
    _ units: [SearchUnit], in catalogue: Catalogue, _ store: IndexStore, _ allowed: DocumentSet,
    preferring preferredLanguages: [LanguageTag], bonus: (Int) -> Double, isCancelled: () -> Bool
  ) throws {
    self.units = units
    self.catalogue = catalogue
    self.preferredLanguages = preferredLanguages
    let sections = catalogue.sectionsByLanguage
    for (number, unit) in units.enumerated() {
      var typed: [Int: Int] = [:]
      for question in unit.questions {
        var rows = 0
        try store.forEachMatch(of: question.expression) { match in
          rows += 1
          if let reference = catalogue.document(ofRow: match.row), allowed.contains(reference.document) {
            matches[reference.document, default: WiderMatch(reference.document, units: units.count)]
              .add(number, question.way, section: reference.section, score: match.score * question.weight)
            if question.way == .typed {
              typed[catalogue.languageNumber(ofDocument: reference.document), default: 0] += 1
            }
          }
          return rows < Self.mostRows && !isCancelled()
        }
        if rows >= Self.mostRows { isComplete = false }
      }
      takeTitles(unit, number)
      let isCommon = typed.contains { $0.value * Self.commonShare > sections[$0.key] }
      if !isCommon { telling.append(number) }
    }
    if telling.isEmpty { telling = Array(units.indices) }
    let values = units.map { FacetValues(of: $0, in: catalogue) }
    let ranks = languageRanks()
    let glossaries = catalogue.works(facet: "type", value: Thesaurus.glossary)
    for (document, match) in matches {
      let work = catalogue.work(ofDocument: document)
      let extra = zip(values, match.units).reduce(0) { $0 + ($1.1 == nil ? 0 : $1.0.score(ofWork: work)) }
      matches[document]?.finish(
        adding: extra,
        times: (1 + bonus(document)) * Self.weight(ofLanguage: document, ranks, catalogue)
          * (glossaries?.contains(work) == true ? Self.weightOfGlossary : 1))
    }
  }

  /// A title says what a document is about: what stands there counts the more, the fewer titles have it.
  private mutating func takeTitles(_ unit: SearchUnit, _ number: Int) {
    let isSmall = catalogue.documentCount <= Self.manyTitles
    for title in unit.titles where isSmall || title.isTyped {
      let documents = catalogue.documents(titled: SearchTerms(terms: title.terms))
      let score = title.weight * Double.log2(Double(catalogue.documentCount) / Double(max(1, documents.count)))
      for document in documents { matches[document]?.addTitle(number, score: score) }
    }
  }

  /// A document in a language that nobody asked for and that is not the work's own stands behind.
  private static func weight(ofLanguage document: Int, _ ranks: [LanguageTag: Int], _ catalogue: Catalogue) -> Double {
    if ranks[catalogue.language(ofDocument: document)] != nil { return 1 }
    return catalogue.source(ofWork: catalogue.work(ofDocument: document)) == document ? 0.9 : 0.5
  }

  /// What a document is worth; nil when it has nothing of the question.
  func score(ofDocument document: Int) -> Double? { matches[document]?.score }

  private func coverage(_ match: WiderMatch) -> Int { telling.count { match.units[$0] != nil } }
}

// MARK: - Adding

extension WiderSearch {
  /// The document has everything that tells something together in a section, as it was typed.
  func isTyped(_ document: Int) -> Bool { matches[document]?.hasTogether(telling) == true }

  /// Adds the documents that have everything that tells something together in a section, as it was typed.
  func addTyped(to found: inout Ranking) -> [HitReference: SearchRoute] {
    add(best(besides: found).filter { isTyped($0.document) }, to: &found)
  }

  /// Adds those that have everything, also far apart or in other words; and those that lack something and have so much of the rest that
  /// they are worth as much.
  func addWhole(to found: inout Ranking) -> [HitReference: SearchRoute] {
    let matches = best(besides: found)
    let whole = matches.filter { coverage($0) == telling.count }
    // The best are in view; what stands below does not compete with them.
    let floor = whole.dropFirst(Self.inView - 1).first.map(worth) ?? whole.last.map(worth) ?? .infinity
    let rivals = matches.filter { coverage($0) < telling.count && worth($0) > floor }
    return add(whole + rivals.prefix(Self.mostRivals), to: &found)
  }

  /// Adds those that have a part of it, when little else was found.
  func addPartial(to found: inout Ranking) -> [HitReference: SearchRoute] {
    guard telling.count > 1, found.documentCount < Self.enough else { return [:] }
    return add(best(besides: found).prefix(Self.mostPartial), to: &found)
  }

  /// What a document is worth against others that lack more or less.
  private func worth(_ match: WiderMatch) -> Double {
    let share = Double(coverage(match)) / Double(telling.count)
    return match.score * (0.25 + 0.75 * share)
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
    let ranks = languageRanks()
    var best: [Int: WiderMatch] = [:]
    let known = Set(found.foundDocuments.map(catalogue.work(ofDocument:)))
    for match in matches.values {
      let work = catalogue.work(ofDocument: match.document)
      if known.contains(work) { continue }
      if let other = best[work], rank(other, ranks) <= rank(match, ranks) { continue }
      best[work] = match
    }
    return best.values.sorted { (worth($1), $0.document) < (worth($0), $1.document) }
  }

  private func rank(_ match: WiderMatch, _ languages: [LanguageTag: Int]) -> (Int, Int, Double, Int) {
    let language = catalogue.language(ofDocument: match.document)
    let isSource = catalogue.source(ofWork: catalogue.work(ofDocument: match.document)) == match.document
    let hasLittle = coverage(match) * 2 < telling.count ? 1 : 0
    return (hasLittle, languages[language] ?? (isSource ? 1_000 : 1_001), -worth(match), match.document)
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
  /// - Returns: nil when the document has all the words as they were typed.
  private func route(_ match: WiderMatch) -> SearchRoute? {
    let language = catalogue.language(ofDocument: match.document)
    var route = SearchRoute(terms: SearchTerms(terms: []))
    for (number, unit) in units.enumerated() {
      guard let found = match.units[number] else {
        if telling.contains(number) { route.missing.append(unit.text) }
        continue
      }
      switch found.way {
      case .typed, .apart: route.terms.terms += unit.terms
      case .inflected: route.terms.terms += unit.inflected.map { [$0] } ?? []
      case .other(let index):
        let other = unit.others[index]
        let name = other.name(in: language, catalogue.identity.sourceLanguage)
        if !route.via.contains(name) { route.via.append(name) }
        route.terms.terms += other.phrases.map { SearchTerms.Term(words: $0, isQuoted: true) }
      }
    }
    let isTyped = telling.allSatisfy { [.typed, .apart].contains(match.units[$0]?.way) }
    return isTyped ? nil : route
  }
}

extension Catalogue {
  /// Number of sections by language, by position in ``languages``. O(documents), some 2 ns each.
  fileprivate var sectionsByLanguage: [Int] {
    var counts = Array(repeating: 0, count: languages.count)
    for document in 0..<documentCount {
      counts[languageNumber(ofDocument: document)] += sectionCount(ofDocument: document)
    }
    return counts
  }

  fileprivate func languageNumber(ofDocument document: Int) -> Int { Int(store.documentLanguages[document]) }
}

/// The works that have a value of a facet whose name was typed: what they are said to be about counts.
private struct FacetValues {
  private var works: [(works: WorkSet, score: Double)] = []

  init(of unit: SearchUnit, in catalogue: Catalogue) {
    for entry in unit.entries {
      let value = catalogue.thesaurus.current(entry.vocabulary, entry.id)
      guard let works = catalogue.works(facet: entry.vocabulary, value: value), works.count > 0 else { continue }
      self.works.append((works, Double.log2(Double(catalogue.workCount) / Double(works.count))))
    }
  }

  /// What the values of a work are worth.
  func score(ofWork work: Int) -> Double { works.reduce(0) { max($0, $1.works.contains(work) ? $1.score : 0) } }
}

extension Double {
  fileprivate static func log2(_ number: Double) -> Double {
    // Whole steps are enough, and need no library.
    Double(number.exponent) + number.significand - 1
  }
}
