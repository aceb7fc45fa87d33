/// Which language of a work somebody wants who asks in other words than the texts.
struct LanguageRanks {
  private let catalogue: Catalogue
  private var ranks: [LanguageTag: Int] = [:]

  /// The languages that a vocabulary has the typed names in come before those that the reader prefers: who types Swahili
  /// reads Swahili.
  init(_ units: [SearchUnit], _ preferred: [LanguageTag], _ catalogue: Catalogue) {
    self.catalogue = catalogue
    let asked = units.reduce(into: Set<LanguageTag>()) { $0.formUnion($1.languages) }
    for language in catalogue.languages {
      let isAsked = asked.contains(where: language.serves)
      let position = preferred.firstIndex(where: language.serves)
      guard isAsked || position != nil else { continue }
      ranks[language] = (isAsked ? 0 : preferred.count + 1) + (position ?? preferred.count)
    }
  }

  /// The less the better.
  func rank(ofDocument document: Int) -> Int {
    ranks[catalogue.language(ofDocument: document)] ?? (isSource(document) ? .max - 1 : .max)
  }

  /// A document in a language that nobody asked for and that is not the work's own stands behind.
  func weight(ofDocument document: Int) -> Double {
    if ranks[catalogue.language(ofDocument: document)] != nil { return 1 }
    return isSource(document) ? 0.9 : 0.5
  }

  private func isSource(_ document: Int) -> Bool {
    catalogue.source(ofWork: catalogue.work(ofDocument: document)) == document
  }
}
