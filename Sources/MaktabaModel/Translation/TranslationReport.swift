/// A work's status as an element of the array that `translations --json` prints. What is not known is `null`.
public struct TranslationReport: Codable, Equatable, Sendable {
  /// Work id, title in the source language, source language.
  public var work: String, title: String, sourceLanguage: String
  /// The original first.
  public var translations: [Language]

  enum CodingKeys: String, CodingKey {
    case work, title, translations
    case sourceLanguage = "source_language"
  }

  /// One language.
  public struct Language: Codable, Equatable, Sendable {
    /// As in ``TranslationStatus/Entry``.
    public var language: String, state: TranslationState, grade: String?, evidence: String, shares: Shares
    /// As in ``TranslationStatus/Entry``; dates as `2026-05-11`.
    public var method: String?, by: String?, date: String?, reviewed: String?
    /// Sections of the source; none while the state rests on the whole document.
    public var sections: [Section]

    /// Writes every key, `null` too: a reader of the array finds the same keys in every element.
    public func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(language, forKey: .language)
      try container.encode(state, forKey: .state)
      try container.encode(grade, forKey: .grade)
      try container.encode(evidence, forKey: .evidence)
      try container.encode(shares, forKey: .shares)
      try container.encode(method, forKey: .method)
      try container.encode(by, forKey: .by)
      try container.encode(date, forKey: .date)
      try container.encode(reviewed, forKey: .reviewed)
      try container.encode(sections, forKey: .sections)
    }
  }

  /// Shares of source words, 0…1.
  public struct Shares: Codable, Equatable, Sendable {
    /// Share by state.
    public var reviewed: Double, complete: Double, outdated: Double, missing: Double, unknown: Double
  }

  /// One section.
  public struct Section: Codable, Equatable, Sendable {
    /// As in ``TranslationStatus/SectionState``.
    public var key: String, title: String, state: TranslationState, grade: String?, flags: String

    /// Writes every key, `null` too.
    public func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(key, forKey: .key)
      try container.encode(title, forKey: .title)
      try container.encode(state, forKey: .state)
      try container.encode(grade, forKey: .grade)
      try container.encode(flags, forKey: .flags)
    }
  }
}

extension TranslationStatus {
  /// The status as `translations --json` prints it.
  public var json: TranslationReport {
    TranslationReport(
      work: work, title: title, sourceLanguage: sourceLanguage.text, translations: entries.map(\.json))
  }
}

extension TranslationStatus.Entry {
  fileprivate var json: TranslationReport.Language {
    TranslationReport.Language(
      language: language.text, state: state, grade: grade, evidence: evidence,
      shares: TranslationReport.Shares(
        reviewed: shares.reviewed, complete: shares.complete, outdated: shares.outdated, missing: shares.missing,
        unknown: shares.unknown),
      method: method, by: by, date: date?.description, reviewed: reviewed?.description,
      sections: sections.map {
        TranslationReport.Section(key: $0.key, title: $0.title, state: $0.state, grade: $0.grade, flags: $0.flags)
      })
  }
}
