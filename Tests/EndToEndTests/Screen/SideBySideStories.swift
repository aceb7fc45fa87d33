import TestSupport
import Testing

@Suite("Side by side on the screen")
struct SideBySideStories {
  /// A page of thirty sections; the same page in Arabic; headings of both, far from each other.
  private static let work = "emergency-support/physical/beginner/s_physical"
  private static let amnesty = (english: "Amnesty International", arabic: "منظمة العفو الدولية")

  @Test(
    "In a real library an Arabic text stands beside the English one, heading beside heading, and follows it",
    .enabled(if: Shelves.umbrella != nil, Shelves.corporaAreAbsent), arguments: [80, 120])
  func headingsInStep(columns: Int) throws {
    let state = try #require(Shelves.umbrellaState)
    let run = try ScreenRun(
      library: Shelves.umbrella, state: state, columns: columns, rows: columns / 3,
      arguments: ["--language", "en,ar", "--bidi", "off"])
    run.wait { $0.shows("534 works") }
    run.press(":").type("open \(Self.work)").press("Enter")
    run.wait { $0.row(0).hasPrefix("Physical") }
    run.press("g", "T")
    run.wait { $0.row(1).hasPrefix("> en English") && $0.row(1).contains("ar ") }
    run.press("]", "]", "]", "]")
    run.wait { $0.row(2).contains(Self.amnesty.english) && $0.row(2).contains(Self.amnesty.arabic) }
    run.press("Space", "Space", "b", "Tab")
    run.waitFor("> ar")
    run.press("g", "]", "]", "]", "]")
    run.wait { $0.row(2).contains(Self.amnesty.english) && $0.row(2).contains(Self.amnesty.arabic) }
    run.press("q")
    run.wait { !$0.shows("│") && $0.row(1).contains(Self.amnesty.arabic) }
    run.leave()
  }
}
