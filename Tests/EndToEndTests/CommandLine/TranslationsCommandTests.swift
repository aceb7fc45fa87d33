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

  @Test func `an unknown work is said`() throws {
    #expect(try shell.run("translations", "--library", library.root, "nothing").code == 1)
  }
}
