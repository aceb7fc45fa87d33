/// What merging with another copy of the library did, and what a person has to look at.
public struct MergeReport: Equatable, Sendable {
  /// What is to become of a document that differs.
  public enum Verdict: String, Sendable {
    /// The other copy has changed it, this one has not.
    case takeOther = "take-other"
    /// This copy has changed it, the other has not.
    case keepMine = "keep-mine"
    /// Each has changed other sections.
    case takeSections = "take-sections"
    /// Sections were changed in both, apart from each other.
    case compare
    /// The texts are the same; spacing or front matter is not.
    case sameText = "same-text"
    /// It is not here.
    case onlyThere = "only-there"
  }

  /// A document that differs between the copies.
  public struct Document: Equatable, Sendable {
    /// Relative to its library.
    public var path: String
    /// Work.
    public var work: String
    /// Language.
    public var language: LanguageTag
    /// What is to become of it.
    public var verdict: Verdict
    /// Keys of the sections to take over.
    public var sections: [String] = []
    /// Keys of the sections that were changed in both.
    public var open: [String] = []
    /// It was written.
    public var isTaken = false
    /// Why it could not be, or could not be compared.
    public var problem: String?
  }

  /// Lines with facts that were added.
  public var facts = 0
  /// Texts of sources that were added.
  public var sources = 0
  /// Texts of the other copy that were kept as suggestions.
  public var suggestions = 0
  /// Documents that differ, by path.
  public var documents: [Document] = []
  /// What could not be read or taken over, as sentences.
  public var problems: [String] = []
  /// Nothing was written.
  public var isRehearsal = false
}
