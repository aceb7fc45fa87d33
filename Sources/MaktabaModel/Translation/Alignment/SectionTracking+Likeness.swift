/// Sections that changed too much to be known by text, id or heading.
extension SectionTracking {
  mutating func placeLikeness() {
    let times = Dictionary(grouping: old.indices, by: { old[$0].time }).values.filter { traces in
      traces.contains { places[$0] == nil }
    }
    var left = OrderedPairing.greatestTable
    for traces in times.sorted(by: { $0[0] < $1[0] }) {
      left -= new.count
      guard left > 0 else { return }
      placeLikeness(traces)
    }
  }

  /// Between two sections that were found and kept their order. What was moved parts no gap.
  private mutating func placeLikeness(_ traces: [Int]) {
    let found = traces.filter { places[$0] != nil }
    let kept = RisingPart.indices(of: found.map { places[$0]?.index ?? 0 }).map { found[$0] }
    var gap: [Int] = []
    var after = 0
    var next = kept[...]
    for trace in traces {
      if trace == next.first, let place = places[trace] {
        fill(gap, after..<max(after, place.index))
        gap = []
        after = place.index + 1
        next = next.dropFirst()
      } else if places[trace] == nil {
        gap.append(trace)
      }
    }
    fill(gap, after..<max(after, new.count))
    placeMoved(traces.filter { places[$0] == nil && old[$0].words != nil })
  }

  /// What was moved, renamed and edited at once is still told by most of its words, the most alike first.
  private mutating func placeMoved(_ traces: [Int]) {
    let free = new.indices.filter {
      !certain.contains($0) && isFree($0, at: old[traces.first ?? 0].time) && !new[$0].isFront
    }
    guard !traces.isEmpty, traces.count * free.count <= Self.mostMoved else { return }
    let bags = free.map { new[$0].words.sorted() }
    let pairs = traces.flatMap { trace in
      let bag = old[trace].words?.sorted() ?? []
      return free.indices.map { (trace, free[$0], WordHashes.likeness(sorted: bag, bags[$0])) }
    }
    for (trace, place, likeness) in pairs.sorted(by: { ($1.2, $0.0, $0.1) < ($0.2, $1.0, $1.1) }) {
      guard likeness >= Self.leastMoved, places[trace] == nil, isFree(place, at: old[trace].time) else { continue }
      take(place, for: trace, .likeness)
    }
  }

  private static let mostMoved = 100_000
  private static let leastMoved = 0.6

  private mutating func fill(_ gap: [Int], _ range: Range<Int>) {
    if gap.isEmpty { return }
    let free = range.filter { !certain.contains($0) && !new[$0].isFront }
    let oldBags = gap.map { old[$0].words?.sorted() }
    let newBags = free.map { new[$0].words.sorted() }
    let pairs = OrderedPairing.pairs(gap.count, free.count) { row, column in
      likeness(old[gap[row]], oldBags[row], new[free[column]], newBags[column])
    }
    for (trace, place) in pairs { take(free[place], for: gap[trace], .likeness) }
  }

  /// Over 0 where one may have become the other. Without the old text, only the same place or heading says so.
  private func likeness(_ old: Trace, _ oldBag: [UInt32]?, _ new: SectionText, _ newBag: [UInt32]) -> Float {
    let bonus: Float = (old.key == new.key ? 0.1 : 0) + (!old.heading.isEmpty && old.heading == new.heading ? 0.2 : 0)
    guard let oldBag else { return bonus }
    let likeness = Float(WordHashes.likeness(sorted: oldBag, newBag))
    return likeness >= Self.leastLikeness ? likeness + bonus : 0
  }

  /// Two sections on the same matter have a third of their words in common without being the same.
  private static let leastLikeness: Float = 0.45
}
