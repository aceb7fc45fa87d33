import MaktabaText
import Testing

@testable import MaktabaModel

@Suite("All sections of two languages")
struct SectionTargetsTests {
  @Test(
    "are matched as one would be, save that no guess takes a section twice",
    arguments: [
      ([0, 1, 2, 2], [0, 1, 2, 2], ["0", "1", "2", "3"]),
      ([1, 2, 2, 2], [1, 2, 2], ["0?", "1?", "2?", "-"]),
      ([1, 2, 2], [1, 2, 2, 2], ["0?", "1?", "3?"]),
      ([1, 2, 3], [1, 2], ["0?", "1?", "-"]),
      ([0, 1], [1], ["-", "0?"]),
      ([1], [], ["-"]), ([], [1], []),
    ] as [([Int], [Int], [String])])
  func targets(from: [Int], to: [Int], expected: [String]) {
    let targets = SectionTargets(from: from.map { .of($0) }, to: to.map { .of($0) })
    #expect(from.indices.map { word(targets[$0]) } == expected)
  }

  private func word(_ target: SectionTargets.Target?) -> String {
    target.map { "\($0.index)" + ($0.isGuess ? "?" : "") } ?? "-"
  }

  @Test("keep to anchors, and to what stands between them")
  func anchors() {
    let from: [Section] = [.of(2), .of(2, "a"), .of(2), .of(2, "b"), .of(2)]
    let targets = SectionTargets(from: from, to: [.of(2, "a"), .of(2), .of(2, "b")])
    #expect(from.indices.map { word(targets[$0]) } == ["-", "0", "1?", "2", "-"])
    #expect(targets.last(before: 4)?.section == 3)
    #expect(targets.last(before: 0) == nil)
    #expect(targets[7] == nil && targets[-1] == nil)
  }

  @Test("Where a section has a target, it is the one it has alone", arguments: 0..<40)
  func asOne(seed: Int) {
    let from = sections(seed * 7 + 3)
    let to = sections(seed * 11 + 5)
    let targets = SectionTargets(from: from, to: to)
    for index in from.indices {
      guard let target = targets[index] else { continue }
      let one = SectionMatch.target(of: index, from: from, to: to)
      #expect(one?.index == target.index && one?.isGuess == target.isGuess, "\(index) of \(from.map(\.level))")
    }
  }

  /// Some outline; every third heading has an anchor, and not every document has them all.
  private func sections(_ seed: Int) -> [Section] {
    (0..<seed % 13 + 1).map { place in
      let level = place == 0 ? seed % 2 : (seed / (place + 1)) % 3 + 1
      return .of(level, place % 3 == 1 && seed % (place + 2) > 0 ? "a\(place)" : nil)
    }
  }
}
