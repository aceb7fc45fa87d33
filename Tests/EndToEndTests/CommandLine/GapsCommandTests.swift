import TestSupport
import Testing

@Suite("maktaba gaps") struct GapsCommandTests {
  private let library = SmallLibrary.make()
  private let shell = Shell()

  @Test func `ranks what is missing, and says why and how much work it is`() throws {
    let run = try shell.run("gaps", "--library", library.root)
    #expect(run.code == 0)
    #expect(run.lines.first?.hasPrefix("1  fr   The field card") == true || run.text.contains("The field card"))
    #expect(run.text.contains("no document; score "))
    #expect(run.errors.contains("at 250 words an hour."))
    #expect(!run.text.contains("What the law says"), "nobody should translate what was withdrawn")
  }

  @Test func `prints one array with its keys`() throws {
    let run = try shell.run("gaps", "--library", library.root, "--json")
    #expect(
      try JSONReading.keys(run) == [
        "rank", "work", "title", "language", "state", "grade", "score", "importance", "priority", "need", "words",
        "hours", "speed", "machine", "why",
      ])
    let scores = try JSONReading.objects(run).compactMap { $0["score"] as? Double }
    #expect(!scores.isEmpty && scores == scores.sorted(by: >))
  }

  @Test func `speed, limit and language are what was asked for`() throws {
    let run = try shell.run(
      "gaps", "--library", library.root, "--json", "--speed", "500", "--limit", "1", "--language", "fr")
    let gaps = try JSONReading.objects(run)
    #expect(gaps.count == 1 && gaps.first?["language"] as? String == "fr" && gaps.first?["speed"] as? Int == 500)
    #expect(run.errors.contains("at 500 words an hour."))
  }

  @Test func `comma-separated values run no formula`() throws {
    let hostile = TemporaryLibrary([
      "library.yml": "maktaba: 1\nsource_language: en\nlanguages: [en, sw]\nlayout: \"{lang}/{path}\"\n",
      "en/a.md": "---\ntitle: '=HYPERLINK(\"http://x\",\"y\")'\n---\n# A\n\nText, with a comma.\n",
      "en/b.md": "---\ntitle: ' +1'\n---\n# B\n\nText.\n",
    ])
    let run = try shell.run("gaps", "--library", hostile.root, "--format", "csv")
    #expect(run.text.hasPrefix("rank,work,title,language,state,"))
    #expect(run.text.contains(#""'=HYPERLINK(""http://x"",""y"")""#), "\(run.text)")
    #expect(run.text.contains(",'+1,") || run.text.contains(",' +1,"))
    let ends = run.output.indices.filter { run.output[$0] == 10 }
    #expect(ends.count == 3 && ends.allSatisfy { run.output[$0 - 1] == 13 }, "lines end in CR LF")
  }

  @Test func `a table in Markdown has as many cells in every row`() throws {
    let hostile = TemporaryLibrary([
      "library.yml": "maktaba: 1\nsource_language: en\nlanguages: [en, sw]\nlayout: \"{lang}/{path}\"\n",
      "en/a.md": "---\ntitle: 'One | two \\| three'\n---\n# A\n\nText.\n",
    ])
    let run = try shell.run("gaps", "--library", hostile.root, "--format", "markdown")
    let rows = run.lines.filter { $0.hasPrefix("|") }
    let bars = rows.map { row in row.replacing("\\\\", with: "").replacing("\\|", with: "").count { $0 == "|" } }
    #expect(bars == [8, 8, 8], "\(run.text)")
  }

  @Test(arguments: [
    ["--speed", "0"], ["--limit", "0"], ["--json", "--format", "csv"], ["--language", "xx-nothing"],
  ])
  func `what makes no sense is refused`(_ options: [String]) throws {
    #expect(try shell.run(["gaps", "--library", library.root] + options).code == 64)
  }

  @Test func `a library without gaps says so`() throws {
    let whole = TemporaryLibrary([
      "library.yml": "maktaba: 1\nlanguages: [en]\nsource_language: en\n", "en/a.md": "# A\n",
    ])
    let run = try shell.run("gaps", "--library", whole.root)
    #expect(run.code == 0 && run.output.isEmpty)
    #expect(run.errors.contains("Nothing is missing or out of date"))
  }
}
