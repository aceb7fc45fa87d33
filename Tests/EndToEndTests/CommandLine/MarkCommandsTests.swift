import Glibc
import TestSupport
import Testing

@Suite("maktaba mark, maktaba marks") struct MarkCommandsTests {
  private let library = SmallLibrary.make()
  private let shell = Shell()

  private func works(_ filter: String, in shell: Shell? = nil) throws -> [String] {
    let run = try (shell ?? self.shell).run("list", "--library", library.root, "--json", filter)
    return try JSONReading.objects(run).compactMap { $0["work"] as? String }
  }

  @Test func `a mark is there the next time, and can be taken away`() throws {
    #expect(try shell.run("mark", "read", "card", "law", "--library", library.root).code == 0)
    #expect(Set(try works("is:read")) == ["card", "law"])
    #expect(try shell.run("mark", "unread", "law", "--library", library.root).code == 0)
    #expect(try works("is:read") == ["card"])
  }

  @Test func `a bookmark is there the next time, and can be taken away`() throws {
    #expect(try shell.run("mark", "bookmark", "card", "--library", library.root).code == 0)
    #expect(try works("is:bookmarked") == ["card"])
    #expect(try shell.run("mark", "unbookmark", "card", "--library", library.root).code == 0)
    #expect(try works("is:bookmarked") == [])
  }

  @Test func `nothing is marked when one of the works does not exist`() throws {
    #expect(try shell.run("mark", "read", "card", "nothing", "--library", library.root).code == 1)
    #expect(try works("is:read") == [])
  }

  @Test func `profiles keep their marks apart`() throws {
    #expect(try shell.run("mark", "read", "card", "--library", library.root, "--profile", "amina").code == 0)
    #expect(try works("is:read") == [])
  }

  @Test func `marks travel to another machine, once`() throws {
    let other = Shell()
    let file = shell.home.path("marks.jsonl")
    _ = try shell.run("mark", "read", "card", "--library", library.root)
    _ = try other.run("mark", "read", "law", "--library", library.root)
    #expect(try shell.run("marks", "export", file).code == 0)
    #expect(try other.run("marks", "import", file).errors.contains("1 mark added"))
    #expect(try other.run("marks", "import", file).errors.contains("0 marks added"))
    #expect(Set(try works("is:read", in: other)) == ["card", "law"])
  }

  @Test func `an exported file is for its owner alone`() throws {
    _ = try shell.run("mark", "read", "card", "--library", library.root)
    _ = try shell.run("marks", "export", shell.home.path("marks.jsonl"))
    var status = stat()
    #expect(stat(shell.home.path("marks.jsonl"), &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
  }

  @Test(arguments: [("nothing of the kind\n", Int32(65)), ("", 0)])
  func `a file without marks`(text: String, code: Int32) throws {
    shell.home.write("marks.jsonl", text)
    #expect(try shell.run("marks", "import", shell.home.path("marks.jsonl")).code == code)
  }

  @Test func `a file that is not there`() throws {
    let run = try shell.run("marks", "import", "/nowhere/marks.jsonl")
    #expect(run.code == 74)
    #expect(run.errors.hasPrefix("maktaba: /nowhere/marks.jsonl was not imported: "))
  }

  @Test func `a damaged line costs that line, and is said`() throws {
    let file = shell.home.path("marks.jsonl")
    _ = try shell.run("mark", "read", "card", "--library", library.root)
    _ = try shell.run("marks", "export", file)
    let lines = String(decoding: shell.home.bytes("marks.jsonl") ?? [], as: UTF8.self)
    shell.home.write("marks.jsonl", lines + "{damaged}\n")
    let other = Shell()
    let run = try other.run("marks", "import", file)
    #expect(run.code == 65)
    #expect(run.errors.contains("1 mark added"))
    #expect(try works("is:read", in: other) == ["card"])
  }
}
