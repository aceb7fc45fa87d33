/// Going over a whole library.
extension TranslationDesk {
  /// The translations of the library, by work.
  /// - Parameters:
  ///   - languages: of these; all when there is none.
  ///   - withMissing: also works that have no document in a language, as far as a language is named.
  public func translations(
    in languages: [LanguageTag], withMissing: Bool = false
  ) -> [(work: String, language: LanguageTag)] {
    let catalogue = library.catalogue
    return (0..<catalogue.workCount).flatMap { work in
      let cards = catalogue.documents(ofWork: work).map(catalogue.card)
      let original = OriginalChoice.among(cards, catalogue.identity)
      let there = cards.map(\.language).filter { $0 != original.language }
      let id = cards.first?.work ?? ""
      if languages.isEmpty { return there.map { (id, $0) } }
      return languages.flatMap { wanted -> [(work: String, language: LanguageTag)] in
        let serving = there.filter { $0 == wanted || $0.serves(wanted) }
        if !serving.isEmpty { return [(id, serving.contains(wanted) ? wanted : serving[0])] }
        return withMissing && !original.covers(wanted) ? [(id, wanted)] : []
      }
    }
  }
}
