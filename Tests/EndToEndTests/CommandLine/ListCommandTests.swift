import TestSupport
import Testing

@Suite("maktaba list") struct ListCommandTests {
  private let library = SmallLibrary.make()
  private let shell = Shell()

  @Test func `prints one array with the keys that were agreed`() throws {
    let run = try shell.run("list", "--library", library.root, "--json")
    #expect(run.code == 0)
    #expect(run.errors == "")
    let works = try JSONReading.objects(run)
    #expect(works.count == 3)
    let keys = ["work", "title", "language", "languages", "status", "facets", "read", "bookmarked", "why"]
    #expect(try JSONReading.keys(run) == keys)
    let card = try #require(works.first { $0["work"] as? String == "card" })
    #expect(card["title"] as? String == "The field card")
    #expect(card["languages"] as? [String] == ["en", "sw"])
    #expect(card["facets"] as? [String: [String]] == ["topic": ["identification", "safety"], "type": ["card"]])
    #expect(card["read"] as? Bool == false)
  }

  @Test func `a status that no document states is null, and a dash in the table`() throws {
    let works = try JSONReading.objects(shell.run("list", "--library", library.root, "--json"))
    let statuses = works.map { ($0["work"] as? String ?? "", $0["status"] as? String) }
    #expect(Dictionary(uniqueKeysWithValues: statuses) == ["card": nil, "law": "withdrawn", "old": nil])
    #expect(works.allSatisfy { $0.keys.contains("status") })
    let table = try shell.run("list", "--library", library.root)
    #expect(table.lines.contains { $0.hasPrefix("card ") && $0.hasSuffix("  -") })
  }

  @Test(arguments: [
    (["topic:law"], ["old", "law"]),
    (["topic:law", "-type:reference"], ["old"]),
    (["lang:sw,fr"], ["old", "card"]),
    (["status:withdrawn"], ["law"]),
    (["is:unread", "passport"], ["card", "law"]),
    (["-topic:law"], ["card"]),
    (["--", "-passport"], ["old"]),
  ])
  func `filters as the filter line does`(filter: [String], works: [String]) throws {
    #expect(Set(try list(filter)) == Set(works))
  }

  @Test func `shows titles in the language asked for`() throws {
    let run = try shell.run("list", "--library", library.root, "--language", "sw", "--json", "topic:identification")
    #expect(try JSONReading.objects(run).first?["title"] as? String == "Kadi ya kazini")
  }

  @Test func `takes the language from the locale`() throws {
    var shell = shell
    shell.environment["LC_ALL"] = "sw_KE.UTF-8"
    let run = try shell.run("list", "--library", library.root, "topic:identification")
    #expect(run.text.contains("Kadi ya kazini"))
  }

  @Test func `says which condition to drop when nothing passes`() throws {
    let run = try shell.run("list", "--library", library.root, "--json", "topic:law", "lang:sw")
    #expect(run.code == 1)
    #expect(run.text == "[]\n")
    #expect(run.errors.contains("No work passes this filter."))
    #expect(run.errors.contains("Without lang:sw: 2 works."))
  }

  @Test func `says when a facet does not exist`() throws {
    let run = try shell.run("list", "--library", library.root, "colour:red")
    #expect(run.code == 1)
    #expect(run.errors.contains("There is no facet “colour” in this library."))
  }

  @Test func `lines up columns, and prints no styles into a file`() throws {
    let run = try shell.run("list", "--library", library.root)
    #expect(run.lines.count == 3)
    #expect(!run.text.contains("\u{1B}"))
    #expect(run.lines.contains("card  The field card     en sw  -"))
  }

  private func list(_ filter: [String]) throws -> [String] {
    let run = try shell.run(["list", "--library", library.root, "--json"] + filter)
    return try JSONReading.objects(run).compactMap { $0["work"] as? String }
  }
}
