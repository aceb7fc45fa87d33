import Testing

@testable import MaktabaTerminal

@Suite("When a batch is painted")
struct PaintClockTests {
  private let start = ContinuousClock().now

  @Test("Nothing new, nothing to paint")
  func clean() {
    let clock = PaintClock()
    #expect(clock.delay(at: start) == nil)
    #expect(!clock.interruptsBurst(at: start))
  }

  @Test("A key is painted at once, however short ago the last paint was")
  func key() {
    var clock = PaintClock()
    clock.painted(at: start, isInBurst: false)
    clock.note(isUrgent: true)
    #expect(clock.delay(at: start) == .zero)
  }

  @Test("What messages changed waits until 16 ms have passed, and a key ends the wait")
  func messages() {
    var clock = PaintClock()
    clock.painted(at: start, isInBurst: false)
    clock.note(isUrgent: false)
    #expect(clock.delay(at: start + .milliseconds(6)) == .milliseconds(10))
    #expect(clock.delay(at: start + .milliseconds(17)) == .zero)
    clock.note(isUrgent: true)
    #expect(clock.delay(at: start + .milliseconds(6)) == .zero)
  }

  @Test("Twelve seconds of one burst take at most sixty paints")
  func longBurst() {
    var clock = PaintClock()
    var paints = 0
    for millisecond in 0..<12_000 {
      clock.note(isUrgent: true)
      let now = start + .milliseconds(millisecond)
      guard clock.interruptsBurst(at: now) else { continue }
      clock.painted(at: now, isInBurst: true)
      paints += 1
    }
    #expect((30...60).contains(paints))
  }
}
