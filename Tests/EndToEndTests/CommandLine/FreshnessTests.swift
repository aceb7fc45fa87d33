import TestSupport
import Testing

/// Answers come from what is known, and are true of the folder as it is now.
@Suite("Answers are true of the folder") struct FreshnessTests {
  private let library = SmallLibrary.make()
  private let shell = Shell()

  private func search(_ word: String) throws -> [String] {
    let run = try shell.run("search", "--library", library.root, "--json", word)
    return try JSONReading.objects(run).compactMap { $0["path"] as? String }
  }

  @Test func `a new document is found at once, also in a new folder`() throws {
    #expect(try search("passport").count == 2)
    library.write("en/new/deep.md", "# Deep\n\nAnother passport.")
    #expect(try search("passport").contains("en/new/deep.md"))
  }

  @Test func `a document that went is not found`() throws {
    #expect(try search("passport").count == 2)
    library.remove("en/law.md")
    #expect(try search("passport") == ["en/card.md"])
  }

  @Test func `a document that was renamed is found under its name`() throws {
    #expect(try search("pledge") == ["en/law.md"])
    library.move("en/law.md", to: "en/statute.md")
    #expect(try search("pledge") == ["en/statute.md"])
  }

  @Test func `a document that is shown is shown as it is`() throws {
    #expect(try search("pledge") == ["en/law.md"])
    library.write("en/law.md", "# Law\n\nNothing of the kind any more.")
    #expect(try search("pledge") == [])
  }

  @Test func `nothing is found only after a look at every file`() throws {
    #expect(try search("xylophone") == [])
    library.write("en/law.md", "# Law\n\nA xylophone.")
    #expect(try search("xylophone") == ["en/law.md"])
  }

  @Test func `a list knows what stands in every file`() throws {
    let arguments = ["list", "--library", library.root, "--json", "topic:music"]
    #expect(try shell.run(arguments).code == 1)
    library.write("en/law.md", "---\nwork: law\ntitle: Law\ntopic: [music]\n---\n# Law\n")
    #expect(try JSONReading.objects(shell.run(arguments)).count == 1)
  }

  @Test func `a new manifest counts`() throws {
    let arguments = ["list", "--library", library.root, "--json", "topic:identification"]
    let before = try JSONReading.objects(shell.run(arguments)).first?["facets"] as? [String: [String]]
    #expect(before?.keys.sorted() == ["topic", "type"])
    library.write("library.yml", "maktaba: 1\nid: small\nlayout: \"{lang}/{path}\"\nfacets: [topic]\n")
    let after = try JSONReading.objects(shell.run(arguments)).first?["facets"] as? [String: [String]]
    #expect(after?.keys.sorted() == ["topic"])
  }

  @Test func `a deleted cache is made anew`() throws {
    #expect(try search("passport").count == 2)
    shell.home.remove(".cache")
    #expect(try search("passport").count == 2)
  }

  @Test func `private answers leave nothing behind`() throws {
    let run = try shell.run("search", "--library", library.root, "--private", "--json", "passport")
    #expect(try JSONReading.objects(run).count == 2)
    #expect(TreeDigest(of: shell.home.root).paths.allSatisfy { ["stdout", "stderr"].contains($0) })
  }
}
