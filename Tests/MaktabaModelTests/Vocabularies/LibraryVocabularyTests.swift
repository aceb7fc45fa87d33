import TestSupport
import Testing

@testable import MaktabaModel

@Suite("A library's vocabularies") struct LibraryVocabularyTests {
  private static let terms = """
    - {id: law, labels: {en: Law, sw: Sheria}}
    - {id: act, labels: {en: Act}, deprecated: true, replaced_by: law}
    """
  private let folder = TemporaryLibrary([
    "library.yml": "maktaba: 1\nsource_language: en\nfacets: [topic]\n",
    "vocabularies/topic.yml": terms,
    "en/a.md": "---\nwork: a\nlang: en\ntitle: A\ntopic: [law]\n---\n# A\nText.\n",
    "en/b.md": "---\nwork: b\nlang: en\ntitle: B\ntype: page\ntopic: [act]\n---\n# B\nText.\n",
  ])
  private let state = TemporaryLibrary(named: "state")

  private func open() throws -> Library { try Library(folder.root, places: Places(stateDirectory: state.root)) }

  @Test func `are read when the folder is looked at, and kept in the cache`() throws {
    try open().refresh()
    let again = try open()
    #expect(again.catalogue.thesaurus.count == 2)
    #expect(try again.works("topic:sheria") == ["a", "b"])
    #expect(try again.refresh() == .unchanged)
  }

  @Test func `are read anew when they alone have changed`() throws {
    let library = try open()
    try library.refresh()
    folder.write("vocabularies/topic.yml", "- {id: law, labels: {en: Law, fr: Droit}}\n")
    #expect(try library.refresh() == .changed(read: 0, gone: 0))
    #expect(try library.works("topic:droit") == ["a"])
  }

  @Test func `check names values that are no longer used, and damaged entries`() throws {
    folder.write("vocabularies/topic.yml", Self.terms + "\n- {id: oops\n")
    let problems = try LibraryCheck.run(root: folder.root, today: Library.someDay)
    let told = problems.filter { $0.code == "value-deprecated" || $0.code.hasPrefix("vocabulary") }
    #expect(
      told.map { "\($0.path):\($0.line ?? 0) \($0.code)" } == [
        "en/b.md:6 value-deprecated", "vocabularies/topic.yml:3 vocabulary-syntax",
      ])
    #expect(told.first?.message == "“topic: act” is no longer used. It counts as “law”; write that instead.")
  }

  @Test func `without a manifest a folder of that name holds documents`() throws {
    let plain = TemporaryLibrary(["vocabularies/topic.yml": Self.terms, "vocabularies/a.md": "# A\n"])
    let scan = try LibraryFolder.scan(root: plain.root)
    #expect(scan.vocabularies.isEmpty)
    #expect(scan.files.map(\.path) == ["vocabularies/a.md"])
  }

  @Test func `the starter library uses no value that is unknown or given up`() throws {
    let folder = try LibraryFolder.scan(
      root: PackageRoot.path + "/seeds", defaults: PackageRoot.path + "/Resources/vocabularies")
    let known = Set(folder.vocabularies.lazy.filter { !$0.isDeprecated }.map { Thesaurus.key($0.vocabulary, $0.id) })
    #expect(!folder.problems.contains { $0.code.hasPrefix("vocabulary") })
    for file in folder.files {
      let facets = try DocumentFile.read(root: folder.root, file: file).metadata.facets
      for key in folder.identity.facets ?? [] {
        for value in facets[key] ?? [] {
          #expect(known.contains(Thesaurus.key(key, value)), "\(file.path): \(key): \(value)")
        }
      }
    }
  }
}
