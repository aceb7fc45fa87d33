import MaktabaText

/// The works that a filter lets pass, and what each facet value would leave: sets of works, combined.
struct FilterEvaluation {
  private let catalogue: Catalogue
  private let marks: MarkSets
  private let filter: Filter
  private let preferred: [LanguageTag]
  /// The document that each work of the catalogue is shown by: in a language that the filter asks for, if there is one.
  let shown: [UInt32]
  /// The works of each status, by the document that a work is shown by: what a row says is what the filter goes by.
  private let statuses: [DocumentStatus: WorkSet]
  /// The works with the words of the filter; all when it has none.
  private let texts: WorkSet
  /// For each condition of the filter, the values it names (as positions in its facet) and the works it lets pass.
  private let values: [Set<Int>]
  private let passing: [WorkSet]

  /// - Parameter preferred: the languages the reader prefers, best first; those that the filter asks for come before.
  init(
    _ filter: Filter, catalogue: Catalogue, marks: MarkSets, textMatches: WorkSet?, preferring preferred: [LanguageTag]
  ) {
    self.catalogue = catalogue
    self.marks = marks
    self.filter = filter
    self.preferred = preferred
    shown = catalogue.documents(preferring: filter.languages + preferred)
    let statuses = catalogue.worksByStatus(shown: shown)
    self.statuses = statuses
    texts = textMatches ?? .all(capacity: catalogue.workCount)
    values = filter.conditions.map(catalogue.values)
    passing = zip(filter.conditions, values).map { condition, values in
      var set = WorkSet(capacity: catalogue.workCount)
      for value in values { set.formUnion(catalogue.works(key: condition.key, value: value, marks, statuses)) }
      if condition.isExcluded { set.invert() }
      return set
    }
  }

  /// The works that pass.
  var works: WorkSet { works { _ in true } }

  /// The works that pass without one of the conditions.
  func works(withoutCondition index: Int) -> WorkSet { works { $0 != index } }

  /// The works that pass when words do not matter, or are others.
  func works(withTexts texts: WorkSet?) -> WorkSet {
    passing.reduce(texts ?? .all(capacity: catalogue.workCount)) { $0.intersection($1) }
  }

  private func works(where isUsed: (Int) -> Bool) -> WorkSet {
    passing.indices.filter(isUsed).reduce(texts) { $0.intersection(passing[$1]) }
  }
}

// MARK: - Counts

extension FilterEvaluation {
  /// All values of all facets. 50,000 works with ten facets: about a millisecond.
  func counts(all: WorkSet) -> [FacetCount] {
    catalogue.facets.enumerated().flatMap { number, facet in
      let own = filter.conditions.indices.filter { filter.conditions[$0].key == facet.key }
      let asked = own.filter { !filter.conditions[$0].isExcluded }
      let base = asked.isEmpty ? all : works { !asked.contains($0) }
      let chosen = asked.reduce(into: Set<Int>()) { $0.formUnion(values[$1]) }
      let excluded = own.filter { !asked.contains($0) }.reduce(into: Set<Int>()) { $0.formUnion(values[$1]) }
      let isStatusAtStake = facet.key == "lang" && filter.conditions.contains { $0.key == Catalogue.statusKey }
      return facet.values.enumerated().map { value, text in
        let count =
          isStatusAtStake
          ? countShowing(language: text) : catalogue.count(facet: number, value: value, marks, statuses, in: base)
        return FacetCount(
          key: facet.key, value: text, count: count, isChosen: chosen.contains(value),
          isExcluded: excluded.contains(value))
      }
    }
  }

  /// Another language shows other documents, which may have another status.
  private func countShowing(language: String) -> Int {
    var other = filter
    other.conditions.removeAll { $0.key == "lang" && !$0.isExcluded }
    other.conditions.append(Filter.Condition(key: "lang", values: [language]))
    return FilterEvaluation(other, catalogue: catalogue, marks: marks, textMatches: texts, preferring: preferred)
      .works.count
  }
}

// MARK: - Facets of a catalogue

