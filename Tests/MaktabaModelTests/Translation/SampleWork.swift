import MaktabaText

@testable import MaktabaModel

/// A work in memory: its texts by language, and what was written down of them.
struct SampleWork {
  /// Markdown with front matter, by language.
  var texts: [String: String] = [:]
  /// Events of each translation.
  var events: [String: [TranslationEvent]] = [:]
  /// Source texts that were kept.
  var kept: [Fingerprint: String] = [:]
  /// Days since 1970.
  var today: Int32 = 20_000
  /// Languages of the library; the first is the source's.
  var languages = ["en", "sw"]

  init(_ texts: [String: String], languages: [String] = ["en", "sw"]) {
    self.texts = texts
    self.languages = languages
  }

  static func text(_ markdown: String, in language: String) throws -> LanguageText {
    try text(bytes: Array(markdown.utf8), in: language)
  }

  static func text(bytes: [UInt8], in language: String) throws -> LanguageText {
    let file = try DocumentFile(bytes, path: language + "/w.md")
    return LanguageText(try .of(language, text: ""), file)
  }

  func facts() throws -> WorkFacts {
    var facts = WorkFacts(
      texts: try texts.sorted { $0.key < $1.key }.map { try Self.text($1, in: $0) },
      today: CalendarDate(daysSince1970: today))
    for (language, events) in events { facts.histories[try .tag(language)] = TranslationHistory(events) }
    for (fingerprint, text) in kept { facts.oldSources[fingerprint] = SectionMarkdown.section(of: text, fingerprint) }
    return facts
  }

  func status() throws -> TranslationStatus {
    TranslationStatus(of: try facts(), in: try .of(languages, source: languages[0]))
  }

  func entry(_ language: String = "sw") throws -> TranslationStatus.Entry {
    let wanted = try LanguageTag.tag(language)
    guard let entry = try status().entries.first(where: { $0.language == wanted }) else {
      throw FixtureError.noLanguage(language)
    }
    return entry
  }

  /// The state of the section with a heading in the source, as `O!`, `C~`, `.`: glyph, grade, flags.
  func word(_ title: String, _ language: String = "sw") throws -> String {
    try entry(language).sections.filter { $0.title == title }.map(\.word).joined(separator: " ")
  }

  /// All sections, as `1:C 1.1:O!`.
  func words(_ language: String = "sw") throws -> String {
    try entry(language).sections.map { $0.key + ":" + $0.word }.joined(separator: " ")
  }

  // MARK: What people do

  /// Writes down that sections (all, when none is named) were made from today's source, as the desk does.
  mutating func record(
    _ language: String = "sw", titles: [String]? = nil, method: String? = "human", by: String? = "A",
    writer: String = "one"
  ) throws {
    let states = try entry(language).sections.filter { state in
      state.source != nil && state.text != nil && titles?.contains(state.title) != false
    }
    let source = try source(of: language)
    let markdown = SectionMarkdown(try DocumentFile(Array((texts[source] ?? "").utf8), path: "w.md"))
    let sections = try Self.text(texts[source] ?? "", in: source).sections
    for section in states.compactMap(\.source) {
      kept[section.fingerprint] = markdown.text(of: section, in: sections)
    }
    try add(.record(method: method), facts: states, language, by: by, writer: writer)
  }

  mutating func sign(
    _ action: TranslationEvent.Action, _ titles: [String]? = nil, _ language: String = "sw", by: String?,
    writer: String = "one"
  ) throws {
    let states = try entry(language).sections.filter { $0.source != nil && titles?.contains($0.title) != false }
    try add(action, facts: states, language, by: by, writer: writer)
  }

  /// An event without sections.
  mutating func add(
    _ action: TranslationEvent.Action, facts states: [TranslationStatus.SectionState] = [], _ language: String = "sw",
    by: String?, writer: String = "one"
  ) throws {
    let next = TranslationHistory(events[language] ?? []).next(of: writer)
    let facts = states.compactMap { state in state.source.map { SectionFact(source: $0, text: state.text) } }
    events[language, default: []].append(
      TranslationEvent(
        id: next.id, seen: next.seen, time: 0, action: action, by: by, date: CalendarDate(daysSince1970: today),
        evidence: .sections, sections: facts))
  }

  private func source(of language: String) throws -> String {
    let text = try Self.text(texts[language] ?? "", in: language)
    return text.card.metadata.translation?.of?.text ?? languages[0]
  }

  // MARK: What is edited

  mutating func edit(_ language: String = "en", _ old: String, _ new: String) throws {
    guard let text = texts[language], text.contains(old) else { throw FixtureError.noLanguage(old) }
    texts[language] = text.replacing(old, with: new)
  }
}

extension TranslationStatus.SectionState {
  /// Glyph, letter of the grade, flags.
  var word: String {
    let letter = grade.flatMap(TranslationGrade.init).map { String($0.letter) } ?? ""
    return String(state.glyph) + letter + flags
  }
}

extension DocumentFile {
  init(markdown: String) throws { try self.init(Array(markdown.utf8), path: "w.md") }
}
