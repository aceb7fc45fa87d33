import Glibc
import TestSupport
import Testing

@testable import MaktabaModel

@Suite("Checking a library")
struct LibraryCheckTests {
  private func check(_ library: TemporaryLibrary) throws -> [String] {
    try LibraryCheck.run(root: library.root, today: CalendarDate(daysSince1970: 20_000)).map {
      "\($0.path):\($0.line ?? 0) \($0.code)"
    }
  }

  private func document(_ fields: String, _ body: String = "text") -> String { "---\n\(fields)\n---\n\(body)" }

  @Test("a link to a work that is not translated opens it in another language, and is noted")
  func untranslatedLink() throws {
    let library = TemporaryLibrary([
      "library.yml": "maktaba: 1\nid: l\nlayout: \"{lang}/{path}\"\nlanguages: [en, sw]\n",
      "en/a/one.md": "# One", "en/b/two.md": "# Two", "sw/a/one.md": "[Two](../b/two.md) [Three](../b/three.md)",
    ])
    let codes = try check(library).filter { $0.contains("link-target") }
    #expect(codes == ["sw/a/one.md:1 link-target-missing", "sw/a/one.md:1 link-target-untranslated"])
  }

  @Test("finds nothing in a library without faults")
  func clean() throws {
    let library = TemporaryLibrary([
      "library.yml": "maktaba: 1\nid: x\nlanguages: [en, sw]\nlayout: '{lang}/{path}'",
      "en/a.md": document("work: a\nlang: en\ntitle: A", "[b](b.md) [c](sub/) ![p](../media/p.png) <x> `[n](no.md)`"),
      "en/b.md": document("work: b\nlang: en\ntitle: B"), "en/sub/c.md": document("work: c\nlang: en\ntitle: C"),
      "sw/a.md": document("work: a\nlang: sw\ntitle: A"), "media/p.png": "p",
    ])
    #expect(try check(library) == [])
  }

  @Test("finds what is wrong between documents, with the line")
  func relations() throws {
    let library = TemporaryLibrary([
      "library.yml": "id: x\nlanguages: [en, sw, am]\nlayout: '{lang}/{path}'",
      "en/a.md": document("work: a\nlang: en\ntitle: A\nsuperseded_by: z"),
      "en/copy.md": document("work: a\nlang: en\ntitle: A"),
      "en/b.md": document("work: b\ntitle: B\nlang: sw"), "sw/c.md": "no front matter",
    ])
    #expect(
      try check(library) == [
        "en/a.md:5 superseded-by-unknown", "en/b.md:4 language-differs", "en/copy.md:0 duplicate-work",
        "library.yml:0 language-absent",
        "sw/c.md:1 field-missing",
      ])
    let duplicate = try LibraryCheck.run(root: library.root, today: CalendarDate(daysSince1970: 20_000)).first {
      $0.code == "duplicate-work"
    }
    #expect(duplicate?.message.contains("en/a.md") == true)
    #expect(duplicate?.severity == .error)
  }

  @Test("asks for fields only where there is a manifest")
  func noManifest() throws {
    #expect(try check(TemporaryLibrary(["a.md": "text", "b/c.md": "# Text"])) == [])
  }

  @Test("a link may name a work")
  func linksToWorks() throws {
    let library = TemporaryLibrary([
      "en/a.md": "# A\n\n[by its id](card) and [not](no-card)\n", "en/x/b.md": "---\nwork: card\n---\n# B\n",
    ])
    #expect(try check(library).filter { $0.hasSuffix("link-target-missing") } == ["en/a.md:3 link-target-missing"])
  }

  @Test("follows links that stay in the library")
  func links() throws {
    let library = TemporaryLibrary([
      "en/a.md": """
      [ok](b.md) [ok](b.md#part) [ok](./sub/c.md?x=1) [ok](../sw/a.md) [ok](/en/b.md) [ok](/b.md "title") [ok](b)
      [ok](https://example.org/x.md) [ok](mailto:a@example.org) [ok](#part) [ok](umbrella://x/y) [ok](//host/x) [ok](b.html)
      [bad](missing.md) and [fine](<b.md>) and [bad](<with space.md>) and [ok](with%20blank.md)
      ```
      [code](missing.md)
      ```
      `[code](missing.md)` \\[not\\](missing.md) ![bad](img/none.png) [ok](par(en)s.md)
      [ref]: nowhere.md
      [^note]: nowhere.md
      [out](../../../etc/passwd)
      """,
      "en/b.md": "b", "en/sub/c.md": "c", "sw/a.md": "a", "en/with blank.md": "x", "en/par(en)s.md": "p",
    ])
    #expect(
      try check(library).filter { $0.hasSuffix("link-target-missing") }
        == [
          "en/a.md:10 link-target-missing", "en/a.md:3 link-target-missing", "en/a.md:3 link-target-missing",
          "en/a.md:7 link-target-missing", "en/a.md:8 link-target-missing",
        ].sorted { a, b in
          (Int(a.split(separator: ":")[1].split(separator: " ")[0]) ?? 0)
            < (Int(b.split(separator: ":")[1].split(separator: " ")[0]) ?? 0)
        })
  }

  @Test(
    "says what an address lacks",
    arguments: [
      ("www.example.org", "write https:// in front"), ("a@example.org", "write mailto: in front"),
      ("x.md", "add the file"),
    ])
  func advice(target: String, advice: String) throws {
    let library = TemporaryLibrary(["a.md": "[x](\(target))"])
    let problems = try LibraryCheck.run(root: library.root, today: CalendarDate(daysSince1970: 20_000))
    #expect(problems.map { $0.message.contains(advice) } == [true])
  }

  @Test("lists files that do not open, and goes on with the others")
  func files() throws {
    let library = TemporaryLibrary([
      "a.md": "a", "bom.md": "\u{FEFF}b", "crlf.md": "a\r\n", "empty.md": "", "fm.md": "---\ntitle: a: b\n---\nx",
    ])
    library.write("latin.md", bytes: [0x61, 0x0A, 0xE9])
    library.write("picture.md", bytes: [0x89, 0x50, 0, 0, 0, 1])
    truncate(library.path("a.md"), 65 << 20)
    library.link("loop.md", to: "loop.md")
    #expect(
      try check(library) == [
        "a.md:0 too-large", "bom.md:1 byte-order-mark", "crlf.md:1 line-ends", "empty.md:0 empty",
        "fm.md:2 front-matter-syntax",
        "latin.md:2 encoding-utf8", "loop.md:0 link-loop", "picture.md:0 binary",
      ])
  }

  @Test("lets no hostile byte into what it says")
  func hostile() throws {
    let library = TemporaryLibrary([
      "a\u{1B}[31m.md": "---\nstatus: \"\\e[2J\"\nissued: \"\\x07\"\n---\n[x](\u{9B}1m.md)"
    ])
    let problems = try LibraryCheck.run(root: library.root, today: CalendarDate(daysSince1970: 20_000))
    #expect(problems.count == 3)
    for problem in problems {
      #expect(
        (problem.path + problem.message).unicodeScalars.allSatisfy { $0.value >= 32 && !(127..<160).contains($0.value) }
      )
    }
  }

  @Test("has a sentence and a stable name for every kind of problem")
  func table() {
    #expect(Set(ProblemCode.allCases.map(\.rawValue)).count == ProblemCode.allCases.count)
    for code in ProblemCode.allCases {
      #expect(code.meaning.summary.hasSuffix("."))
      #expect(code.rawValue.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" })
    }
  }
}
