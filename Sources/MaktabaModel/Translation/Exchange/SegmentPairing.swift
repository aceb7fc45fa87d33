/// What is known of the translation of each segment of a source section.
struct SegmentPairing {
  /// The parts of one segment's translation.
  struct Part: Equatable {
    /// The source that the translation was made from, where it differs.
    var previous: String?
    /// The translation; nil when there is none.
    var target: String?
    /// The translation, or the lack of one, is not to be relied on.
    var needsWork: Bool
  }

  /// One for each segment of the source.
  private(set) var parts: [Part]

  /// Pairs a section's segments with those of its translation, by their number where both have the same kinds in the same
  /// order; with the text that the translation was made from as a go-between where that is known and the source has changed.
  /// Otherwise heading goes to heading and the rest, whole, to the next segment.
  init(_ unit: ExchangeUnit, source: SectionSegments) {
    let isCurrent = [.complete, .reviewed, .original].contains(unit.state)
    parts = source.texts.map { _ in Part(needsWork: !isCurrent) }
    let target = SectionSegments(of: unit.target ?? "", key: unit.key)
    let previous = unit.previousSource.map { SectionSegments(of: $0, key: unit.key) }
    if target.texts.isEmpty {
      // Nothing to pair.
    } else if let previous, unit.state == .outOfDate, previous.kinds == target.kinds {
      pair(target, through: previous, source)
    } else if source.kinds == target.kinds || unit.key == ExchangeUnit.metaKey {
      for index in parts.indices where index < target.texts.count { parts[index].target = target.texts[index] }
    } else {
      spread(target, over: source)
    }
    if !isCurrent, previous?.kinds == source.kinds { notePrevious(previous?.texts ?? [], source) }
    for index in parts.indices where parts[index].target == nil { parts[index].needsWork = true }
    // An outdated section always has something to look at, or it would come back as current unread.
    if !isCurrent, !parts.isEmpty, !parts.contains(where: \.needsWork) { parts[0].needsWork = true }
  }

  /// What the source kept keeps its translation; what changed between two that were kept is paired in its order.
  private mutating func pair(_ target: SectionSegments, through previous: SectionSegments, _ source: SectionSegments) {
    let kept = CommonParts.of(previous.texts, source.texts)
    var before = (old: 0, new: 0)
    for next in kept.map({ (old: $0.0, new: $0.1) }) + [(old: previous.texts.count, new: source.texts.count)] {
      if next.old - before.old == next.new - before.new {
        for step in 0..<(next.old - before.old)
        where previous.kinds[before.old + step] == source.kinds[before.new + step] {
          let part = before.new + step
          parts[part] = Part(
            previous: previous.texts[before.old + step], target: target.texts[before.old + step], needsWork: true)
        }
      }
      if next.new < source.texts.count { parts[next.new] = Part(target: target.texts[next.old], needsWork: false) }
      before = (next.old + 1, next.new + 1)
    }
  }

  private mutating func notePrevious(_ previous: [String], _ source: SectionSegments) {
    for index in parts.indices where index < previous.count && previous[index] != source.texts[index] {
      parts[index].previous = previous[index]
      parts[index].needsWork = true
    }
  }

  /// The whole text where it does least harm.
  private mutating func spread(_ target: SectionSegments, over source: SectionSegments) {
    var texts = target.texts[...]
    var index = 0
    if case .heading? = source.kinds.first, case .heading? = target.kinds.first, source.kinds.count > 1 {
      parts[0].target = texts.removeFirst()
      index = 1
    }
    guard index < parts.count, !texts.isEmpty else { return }
    parts[index].target = SectionSegments.joined(Array(texts))
    for place in parts.indices { parts[place].needsWork = true }
  }
}

/// What two sequences have in common, in order.
enum CommonParts {
  /// Beyond this many pairs only what is equal at both ends is looked for.
  private static let greatestTable = 1 << 20

  /// The places, in both, of a longest common subsequence. O(count of a × count of b), bounded.
  static func of(_ a: [String], _ b: [String]) -> [(Int, Int)] {
    let head = zip(a, b).prefix { $0 == $1 }.count
    let tail = zip(a[head...].reversed(), b[head...].reversed()).prefix { $0 == $1 }.count
    let (middleA, middleB) = (Array(a[head..<(a.count - tail)]), Array(b[head..<(b.count - tail)]))
    return (0..<head).map { ($0, $0) } + middle(middleA, middleB).map { ($0 + head, $1 + head) }
      + (0..<tail).map { (a.count - tail + $0, b.count - tail + $0) }
  }

  private static func middle(_ a: [String], _ b: [String]) -> [(Int, Int)] {
    let width = b.count + 1
    guard !a.isEmpty, !b.isEmpty, (a.count + 1) * width <= greatestTable else { return [] }
    var lengths = [Int](repeating: 0, count: (a.count + 1) * width)
    for i in stride(from: a.count - 1, through: 0, by: -1) {
      for j in stride(from: b.count - 1, through: 0, by: -1) {
        lengths[i * width + j] =
          a[i] == b[j]
          ? lengths[(i + 1) * width + j + 1] + 1 : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
      }
    }
    return walk(a, b, lengths, width)
  }

  private static func walk(_ a: [String], _ b: [String], _ lengths: [Int], _ width: Int) -> [(Int, Int)] {
    var (i, j) = (0, 0)
    var pairs: [(Int, Int)] = []
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        pairs.append((i, j))
        (i, j) = (i + 1, j + 1)
      } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    return pairs
  }
}
