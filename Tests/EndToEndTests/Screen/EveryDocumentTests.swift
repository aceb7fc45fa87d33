import TestSupport
import Testing

/// `J` goes from one to the next: it takes the way a reader takes, and one key. A key is pressed when the program has painted
/// what the key before asked for, so that each document is painted and, where it is longer than the screen, as a rule its
/// second page (a key that comes while the first is still on its way shares its paint). The index is made before, so that it does not compete.
@Suite("Every document of the corpora on one screen")
struct EveryDocumentTests {
  /// Two programs share the work, for each spends half of its time waiting.
  @Test(
    "All are opened and paged, one after the other, and nothing but what is allowed is written",
    .enabled(if: Shelves.umbrella != nil, Shelves.corporaAreAbsent), arguments: [0, 1])
  func everything(half: Int) throws {
    var library = NumberedLibrary()
    library.addFiles(below: try #require(Shelves.umbrella)) { $0 % 2 == half }
    if half == 0 { library.addFile(try #require(Corpora.path("commonmark-spec.txt"))) }
    for (index, text) in HostileLibrary.naughty.enumerated() where index % 2 == half { library.add(hostile: text) }
    #expect(library.count > 2_090)

    let state = TemporaryLibrary(named: "state")
    #expect(try TimedCommand.maktaba(["index", "--library", library.folder.root], state: state).isDone)
    let run = try ScreenRun(library: library.folder.root, state: state)
    run.wait(upTo: .seconds(60)) { $0.row($0.cursor.row).contains(NumberedLibrary.number(of: 0)) }
    run.press("Enter")
    for index in 0..<library.count {
      let number = NumberedLibrary.number(of: index)
      guard run.pty.wait(upTo: .seconds(20), until: { Self.shows(number, on: $0) }) else {
        Issue.record("\(number) was not opened\n\(run.screen.text)")
        break
      }
      turnPage(of: run)
      if index + 1 < library.count { run.press("J") }
    }
    run.leave()
  }

  /// Whether the title has the number: on its left, or on the right of a title that reads from right to left.
  private static func shows(_ number: String, on screen: VirtualScreen) -> Bool {
    (0..<5).map { screen.cell(row: 0, column: $0).text }.joined() == number || screen.row(0).contains(number)
  }

  /// Pages once, where there is a second page, and waits until it is painted.
  private func turnPage(of run: ScreenRun) {
    guard !run.screen.row(0).hasSuffix("100%") else { return }
    let count = run.screen.bytes.count
    run.press("Space").wait { $0.bytes.count > count }
  }
}
