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

  @Test func `says how many works were changed, and not how many were named`() throws {
    func said(_ words: String...) throws -> String {
      try shell.run(["mark"] + words + ["--library", library.root]).errors
    }
    #expect(try said("unbookmark", "card") == "maktaba: 0 works freed of bookmarks. 1 was without one.\n")
    #expect(try said("bookmark", "card", "card") == "maktaba: 1 work bookmarked.\n")
    #expect(try said("unbookmark", "card", "law") == "maktaba: 1 work freed of bookmarks. 1 was without one.\n")
    #expect(try said("read", "card") == "maktaba: 1 work marked as read.\n")
    #expect(try said("read", "card", "law") == "maktaba: 1 work marked as read. 1 was read already.\n")
    #expect(try said("unread", "old") == "maktaba: 0 works marked as unread. 1 was unread already.\n")
  }

  @Test func `an export in private mode does not replace a file by nothing`() throws {
    shell.home.write("kept.jsonl", "not to be lost")
    let run = try shell.run("marks", "export", "--private", shell.home.path("kept.jsonl"))
    #expect(run.code == 64)
    #expect(run.errors.contains("In private mode there are no marks to export: leave out --private."))
    #expect(shell.home.bytes("kept.jsonl") == Array("not to be lost".utf8))
  }

  @Test func `in private mode nothing is kept, and nothing else is said`() throws {
    let file = shell.home.path("marks.jsonl")
    let run = try shell.run("mark", "--private", "read", "card", "--library", library.root)
    #expect(run.code == 0)
    #expect(run.errors == "maktaba: Nothing is kept in private mode: leave out --private to keep marks.\n")
    #expect(try works("is:read") == [])
    _ = try shell.run("mark", "read", "card", "--library", library.root)
    _ = try shell.run("marks", "export", file)
    let other = Shell()
    #expect(try other.run("marks", "import", "--private", file).errors == run.errors)
    #expect(try works("is:read", in: other) == [])
  }

  @Test func `the marks of one library travel alone, and all are taken in`() throws {
    let second = TemporaryLibrary(["a.md": "# A\n"], named: "second")
    let file = shell.home.path("marks.jsonl")
    _ = try shell.run("mark", "read", "card", "--library", library.root)
    _ = try shell.run("mark", "read", "a", "--library", second.root)
    let export = try shell.run("marks", "export", "--library", library.root, file)
    #expect(export.errors == "maktaba: 1 mark written to \(file).\n")
    let lines = String(decoding: shell.home.bytes("marks.jsonl") ?? [], as: UTF8.self)
    #expect(lines.contains("\"small\"") && !lines.contains("folder:second"))
    _ = try shell.run("marks", "export", file)
    let other = Shell()
    let report = try other.run("marks", "import", "--library", library.root, file)
    #expect(report.errors.contains("2 marks added"))
    #expect(try works("is:read", in: other) == ["card"])
    #expect(try shell.run("marks", "export", "--library", "/nowhere", file).code == 74)
  }

  @Test func `a device is no folder`() throws {
    let run = try shell.run("marks", "import", "/dev/zero")
    #expect(run.code == 74)
    #expect(run.errors == "maktaba: /dev/zero was not imported: it is no regular file.\n")
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