extension Catalogue {
  /// The values of its facet that a condition names, as positions. A value that stands there as it is names only itself;
  /// else one that is equal but for case and accents, else
  /// those that have this label or synonym in some language; a language names also those that serve it.
  fileprivate func values(_ condition: Filter.Condition) -> Set<Int> {
    guard let facet = facets.first(where: { $0.key == condition.key }) else { return [] }
    return condition.values.reduce(into: []) { found, wanted in
      if facet.key == "lang", let language = LanguageTag(wanted) {
        found.formUnion(facet.values.indices.filter { LanguageTag(facet.values[$0])?.serves(language) == true })
      } else {
        found.formUnion(positions(of: wanted, in: facet))
      }
    }
  }

  private func positions(of wanted: String, in facet: Facet) -> [Int] {
    let values = facet.values
    if let exact = values.firstIndex(of: wanted) { return [exact] }
    let folded = Folding.fold(wanted)
    let alike = values.indices.filter {
      values[$0].lowercased() == wanted.lowercased() || !folded.isEmpty && Folding.fold(values[$0]) == folded
    }
    if !alike.isEmpty { return alike }
    return thesaurus.values(facet.key, named: wanted).compactMap(values.firstIndex(of:))
  }

  fileprivate func works(key: String, value: Int, _ marks: MarkSets, _ statuses: [DocumentStatus: WorkSet]) -> WorkSet {
    if key == Self.isKey { return marks[MarkSets.Kind.allCases[value]] }
    if key == Self.statusKey { return statusWorks(value, statuses) }
    var works = WorkSet(capacity: workCount)
    guard let facet = facets.firstIndex(where: { $0.key == key }) else { return works }
    store.postings.forEach(in: postings(facet, value)) { works.insert(Int($0)) }
    return works
  }

  fileprivate func count(
    facet: Int, value: Int, _ marks: MarkSets, _ statuses: [DocumentStatus: WorkSet], in base: WorkSet
  ) -> Int {
    if facets[facet].key == Self.isKey { return base.intersectionCount(marks[MarkSets.Kind.allCases[value]]) }
    if facets[facet].key == Self.statusKey { return base.intersectionCount(statusWorks(value, statuses)) }
    return base.count(of: store.postings, in: postings(facet, value))
  }

  /// The works of each status, by the document that a work is shown by. O(works).
  fileprivate func worksByStatus(shown: [UInt32]) -> [DocumentStatus: WorkSet] {
    var sets: [DocumentStatus: WorkSet] = [:]
    for (work, document) in shown.enumerated() {
      sets[status(ofDocument: Int(document)), default: WorkSet(capacity: workCount)].insert(work)
    }
    return sets
  }

  private func statusWorks(_ value: Int, _ statuses: [DocumentStatus: WorkSet]) -> WorkSet {
    let values = facets.first { $0.key == Self.statusKey }?.values ?? []
    return DocumentStatus(rawValue: values[value]).flatMap { statuses[$0] } ?? WorkSet(capacity: workCount)
  }

  /// The works that have a value of a facet; nil when the library has no such facet or value.
  func works(facet key: String, value: String) -> WorkSet? {
    guard let facet = facets.dropLast().firstIndex(where: { $0.key == key }),
      let value = facets[facet].values.firstIndex(of: value)
    else { return nil }
    var works = WorkSet(capacity: workCount)
    store.postings.forEach(in: postings(facet, value)) { works.insert(Int($0)) }
    return works
  }

  private func postings(_ facet: Int, _ value: Int) -> Range<Int> {
    store.postingBounds.range(store.facetValueBounds.range(facet).lowerBound + value)
  }

  /// The values that a work has, by facet; without `is`. O(values · log works).
  public func values(ofWork work: Int) -> [Facet] {
    facets.dropLast().enumerated().map { number, facet in
      let values = facet.values.indices.filter { value in
        let range = postings(number, value)
        let position =
          range.lowerBound + partition(range.count) { store.postings[range.lowerBound + $0] < UInt32(work) }
        return position < range.upperBound && store.postings[position] == UInt32(work)
      }
      return Facet(key: facet.key, values: values.map { facet.values[$0] })
    }
  }
}
