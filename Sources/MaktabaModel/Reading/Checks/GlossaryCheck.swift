import MaktabaText

/// Looks for terms of the glossary that a translation renders otherwise: where a section of the source has a term, the same
/// section of the translation should have the term's label or one of its synonyms in that language.
///
/// Sections are the same where both documents have the same levels in the same order; others are left alone. Words bend, and
/// more so in some languages: a rendering counts as there when the stems of all its words are.
struct GlossaryCheck {
  /// A section, made ready for comparing.
  struct Section: Sendable {
    var heading: String
    var line: Int
    /// Folded words without plural endings, with a space before and behind each.
    var words: String
    /// Folded.
    var text: String

    /// Titles of sources stand in the language they were published in.
    var isAboutSources: Bool { Folding.fold(heading) == "sources" }
  }

  /// Shorter words (means, act) are everyday words as well.
  private static let shortestTerm = 6

  private let entries: [ThesaurusEntry]

  /// - Parameter vocabularies: of the library; those of the glossary count.
  init(_ vocabularies: [ThesaurusEntry]) {
    entries = vocabularies.filter { $0.vocabulary == Thesaurus.glossary && !$0.isDeprecated }
  }

  /// There is nothing to look for.
  var isEmpty: Bool { entries.isEmpty }

  /// The sections of a text. - Parameter firstLine: the line of the file that it begins on.
  static func sections(_ body: [UInt8], firstLine: Int) -> [Section] {
    let outline = MarkdownDocument.outline(markdown: body, firstLine: firstLine)
    return outline.sections.map { section in
      let text = String(decoding: outline.plain[section.plain], as: UTF8.self)
      let words = Folding.words(in: text).map { ThesaurusPhrase.withoutPlural($0.folded) }
      return Section(
        heading: section.heading, line: section.line, words: " " + words.joined(separator: " ") + " ",
        text: Folding.fold(text))
    }
  }

  /// Each term once, where it is rendered otherwise first.
  func problems(
    in translation: [Section], _ language: LanguageTag, of source: [Section], _ original: LanguageTag, path: String
  ) -> [Problem] {
    guard translation.count == source.count else { return [] }
    return entries.compactMap { entry in
      guard let term = entry.labels[original], let label = entry.labels[language],
        let phrase = ThesaurusPhrase(term)?.key, phrase.utf8.count >= Self.shortestTerm
      else { return nil }
      let names = entry.names(in: language).map(Self.stems).filter { !$0.isEmpty }
      let first = source.indices.first { index in
        !source[index].isAboutSources && source[index].words.contains(" \(phrase) ")
          && !names.contains { $0.allSatisfy(translation[index].text.contains) }
      }
      return first.map { problem(translation[$0], term, label, path) }
    }
  }

  private func problem(_ section: Section, _ term: String, _ label: String, _ path: String) -> Problem {
    Problem(
      .termDiffers, path: path, line: section.line,
      "In “\(section.heading)” the source has “\(term)”, and the glossary's word for it, “\(label)”, is not there. Write that, "
        + "or add the word that stands here to the glossary as a synonym.")
  }

  /// The words of a rendering without what bends at their ends: a fifth of their letters, two at least where that leaves
  /// three; in Arabic also without the article. Short words, which only join the others, do not count beside longer ones.
  private static func stems(_ name: String) -> [String] {
    let words = Folding.words(in: name).map { ThesaurusPhrase.withoutArticle($0.folded) }
    let long = words.filter { $0.count > 2 }
    return (long.isEmpty ? words : long).map { word in
      let letters = word.count
      return String(word.prefix(max(min(letters, 3), letters - max(2, letters / 5))))
    }
  }
}
