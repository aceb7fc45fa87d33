import TestSupport
import Testing

@Suite("Two visits")
struct VisitStories {
  private let library = TemporaryLibrary([
    "library.yml": "maktaba: 1\nid: visits\nlayout: \"{lang}/{path}\"\n",
    "en/card.md": "---\nedition: 2\n---\n# The card\n\nA text.\n", "en/law.md": "# The law\n\nA short text.\n",
  ])
  private let state = TemporaryLibrary(named: "state")

  private func visit(_ arguments: [String] = [], _ look: (ScreenRun) -> Void = { _ in }) throws {
    let run = try ScreenRun(library: library.root, state: state, arguments: arguments)
    run.waitForCursor(on: "The card")
    look(run)
    run.leave()
  }

  private func news() throws -> [String: [String]] {
    let run = try Shell().run("list", "--library", library.root, "--state-dir", state.root, "--json", "is:new")
    let pairs = try JSONReading.objects(run).map { ($0["work"] as? String ?? "", $0["why"] as? [String] ?? []) }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  @Test("What came and changed between two visits is new on the second, until that is over")
  func twoVisits() throws {
    try visit()
    #expect(try news() == [:])
    library.write("en/card.md", "---\nedition: 3\n---\n# The card\n\nAnother text.\n")
    library.write("sw/law.md", "# Sheria\n\nMaandishi.\n")
    library.write("en/rest.md", "# The rest\n\nNew.\n")
    let expected = [
      "card": ["changed in English: edition 2 -> 3"], "law": ["new translation: Swahili"],
      "rest": ["new since you were here"],
    ]
    // The command line looks, and is no visit.
    #expect(try news() == expected)
    #expect(try news() == expected)
    try visit { run in
      run.press("\\")
      run.type("is:new")
      run.press("Enter")
      run.waitFor("3 works")
      run.waitFor("Why: changed in English: edition 2 -> 3")
    }
    #expect(try news() == [:])
  }

  @Test("In private nothing of a visit is kept")
  func inPrivate() throws {
    try visit(["--private"])
    #expect(
      try Shell().run("list", "--library", library.root, "--state-dir", state.root, "is:new").errors
        .contains("Nothing is known of an earlier visit"))
  }
}
