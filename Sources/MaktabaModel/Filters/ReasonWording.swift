/// Why a work is listed, in words: the same on the screen and on the command line. Values are called what the library's
/// vocabularies call them for somebody who reads some languages.
public struct ReasonWording {
  private let catalogue: Catalogue
  private let languages: [LanguageTag]

  /// - Parameter languages: what the person reads, best first.
  public init(_ catalogue: Catalogue, preferring languages: [LanguageTag]) {
    self.catalogue = catalogue
    self.languages = languages
  }

  /// One line for each reason.
  public func lines(_ reasons: [Reason]) -> [String] { reasons.map(line) }

  /// One reason, without a stop at its end.
  public func line(_ reason: Reason) -> String {
    switch reason {
    case .forMe(let reason): forMe(reason)
    case .news(let change): Self.news(change)
    case .due(let date, let days): Self.due(date, days: days)
    case .contested(let claim): contested(claim)
    }
  }

  /// The same in a few words, for the row of a list.
  public func short(_ reason: Reason) -> String {
    switch reason {
    case .forMe(let reason) where reason.isNothingSet: ""
    case .forMe(let reason): reason.audiences == [] ? "for everybody" : "for you"
    case .news(.newWork): "new"
    case .news(.newLanguage(let language)): "new: \(language.text)"
    case .news(.changed(let language, let editions?)): "\(language.text): edition \(editions.old) -> \(editions.new)"
    case .news(.changed(let language, nil)): "changed: \(language.text)"
    case .due(let date, let days): days < 0 ? "was due \(date)" : days == 0 ? "due today" : "due in \(days) d"
    case .contested: "contested"
    }
  }

  private func forMe(_ reason: InterestReason) -> String {
    if reason.isNothingSet { return "nothing is set for you: everything is listed" }
    var parts: [String] = []
    if let audiences = reason.audiences {
      parts.append("for: " + (audiences.isEmpty ? "everybody" : labels(Interests.audienceKey, audiences)))
    }
    if !reason.levels.isEmpty { parts.append(labels(Interests.levelKey, reason.levels)) }
    if !reason.languages.isEmpty { parts.append("in " + reason.languages.map(\.englishName).joined(separator: ", ")) }
    return parts.isEmpty ? "for everybody" : parts.joined(separator: "; ")
  }

  private func labels(_ key: String, _ values: [String]) -> String {
    values.map { catalogue.label(key, $0, preferring: languages) }.joined(separator: ", ")
  }

  private static func news(_ change: News.Change) -> String {
    switch change {
    case .newWork: "new since you were here"
    case .newLanguage(let language): "new translation: \(language.englishName)"
    case .changed(let language, let editions?):
      "changed in \(language.englishName): edition \(editions.old) -> \(editions.new)"
    case .changed(let language, nil): "changed in \(language.englishName) since you were here"
    }
  }

  private static func due(_ date: CalendarDate, days: Int) -> String {
    switch days {
    case ..<0: "review was due \(date)"
    case 0: "review is due today"
    default: "review is due in \(days) day\(days == 1 ? "" : "s"), on \(date)"
    }
  }

  private func contested(_ claim: ContestedClaim) -> String {
    let who = claim.by.map(catalogue.name(ofSource:)).joined(separator: "; ")
    return "contested by \(who): “\(claim.text)”"
  }
}
