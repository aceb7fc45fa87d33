import TestSupport
import Testing

@Suite("Two copies at once")
struct TwoCopiesTests {
  @Test("Both read the library for the first time: both end well, and the index is whole")
  func indexing() throws {
    let place = try MarkedLibrary(works: 200, isFresh: true)
    let arguments = ["index", "--library", place.library.root]
    let copies = try (0..<3).map { _ in try TimedCommand.start(arguments, state: place.state) }
    for copy in copies {
      let end = copy.wait()
      #expect(end.isDone, "\(end)")
    }
    let found = try place.run(["search", "needle", "--json", "--limit", "500"])
    #expect(found.output.split(separator: "\"work\"").count == 201)
  }

  @Test("Many mark at the same time: every mark is there")
  func marking() throws {
    let place = try MarkedLibrary(works: 30)
    let copies = try (0..<12).map { number in
      let arguments = ["mark", "read", "w\(number)", "--library", place.library.root]
      return try TimedCommand.start(arguments, state: place.state)
    }
    for copy in copies {
      let end = copy.wait()
      #expect(end.isDone, "\(end)")
    }
    #expect(try place.readWorks().isSuperset(of: (0..<12).map { "w\($0)" }))
  }

  @Test(
    "One is open on the screen while the other marks: the screen follows at the next start, and neither loses a mark")
  func screenAndCommand() throws {
    let place = try MarkedLibrary(works: 5)
    let run = try ScreenRun(library: place.library.root, state: place.state)
    run.waitForCursor(on: "Work 0")
    #expect(try place.mark().isDone)
    run.press("j", "j", "r").waitFor("Marked as read: “Work 2”")
    run.leave()
    #expect(try place.readWorks() == ["w0", "w1", "w2"])
  }
}
