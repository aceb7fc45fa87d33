/// What `is:` asks for, as sets of works: made once when marks, catalogue or day change, then used by every listing.
public struct MarkSets: Equatable, Sendable {
  /// The values of `is:`, as on the filter line.
  public enum Kind: String, CaseIterable, Sendable {
    /// Fits the person's interests.
    case forMe = "for-me"
    /// New or changed since the person was here; not read; read; with a bookmark; another text than was read; review date
    /// passed or near; with a fact that somebody contests.
    case new, unread, read, bookmarked, changed, due, contested
  }

  /// A review is near when so many days are left.
  public static let nearDays = 30

  /// Works read, in whatever language.
  public private(set) var read: WorkSet
  /// Works with a bookmark.
  public private(set) var bookmarked: WorkSet
  /// Works whose text is not the one that was read, in the language it was read in; without that document, not changed.
  public private(set) var changed: WorkSet
  /// Works whose source had to be reviewed before `today`.
  public private(set) var due: WorkSet
  /// Those, and works whose source is to be reviewed today or in the next ``nearDays`` days.
  public private(set) var dueSoon: WorkSet
  /// Works not read.
  public private(set) var unread: WorkSet
  /// Works that fit the person's interests; all when nothing is set.
  public private(set) var forMe: WorkSet
  /// Works with a document in which a fact is contested.
  public private(set) var contested: WorkSet
  /// What is new or changed since the person was here.
  let news: News
  /// What was given, for reasons.
  let interests: Interests
  let knowsVisit: Bool
  let today: CalendarDate

  /// Looks up all marked works; O(marks · log works), 0.3 µs a mark; and goes through all works and, when the library has
  /// changed since the person was here, through all documents.
  public init(catalogue: Catalogue, marks: MarkState, today: CalendarDate) {
    read = WorkSet(capacity: catalogue.workCount)
    changed = read
    for (id, reading) in marks.read {
      guard let work = catalogue.work(id: id) else { continue }
      read.insert(work)
      if Self.hasChanged(work, since: reading, in: catalogue) { changed.insert(work) }
    }
    bookmarked = catalogue.works(withIDs: marks.bookmarks.lazy.map(\.work))
    due = Self.due(in: catalogue, before: today.daysSince1970)
    dueSoon = Self.due(in: catalogue, before: today.daysSince1970 + Int32(Self.nearDays) + 1)
    forMe = InterestFit(marks.interests, catalogue).works
    contested = Self.contested(in: catalogue)
    news = News(in: catalogue, since: marks.lastVisit)
    interests = marks.interests
    knowsVisit = marks.lastVisit != nil
    self.today = today
    unread = read
    unread.invert()
  }

  /// The works of a kind.
  public subscript(kind: Kind) -> WorkSet {
    switch kind {
    case .forMe: forMe
    case .new: news.works
    case .unread: unread
    case .read: read
    case .bookmarked: bookmarked
    case .changed: changed
    case .due: dueSoon
    case .contested: contested
    }
  }

  private static func hasChanged(_ work: Int, since reading: MarkState.Reading, in catalogue: Catalogue) -> Bool {
    guard !reading.contentHash.isEmpty, let document = catalogue.document(ofWork: work, in: reading.language) else {
      return false
    }
    return !catalogue.store.hashes.equals(document, reading.contentHash)
  }

  private static func contested(in catalogue: Catalogue) -> WorkSet {
    var contested = WorkSet(capacity: catalogue.workCount)
    catalogue.store.contestedWorks.forEach { contested.insert(Int($0)) }
    return contested
  }

  private static func due(in catalogue: Catalogue, before day: Int32) -> WorkSet {
    var due = WorkSet(capacity: catalogue.workCount)
    for work in 0..<catalogue.workCount {
      let date = catalogue.store.reviewBy[catalogue.source(ofWork: work)]
      if date != CatalogueStore.noDate, date < day { due.insert(work) }
    }
    return due
  }

  /// When a work is to be reviewed; nil when it does not say.
  static func due(ofWork work: Int, in catalogue: Catalogue, _ today: CalendarDate) -> Reason? {
    Catalogue.date(catalogue.store.reviewBy[catalogue.source(ofWork: work)]).map { date in
      .due(date, days: Int(date.daysSince1970) - Int(today.daysSince1970))
    }
  }
}
