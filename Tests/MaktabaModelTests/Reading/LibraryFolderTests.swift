import Glibc
import TestSupport
import Testing

@testable import MaktabaModel

@Suite("A library folder")
struct LibraryFolderTests {
  private func scan(_ library: TemporaryLibrary, layout: String? = nil) throws -> LibraryFolder {
    try LibraryFolder.scan(root: library.root, layout: layout)
  }

  @Test("lists documents only, sorted by bytes, with the language that the layout gives")
  func lists() throws {
    let library = TemporaryLibrary([
      "en/b.md": "b", "en/a/c.MD": "c", "sw/b.markdown": "b", "README.md": "r", "en/picture.png": "p", ".git/x.md": "x",
      "en/.hidden.md": "h", ".maktaba/y.md": "y", "node_modules/z/en/q.md": "q", "en/a-b.md": "d", "en/notes.md~": "n",
      "en/.md": "m",
    ])
    let folder = try scan(library)
    #expect(folder.files.map(\.path) == ["README.md", "en/a-b.md", "en/a/c.MD", "en/b.md", "sw/b.markdown"])
    #expect(folder.files.map { $0.language?.text } == [nil, "en", "en", "en", "sw"])
    #expect(folder.files.map(\.workPath) == ["README", "a-b", "a/c", "b", "b"])
    #expect(folder.files.map(\.size) == [1, 1, 1, 1, 1])
    #expect(folder.problems.isEmpty)
    #expect(folder.identity.id == "folder:library")
    #expect(folder.identity.layout == "{lang}/{path}")
    #expect(folder.identity.languages.map(\.text) == ["en", "sw"])
    #expect(folder.identity.titles.map { "\($0.key): \($0.value)" } == ["en: library"])
    #expect(folder.identity.facets == nil)
  }

  @Test("keeps a README beside the languages apart from those within them")
  func readmes() throws {
    let library = TemporaryLibrary([
      "README.md": "all", "en/README.md": "en", "sw/README.md": "sw", "en/a.md": "a", "sw/a.md": "a",
    ])
    let folder = try scan(library)
    #expect(folder.files.map(\.workPath) == ["README.md", "README", "a", "README", "a"])
    #expect(Set(folder.files.map { "\($0.workPath) \($0.language?.text ?? "")" }).count == 5)
  }

  @Test("takes the language with most documents for the source where there is no English")
  func sourceLanguage() throws {
    let folder = try scan(TemporaryLibrary(["fr/a.md": "", "fr/b.md": "", "sw/a.md": "", "ar/a.md": ""]))
    #expect(folder.identity.sourceLanguage.text == "fr")
    #expect(
      try scan(TemporaryLibrary(["sw/a.md": "", "sw/b.md": "", "en/a.md": ""])).identity.sourceLanguage.text == "en")
    #expect(try scan(TemporaryLibrary(["a.md": ""])).identity.languages.map(\.text) == ["en"])
  }

  @Test("takes over what its manifest says")
  func manifest() throws {
    let library = TemporaryLibrary([
      "library.yml": """
      maktaba: 1
      id: guides
      title: {en: Guides, sw: Miongozo}
      source_language: sw
      languages: [sw, en, am, pt_BR]
      layout: "docs/{lang}/{path}"
      facets: [topic, audience]
      colour: blue
      """,
      "docs/en/a.md": "a", "docs/sw/a.md": "a", "vocabularies/x.md": "x", "media/y.md": "y", "docs/sw/media/z.md": "z",
    ])
    let folder = try scan(library)
    #expect(folder.problems.isEmpty)
    #expect(folder.hasManifest)
    #expect(folder.files.map(\.path) == ["docs/en/a.md", "docs/sw/a.md", "docs/sw/media/z.md"])
    let identity = folder.identity
    #expect(identity.id == "guides")
    #expect(identity.titles.count == 2)
    #expect(identity.sourceLanguage.text == "sw")
    #expect(identity.languages.map(\.text) == ["sw", "en", "am", "pt-BR"])
    #expect(identity.facets == ["topic", "audience"])
    #expect(identity.layout == "docs/{lang}/{path}")
  }

  @Test(
    "opens whatever its manifest holds",
    arguments: [
      ("title: [a\nid: x\n", "manifest-syntax", 1), ("just a text", "manifest-syntax", 1),
      ("maktaba: 7\nid: x", "manifest-version", 1),
      ("layout: '{tongue}'", "layout-invalid", 1), ("id: x\nlanguages: [en, klingonisch]", "manifest-field", 2),
      ("facets: {a: b}", "manifest-field", 1), ("id: [1]", "manifest-field", 1), ("maktaba: soon", "manifest-field", 1),
      (
        "a: &a [x]\nb: [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]",
        "manifest-syntax", 1
      ),
    ])
  func brokenManifest(text: String, code: String, line: Int) throws {
    let library = TemporaryLibrary(["library.yml": text, "en/a.md": "a", "sw/a.md": "a"])
    let folder = try scan(library)
    #expect(folder.problems.map(\.code) == [code])
    #expect(folder.problems.first?.line == line)
    #expect(folder.identity.layout == "{lang}/{path}")
    #expect(folder.files.count == 2)
  }

  @Test("knows rare languages that its manifest names, and no others")
  func rareLanguages() throws {
    let files = ["en/a.md": "a", "law/a.md": "a", "nyu/a.md": "a"]
    let plain = try scan(TemporaryLibrary(files), layout: "{lang}/{path}")
    #expect(plain.files.map { $0.language?.text } == ["en", nil, nil])
    let declared = TemporaryLibrary(
      files.merging(["library.yml": "languages: [en, nyu]\nlayout: '{lang}/{path}'"]) { $1 })
    #expect(try scan(declared).files.map { $0.language?.text } == ["en", nil, "nyu"])
  }

  @Test("says what is wrong with a layout that was asked for")
  func badLayout() {
    let library = TemporaryLibrary(["a.md": "a"])
    #expect(throws: LibraryError.badLayout("{x}", reason: "it has {x}, and only {lang}, {path} and {folder} are known"))
    {
      try scan(library, layout: "{x}")
    }
    #expect(throws: LibraryError.noFolder(path: library.path("nowhere"))) {
      try LibraryFolder.scan(root: library.path("nowhere"))
    }
    #expect(throws: LibraryError.noFolder(path: library.path("a.md"))) {
      try LibraryFolder.scan(root: library.path("a.md"))
    }
  }

  @Test("stops when asked to")
  func cancelled() throws {
    let library = TemporaryLibrary(Dictionary(uniqueKeysWithValues: (0..<50).map { ("d\($0)/a.md", "") }))
    var asked = 0
    let folder = try LibraryFolder.scan(root: library.root) {
      asked += 1
      return asked > 5
    }
    #expect(folder.files.count < 5)
  }
}
