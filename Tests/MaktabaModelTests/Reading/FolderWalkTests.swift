import Glibc
import TestSupport
import Testing

@testable import MaktabaModel

@Suite("Walking a folder")
struct FolderWalkTests {
  private func scan(_ library: TemporaryLibrary) throws -> LibraryFolder { try LibraryFolder.scan(root: library.root) }

  @Test("follows links to files and folders within the library")
  func linksInside() throws {
    let library = TemporaryLibrary(["a/x.md": "x", ".store/y.md": "y"])
    library.link("b/copy.md", to: "../a/x.md")
    library.link("kept", to: ".store")
    let folder = try scan(library)
    #expect(folder.files.map(\.path) == ["a/x.md", "b/copy.md", "kept/y.md"])
    #expect(folder.problems.isEmpty)
  }

  @Test("does not follow links that leave the library")
  func linksOutside() throws {
    let outside = TemporaryLibrary(["secret.md": "s"])
    let library = TemporaryLibrary(["a.md": "a"])
    library.link("file.md", to: outside.path("secret.md"))
    library.link("folder", to: outside.root)
    library.link("sibling.md", to: "../library-2/x.md")
    let folder = try scan(library)
    #expect(folder.files.map(\.path) == ["a.md"])
    #expect(
      folder.problems.map { "\($0.path) \($0.code)" } == [
        "file.md link-outside", "folder link-outside", "sibling.md link-broken",
      ])
  }

  @Test("ends where links lead in circles")
  func loops() throws {
    let library = TemporaryLibrary(["a/b/x.md": "x"])
    library.link("a/b/up", to: "../..")
    library.link("a/b/here", to: ".")
    library.link("self.md", to: "self.md")
    library.link("ping.md", to: "pong.md")
    library.link("pong.md", to: "ping.md")
    library.link("again", to: "a")
    let folder = try scan(library)
    #expect(folder.files.map(\.path) == ["a/b/x.md"])
    #expect(
      folder.problems.map { "\($0.path) \($0.code)" } == [
        "a/b/here link-loop", "a/b/up link-loop", "again link-repeated", "ping.md link-loop", "pong.md link-loop",
        "self.md link-loop",
      ])
  }

  @Test("lists names that cannot be shown, and goes on")
  func badNames() throws {
    let library = TemporaryLibrary(["ok.md": "x"])
    let descriptor = open(library.root + "/bad-\u{1}.md", O_WRONLY | O_CREAT, 0o644)
    close(descriptor)
    for name in [[0x62, 0xFF, 0x2E, 0x6D, 0x64, 0], [0xC3, 0x28, 0]] as [[UInt8]] {
      let folder = open(library.root, O_RDONLY | O_DIRECTORY)
      defer { close(folder) }
      name.withUnsafeBufferPointer { bytes in
        bytes.withMemoryRebound(to: CChar.self) { name in
          guard let name = name.baseAddress else { return }
          if strlen(name) > 3 {
            close(openat(folder, name, O_WRONLY | O_CREAT, 0o644))
          } else {
            mkdirat(folder, name, 0o755)
          }
        }
      }
    }
    library.write("two\nlines.md", "x")
    let folder = try scan(library)
    #expect(folder.files.map(\.path) == ["bad-\u{1}.md", "ok.md", "two\nlines.md"])
    #expect(folder.problems.map(\.code) == ["name-encoding", "name-encoding"])
    #expect(folder.problems.allSatisfy { !$0.path.unicodeScalars.contains { $0.value < 32 } })
  }

  @Test("names folders that may not be read", .enabled(if: geteuid() != 0, "root may read everything"))
  func unreadable() throws {
    let library = TemporaryLibrary(["a/x.md": "x", "b/y.md": "y"])
    library.setMode("a", 0)
    let folder = try scan(library)
    #expect(folder.files.map(\.path) == ["b/y.md"])
    #expect(folder.problems.map(\.code) == ["folder-unreadable"])
    library.setMode("a", 0o755)
  }

  @Test("stops at sixty-four folders below each other")
  func depth() throws {
    let library = TemporaryLibrary()
    library.write(String(repeating: "d/", count: 64) + "in.md", "x")
    library.write(String(repeating: "d/", count: 70) + "deep.md", "x")
    let folder = try scan(library)
    #expect(folder.files.map { $0.path.hasSuffix("/in.md") } == [true])
    #expect(folder.problems.map(\.code) == ["folder-too-deep"])
  }

  @Test("takes pipes for what they are, without waiting for them")
  func pipes() throws {
    let library = TemporaryLibrary(["a.md": "a"])
    mkfifo(library.path("pipe.md"), 0o644)
    let folder = try scan(library)
    #expect(folder.files.map(\.path) == ["a.md"])
    #expect(folder.problems.map(\.code) == ["not-a-file"])
  }
}
