import Foundation
import MaktabaText
import TestSupport
import Testing

@testable import MaktabaModel

@Suite("A translation of a translation")
struct TranslationChainTests {
  private static let english = "# One\n\nThe first text, of many words.\n\n# Two\n\nThe second text, of others.\n"
  private static let french =
    "---\ntitle: T\n---\n# Un\n\nLe premier texte, de bien des mots.\n\n# Deux\n\nLe second texte, d'autres encore.\n"
  private static let swahili = """
    ---
    title: S
    translation: {of: fr}
    ---
    # Moja

    Maandishi ya kwanza, yenye maneno mengi.

    # Mbili

    Maandishi ya pili, ya mengine.

    """

  private func work() throws -> SampleWork {
    var work = SampleWork(
      ["en": Self.english, "fr": Self.french, "sw": Self.swahili], languages: ["en", "fr", "sw"])
    try work.record("fr")
    try work.record("sw")
    return work
  }

  @Test("is judged by the text it was made from, and marked where that is out of date itself")
  func chain() throws {
    var work = try work()
    #expect(try work.words("sw") == "meta:C 1:C 2:C" && work.entry("sw").flags == "")
    try work.edit("en", "second text", "second long text")
    #expect(try work.words("fr") == "1:C 2:Os")
    #expect(try work.words("sw") == "meta:C 1:C 2:Ct" && work.entry("sw").flags == "t")
    #expect(try work.entry("sw").state == .complete)
    try work.edit("fr", "Le second", "Le long second")
    try work.record("fr")
    #expect(try work.words("sw") == "meta:C 1:C 2:Os" && work.entry("sw").flags == "")
  }

  @Test("is marked through several steps, and a circle stops nothing")
  func circle() throws {
    var work = try work()
    work.languages.append("so")
    work.texts["so"] = Self.swahili.replacing("of: fr", with: "of: sw").replacing("Maandishi", with: "Qoraal")
    try work.record("so")
    try work.edit("en", "second text", "second long text")
    #expect(try work.word("Mbili", "so") == "Ct")
    try work.edit("fr", "title: T", "title: T\ntranslation: {of: so}")
    #expect(try work.status().entries.count == 4)
  }

  @Test("a work written in another language than the library's has its own source")
  func otherOriginal() throws {
    var work = SampleWork(
      ["fr": Self.french, "en": "---\ntranslation: {of: fr}\n---\n" + Self.english], languages: ["en", "fr", "sw"])
    try work.record("en")
    let status = try work.status()
    #expect(status.sourceLanguage.text == "fr" && status.entries.map(\.state) == [.original, .complete, .missing])
  }

  @Test("a text that says it is a translation is no original, even when it does not say of what")
  func loneTranslation() throws {
    let work = SampleWork(["sw": Self.swahili.replacing("{of: fr}", with: "{method: machine}")])
    let entries = try work.status().entries
    #expect(entries.map(\.state) == [.missing, .unknown])
  }

  @Test("while the source is a draft nothing is missing, neither documents nor sections")
  func draftSource() throws {
    let work = SampleWork(
      [
        "en": "---\nstatus: draft\n---\n# One\n\nText of the first.\n\n## Two\n\nText of the second.\n",
        "sw": "# Moja\n\nMaandishi.\n",
      ],
      languages: ["en", "sw", "fr"])
    let status = try work.status()
    #expect(status.entries.map(\.language.text) == ["en", "sw"])
    #expect(status.entries[1].shares.missing == 0 && !status.entries[1].sections.contains { $0.state == .missing })
  }

  @Test(
    "names its source by any tag that serves: prs and fa-AF, pt and pt-BR",
    arguments: [("prs", "fa-AF"), ("fa-AF", "prs"), ("pt", "pt-BR")])
  func tags(_ named: String, _ here: String) throws {
    var work = SampleWork(
      [
        here: "# Yek\n\nMatn i nakhost, ba kalimat.\n",
        "sw": "---\ntranslation: {of: \(named)}\n---\n# Moja\n\nMaandishi ya kwanza.\n",
      ],
      languages: [here, "sw"])
    try work.record()
    #expect(try work.entry().state == .complete)
    #expect(try work.entry().sections.map(\.word) == ["C"])
  }

  @Test("a library that wants Dari is served by either tag, once")
  func served() throws {
    let work = SampleWork(
      ["en": Self.english, "prs": "# Yek\n\nMatn.\n\n# Du\n\nDigar.\n"], languages: ["en", "fa-AF"])
    #expect(try work.status().entries.map(\.language.text) == ["en", "prs"])
  }

  @Test("folders with other times are the same library")
  func times() throws {
    let files = ["en/w.md": Self.english, "fr/w.md": Self.french, "sw/w.md": Self.swahili]
    var seen: [TranslationStatus] = []
    var random = SeededNumbers(seed: 3)
    let first = TemporaryLibrary(files)
    let opened = try Library(first.root, places: Places(stateDirectory: "/nowhere"), options: .init(isPrivate: true))
    _ = try opened.refresh()
    let desk = TranslationDesk(library: opened, writer: "a", today: CalendarDate(daysSince1970: 20_000), now: 0)
    try desk.record(
      work: "w", language: try .tag("fr"), method: "human",
      signed: .init(by: "A", date: CalendarDate(daysSince1970: 20_000)))
    for _ in 0..<4 {
      let copy = TemporaryLibrary()
      for (path, bytes) in Self.contents(first).shuffled(using: &random) {
        copy.write(path, bytes: bytes)
        copy.setModified(path, seconds: Int.random(in: 0..<2_000_000_000, using: &random))
      }
      let library = try Library(copy.root, places: Places(stateDirectory: "/nowhere"), options: .init(isPrivate: true))
      _ = try library.refresh()
      var status = library.translations(ofWork: 0, in: library.catalogue, today: CalendarDate(daysSince1970: 20_000))
      status.work = ""
      seen.append(status)
    }
    #expect(seen.allSatisfy { $0 == seen[0] } && seen[0].entries[1].state == .complete)
  }

  private static func contents(_ library: TemporaryLibrary) -> [(String, [UInt8])] {
    let names = FileManager.default.enumerator(atPath: library.root)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".md") || $0.hasSuffix(".jsonl") }.sorted().map { ($0, library.bytes($0) ?? []) }
  }
}
