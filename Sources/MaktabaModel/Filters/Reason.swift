/// Why a work is in a list that `is:` asked for.
public enum Reason: Equatable, Sendable {
  /// It fits the person's interests.
  case forMe(InterestReason)
  /// Since the person was here.
  case news(News.Change)
  /// The day by which it was, or is, to be reviewed, and how many days it is until then; negative when it has passed.
  case due(CalendarDate, days: Int)
  /// Somebody says otherwise.
  case contested(ContestedClaim)
}

/// What of a work fits a person's interests.
public struct InterestReason: Equatable, Sendable {
  /// Values of `audience` that were asked for, or lie within such, or are wider ones that the work names; none for a work
  /// for everybody, nil when no audience was asked for.
  public var audiences: [String]?
  /// Likewise of `level`.
  public var levels: [String]
  /// Languages asked for that the work is there in.
  public var languages: [LanguageTag]
  /// Nothing was asked for: everything fits.
  public var isNothingSet: Bool

  /// Makes a reason.
  public init(
    audiences: [String]? = nil, levels: [String] = [], languages: [LanguageTag] = [], isNothingSet: Bool = false
  ) {
    self.audiences = audiences
    self.levels = levels
    self.languages = languages
    self.isNothingSet = isNothingSet
  }
}

extension Filter {
  /// It asks for something of which a list says why each work is in it.
  public var asksForReasons: Bool { !kindsWithReasons.isEmpty }

  /// In the order in which reasons are given.
  fileprivate var kindsWithReasons: [MarkSets.Kind] {
    let asked = conditions.filter { $0.key == Catalogue.isKey && !$0.isExcluded }.flatMap(\.values)
    return [.forMe, .new, .due, .contested].filter { asked.contains($0.rawValue) }
  }
}

extension Listing {
  /// The filter asks for what is new, and nothing is known of an earlier visit: then nothing is new.
  public var asksWithoutVisit: Bool { filter.kindsWithReasons.contains(.new) && !marks.knowsVisit }

  /// The filter asks for what is for the person, and nothing is set: then everything is.
  public var asksWithoutInterests: Bool { filter.kindsWithReasons.contains(.forMe) && marks.interests.isEmpty }

  /// Why the work at a position is listed, as far as the filter asks for something that needs a reason: `is:for-me`,
  /// `is:new`, `is:due`, `is:contested`. In that order; none without such a condition.
  public func reasons(at position: Int) -> [Reason] {
    let work = Int(works[position])
    return filter.kindsWithReasons.filter { marks[$0].contains(work) }
      .flatMap { reasons($0, work, shown: document(at: position)) }
  }

  private func reasons(_ kind: MarkSets.Kind, _ work: Int, shown: Int) -> [Reason] {
    switch kind {
    case .forMe: [.forMe(InterestFit(marks.interests, catalogue).reason(ofWork: work))]
    case .new: marks.news.changes[work, default: []].map(Reason.news)
    case .due: [MarkSets.due(ofWork: work, in: catalogue, marks.today)].compactMap(\.self)
    case .contested: contested(work, shown: shown).map(Reason.contested)
    case .unread, .read, .bookmarked, .changed: []
    }
  }

  /// In the words of the document that is shown; where it says nothing of them, in those of the source or of another.
  private func contested(_ work: Int, shown: Int) -> [ContestedClaim] {
    let documents = [shown, catalogue.source(ofWork: work)] + catalogue.documents(ofWork: work)
    return documents.lazy.map { catalogue.card($0).metadata.contested }.first { !$0.isEmpty } ?? []
  }
}
