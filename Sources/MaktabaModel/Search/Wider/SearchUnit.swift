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

    /// What it counts against the word itself.
    var weight: Double { isLabel ? 0.8 : 0.6 }
  }

  /// As it was typed, in its folded form.
  var text: String { terms.flatMap(\.words).joined(separator: " ") }

  /// It stood in quotation marks.
  var isQuoted: Bool { terms.contains(where: \.isQuoted) }

  /// It says something of what is looked for.
  var tells: Bool {
    terms.count > 1 || isQuoted || terms.contains { $0.words.contains { !FunctionWords.contains($0) } }
  }
}

// MARK: - What is asked

extension SearchUnit {
  /// What is asked of the index.
  struct Question {
    var expression: SearchExpression
    var way: WiderMatch.Way
    /// What a match is worth against a word as it was typed.
    var weight: Double
  }

  /// The questions, the typed words first.
  var questions: [Question] {
    var questions = [Question(expression: SearchExpression(phrase), way: .typed, weight: 1)]
    if terms.count > 1 {
      let words = terms.map(SearchExpression.init(_:))
      questions.append(Question(expression: SearchExpression(allOf: words), way: .apart, weight: 0.5))
    }
    if let inflected {
      questions.append(Question(expression: SearchExpression(inflected), way: .inflected, weight: 0.9))
    }
    for (index, other) in others.enumerated() {
      let expression = SearchExpression(anyOf: other.phrases)
      questions.append(Question(expression: expression, way: .other(index), weight: other.weight))
    }
    return questions
  }

  /// The typed words as one phrase.
  private var phrase: SearchTerms.Term {
    terms.count == 1
      ? terms[0] : SearchTerms.Term(words: terms.flatMap(\.words), isPrefix: terms.last?.isPrefix ?? false)
  }

  /// What is looked for in titles, with what it is worth there.
  var titles: [(terms: [SearchTerms.Term], isTyped: Bool, weight: Double)] {
    var titles = [(terms, true, 1.0)]
    if let inflected { titles.append(([inflected], true, 0.9)) }
    for other in others {
      for phrase in other.phrases {
        let term = SearchTerms.Term(words: phrase, isPrefix: SearchExpression.hasEnding(phrase))
        titles.append(([term], false, other.weight))
      }
    }
    return titles
  }
}
