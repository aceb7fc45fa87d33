import TestSupport
import Testing

@testable import MaktabaModel

@Suite("A vocabulary is read from a file, entry by entry") struct VocabularyFileTests {
  private func read(_ text: String) -> VocabularyFile {
    VocabularyFile(Array(text.utf8), vocabulary: "topic", path: "vocabularies/topic.yml")
  }

  @Test func `an entry has labels and synonyms by language, and says what it lies within`() throws {
    let file = read(
      """
      # What a page is about.
      - {id: law, labels: {en: Law, sw: Sheria}}
      - id: rights
        labels: {en: Human rights}
        synonyms: {en: [rights, "non-punishment"], sw: haki}
        broader: law
      """)
    #expect(file.problems.isEmpty)
    #expect(file.entries.map(\.id) == ["law", "rights"])
    let rights = try #require(file.entries.last)
    #expect(rights.vocabulary == "topic")
    #expect(rights.labels == [Sample.tag("en"): "Human rights"])
    #expect(rights.synonyms == [Sample.tag("en"): ["rights", "non-punishment"], Sample.tag("sw"): ["haki"]])
    #expect(rights.broader == "law")
  }

  @Test func `a damaged entry is named by its line, and the others are used`() {
    let file = read("- {id: law, labels: {en: Law}}\n- {id: rights, labels: {en: Human rights}\n- {id: data}\n")
    #expect(file.entries.map(\.id) == ["law", "data"])
    #expect(
      file.problems.map { "\($0.path):\($0.line ?? 0) \($0.code)" } == ["vocabularies/topic.yml:2 vocabulary-syntax"])
  }

  @Test(arguments: [
    ("- {labels: {en: Law}}", 1, "has no id"),
    ("- {id: law}\n- {id: law}", 2, "stands in line 1 already"),
    ("- {id: law, broader: rights}", 1, "no other entry of that id"),
    ("- {id: law, deprecated: true, replaced_by: law}", 1, "no other entry of that id"),
    ("- {id: law, labels: Law}", 1, "mapping of languages"),
    ("- id: law\n  labels:\n    english-ish: Law", 3, "not the tag of a language"),
    ("- {id: law, synonyms: {en: {a: b}}}", 1, "text or a list of texts"),
    ("law: {en: Law}", 1, "a list of entries"),
  ])
  func `what cannot be used is said with its line`(_ text: String, _ line: Int, _ words: String) throws {
    let problem = try #require(read(text).problems.first)
    #expect(problem.line == line)
    #expect(problem.message.contains(words))
  }

  @Test func `a file of more brackets than a document may have is read all the same`() {
    let entries = (0..<400).map { "- {id: t\($0), labels: {en: Term \($0)}, synonyms: {en: [a\($0), b\($0)]}}\n" }
    #expect(read(entries.joined()).entries.count == 400)
  }

  @Test func `no file makes more entries than there is room for`() {
    let file = read((0..<2_100).map { "- {id: t\($0)}\n" }.joined())
    #expect(file.entries.count == 2_000)
    #expect(file.problems.count == 1)
  }

  @Test func `hostile names are cleaned and cut`() throws {
    let file = read(
      "- {id: law, labels: {en: \"Law\\e[31m\"}, synonyms: {en: [\(String(repeating: "x", count: 9_000))]}}")
    let law = try #require(file.entries.first)
    #expect(law.labels.values.allSatisfy { !$0.unicodeScalars.contains("\u{1B}") })
    #expect(law.synonyms.values.joined().allSatisfy { $0.count <= 200 })
  }

  @Test func `a library's own file stands for the program's of the same name`() {
    let own = TemporaryLibrary(["vocabularies/topic.yml": "- {id: wells}\n"])
    let shipped = TemporaryLibrary(["topic.yml": "- {id: law}\n", "level.yml": "- {id: beginner}\n"], named: "shipped")
    let folder = VocabularyFolder(root: own.root, defaults: shipped.root)
    #expect(folder.entries.map { "\($0.vocabulary):\($0.id)" } == ["topic:wells", "level:beginner"])
    #expect(VocabularyFolder(root: nil, defaults: nil).entries.isEmpty)
  }
}
