import Glibc
import TestSupport
import Testing

@Suite("The library is never written to") struct UntouchedLibraryTests {
  private let library = SmallLibrary.make()
  private let shell = Shell()

  private static let commands = [
    ["list"], ["search", "passport"], ["show", "card"], ["translations"], ["check"], ["index"],
    ["index", "--rebuild"], ["mark", "read", "card"], ["mark", "bookmark", "law"], ["list", "--refresh"],
    ["list", "--private"], ["checklist", "old"], ["tick", "old", "1"], ["untick", "old", "--all"],
  ]

  @Test func `no command changes a byte, a name or a time`() throws {
    let before = TreeDigest(of: library.root)
    for command in Self.commands { _ = try shell.run(command + ["--library", library.root]) }
    #expect(TreeDigest(of: library.root) == before)
  }

  @Test(arguments: commands)
  func `a library that may only be read works`(command: [String]) throws {
    for path in TreeDigest(of: library.root).paths { library.setMode(path, path.hasSuffix(".md") ? 0o444 : 0o555) }
    let code = try shell.run(command + ["--library", library.root]).code
    #expect(code == 0 || command == ["check"])
  }

  @Test func `everything that is kept is for its owner alone`() throws {
    for command in Self.commands { _ = try shell.run(command + ["--library", library.root]) }
    let kept = TreeDigest(of: shell.home.root).paths.filter {
      !["stdout", "stderr"].contains($0) && $0.contains("maktaba")
    }
    #expect(!kept.isEmpty)
    for path in kept {
      var status = stat()
      #expect(lstat(shell.home.path(path), &status) == 0)
      #expect(status.st_mode & 0o077 == 0, "\(path)")
    }
  }

  @Test func `one folder can hold everything`() throws {
    let folder = shell.home.path("stick")
    _ = try shell.run("mark", "read", "card", "--library", library.root, "--state-dir", "stick")
    let names = Set(TreeDigest(of: shell.home.root).paths.compactMap { $0.split(separator: "/").first })
    #expect(names == ["stdout", "stderr", "stick"])
    #expect(TreeDigest(of: folder).paths.contains("data"))
  }
}
