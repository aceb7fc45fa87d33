import TestSupport
import Testing

@testable import MaktabaModel

@Suite("Checking values and terms") struct TermCheckTests {
  private static let vocabularies = [
    "vocabularies/topic.yml": """
    - {id: identification, labels: {en: Identification}, synonyms: {en: [recognising victims], sw: [kutambua]}}
    - {id: signs, labels: {en: Signs}, deprecated: true, replaced_by: identification}
    """,
    "vocabularies/glossary.yml": """
    - {id: consent, labels: {en: consent, sw: ridhaa, fr: consentement}, synonyms: {sw: [idhini]}}
    - {id: labour, labels: {en: forced labour, sw: kazi ya kulazimishwa}}
    - {id: means, labels: {en: means, sw: njia}}
    """,
    "library.yml": "maktaba: 1\nid: x\nlayout: '{lang}/{path}'\nsource_language: en\n",
  ]

  private func found(_ files: [String: String], _ codes: Set<String>) throws -> [String] {
    let library = TemporaryLibrary(Self.vocabularies.merging(files) { _, new in new })
    return try LibraryCheck.run(root: library.root, today: Sample.today).filter { codes.contains($0.code) }.map {
      "\($0.path):\($0.line ?? 0) \($0.severity) \($0.code) \($0.message)"
    }
  }

  // MARK: Values

  @Test(
    "a value is an id of its vocabulary, or it is said which id is meant",
    arguments: [
      ("identification", nil), ("signs", "warning value-deprecated “topic: signs” is no longer used."),
      ("Recognising Victims", "warning value-synonym “topic: Recognising Victims” is a name of “identification”"),
      ("kutambua", "warning value-synonym “topic: kutambua” is a name of “identification”"),
      ("Identification", "warning value-synonym “topic: Identification” is a name of “identification”"),
      ("sign", "warning value-synonym “topic: sign” is a name of “identification”"),
      ("elephants", "note value-unknown “topic: elephants” is not in the vocabulary “topic”."),
    ])
  func values(value: String, told: String?) throws {
    let codes: Set = ["value-deprecated", "value-synonym", "value-unknown"]
    let found = try found(["en/a.md": "---\nwork: a\ntopic: [\"\(value)\"]\ncolour: red\n---\nText."], codes)
    #expect(found.count == (told == nil ? 0 : 1))
    if let told { #expect(found.first?.hasPrefix("en/a.md:3 " + told) == true, "\(found)") }
  }

  @Test("without a manifest nobody said that a vocabulary is used")
  func noManifest() throws {
    let library = TemporaryLibrary(["en/a.md": "---\ntopic: [elephants]\n---\nText."])
    let defaults = TemporaryLibrary(["topic.yml": "- {id: law, labels: {en: Law}}\n"])
    #expect(try LibraryCheck.run(root: library.root, defaults: defaults.root, today: Sample.today).isEmpty)
  }

  // MARK: Terms

  private func terms(_ source: String, _ translation: String, _ language: String = "sw") throws -> [String] {
    try found(
      [
        "en/a.md": "---\nwork: a\n---\n# One\n\n\(source)\n\n## Sources\n\nOn consent. Geneva.\n",
        "\(language)/a.md":
          "---\nwork: a\ntranslation: {of: en}\n---\n# Moja\n\n\(translation)\n\n## Vyanzo\n\nGeneva.\n",
      ], ["term-differs"])
  }

  @Test(
    "a term of the source is rendered as the glossary has it, or by a synonym, also where words bend",
    arguments: [
      ("Ask for consent.", "Omba ridhaa.", "sw"), ("Ask for consent.", "Omba idhini.", "sw"),
      ("Ask for consent.", "Demandez leurs consentements.", "fr"),
      ("It is forced labour.", "Ni kazi za kulazimishwa.", "sw"),
      ("Ask for something.", "Omba kitu.", "sw"), ("It was consensual.", "Ilikuwa sawa.", "sw"),
      ("That means no.", "Hiyo ni hapana.", "sw"), ("Forced to labour.", "Alilazimishwa.", "sw"),
      ("It is forced labour.", "C'est un travail dur.", "fr"),
    ])
  func rendered(source: String, translation: String, language: String) throws {
    #expect(try terms(source, translation, language) == [])
  }

  @Test("another rendering is a note that says which section, which term and which word")
  func otherwise() throws {
    let told = try terms("Ask for consent, again: consent. No forced labour.", "Omba ruhusa. Hakuna kazi.")
    #expect(told.count == 2)
    #expect(told.contains { $0.hasPrefix("sw/a.md:5 note term-differs In “Moja” the source has “consent”") })
    #expect(told.contains { $0.contains("“kazi ya kulazimishwa”, is not there.") })
  }

  @Test("sections that do not correspond are left alone")
  func otherSections() throws {
    #expect(try terms("Ask for consent.", "Omba ruhusa.\n\n## Zaidi\n\nMaandishi.") == [])
  }

  @Test("the starter library renders most terms as its glossary does, and uses ids alone")
  func starterLibrary() throws {
    let problems = try LibraryCheck.run(
      root: PackageRoot.path + "/seeds", defaults: PackageRoot.path + "/Resources/vocabularies", today: Sample.today)
    #expect(problems.allSatisfy { $0.severity == .note }, "\(problems.filter { $0.severity != .note })")
    #expect(!problems.contains { $0.code.hasPrefix("value-") })
    let terms = problems.filter { $0.code == "term-differs" }
    print("terms rendered otherwise in the starter library: \(terms.count)")
    #expect(terms.count < 60)
  }
}
