import MaktabaModel
import MaktabaText

// MARK: - The panel

extension Wording {
  static let translationsTitle = "Translations"
  static let noSourceOfSection = "No section of today's source stands for it."
  static let sectionGone = "This section is no longer there; the panel is brought up to date."

  static func noTextOfSection(sourceKey: String?) -> String {
    "There is no text for this section." + (sourceKey.map { " \($0) opens it in the source." } ?? "")
  }

  /// Which language the sections are of, and how it stands.
  static func sectionsTitle(_ entry: TranslationStatus.Entry, _ glyphs: GlyphSet) -> String {
    let name = glyphs == .ascii ? entry.language.englishName : entry.language.ownName
    return
      "\(entry.language.text) \(VisualText.isolated(name))\(glyphs.separator)\(entry.signAndWord)\(glyphs.separator)"
      + count(entry.sections.count, "section", "sections")
  }

  static func moreSections(_ number: Int) -> String { "and \(count(number, "more section", "more sections"))" }

  /// The word of a section's state; for one out of date with its grade, also while somebody is at work on it.
  static func word(_ section: TranslationStatus.SectionState) -> String {
    guard let grade = section.grade else { return word(section.state) }
    if section.state == .outOfDate { return "\(word(section.state)) (\(grade))" }
    return section.state == .inProgress ? "\(word(section.state)), out of date (\(grade))" : word(section.state)
  }

  /// Flags in words.
  static func flags(_ flags: String) -> String { flags.map(word(ofFlag:)).joined(separator: ", ") }

  private static func word(ofFlag flag: Character) -> String {
    switch flag {
    case "M": "machine"
    case "t": "source is stale"
    case "w": "still valid"
    case "f": "facts differ"
    case "~": "guessed"
    case "2": "two versions"
    default: String(flag)
    }
  }

  /// Why a translation's state is what it is: when, how and by whom it was made, what is known of it, and the rule.
  static func reason(of entry: TranslationStatus.Entry) -> String {
    let evidence = entry.evidence == "none" || entry.evidence.isEmpty ? nil : "judged by the \(entry.evidence)"
    let facts = made(entry.date, entry.by, entry.method) + [evidence].compactMap { $0 }
    return entry.reason + (facts.isEmpty ? "" : " (" + facts.joined(separator: ", ") + ")")
  }

  /// The same of a section.
  static func reason(of section: TranslationStatus.SectionState) -> String {
    let review = section.reviewed.map { ["reviewed \($0)" + named(section.reviewedBy)] } ?? []
    let facts = made(section.date, section.by, section.record?.method) + review
    return section.reason + (facts.isEmpty ? "" : " (" + facts.joined(separator: ", ") + ")")
  }

  private static func made(_ date: CalendarDate?, _ by: String?, _ method: String?) -> [String] {
    let who = date == nil ? by.map { "made by \(VisualText.isolated($0))" } : by.map { "by \(VisualText.isolated($0))" }
    return [date.map { "made \($0)" }, who, method.map(word(ofMethod:))].compactMap { $0 }
  }

  private static func named(_ by: String?) -> String { by.map { " by \(VisualText.isolated($0))" } ?? "" }

  static func word(ofMethod method: String) -> String {
    switch method {
    case "human": "by a person"
    case "machine": "by a machine"
    case "machine+edited": "by a machine, edited by a person"
    default: "nobody said how"
    }
  }
}

extension TranslationEvent {
  /// How a translation was made, as its record says.
  var method: String? { if case .record(let method) = action { method } else { nil } }
}

// MARK: - The reader

extension Wording {
  static func sourceShown(hideKey: String?) -> String {
    "Today's source stands below the section" + (hideKey.map { "; \($0) hides it." } ?? ".")
  }
  static let sourceIsBeside = "The source stands beside the text already."
  static let originalHasNoSource = "This is the original: no other text stands behind it."
  static let nothingKnownOfSection =
    "Nothing is known of this section: nobody wrote down which source it was made from."
  static let stillComparing = "Nothing is known of the translations yet."

  /// What must be known of a section, the gravest first, as long as there is room.
  static func mark(_ section: TranslationStatus.SectionState, columns: Int, keys: String) -> String {
    var parts: [String] = []
    if section.standing == .outOfDate {
      parts.append("\(SectionStrip.sign(ofStanding: section)) out of date" + (section.grade.map { " (\($0))" } ?? ""))
    }
    if section.flags.contains("f") { parts.append("f facts differ from the source") }
    if section.standing == .outOfDate, section.state == .inProgress { parts.append("somebody is at work on it") }
    return longest(parts, separator: "; ", columns: columns, end: keys)
  }

  /// As many parts as there is room for, at least the first.
  private static func longest(_ parts: [String], separator: String, columns: Int, end: String) -> String {
    var text = parts.first ?? ""
    for part in parts.dropFirst() where CellText.columns(of: text + separator + part) <= columns {
      text += separator + part
    }
    return !end.isEmpty && CellText.columns(of: text + "  " + end) <= columns ? text + "  " + end : text
  }

  static func sourceHere(_ language: LanguageTag) -> String {
    "Today's source, \(language.englishName) (\(language.text))"
  }
  static func endOfSource(hideKey: String?) -> String {
    "end of the source" + (hideKey.map { "; \($0) hides it" } ?? "")
  }

  static func missingHere(_ sections: [TranslationStatus.SectionState]) -> String {
    let names = sections.map { "“\(VisualText.isolated($0.title.isEmpty ? lead : $0.title))”" }.joined(separator: ", ")
    let word = sections.allSatisfy { $0.standing == .copied } ? "not translated here" : "missing here"
    return ". \(word): " + (sections.count > 1 ? "\(count(sections.count, "section", "sections")): " : "") + names
  }
}

extension SectionStrip {
  /// The sign of what a reader has, whoever is at work on it.
  static func sign(ofStanding section: TranslationStatus.SectionState) -> Character {
    section.grade == TranslationGrade.critical.rawValue ? TranslationGrade.critical.letter : section.standing.glyph
  }
}

// MARK: - What changed

extension Wording {
  static let comparing = "Comparing…"
  static let changeTitle = "What changed"
  static let noOldSource =
    "The source that it was made from is not kept in this library, so what changed in it cannot be shown."
  static let noBasis =
    "Nobody has written down which source it was made from, so what changed in it cannot be shown. “record” writes it down; ? has its key."
  static let unchangedSource = "The source has not changed since it was translated."
  static let noTranslation = "There is no text for this section."
  static let nothingChanged = "Nothing is marked as changed here."
  static let lastChange = "This is the last change."
  static let firstChange = "This is the first change."
  static let noNewSource = "The section is no longer in the source."

  static func oldSource(_ language: LanguageTag, _ date: CalendarDate?) -> String {
    "Source before, \(language.text)" + (date.map { " (\($0))" } ?? "")
  }

  static func newSource(_ language: LanguageTag) -> String { "Source today, \(language.text)" }

  static func translation(_ language: LanguageTag) -> String { "Translation, \(language.text)" }

  static func counts(of difference: WordDifference) -> String {
    let counts = difference.counts
    return "\(grouped(counts.removed)) out, \(grouped(counts.added)) in"
  }
}
