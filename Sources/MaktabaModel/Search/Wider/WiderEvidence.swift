import MaktabaText

/// What each document has of a question, as far as the index tells it.
struct WiderEvidence {
  /// More rows than this say that something is too common to be worth the time; and so many are read in all.
  private static let mostRows = 2_500
  private static let mostRowsInAll = 20_000
  /// From so many titles on, other words are not looked for in them: each costs a pass over all.
  private static let manyTitles = 5_000
  /// A word that stands in one of so many sections of a language, and in more than a few, tells nothing.
  private static let commonShare = 8
  private static let few = 20

  let units: [SearchUnit]
  private let catalogue: Catalogue
  private(set) var matches: [Int: WiderMatch] = [:]
  /// The units that tell something: not those that stand in a good part of all sections of a language.
  private(set) var telling: [Int] = []
  /// Every row was looked at.
  private(set) var isComplete = true
  private var rowsLeft = mostRowsInAll

  init(
    _ units: [SearchUnit], in catalogue: Catalogue, _ store: IndexStore, _ allowed: DocumentSet,
    isCancelled: () -> Bool
  ) throws {
    self.units = units
    self.catalogue = catalogue
    let sections = catalogue.sectionsByLanguage
    for (number, unit) in units.enumerated() {
      var typed: [Int: Int] = [:]
      for question in unit.questions {
        let documents = try take(question, of: number, store, allowed, isCancelled)
        guard question.way == .typed else { continue }
        for document in documents { typed[catalogue.languageNumber(ofDocument: document), default: 0] += 1 }
      }
      takeTitles(unit, number)
      let isCommon = typed.contains { $0.value > Self.few && $0.value * Self.commonShare > sections[$0.key] }
      if !isCommon { telling.append(number) }
    }
    if telling.isEmpty { telling = Array(units.indices) }
  }

  /// - Returns: the document of each section that matches.
  private mutating func take(
    _ question: SearchUnit.Question, of unit: Int, _ store: IndexStore, _ allowed: DocumentSet,
    _ isCancelled: () -> Bool
  ) throws -> [Int] {
    var documents: [Int] = []
    let most = min(Self.mostRows, rowsLeft)
    var rows = 0
    if most == 0 { isComplete = false }
    guard most > 0 else { return [] }
    try store.forEachMatch(of: question.expression) { match in
      rows += 1
      if let reference = catalogue.document(ofRow: match.row), allowed.contains(reference.document) {
        documents.append(reference.document)
        matches[reference.document, default: WiderMatch(reference.document, units: units.count)]
          .add(unit, question.way, section: reference.section, score: match.score * question.weight)
      }
      return rows < most && !isCancelled()
    }
    rowsLeft -= rows
    if rows >= most { isComplete = false }
    return documents
  }

  /// A title says what a document is about: what stands there counts the more, the fewer titles have it.
  private mutating func takeTitles(_ unit: SearchUnit, _ number: Int) {
    let isSmall = catalogue.documentCount <= Self.manyTitles
    for title in unit.titles where isSmall || title.isTyped {
      let documents = catalogue.documents(titled: SearchTerms(terms: title.terms))
      let score = title.weight * Double.bits(ofOneIn: catalogue.documentCount, has: documents.count)
      for document in documents { matches[document]?.addTitle(number, score: score) }
    }
  }

  /// How many of the units that tell something stand in a document.
  func coverage(_ match: WiderMatch) -> Int { telling.count { match.units[$0] != nil } }

  /// Says what each document is worth. - Parameter factor: by document.
  mutating func weigh(times factor: (Int) -> Double) {
    let values = units.map { WorksOfValues(of: $0, in: catalogue) }
    for (document, match) in matches {
      let work = catalogue.work(ofDocument: document)
      let extra = zip(values, match.units).reduce(0) { $0 + ($1.1 == nil ? 0 : $1.0.score(ofWork: work)) }
      matches[document]?.finish(adding: extra, times: factor(document))
    }
  }
}

/// The works that have a value of a facet whose name was typed: what they are said to be about counts.
private struct WorksOfValues {
  private var values: [(works: WorkSet, score: Double)] = []

  init(of unit: SearchUnit, in catalogue: Catalogue) {
    for entry in unit.entries {
      let value = catalogue.thesaurus.current(entry.vocabulary, entry.id)
      guard let works = catalogue.works(facet: entry.vocabulary, value: value), works.count > 0 else { continue }
      values.append((works, Double.bits(ofOneIn: catalogue.workCount, has: works.count)))
    }
  }

  func score(ofWork work: Int) -> Double { values.reduce(0) { max($0, $1.works.contains(work) ? $1.score : 0) } }
}

extension Double {
  /// What it tells that one has what few of many have: the binary logarithm, between whole ones on a straight line.
  fileprivate static func bits(ofOneIn all: Int, has few: Int) -> Double {
    let share = Double(max(1, all)) / Double(max(1, few))
    return Double(share.exponent) + share.significand - 1
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
