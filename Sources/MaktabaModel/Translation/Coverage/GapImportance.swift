/// How much a work matters to a library, as far as the library says: what a gap in it weighs.
///
/// The editors' own word, 1 to 5 (front matter `importance`; 3 where it is not said); a quarter more for each work that
/// refers to it, 2 at most; 1 more where it is about safety or for the first contact (`phase`, `topic` or `type` has
/// `safety` or `first-contact`). All that is halved for a text in review, and counts four fifths where no status is given.
public struct GapImportance: Equatable, Sendable {
  /// 1 to 5.
  public var editorial: Int
  /// The editors gave it.
  public var isStated: Bool
  /// Works that refer to this one.
  public var references: Int
  /// It is about safety, or for the first contact.
  public var isUrgent: Bool
  /// The original's status.
  public var status: DocumentStatus

  /// All together; 0 for what nobody should translate: drafts, and what is superseded, withdrawn or archived.
  public var value: Double {
    (Double(editorial) + min(2, 0.25 * Double(references)) + (isUrgent ? 1 : 0)) * factor
  }

  private var factor: Double {
    switch status {
    case .current: 1
    case .unstated: 0.8
    case .inReview: 0.5
    case .draft, .superseded, .withdrawn, .archived: 0
    }
  }

  /// - Parameter card: the original; where there is none, a document of the work.
  init(_ card: DocumentCard, references: Int) {
    let stated = card.metadata.facets["importance"]?.first.flatMap(Int.init).flatMap { (1...5).contains($0) ? $0 : nil }
    editorial = stated ?? 3
    isStated = stated != nil
    self.references = references
    status = card.metadata.status ?? .unstated
    isUrgent = ["phase", "topic", "type"].contains { key in
      card.metadata.facets[key]?.contains { $0 == "safety" || $0 == "first-contact" } ?? false
    }
  }
}

extension LibraryIdentity {
  /// What a language weighs, 0…1: a fifth of what the manifest's `language_priority` gives it (0 to 5; 3 for those that it
  /// leaves out); without any, 1 for the first of `languages` beside the source and evenly less down to a half for the last.
  /// Languages that the library does not mean to serve weigh a quarter.
  public func priority(of language: LanguageTag) -> Double {
    if !languagePriorities.isEmpty { return (languagePriorities[language] ?? 3) / 5 }
    let wanted = languages.filter { $0 != sourceLanguage }
    guard let place = wanted.firstIndex(of: language) else { return 0.25 }
    return wanted.count < 2 ? 1 : 1 - 0.5 * Double(place) / Double(wanted.count - 1)
  }
}
