import TestSupport

@testable import MaktabaModel

/// Cards and catalogues in few words.
enum Sample {
  static func tag(_ text: String) -> LanguageTag {
    guard let tag = LanguageTag(text) else { preconditionFailure("\(text) is no language") }
    return tag
  }

  static func identity(
    facets: [String]? = ["topic", "type"], layout: String = "{lang}/{path}", source: String = "en"
  ) -> LibraryIdentity {
    LibraryIdentity(
      id: "sample", titles: [tag("en"): "A sample", tag("sw"): "Mfano"], sourceLanguage: tag(source),
      languages: [tag("en"), tag("sw")], facets: facets, layout: layout)
  }

  static func card(
    _ work: String, _ language: String, title: String? = nil, path: String? = nil, row: Int64 = 0, sections: Int = 1,
    _ describe: (inout DocumentMetadata) -> Void = { _ in }
  ) -> DocumentCard {
    var metadata = DocumentMetadata()
    describe(&metadata)
    return DocumentCard(
      work: work, language: tag(language), title: title ?? "\(work) \(language)",
      path: path ?? "\(language)/\(work).md", metadata: metadata, size: 100, modified: 1_000,
      contentHash: "hash of \(work) \(language)", fingerprint: "n1:\(work)", words: 40, firstRow: row,
      sectionCount: sections)
  }

  static func catalogue(_ cards: [DocumentCard], _ identity: LibraryIdentity = identity()) -> Catalogue {
    Catalogue(identity: identity, cards: cards)
  }

  /// Works in several languages with every kind of value.
  static let synthetic = Catalogue(
    identity: identity(facets: SyntheticCards.facets.map(\.key)),
    cards: SyntheticCards.make(works: 90, documentsPerWork: 3))

  static let nothingMarked = MarkState()
  static let today = CalendarDate(daysSince1970: 20_000)
}
