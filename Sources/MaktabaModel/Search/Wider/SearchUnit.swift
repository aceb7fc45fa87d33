import MaktabaText

/// One thing that is looked for: a word, or several that a vocabulary knows as one name; and what may stand for it.
struct SearchUnit {
  /// As it was typed.
  var terms: [SearchTerms.Term]
  /// The terms of vocabularies that have this name.
  var entries: [ThesaurusEntry] = []
  /// The word with any ending; nil where that could be anything.
  var inflected: SearchTerms.Term?
  /// What is as good, nearly.
  var others: [Other] = []
  /// The languages in which a vocabulary has the name that was typed.
  var languages: Set<LanguageTag> = []

  /// Something that stands for it.
  struct Other {
    /// The term of a vocabulary; nil for a word that was meant.
    var entry: ThesaurusEntry?
    /// Folded phrases, each as it stands in a text.
    var phrases: [[String]]
    /// What was typed is what a vocabulary calls it, or was meant; not one of the other names.
    var isLabel = true

    /// What it is called to a reader of a document in a language.
    func name(in language: LanguageTag, _ source: LanguageTag) -> String {
      entry?.label(preferring: [language, source]) ?? phrases.first?.joined(separator: " ") ?? ""
    }
  }

  /// As it was typed, in its folded form.
  var text: String { terms.flatMap(\.words).joined(separator: " ") }

  /// What is asked of the index, with what a match is worth against a word as it was typed.
  var questions: [(expression: SearchExpression, way: WiderMatch.Way, weight: Double)] {
    var questions: [(SearchExpression, WiderMatch.Way, Double)] = []
    if terms.count == 1 {
      questions.append((SearchExpression(terms[0]), .typed, 1))
    } else {
      let phrase = SearchTerms.Term(words: terms.flatMap(\.words), isPrefix: terms.last?.isPrefix ?? false)
      questions.append((SearchExpression(phrase), .typed, 1))
      questions.append((SearchExpression(allOf: terms.map(SearchExpression.init(_:))), .apart, 0.5))
    }
    if let inflected { questions.append((SearchExpression(inflected), .inflected, 0.9)) }
    for (index, other) in others.enumerated() {
      questions.append((SearchExpression(anyOf: other.phrases), .other(index), other.isLabel ? 0.8 : 0.6))
    }
    return questions
  }

  /// What is looked for in titles, with what it is worth there.
  var titles: [(terms: [SearchTerms.Term], isTyped: Bool, weight: Double)] {
    var titles = [(terms, true, 1.0)]
    if let inflected { titles.append(([inflected], true, 0.9)) }
    for other in others {
      for phrase in other.phrases {
        let isPrefix = (phrase.last?.unicodeScalars.count ?? 0) > 4
        titles.append(([SearchTerms.Term(words: phrase, isPrefix: isPrefix)], false, other.isLabel ? 0.8 : 0.6))
      }
    }
    return titles
  }
}

/// Takes a question apart into what is looked for.
struct SearchUnits {
  private static let mostEntries = 4
  private static let mostPhrases = 64

  let thesaurus: Thesaurus
  let languages: [LanguageTag]
  let spelling: (String) throws -> [String]

  /// The units of a question, in order. What is quoted stands for itself alone; what is excluded is none.
  func units(of terms: SearchTerms, longestName: Int) throws -> [SearchUnit] {
    let wanted = terms.terms.filter { !$0.isExcluded }
    var units: [SearchUnit] = []
    var rest = wanted[...]
    while let first = rest.first {
      if let named = named(rest, longestName) {
        units.append(named)
        rest = rest.dropFirst(named.terms.count)
      } else {
        units.append(try plain(first))
        rest = rest.dropFirst()
      }
    }
    return withoutFunctionWords(units)
  }

  /// Without the words that hold a sentence together, unless there are no others. They count within a name.
  private func withoutFunctionWords(_ units: [SearchUnit]) -> [SearchUnit] {
    let telling = units.filter { unit in
      unit.terms.count > 1 || unit.terms[0].isQuoted || unit.terms[0].words.contains { !FunctionWords.contains($0) }
    }
    return telling.isEmpty ? units : telling
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
    if terms.count == 1 { unit.inflected = Self.inflected(terms[0]) }
    var known: Set<[String]> = [terms.flatMap(\.words)]
    for entry in entries {
      var phrases: [[String]] = []
      let isLabel = entry.labels.values.contains { ThesaurusPhrase($0)?.key == phrase.key }
      for language in entry.languages {
        let names = entry.names(in: language).map { Folding.words(in: $0).map(\.folded) }
        if names.contains(where: { ThesaurusPhrase(words: $0)?.key == phrase.key }) { unit.languages.insert(language) }
        guard languages.contains(where: { $0.serves(language) || language.serves($0) }) else { continue }
        phrases += names.filter { !$0.isEmpty && known.insert($0).inserted }
      }
      if !phrases.isEmpty {
        unit.others.append(
          SearchUnit.Other(entry: entry, phrases: Array(phrases.prefix(Self.mostPhrases)), isLabel: isLabel))
      }
    }
    return unit
  }

  /// A word without its ending, as a beginning. Only endings of English and French are known, and the article of Arabic; a
  /// word of another language stays whole and may go on.
  private static func inflected(_ term: SearchTerms.Term) -> SearchTerms.Term? {
    guard !term.isQuoted, term.words.count == 1, let word = term.words.first, word.unicodeScalars.count >= shortestStem
    else { return nil }
    let ending = endings.first { word.hasSuffix($0) && word.utf8.count - $0.utf8.count >= shortestStem }
    let bare = ThesaurusPhrase.withoutArticle(word)
    if bare != word { return SearchTerms.Term(words: [bare], isPrefix: true) }
    return SearchTerms.Term(words: [String(word.dropLast(ending?.count ?? 0))], isPrefix: true)
  }

  private static let shortestStem = 4
  private static let endings = ["ations", "ation", "ings", "ing", "ers", "er", "ed", "es", "s", "e"]

  private func plain(_ term: SearchTerms.Term) throws -> SearchUnit {
    var unit = SearchUnit(terms: [term])
    unit.inflected = Self.inflected(term)
    if !term.isQuoted, term.words.count == 1 {
      unit.others = try spelling(term.words[0]).map { SearchUnit.Other(phrases: [[$0]]) }
    }
    return unit
  }
}
