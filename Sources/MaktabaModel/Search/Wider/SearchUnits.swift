import MaktabaText

/// Takes a question apart into what is looked for.
struct SearchUnits {
  /// Bounds of what stands for one name, and of all that is looked for.
  private static let mostEntries = 4
  private static let mostPhrases = 48
  private static let mostUnits = 12

  let thesaurus: Thesaurus
  /// The languages that texts are in.
  let languages: [LanguageTag]
  /// The words that may have been meant by one that stands nowhere.
  let spelling: (String) throws -> [String]

  /// The units of a question, in order. What is quoted stands for itself alone; what is excluded is none. Words that hold a
  /// sentence together are left out unless there are no others; they count within a name.
  /// - Parameter longestName: names of more words are taken word for word.
  func units(of terms: SearchTerms, longestName: Int) throws -> [SearchUnit] {
    var units: [SearchUnit] = []
    var rest = terms.terms.filter { !$0.isExcluded }[...]
    while let first = rest.first {
      let unit = try named(rest, longestName) ?? plain(first)
      units.append(unit)
      rest = rest.dropFirst(unit.terms.count)
    }
    let telling = units.filter(\.tells)
    return Array((telling.isEmpty ? units : telling).prefix(Self.mostUnits))
  }

  /// The longest name of a vocabulary that the words begin with.
  private func named(_ terms: ArraySlice<SearchTerms.Term>, _ longest: Int) -> SearchUnit? {
    let open = terms.prefix { !$0.isQuoted }
    for count in (1...longest).reversed() where count <= open.count {
      let taken = Array(open.prefix(count))
      guard let phrase = ThesaurusPhrase(words: taken.flatMap(\.words)) else { continue }
      let found = thesaurus.entries(named: phrase).prefix(Self.mostEntries).map(thesaurus.entry(at:))
      if !found.isEmpty { return unit(taken, phrase, found) }
    }
    return nil
  }

  private func unit(_ terms: [SearchTerms.Term], _ phrase: ThesaurusPhrase, _ entries: [ThesaurusEntry]) -> SearchUnit {
    var unit = SearchUnit(terms: terms, entries: entries)
    if terms.count == 1 { unit.inflected = terms[0].inflected }
    var known: Set<[String]> = [terms.flatMap(\.words)]
    for entry in entries {
      unit.languages.formUnion(entry.languages.filter { entry.names(in: $0).contains { phrase.isNamed($0) } })
      let names = entry.languages.filter(isServed).flatMap(entry.names).map { Folding.words(in: $0).map(\.folded) }
      let phrases = names.filter { !$0.isEmpty && known.insert($0).inserted }
      guard !phrases.isEmpty else { continue }
      unit.others.append(
        SearchUnit.Other(
          entry: entry, phrases: Array(phrases.prefix(Self.mostPhrases)),
          isLabel: entry.labels.values.contains { phrase.isNamed($0) }))
    }
    return unit
  }

  private func isServed(_ language: LanguageTag) -> Bool {
    languages.contains { $0.serves(language) || language.serves($0) }
  }

  private func plain(_ term: SearchTerms.Term) throws -> SearchUnit {
    var unit = SearchUnit(terms: [term], inflected: term.inflected)
    if !term.isQuoted, term.words.count == 1 {
      unit.others = try spelling(term.words[0]).map { SearchUnit.Other(phrases: [[$0]]) }
    }
    return unit
  }
}

extension ThesaurusPhrase {
  fileprivate func isNamed(_ text: String) -> Bool { ThesaurusPhrase(text)?.words == words }
}

extension SearchTerms.Term {
  /// A word without its ending, as a beginning. Only endings of English and French are known, and the article of Arabic; a
  /// word of another language stays whole and may go on.
  fileprivate var inflected: SearchTerms.Term? {
    guard !isQuoted, words.count == 1, words[0].unicodeScalars.count >= Self.shortestStem else { return nil }
    let word = words[0]
    let bare = ThesaurusPhrase.withoutArticle(word)
    if bare != word { return SearchTerms.Term(words: [bare], isPrefix: true) }
    let ending = Self.endings.first { word.hasSuffix($0) && word.utf8.count - $0.utf8.count >= Self.shortestStem }
    return SearchTerms.Term(words: [String(word.dropLast(ending?.count ?? 0))], isPrefix: true)
  }

  private static let shortestStem = 4
  private static let endings = ["ations", "ation", "ings", "ing", "ers", "er", "ed", "es", "s", "e"]
}
