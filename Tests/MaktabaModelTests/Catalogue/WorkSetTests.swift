import TestSupport
import Testing

@testable import MaktabaModel

struct WorkSetTests {
  @Test("a set of bits behaves as a set of numbers", arguments: [0, 1, 63, 64, 65, 127, 128, 1000])
  func sameAsASet(capacity: Int) {
    var random = SeededRandom(seed: UInt64(capacity))
    let a = Set((0..<capacity).filter { _ in Bool.random(using: &random) })
    let b = Set((0..<capacity).filter { _ in Bool.random(using: &random) })
    let first = WorkSet(capacity: capacity, a)
    let second = WorkSet(capacity: capacity, b)
    var union = first
    union.formUnion(second)
    var inverted = first
    inverted.invert()
    #expect(first.works == a.sorted())
    #expect(first.count == a.count)
    #expect(first.isEmpty == a.isEmpty)
    #expect(union.works == a.union(b).sorted())
    #expect(first.intersection(second).works == a.intersection(b).sorted())
    #expect(first.intersectionCount(second) == a.intersection(b).count)
    #expect(first.subtracting(second).works == a.subtracting(b).sorted())
    #expect(inverted.works == Set(0..<capacity).subtracting(a).sorted())
    #expect(WorkSet.all(capacity: capacity).count == capacity)
    #expect((0..<capacity).allSatisfy { first.contains($0) == a.contains($0) })
  }

  @Test("numbers outside the capacity are ignored")
  func outside() {
    var set = WorkSet(capacity: 10, [-1, 10, 63, 64, 9])
    set.remove(12)
    #expect(set.works == [9])
    #expect(!set.contains(-1) && !set.contains(10) && !set.contains(1_000_000))
    set.remove(9)
    #expect(set.isEmpty)
  }

  @Test("sets of catalogues of different sizes combine without harm")
  func sizes() {
    let small = WorkSet.all(capacity: 3)
    let large = WorkSet.all(capacity: 200)
    var union = small
    union.formUnion(large)
    #expect(union.works == [0, 1, 2])
    #expect(large.intersection(small).works == [0, 1, 2])
    #expect(small.intersection(large).works == [0, 1, 2])
    #expect(large.subtracting(small).count == 197)
  }
}
