import Testing

@testable import MaktabaModel

@Suite("Where links lead") struct LinkDestinationTests {
  private static let documents = [
    ("talk", "en", "en/talking/talk.md"), ("talk", "fr", "fr/talking/talk.md"), ("card", "en", "en/card.md"),
    ("card", "sw", "sw/card.md"), ("signs", "en", "en/signs/README.md"), ("map 1", "en", "en/map 1.md"),
    ("sheria", "sw", "sw/sheria.md"),
  ]

  private let catalogue: Catalogue = {
    let identity = LibraryIdentity(
      id: "test", titles: [:], sourceLanguage: LanguageTag(canonical: "en"),
      languages: ["en", "fr", "sw"].map(LanguageTag.init(canonical:)), facets: nil, layout: "{lang}/{path}")
    return Catalogue(identity: identity, cards: documents.map(card))
  }()

  private static func card(_ work: String, _ language: String, _ path: String) -> DocumentCard {
    DocumentCard(
      work: work, language: LanguageTag(canonical: language), title: work, path: path, metadata: DocumentMetadata(),
      size: 1, modified: 0, contentHash: "", fingerprint: "", words: 1, firstRow: 1, sectionCount: 1)
  }

  /// In the words of a person: a path and a section, an address, or nothing.
  private func told(_ link: String, _ path: String) throws -> String {
    let found = try #require(Self.documents.first { $0.2 == path })
    let languages = [LanguageTag(canonical: "fr")]
    let card = Self.card(found.0, found.1, found.2)
    return switch catalogue.destination(of: link, in: card, preferring: languages) {
    case .address(let address): "out: \(address)"
    case .section(let name): "here: \(name ?? "")"
    case .document(let number, let section): catalogue.card(number).path + (section.map { " # \($0)" } ?? "")
    case .nothing(let link): "nothing: \(link)"
    }
  }

  @Test(
    "From the talk in English",
    arguments: [
      ("../card.md", "en/card.md"), ("../card", "en/card.md"), ("../card.html#a%20b", "en/card.md # a b"),
      ("/en/card.md", "en/card.md"), ("/card.md", "en/card.md"), ("../signs/", "en/signs/README.md"),
      ("../map%201.md", "en/map 1.md"), ("#safety", "here: safety"), ("talk.md#safety", "here: safety"),
      ("#", "here: "), ("talk.md", "here: "), ("card", "en/card.md"), ("sheria", "sw/sheria.md"),
      ("../sheria.md", "sw/sheria.md"), ("../../sw/card.md", "en/card.md"),
      ("../../fr/talking/talk.md", "fr/talking/talk.md"),
      ("https://example.org/x.md", "out: https://example.org/x.md"), ("mailto:a@b.org", "out: mailto:a@b.org"),
      ("tel:116", "out: tel:116"), ("//example.org", "out: //example.org"), ("gone.md", "nothing: gone.md"),
      ("../../../etc/passwd", "nothing: ../../../etc/passwd"), ("{{ x }}", "nothing: {{ x }}"), ("", "nothing: "),
      ("www.example.org", "nothing: www.example.org"),
    ])
  func fromEnglish(link: String, leads: String) throws { #expect(try told(link, "en/talking/talk.md") == leads) }

  @Test(
    "From the talk in French: in French where it is there, else in another language",
    arguments: [
      ("talk.md", "here: "), ("../card.md", "en/card.md"), ("../sheria.md#sehemu", "sw/sheria.md # sehemu"),
      ("../../en/talking/talk.md", "en/talking/talk.md"),
    ])
  func fromFrench(link: String, leads: String) throws { #expect(try told(link, "fr/talking/talk.md") == leads) }

  @Test(
    "A pattern writes the path of a work in a language",
    arguments: [
      ("{lang}/{path}", "a/b", "sw/a/b"), ("{path}.{lang}", "a", "a.sw"),
      ("{folder}/{lang}/{path}", "a/b/c", "a/sw/b/c"),
      ("pages[.{lang}]/{path}", "x", "pages.sw/x"),
    ])
  func paths(pattern: String, work: String, path: String) throws {
    #expect(try LayoutPattern.parse(pattern).path(of: work, in: LanguageTag(canonical: "sw")) == path)
  }
}
