import MaktabaModel

/// Which section's change is asked for.
public struct ChangeRequest: Equatable, Sendable {
  /// Work.
  public var work: String
  /// The translation's language.
  public var language: LanguageTag
  /// The section.
  public var section: TranslationStatus.SectionState.ID
  /// Which question this is; greater is newer.
  public var revision: Int

  /// Makes a request.
  public init(work: String, language: LanguageTag, section: TranslationStatus.SectionState.ID, revision: Int) {
    self.work = work
    self.language = language
    self.section = section
    self.revision = revision
  }
}

/// What was found.
public enum ChangeAnswer: Equatable, Sendable {
  /// The texts.
  case change(SectionChange)
  /// There is nothing to show, for a reason.
  case nothing(reason: String)

  /// The section is no longer there.
  public static let gone = ChangeAnswer.nothing(reason: Wording.sectionGone)
}
