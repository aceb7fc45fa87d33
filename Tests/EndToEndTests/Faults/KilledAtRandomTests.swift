import TestSupport
import Testing

@Suite("Killed at random")
struct KilledAtRandomTests {
  @Test("Thirty times while marking in a loop: nothing acknowledged is lost")
  func marking() throws {
    let place = try MarkedLibrary(works: 60)
    var random = SeededRandom(seed: 3)
    for _ in 0..<30 { _ = try place.mark(limit: .milliseconds(.random(in: 1...250, using: &random))) }
    #expect(try place.mark().isDone)
    #expect(try place.lost() == [])
  }

  @Test("Ten times while a library is read for the first time: the next start has it whole")
  func indexing() throws {
    var random = SeededRandom(seed: 5)
    for _ in 0..<10 {
      let place = try MarkedLibrary(works: 40, isFresh: true)
      _ = try place.run(["index"], limit: .milliseconds(.random(in: 1...300, using: &random)))
      let after = try place.run(["list"])
      #expect(after.isDone && after.output.split(separator: "\n").count == 40, "\(after)")
    }
  }
}
