import MaktabaText

/// The sections of one language's document that stand for those of another's, all at once: what two texts that are
/// scrolled together need at every line.
public struct SectionTargets: Equatable, Sendable {
  /// A section that stands for another.
  public struct Target: Equatable, Sendable {
    /// Its index.
    public let index: Int
    /// It is named by the order of the headings alone.
    public let isGuess: Bool
  }

  private let targets: [Target?]

  /// Matches as ``SectionMatch/target(of:from:to:)`` does, but no guess takes a section twice, nor one that stands for the
  /// lead: the other document has nothing of its own for such a section. O(sections of both).
  public init(from: [Section], to: [Section]) {
    let anchors = SectionMatch.sharedAnchors(from, to)
    if from.elementsEqual(to, by: { $0.level == $1.level }) {
      targets = from.indices.map { Target(index: anchors[$0] ?? $0, isGuess: false) }
      return
    }
    var targets = SectionTargets.guesses(from, to, anchors)
    for (mine, theirs) in anchors { targets[mine] = Target(index: theirs, isGuess: false) }
    if from.first?.level == 0 { targets[0] = to.first?.level == 0 ? Target(index: 0, isGuess: false) : nil }
    self.targets = targets
  }

  /// The section that stands for this one; nil when none does.
  public subscript(section: Int) -> Target? { targets.indices.contains(section) ? targets[section] : nil }

  /// The last section before this one that has a target, with it.
  public func last(before section: Int) -> (section: Int, target: Target)? {
    for index in stride(from: min(section, targets.count) - 1, through: 0, by: -1) {
      if let target = targets[index] { return (index, target) }
    }
    return nil
  }

  /// Between two shared anchors, headings of the same level are matched in their order.
  private static func guesses(_ from: [Section], _ to: [Section], _ anchors: [Int: Int]) -> [Target?] {
    var targets = [Target?](repeating: nil, count: from.count)
    var before = (mine: -1, theirs: -1)
    for after in anchors.sorted(by: { $0.key < $1.key }).map({ ($0.key, $0.value) }) + [(from.count, to.count)] {
      let start = before.theirs + 1
      let theirs = places(start..<max(start, after.1), of: to)
      for (level, peers) in places(before.mine + 1..<after.0, of: from) {
        share(theirs[level] ?? [], among: peers, into: &targets)
      }
      before = after
    }
    return targets
  }

  private static func places(_ range: Range<Int>, of sections: [Section]) -> [Int: [Int]] {
    Dictionary(grouping: range.filter { sections[$0].level > 0 }, by: { sections[$0].level })
  }

  /// The first of several that would have the same target has it.
  private static func share(_ theirs: [Int], among peers: [Int], into targets: inout [Target?]) {
    guard !theirs.isEmpty else { return }
    var last: Int?
    for (place, peer) in peers.enumerated() {
      let share = peers.count > 1 ? Double(place) / Double(peers.count - 1) : 0
      let index = peers.count == theirs.count ? place : Int((share * Double(theirs.count - 1)).rounded())
      if index != last { targets[peer] = Target(index: theirs[index], isGuess: true) }
      last = index
    }
  }
}
