import MaktabaText
import Testing

@testable import MaktabaModel

@Suite("The same section in another language")
struct SectionMatchTests {
  struct Case: Sendable {
    var from: [Section], to: [Section], section: Int
    var index: Int?, isGuess = false
  }

  @Test(
    "is found by anchor, then by the same outline, then by the share of the way",
    arguments: [
      Case(from: [.of(1), .of(2, "x"), .of(2)], to: [.of(1), .of(2), .of(2, "x")], section: 1, index: 2),
      Case(from: [.of(0), .of(1), .of(2)], to: [.of(0), .of(1), .of(2)], section: 2, index: 2),
      Case(from: [.of(1, "x"), .of(1, "x")], to: [.of(1, "x"), .of(1)], section: 1, index: 1),
      Case(from: [.of(1), .of(2), .of(2), .of(2)], to: [.of(1), .of(2), .of(2)], section: 3, index: 2, isGuess: true),
      Case(from: [.of(1), .of(2), .of(2), .of(2)], to: [.of(1), .of(2), .of(2)], section: 1, index: 1, isGuess: true),
      Case(from: [.of(1), .of(2), .of(3), .of(2)], to: [.of(1), .of(2), .of(2)], section: 3, index: 2, isGuess: true),
      Case(from: [.of(1), .of(2), .of(3)], to: [.of(1), .of(2)], section: 2, index: nil),
      Case(from: [.of(0), .of(1)], to: [.of(0), .of(1), .of(1)], section: 0, index: 0),
      Case(from: [.of(0), .of(1)], to: [.of(1)], section: 0, index: 0, isGuess: true),
      Case(from: [.of(1)], to: [], section: 0, index: nil),
      Case(from: [.of(1)], to: [.of(1)], section: 5, index: nil),
      Case(from: [.of(1)], to: [.of(1)], section: -1, index: nil),
      // Between the anchors that both have.
      Case(
        from: [.of(2), .of(2, "a"), .of(2), .of(2, "b"), .of(2)], to: [.of(2, "a"), .of(2), .of(2, "b")], section: 2,
        index: 1,
        isGuess: true),
      // Anchors in another order leave nothing between them.
      Case(
        from: [.of(2, "a"), .of(2), .of(2, "b")], to: [.of(2, "b"), .of(2), .of(2, "a"), .of(2)], section: 1, index: nil
      ),
    ])
  func target(_ test: Case) {
    let found = SectionMatch.target(of: test.section, from: test.from, to: test.to)
    #expect(found?.index == test.index)
    #expect(found?.isGuess ?? false == test.isGuess)
  }

  @Test("never goes backwards as one reads on")
  func inOrder() {
    let from = (0..<17).map { Section.of($0 % 3 == 0 ? 1 : 2) }
    let to = (0..<9).map { Section.of($0 % 4 == 0 ? 1 : 2) }
    for level in [1, 2] {
      let targets = from.indices.filter { from[$0].level == level }.compactMap {
        SectionMatch.target(of: $0, from: from, to: to)?.index
      }
      #expect(targets == targets.sorted() && targets.allSatisfy(to.indices.contains))
    }
  }
}
