import MaktabaModel

/// What is for the person, said on the shelf.
extension AppState {
  /// The audience, level and languages of the filter are for the person from now on.
  mutating func takeInterests() -> [Effect] {
    let interests = Interests(of: shelf.filter)
    if interests.isEmpty {
      status = .whole(Wording.howToSetInterests(labelled(marks.interests)))
      return []
    }
    return set(interests)
  }

  /// The same for a line; `none` forgets what is set.
  mutating func setInterests(_ line: String) -> [Effect] {
    let typed = Interests(of: Filter(parsing: line))
    if typed.isEmpty, line != Wording.noInterests {
      status = .problem(Wording.unknownInterests(line))
      return []
    }
    return set(catalogue.map(typed.withIDs) ?? typed)
  }

  private mutating func set(_ interests: Interests) -> [Effect] {
    status = .whole(interests.isEmpty ? Wording.interestsForgotten : Wording.interestsSet(labelled(interests) ?? ""))
    rememberFilter()
    var filter = shelf.filter
    let own = Interests(of: filter).filter.conditions.map(\.key)
    filter.conditions.removeAll { own.contains($0.key) && !$0.isExcluded }
    let isListed = filter.names(key: "is", value: Wording.forMe)
    if isListed == interests.isEmpty { filter = filter.toggling(key: "is", value: Wording.forMe) }
    return [.mark(.interests(interests))] + setFilter(filter)
  }

  /// As on the filter line, with what values are called; nil when nothing is set.
  private func labelled(_ interests: Interests) -> String? {
    if interests.isEmpty { return nil }
    return catalogue.map { interests.filter.line(labelledBy: $0, preferring: configuration.preferredLanguages) }
      ?? interests.filter.line
  }

  /// What has to be said where a filter cannot say what it seems to.
  mutating func sayWhatIsNotSet() {
    guard let listing = shelf.listing, status == nil, listing.asksWithoutInterests else { return }
    status = .whole(Wording.howToSetInterests(nil))
  }
}

extension Wording {
  /// The value of `is`, as on the filter line.
  static let forMe = "for-me"
  static let noInterests = "none"
  static let interestsForgotten = "Nothing is set for you any more."

  static func interestsSet(_ line: String) -> String { "For you from now on: \(line). :for-me none forgets it." }

  static func unknownInterests(_ line: String) -> String {
    "\(quoted(line)) says neither audience nor level nor language: for-me audience:police level:beginner lang:sw"
  }

  static func howToSetInterests(_ now: String?) -> String {
    "\(now.map { "For you: \($0)" } ?? "Nothing is set for you"). Choose an audience, a level or a language among the "
      + "facets, then F."
  }
}
