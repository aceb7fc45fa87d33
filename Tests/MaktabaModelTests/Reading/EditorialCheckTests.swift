import TestSupport
import Testing

@testable import MaktabaModel

@Suite("What a librarian is told of a library with a manifest")
struct EditorialCheckTests {
  private static let sources = """
    - {id: un-2000, title: "Protocol to Prevent Trafficking", publisher: United Nations, year: 2000}
    """

  /// The codes that are found in a document, of a library with a list of sources, but for notes on languages.
  private func codes(
    _ body: String, claims: String = "[]", fields: String = "", language: String = "en", sources: String? = sources,
    today: String = "2026-11-24"
  ) throws -> [String] {
    let library = TemporaryLibrary(["library.yml": "maktaba: 1\nid: l\nlayout: \"{lang}/{path}\"\n"])
    if let sources { library.write("sources.yml", sources) }
    library.write(
      "\(language)/a.md",
      "---\nwork: a\nlang: \(language)\ntitle: A title\n\(fields)claims: \(claims)\n---\n# A title\n\n\(body)\n")
    let problems = try LibraryCheck.run(root: library.root, today: try #require(CalendarDate(today)))
    return problems.filter { $0.severity != .note }.map(\.code)
  }

  @Test(
    "a figure that no claim tells is named",
    arguments: [
      "In 2022 there were more.", "It is 5 % of them.", "There were 120,000 people.", "See article 13(a).",
      "On 24 November it began.", "ዓመት 2015 ዓ.ም", "تم ذلك في عام ٢٠٢٢",
    ])
  func unclaimed(sentence: String) throws {
    #expect(try codes(sentence).contains("figure-unclaimed"))
    #expect(try codes(sentence, sources: nil) == [], "a library without a list of sources is not asked for claims")
  }

  @Test(
    "a figure that a claim tells, in its words or in its place, is not",
    arguments: [
      ("In 2022 there were more.", #"{text: "more in 2022", source: un-2000}"#),
      ("In 2022 there were more.", #"{text: "more", source: un-2000, as_of: 2022}"#),
      ("It is 38 % of them.", #"{text: "38 per cent, written 38%", source: un-2000}"#),
      ("There were 120,000 people.", #"{text: "120 000 people", source: un-2000}"#),
      ("See article 13(a).", #"{text: "a rule", source: un-2000, at: "art. 13(a)"}"#),
      ("It opens at 9:30 and has 3 rooms.", #"{text: "x", source: un-2000}"#),
      ("## Sources\n\nUnited Nations, 2000, article 57.", #"{text: "x", source: un-2000}"#),
      ("## Further\n\nProtocol to Prevent Trafficking, 2000.", #"{text: "x", source: un-2000}"#),
    ])
  func claimed(sentence: String, claim: String) throws {
    #expect(try codes(sentence, claims: "[\(claim)]") == [])
  }

  @Test("a claim has a source, and the source is in the list")
  func sources() throws {
    #expect(try codes("x", claims: "[{text: y, source: un-1999}]") == ["source-unknown"])
    #expect(try codes("x", claims: "[{text: y}]") == ["claim-unsourced"])
    #expect(try codes("x", sources: "- {id: a, title: b}\n- {id: a, title: c}") == ["sources-invalid"])
    #expect(try codes("x", sources: "- {id: a}") == ["sources-invalid"])
    #expect(try codes("x", sources: "a: [b") == ["sources-invalid"])
    #expect(try codes("x", sources: "text") == ["sources-invalid"])
  }

  @Test(
    "contacts do not belong into a document, wherever they stand",
    arguments: ["Call +254 700 123 456.", "Write to desk@example.org.", "اتصل ‎+٢٥٤ ٧٠٠ ١٢٣ ٤٥٦"])
  func contacts(sentence: String) throws {
    #expect(try codes(sentence, sources: nil) == ["contact-in-text"])
    #expect(try codes("x", claims: #"[{text: "\#(sentence)", source: un-2000}]"#) == ["contact-in-text"])
  }

  @Test("a date of review that has passed is told from the next day on")
  func review() throws {
    #expect(try codes("x", fields: "review_by: 2026-11-23\n") == ["review-passed"])
    #expect(try codes("x", fields: "review_by: 2026-11-24\n") == [])
    #expect(try codes("x", fields: "review_by: 2026-11-23\nstatus: archived\n") == [])
  }

  @Test("works that are named are there")
  func relations() throws {
    #expect(try codes("x", fields: "relations: {see: [a, b]}\n") == ["relation-unknown"])
    #expect(try codes("x", fields: "relations: {see: [a]}\n") == [])
  }

  @Test(
    "a text is in the script of its language",
    arguments: [
      ("sw", "هذا نص عربي طويل ", true), ("ar", "This is a long English text ", true),
      ("am", "Ni maandishi marefu ", true),
      ("ar", "هذا نص عربي طويل ", false), ("am", "ይህ ረጅም የአማርኛ ጽሑፍ ነው ", false), ("sr", "This has two scripts ", false),
      ("zh-Hant", "這是一段很長的中文文字", false),
    ])
  func script(language: String, words: String, isOdd: Bool) throws {
    let text = String(repeating: words, count: 12)
    #expect(try codes(text, language: language) == (isOdd ? ["script-unexpected"] : []))
    #expect(try codes(words, language: language) == [], "a few words tell nothing")
  }

  @Test("headings of a translation are those of its source, or it is noted")
  func structure() throws {
    let library = TemporaryLibrary([
      "library.yml": "maktaba: 1\nid: l\nlayout: \"{lang}/{path}\"\n",
      "en/a.md": "---\nwork: a\nlang: en\ntitle: A\n---\n# A\n\n## B\n\n## C\n",
      "sw/a.md": "---\nwork: a\nlang: sw\ntitle: A\ntranslation: {of: en}\n---\n# A\n\n## B\n",
      "fr/a.md": "---\nwork: a\nlang: fr\ntitle: A\ntranslation: {of: en}\n---\n# A\n\n## B\n\n## C\n",
    ])
    let problems = try LibraryCheck.run(root: library.root, today: CalendarDate(daysSince1970: 20_000))
    #expect(problems.map { "\($0.path) \($0.code)" } == ["sw/a.md structure-differs"])
  }

  @Test("the starter library has nothing to be mended")
  func starterLibrary() throws {
    let problems = try LibraryCheck.run(
      root: try #require(Corpora.starterLibrary), today: try #require(CalendarDate("2026-11-24")))
    #expect(problems.filter { $0.severity != .note } == [])
  }
}
