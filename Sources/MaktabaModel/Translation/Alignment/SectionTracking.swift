/// Finds today's sections for those that were there when something was written down.
///
/// What was written down at one time is about sections that stood side by side, so that none of them became the same as
/// another; what was written down at different times may be about the same section.
struct SectionTracking {
  /// A section as it was.
  struct Trace {
    var fingerprint: Fingerprint
    var key: String
    var heading: String
    /// Its words; nil where its text is not kept.
    var words: [UInt32]?
    /// When it was written down: any number that is the same for what was written down together.
    var time: Int
  }

  /// What it was found by, the weakest first.
  enum Evidence: Int, Comparable {
    /// A text that is much alike, or the same place where the old text is not kept, between what else was found.
    case likeness
    /// The same heading, which nothing else has.
    case heading
    /// The same explicit id.
    case id
    /// The same text, wherever it stands.
    case text

    static func < (a: Evidence, b: Evidence) -> Bool { a.rawValue < b.rawValue }
  }

  /// Where a section is now.
  struct Place: Equatable {
    var index: Int
    var evidence: Evidence
  }

  let old: [Trace]
  let new: [SectionText]
  private(set) var places: [Place?]
  /// What is found at each time.
  private var taken: Set<Moment> = []
  /// What is found at any time by more than its likeness.
  private(set) var certain: Set<Int> = []

  private struct Moment: Hashable {
    var time: Int
    var index: Int
  }

  private struct Group<Value: Hashable>: Hashable {
    var time: Int
    var value: Value
  }

  /// For each old section, the new one that it has become; nil where it is gone. The first that holds of ``Evidence``, the
  /// strongest first. O(old + new) where most texts are found again, and never more than some millions of comparisons.
  static func places(of old: [Trace], in new: [SectionText]) -> [Place?] {
    if old.isEmpty { return [] }
    var tracking = SectionTracking(old: old, new: new)
    tracking.placeEqualTexts()
    if tracking.places.contains(nil) {
      tracking.placeIDs()
      tracking.placeHeadings()
      tracking.placeLikeness()
    }
    return tracking.places
  }

  private init(old: [Trace], new: [SectionText]) {
    self.old = old
    self.new = new
    places = Array(repeating: nil, count: old.count)
  }

  func isFree(_ index: Int, at time: Int) -> Bool { !taken.contains(Moment(time: time, index: index)) }

  mutating func take(_ index: Int, for trace: Int, _ evidence: Evidence) {
    places[trace] = Place(index: index, evidence: evidence)
    taken.insert(Moment(time: old[trace].time, index: index))
    if evidence > .likeness { certain.insert(index) }
  }

  private func unplaced<Value: Hashable>(by value: (Trace) -> Value?) -> [(Group<Value>, [Int])] {
    var groups: [Group<Value>: [Int]] = [:]
    for (index, trace) in old.enumerated() where places[index] == nil {
      if let value = value(trace) { groups[Group(time: trace.time, value: value), default: []].append(index) }
    }
    return groups.sorted { $0.value[0] < $1.value[0] }.map { ($0.key, $0.value) }
  }

  // MARK: The same text

  private struct Copy: Hashable {
    var fingerprint: Fingerprint
    var key: String
  }

  /// Of several with the same text, the one of the same key, else the first that is free and that nothing else, at whatever
  /// time, was written down of at its very place.
  private mutating func placeEqualTexts() {
    let copies = Dictionary(grouping: new.indices, by: { new[$0].fingerprint })
    let exact = Dictionary(
      new.indices.map { (Copy(fingerprint: new[$0].fingerprint, key: new[$0].key), $0) }, uniquingKeysWith: min)
    for (trace, section) in old.enumerated() {
      let index = exact[Copy(fingerprint: section.fingerprint, key: section.key)]
      if let index, isFree(index, at: section.time) { take(index, for: trace, .text) }
    }
    let owned = certain
    for (group, traces) in unplaced(by: { copies[$0.fingerprint] == nil ? nil : $0.fingerprint }) {
      var free = (copies[group.value] ?? [])[...]
      for trace in traces {
        free = free.drop { owned.contains($0) || !isFree($0, at: group.time) }
        if let index = free.first { take(index, for: trace, .text) }
      }
    }
  }

  // MARK: Ids and headings

  private mutating func placeIDs() {
    let named = Dictionary(grouping: new.indices.filter { new[$0].id != nil }, by: { new[$0].id ?? "" })
    for trace in old.indices where places[trace] == nil {
      let free = named[old[trace].key]?.prefix(Self.mostAlike).filter { isFree($0, at: old[trace].time) } ?? []
      // An id `meta` may be that of title and summary.
      if let index = free.first(where: { new[$0].heading == old[trace].heading }) ?? free.first {
        take(index, for: trace, .id)
      }
    }
  }

  private mutating func placeHeadings() {
    let headed = Dictionary(grouping: new.indices.filter { !new[$0].isFront }, by: { new[$0].heading })
    for (group, traces) in unplaced(by: { $0.heading.isEmpty || $0.key == SectionText.frontKey ? nil : $0.heading }) {
      let candidates = headed[group.value] ?? []
      guard traces.count == 1, candidates.count <= Self.mostAlike else { continue }
      let free = candidates.filter { isFree($0, at: group.time) }
      if free.count == 1 { take(free[0], for: traces[0], .heading) }
    }
  }

  private static let mostAlike = 1000
}

extension SectionText {
  /// What names it whatever its text is.
  fileprivate var id: String? { isFront ? SectionText.frontKey : anchor }
}
