import TestSupport
import Testing

@Suite("maktaba search") struct SearchCommandTests {
  private let library = SmallLibrary.make()
  private let shell = Shell()

  @Test func `prints one array with the keys that were agreed`() throws {
    let run = try shell.run("search", "--library", library.root, "--json", "passport")
    #expect(run.code == 0)
    #expect(run.errors == "")
    let keys = ["work", "language", "title", "section", "snippet", "path", "line", "via", "missing"]
    #expect(try JSONReading.keys(run) == keys)
    let hits = try JSONReading.objects(run)
    #expect(hits.count == 2)
    let hit = try #require(hits.first { $0["work"] as? String == "card" })
    #expect(hit["section"] as? String == "Papers")
    #expect(hit["path"] as? String == "en/card.md")
    #expect(hit["line"] as? Int == 11)
    #expect((hit["snippet"] as? String)?.contains("keeps the passport") == true)
  }

  @Test(arguments: [
    (["pasipoti"], ["card"]),
    (["passport", "-pledge"], ["card"]),
    (["\"keeps the passport\""], ["card"]),
    (["--filter", "topic:law", "passport"], ["law"]),
    (["--filter", "lang:sw", "pasipoti"], ["card"]),
    (["sipoti"], ["card"]),
  ])
  func `finds what is meant`(words: [String], works: [String]) throws {
    let run = try shell.run(["search", "--library", library.root, "--json"] + words)
    #expect(try JSONReading.objects(run).compactMap { $0["work"] as? String } == works)
  }

  @Test func `keeps to the limit`() throws {
    let run = try shell.run("search", "--library", library.root, "--limit", "1", "passport")
    #expect(run.lines.count == 2)
    #expect(run.errors.contains("1 of 2 sections are shown; --limit shows more."))
  }

  @Test func `says when nothing is found`() throws {
    let run = try shell.run("search", "--library", library.root, "--json", "xylophone")
    #expect(run.code == 1)
    #expect(run.text == "[]\n")
    #expect(run.errors == "maktaba: Nothing found for xylophone.\n")
  }

  @Test(arguments: [
    ("🙂", "There is nothing to look for in 🙂: give a word with letters or digits."),
    ("(", "There is nothing to look for in (: give a word with letters or digits."),
    ("*", "There is nothing to look for in *: give a word with letters or digits."),
    ("-passport", "-passport says only what to leave out: give a word to look for beside it."),
  ])
  func `words that cannot be found are no error`(words: String, sentence: String) throws {
    for options in [["--json"], []] {
      let run = try shell.run(["search", "--library", library.root] + options + [words])
      #expect(run.code == 1)
      #expect(run.text == (options.isEmpty ? "" : "[]\n"))
      #expect(run.errors == "maktaba: \(sentence)\n")
    }
  }

  @Test(arguments: ["\"", "-", "* OR NEAR(", "a AND", "title:", "'); DROP TABLE x", "\u{1B}[31m", "((((", "^"])
  func `takes no words for a syntax error`(words: String) throws {
    let run = try shell.run("search", "--library", library.root, "--json", "--", words)
    #expect([0, 1].contains(run.code))
    #expect(!run.errors.contains("\u{1B}"))
    #expect(!run.errors.lowercased().contains("sql"))
  }
}
