/// Which document of a work a person sees.
extension Catalogue {
  /// The document of a work that somebody who prefers these languages reads: the first preferred language that serves
  /// (also a wider one: `sw` for `sw-TZ`), then the source language, then any.
  public func document(ofWork work: Int, preferring languages: [LanguageTag]) -> Int {
    best(ofWork: work, languageRanks(preferring: languages))
  }

  /// The same for all works, by work number.
  func documents(preferring languages: [LanguageTag]) -> [UInt32] {
    let ranks = languageRanks(preferring: languages)
    return (0..<workCount).map { UInt32(best(ofWork: $0, ranks)) }
  }

  private func best(ofWork work: Int, _ ranks: LanguageRanks) -> Int {
    let documents = documents(ofWork: work)
    if documents.count == 1 { return documents.lowerBound }
    let source = source(ofWork: work)
    var best = (document: documents.lowerBound, rank: Int.max)
    for document in documents {
      let rank = min(ranks.byLanguage[Int(store.documentLanguages[document])], document == source ? ranks.source : .max)
      if rank < best.rank { best = (document, rank) }
    }
    return best.document
  }

  private struct LanguageRanks {
    /// The lower the better; by position in ``languages``.
    var byLanguage: [Int]
    var source: Int
  }

  private func languageRanks(preferring preferred: [LanguageTag]) -> LanguageRanks {
    let byLanguage = languages.map { language in
      for (index, wanted) in preferred.enumerated() {
        if language == wanted { return 3 * index }
        if language.serves(wanted) { return 3 * index + 1 }
        if wanted.serves(language) { return 3 * index + 2 }
      }
      return 3 * preferred.count + 1
    }
    return LanguageRanks(byLanguage: byLanguage, source: 3 * preferred.count)
  }
}
