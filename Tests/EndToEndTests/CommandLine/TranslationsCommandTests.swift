import TestSupport
import Testing

@Suite("maktaba translations") struct TranslationsCommandTests {
  private let library = SmallLibrary.make()
  private let shell = Shell()

  @Test func `prints one array with the keys that were agreed`() throws {
    let run = try shell.run("translations", "--library", library.root, "--json")
    #expect(run.code == 0)
    #expect(try JSONReading.keys(run) == ["work", "title", "source_language", "translations"])
    let works = try JSONReading.objects(run)
    #expect(works.compactMap { $0["work"] as? String } == ["card", "law", "old"])
    let languages = try #require(works.first?["translations"] as? [[String: Any]])
    #expect(languages.compactMap { $0["language"] as? String } == ["en", "sw", "fr"])
    #expect(languages.compactMap { $0["state"] as? String } == ["original", "unknown", "missing"])
    let keys = ["by", "date", "evidence", "grade", "language", "method", "reviewed", "sections", "shares", "state"]
    for language in languages { #expect(language.keys.sorted() == keys) }
    let shares = try #require(languages.first?["shares"] as? [String: Any])
    #expect(shares.keys.sorted() == ["complete", "missing", "outdated", "reviewed", "unknown"])
  }

  @Test func `prints the works asked for`() throws {
    let run = try shell.run("translations", "--library", library.root, "--json", "law", "card")
    #expect(try JSONReading.objects(run).compactMap { $0["work"] as? String } == ["law", "card"])
  }

  @Test func `says what each state rests on`() throws {
    let run = try shell.run("translations", "--library", library.root, "card")
    #expect(run.text.contains("The field card (card)"))
    #expect(run.lines.contains { $0.contains("sw") && $0.contains("unknown") && $0.contains("2026-01-02") })
    #expect(run.lines.contains { $0.contains("fr") && $0.contains("missing") })
  }

  @Test(arguments: [
    (["--language", "sw"], ["sw"]), (["--state", "missing"], ["fr"]), (["--state", "missing,unknown"], ["sw", "fr"]),
  ]) func `shows the languages and states asked for`(_ options: [String], _ languages: [String]) throws {
    let run = try shell.run(["translations", "--library", library.root, "--json", "card"] + options)
    let shown = try #require(try JSONReading.objects(run).first?["translations"] as? [[String: Any]])
    #expect(shown.compactMap { $0["language"] as? String } == languages)
  }

  @Test func `a filter narrows the works`() throws {
    let run = try shell.run("translations", "--library", library.root, "--json", "--filter", "topic:safety")
    #expect(try JSONReading.objects(run).compactMap { $0["work"] as? String } == ["card"])
  }

  @Test(arguments: [("missing", 1), ("outdated", 0), ("critical", 0)])
  func `fails on what it is told to fail on`(_ kind: String, _ code: Int32) throws {
    let run = try shell.run("translations", "--library", library.root, "--fail-on", kind, "card")
    #expect(run.code == code)
    #expect(run.errors.contains("--fail-on") == (code == 1))
    #expect(run.text.contains("The field card (card)"), "and still answers")
  }

  @Test func `fails on a changed fact, and on nothing else than it is told`() throws {
    let library = SmallLibrary.make()
    let sections = String(decoding: library.bytes("sw/card.md") ?? [], as: UTF8.self)
    library.write("sw/card.md", sections + "\n## Karatasi\n\nMtu mwingine.\n")
    _ = try shell.run("translate", "record", "card", "--to", "sw", "--library", library.root)
    #expect(try shell.run("translations", "--library", library.root, "--fail-on", "critical", "card").code == 0)
    let text = String(decoding: library.bytes("en/card.md") ?? [], as: UTF8.self)
    library.write("en/card.md", text + " Call 116 111 at once.\n")
    let run = try shell.run(
      "translations", "--library", library.root, "--fail-on", "critical", "--language", "sw", "card")
    #expect(run.code == 1)
    #expect(run.text.contains("out-of-date (critical)"))
    #expect(
      try shell.run("translations", "--library", library.root, "--fail-on", "outdated", "--language", "sw").code == 1)
  }

  @Test(arguments: [["--state", "broken"], ["--language", "xx-nothing"], ["--fail-on", "everything"]])
  func `what is none is refused`(_ options: [String]) throws {
    #expect(try shell.run(["translations", "--library", library.root] + options).code == 64)
  }

  @Test func `an unknown work is said`() throws {
    #expect(try shell.run("translations", "--library", library.root, "nothing").code == 1)
  }
}
