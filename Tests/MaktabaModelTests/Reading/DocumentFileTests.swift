import Glibc
import TestSupport
import Testing

@testable import MaktabaModel

@Suite("A document's file")
struct DocumentFileTests {
  private func read(_ bytes: [UInt8]) throws -> DocumentFile { try DocumentFile(bytes, path: "a.md") }

  private func file(_ path: String) -> LibraryFolder.File {
    LibraryFolder.File(path: path, size: 0, modified: 0, language: nil, workPath: "a")
  }

  @Test("carries the beginning of the SHA-256 of its bytes")
  func hash() throws {
    // FIPS 180-4, examples.
    #expect(try read(Array("abc".utf8)).contentHash == "ba7816bf8f01cfea414140de5dae2223")
    #expect(try read([]).contentHash == "e3b0c44298fc1c149afbf4c8996fb924")
    #expect(try read([0xEF, 0xBB, 0xBF, 0x61]).contentHash != read([0x61]).contentHash)
  }

  struct Bytes: CustomTestStringConvertible {
    var what: String
    var bytes: [UInt8]
    var body: String
    var code: String?
    var line: Int?
    var testDescription: String { what }

    init(_ what: String, _ bytes: [UInt8], shows body: String, _ code: String? = nil, line: Int? = nil) {
      (self.what, self.bytes, self.body, self.code, self.line) = (what, bytes, body, code, line)
    }

    init(_ what: String, _ text: String, shows body: String, _ code: String? = nil, line: Int? = nil) {
      self.init(what, Array(text.utf8), shows: body, code, line: line)
    }

    static let words = "x\n\u{0}" + String(repeating: "word ", count: 50)
    static let all: [Bytes] = [
      Bytes("plain text", "text\n", shows: "text\n"),
      Bytes("a byte order mark", "\u{FEFF}text", shows: "text", "byte-order-mark", line: 1),
      Bytes("Windows", "a\r\nb\r\n", shows: "a\r\nb\r\n", "line-ends", line: 1),
      Bytes("an old Mac", "a\nb\rc", shows: "a\nb\rc", "line-ends", line: 2),
      Bytes("Latin 1", [0x61, 0x0A, 0xE9, 0x74], shows: "a\n\u{FFFD}t", "encoding-utf8", line: 2),
      Bytes("a text cut short", [0x61, 0xF0, 0x9F, 0x98], shows: "a\u{FFFD}", "encoding-utf8", line: 1),
      Bytes("UTF-16, little end first", [0xFF, 0xFE, 0x48, 0x00, 0x69, 0x00], shows: "Hi", "encoding-utf16"),
      Bytes("UTF-16, big end first", [0xFE, 0xFF, 0x06, 0x33], shows: "\u{633}", "encoding-utf16"),
      Bytes("a stray NUL", words, shows: words, "nul-bytes", line: 2),
      Bytes("nothing", "", shows: "", "empty"),
      Bytes("front matter and nothing", "---\ntitle: A\n---\n\n", shows: "\n", "empty"),
      Bytes("white space", " \n\t", shows: " \n\t", "empty"),
    ]
  }

  @Test("opens with what is wrong with its bytes said", arguments: Bytes.all)
  func bytes(example: Bytes) throws {
    let document = try read(example.bytes)
    #expect(String(decoding: document.body, as: UTF8.self) == example.body)
    #expect(document.problems.map(\.code) == (example.code.map { [$0] } ?? []))
    #expect(document.problems.first?.line == example.line)
    #expect(document.size == example.bytes.count)
  }

  @Test(
    "that holds no text is refused",
    arguments: [
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D], [UInt8](repeating: 0, count: 100),
      [0x48, 0x00, 0x69, 0x00, 0x21, 0x00],
    ] as [[UInt8]])
  func binary(bytes: [UInt8]) {
    #expect(throws: DocumentFile.ReadError.binary) { try read(bytes) }
  }

  @Test("is read from the library, and from nowhere else")
  func places() throws {
    let outside = TemporaryLibrary(["secret.md": "s"])
    let library = TemporaryLibrary(["en/a.md": "text"])
    library.link("en/inside.md", to: "a.md")
    library.link("en/outside.md", to: outside.path("secret.md"))
    library.link("other", to: outside.root)
    mkfifo(library.path("pipe.md"), 0o600)
    func body(_ path: String) throws -> String {
      String(decoding: try DocumentFile.read(root: library.root, file: file(path)).body, as: UTF8.self)
    }
    #expect(try body("en/a.md") == "text")
    #expect(try body("en/inside.md") == "text")
    for path in ["en/outside.md", "other/secret.md", "../library/../x", "pipe.md", "en"] {
      #expect(throws: DocumentFile.ReadError.self, "\(path)") { try body(path) }
    }
    #expect(throws: DocumentFile.ReadError.vanished) { try body("en/gone.md") }
    #expect(throws: DocumentFile.ReadError.vanished) { try body("en/a.md/b.md") }
  }

  @Test("that may not be read says why", .enabled(if: geteuid() != 0, "root may read everything"))
  func unreadable() throws {
    let library = TemporaryLibrary(["a.md": "text"])
    library.setMode("a.md", 0)
    #expect(throws: DocumentFile.ReadError.unreadable(reason: "permission is denied")) {
      try DocumentFile.read(root: library.root, file: file("a.md"))
    }
  }

  @Test("of more than 64 MB is not read")
  func tooLarge() throws {
    let library = TemporaryLibrary(["a.md": "text"])
    truncate(library.path("a.md"), 65 << 20)
    #expect(throws: DocumentFile.ReadError.tooLarge(bytes: 65 << 20)) {
      try DocumentFile.read(root: library.root, file: file("a.md"))
    }
  }
}
