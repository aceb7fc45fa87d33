/// Finds today's sections for those that were there when something was written down.
struct SectionTracking {
  /// A section as it was.
  struct Trace {
    var fingerprint: Fingerprint
    var key: String
    var heading: String
    /// Its words; nil where its text is not kept.
    var words: [UInt32]?
  }

  private let old: [Trace]
  private let new: [SectionText]
  private var places: [Int?]
  private var taken: Set<Int> = []

  /// For each old section, the new one that it has become; nil where it is gone.
  ///
  /// The first that holds: an equal text anywhere (a section that was only moved is not another); the same explicit id; the
  /// same heading; then what is most alike between those, in order.
  static func places(of old: [Trace], in new: [SectionText]) -> [Int?] {
    var tracking = SectionTracking(old: old, new: new)
    tracking.placeEqualTexts()
    tracking.place { old, new in new.anchor.map { $0 == old.key } ?? (new.isFront && old.key == SectionText.frontKey) }
    tracking.place { old, new in !old.heading.isEmpty && old.heading == new.heading && !new.isFront }
    tracking.placeBySimilarity()
    return tracking.places
  }

  private init(old: [Trace], new: [SectionText]) {
    self.old = old
    self.new = new
    places = Array(repeating: nil, count: old.count)
  }

  private mutating func take(_ index: Int, for trace: Int) {
    places[trace] = index
    taken.insert(index)
  }

  /// Of several with the same text, the one of the same key, else the first that is free.
  private mutating func placeEqualTexts() {
    let byPrint = Dictionary(grouping: new.indices, by: { new[$0].fingerprint })
    for sameKeyOnly in [true, false] {
      for (trace, section) in old.enumerated() where places[trace] == nil {
        let free = (byPrint[section.fingerprint] ?? []).filter { !taken.contains($0) }
        if let index = free.first(where: { new[$0].key == section.key }) ?? (sameKeyOnly ? nil : free.first) {
          take(index, for: trace)
        }
      }
    }
  }

  /// The first free one that fits, for each.
  private mutating func place(_ fits: (Trace, SectionText) -> Bool) {
    for (trace, section) in old.enumerated() where places[trace] == nil {
      if let index = new.indices.first(where: { !taken.contains($0) && fits(section, new[$0]) }) {
        take(index, for: trace)
      }
    }
  }

  private mutating func placeBySimilarity() {
    var after = new.startIndex
    var gap: [Int] = []
    for trace in old.indices {
      guard let place = places[trace] else {
        gap.append(trace)
        continue
      }
      // A section that was moved parts no gap.
      guard place >= after else { continue }
      fill(gap, after..<place)
      gap = []
      after = place + 1
    }
    fill(gap, min(after, new.endIndex)..<new.endIndex)
  }

  private mutating func fill(_ gap: [Int], _ range: Range<Int>) {
    let free = range.filter { !taken.contains($0) && !new[$0].isFront }
    let pairs = OrderedPairing.pairs(gap.indices, free.indices) { likeness(old[gap[$0]], new[free[$1]]) }
    for (trace, place) in pairs { take(free[place], for: gap[trace]) }
  }

  /// Over 0 where one may have become the other. Without the old text, only the same place says so.
  private func likeness(_ old: Trace, _ new: SectionText) -> Double {
    guard let words = old.words else { return old.key == new.key ? 0.5 : 0 }
    let likeness = WordHashes.likeness(words, new.words)
    return likeness >= Self.leastLikeness ? likeness + (old.key == new.key ? 0.1 : 0) : 0
  }

  private static let leastLikeness = 0.3
}
