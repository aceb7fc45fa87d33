import TestSupport
import Testing

@Suite("maktaba for-me, and lists with reasons") struct ForMeCommandTests {
  private let shell = Shell()
  private let library = TemporaryLibrary([
    "library.yml": "maktaba: 1\nid: people\nlayout: \"{lang}/{path}\"\nfacets: [audience, level]\n",
    "vocabularies/audience.yml":
      "- {id: nurse, labels: {en: Nurse, sw: Muuguzi}}\n- {id: police, labels: {en: Police officer}}\n",
    "sources.yml": "- {id: office, title: A report, publisher: Office of Figures, year: 2024}\n",
    "en/clinic.md": "---\naudience: nurse\nlevel: beginner\nreview_by: 2001-02-03\n---\n# In the clinic\n",
    "en/road.md": "---\naudience: [police]\nreview_by: 9000-01-01\n---\n# On the road\n",
    "sw/road.md": "# Barabarani\n",
    "en/all.md":
      "---\nclaims:\n  - {text: \"9 of 10\", source: office, contested_by: [office, a voice]}\n---\n# For all\n",
  ])

  private func run(_ arguments: String...) throws -> CommandRun {
    try shell.run(arguments + ["--library", library.root])
  }

  private func why(_ filter: String...) throws -> [String: [String]] {
    let run = try shell.run(["list", "--library", library.root, "--json"] + filter)
    let pairs = try JSONReading.objects(run).map { ($0["work"] as? String ?? "", $0["why"] as? [String] ?? []) }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  @Test func `with nothing set it says so, and lists everything`() throws {
    #expect(try run("for-me").errors.contains("Nothing is set for you"))
    let list = try run("list", "is:for-me")
    #expect(list.lines.count == 3 && list.errors.contains("Nothing is set for you"))
  }

  @Test func `takes labels of any language, keeps what was set, and lists what fits with the reason`() throws {
    let set = try run("for-me", "--audience", "muuguzi")
    #expect(set.code == 0 && set.text == "audience:Nurse\n")
    #expect(set.errors.contains("2 works of 3 in this library are for you"))
    #expect(try why("is:for-me") == ["clinic": ["for: Nurse"], "all": ["for: everybody"]])
    #expect(try run("for-me", "--language", "sw").text == "audience:Nurse lang:sw\n")
    #expect(
      try run("for-me", "--audience", "", "--json").text == "[\n"
        + #"{"audience":[],"level":[],"language":["sw"],"works":1}"# + "\n]\n")
    #expect(try why("is:for-me") == ["road": ["in Swahili"]])
    #expect(try run("for-me", "--clear").errors.contains("Nothing is set for you"))
    #expect(try why("is:for-me").count == 3)
  }

  @Test func `refuses what the library does not know, and keeps what was set`() throws {
    _ = try run("for-me", "--level", "beginner")
    let wrong = try run("for-me", "--audience", "elephant")
    #expect(wrong.code == 64)
    #expect(wrong.errors.contains("“elephant” is no audience of this library. There are: nurse, police."))
    #expect(try run("for-me").text == "level:Beginner\n")
    #expect(try run("for-me", "--clear", "--level", "beginner").code == 64)
  }

  @Test func `in private nothing is kept`() throws {
    #expect(try run("for-me", "--private", "--audience", "nurse").errors.contains("for you"))
    #expect(try run("for-me").text == "")
  }

  @Test func `due and contested say why`() throws {
    #expect(try why("is:due") == ["clinic": ["review was due 2001-02-03"]])
    #expect(try why("is:contested") == ["all": ["contested by Office of Figures, 2024; a voice: “9 of 10”"]])
    #expect(try why("is:unread") == ["clinic": [], "all": [], "road": []])
    #expect(try run("list", "is:due").lines.first?.hasSuffix("review was due 2001-02-03") == true)
    #expect(try run("search", "--filter", "is:contested", "all").text.contains("For all"))
  }

  @Test func `the starter library has contested facts, and names who contests them`() throws {
    let run = try shell.run("list", "--library", PackageFolder.path("seeds"), "is:contested")
    #expect(run.lines.count >= 9)
    #expect(run.lines.allSatisfy { $0.contains("contested by ") })
    #expect(run.text.contains("contested by Reuters, 2023: “At least 120,000 people"))
  }

  @Test func `without an earlier visit nothing is new, and it says so`() throws {
    let run = try run("list", "is:new")
    #expect(run.code == 1 && run.errors.contains("Nothing is known of an earlier visit"))
  }
}
