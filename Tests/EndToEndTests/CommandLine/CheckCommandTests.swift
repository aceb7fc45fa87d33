import TestSupport
import Testing

@Suite("maktaba check") struct CheckCommandTests {
  private let shell = Shell()

  @Test func `prints one array with the keys that were agreed`() throws {
    let library = TemporaryLibrary(["en/a.md": "---\ntitle: [broken\n---\n# A\n", "sw/a.md": "# A\n"])
    let run = try shell.run("check", "--library", library.root, "--json")
    #expect(run.code == 1)
    #expect(try JSONReading.keys(run) == ["path", "line", "severity", "code", "message"])
    let problems = try JSONReading.objects(run)
    #expect(problems.contains { $0["path"] as? String == "en/a.md" })
  }

  @Test func `prints places as compilers do`() throws {
    let library = TemporaryLibrary(["en/a.md": "---\ntitle: [broken\n---\n# A\n", "sw/a.md": "# A\n"])
    let run = try shell.run("check", "--library", library.root)
    #expect(run.lines.contains { $0.hasPrefix("en/a.md:") && $0.hasSuffix("]") })
  }

  @Test func `a sound library has nothing to look at`() throws {
    let library = TemporaryLibrary(["a.md": "# A\n\nText.\n", "b.md": "# B\n\nText.\n"])
    let run = try shell.run("check", "--library", library.root, "--json")
    #expect(run.code == 0)
  }

  @Test func `hostile names and texts reach no terminal`() throws {
    let library = TemporaryLibrary(["en/\u{1B}[31m.md": "---\ntitle: \"\u{202E}\u{7}x\n---\n\u{1B}]0;x\u{7}\n"])
    for command in ["check", "list", "translations"] {
      let run = try shell.run(command, "--library", library.root)
      let bytes = run.output + Array(run.errors.utf8)
      #expect(!bytes.contains { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F }, "\(command)")
    }
  }
}
