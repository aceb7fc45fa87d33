import MaktabaText

/// The works that fit a person's interests. A work for everybody fits everybody: one without an audience, or with one that
/// means all people; likewise one without a level. A work for a wider group fits those within it.
struct InterestFit {
  private let catalogue: Catalogue
  let interests: Interests
  /// Ids and labels by which libraries say that a work is for all.
  private static let everybody: Set<String> = [
    "everyone", "everybody", "all", "anyone", "general", "general-public", "public",
  ]

  init(_ interests: Interests, _ catalogue: Catalogue) {
    self.interests = interests
    self.catalogue = catalogue
  }

  /// The works; all when nothing is set. Some set operations for each value.
  var works: WorkSet {
    var works = WorkSet.all(capacity: catalogue.workCount)
    works.formIntersection(fitting(Interests.audienceKey, interests.audiences))
    works.formIntersection(fitting(Interests.levelKey, interests.levels))
    if !interests.languages.isEmpty { works.formIntersection(readable) }
    return works
  }

  /// Why a work fits.
  func reason(ofWork work: Int) -> InterestReason {
    InterestReason(
      audiences: interests.audiences.isEmpty
        ? nil : values(Interests.audienceKey, interests.audiences, of: work),
      levels: values(Interests.levelKey, interests.levels, of: work),
      languages: catalogue.documents(ofWork: work).map(catalogue.language(ofDocument:)).filter(isRead),
      isNothingSet: interests.isEmpty)
  }
}

// MARK: - Values

extension InterestFit {
  /// The values of a facet that a work of somebody's may have: what is wanted and what lies within it, as postings have it;
  /// and what it lies within, where a work names that itself.
  private func fitting(_ key: String, _ wanted: [String]) -> WorkSet {
    guard !wanted.isEmpty, let facet = catalogue.facets.first(where: { $0.key == key }) else {
      return .all(capacity: catalogue.workCount)
    }
    var others = WorkSet(capacity: catalogue.workCount)
    var works = WorkSet(capacity: catalogue.workCount)
    for value in facet.values {
      guard let having = catalogue.works(facet: key, value: value) else { continue }
      if wanted.contains(where: { isSame($0, value) }) || isForEverybody(value) {
        works.formUnion(having)
      } else if isWider(value, than: wanted, key) {
        works.formUnion(catalogue.works(having, declaring: value, of: key))
      }
      others.formUnion(having)
    }
    others.invert()
    works.formUnion(others)
    return works
  }

  private func isSame(_ wanted: String, _ value: String) -> Bool {
    wanted == value || Folding.fold(wanted) == Folding.fold(value) && !Folding.fold(value).isEmpty
  }

  private func isForEverybody(_ value: String) -> Bool { Self.everybody.contains(value.lowercased()) }

  private func isWider(_ value: String, than wanted: [String], _ key: String) -> Bool {
    wanted.contains { catalogue.thesaurus.wider(key, than: $0).contains(value) }
  }

  /// The values of a work that are wanted, the nearest first; none for a work for everybody.
  private func values(_ key: String, _ wanted: [String], of work: Int) -> [String] {
    guard !wanted.isEmpty else { return [] }
    let named = catalogue.declaredValues(ofWork: work, facet: key)
    let exact = named.filter { value in wanted.contains { isSame($0, value) } }
    let narrower = named.filter { value in
      catalogue.thesaurus.wider(key, than: value).contains { wider in wanted.contains { isSame($0, wider) } }
    }
    let found = exact + narrower.filter { !exact.contains($0) }
    return found.isEmpty ? named.filter { isWider($0, than: wanted, key) } : found
  }
}

// MARK: - Languages

extension InterestFit {
  private var readable: WorkSet {
    catalogue.languages.filter(isRead).reduce(into: WorkSet(capacity: catalogue.workCount)) { works, language in
      if let having = catalogue.works(facet: "lang", value: language.text) { works.formUnion(having) }
    }
  }

  private func isRead(_ language: LanguageTag) -> Bool { interests.languages.contains { language.serves($0) } }
}

extension Thesaurus {
  /// The values that a value lies within, the nearest first.
  func wider(_ vocabulary: String, than id: String) -> [String] {
    var wider: [String] = []
    var current = self.current(vocabulary, id)
    // A ring of wider values ends where it closes.
    while let next = entry(vocabulary, current)?.broader, next != id, !wider.contains(next) {
      wider.append(next)
      current = next
    }
    return wider
  }
}

extension Catalogue {
  /// The values of a facet that the documents of a work name, each once, as they count now. O(values of the work).
  func declaredValues(ofWork work: Int, facet: String) -> [String] {
    var values: [String] = []
    for document in documents(ofWork: work) {
      for (key, named) in card(document).metadata.facets where key.lowercased() == facet {
        for value in named.map({ thesaurus.current(facet, $0) }) where !values.contains(value) { values.append(value) }
      }
    }
    return values
  }

  /// Those of some works that name a value themselves, and do not only lie within it.
  fileprivate func works(_ works: WorkSet, declaring value: String, of facet: String) -> WorkSet {
    WorkSet(
      capacity: workCount,
      (0..<workCount).filter {
        works.contains($0) && declaredValues(ofWork: $0, facet: facet).contains(value)
      })
  }
}
