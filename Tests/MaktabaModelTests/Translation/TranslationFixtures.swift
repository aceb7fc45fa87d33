import MaktabaText

@testable import MaktabaModel

extension DocumentCard {
  /// A document of the work `w`.
  /// - Parameter text: stands for the text: equal texts have equal fingerprints.
  static func of(
    _ language: String, text: String, status: DocumentStatus? = nil, translation: DeclaredTranslation? = nil
  ) throws -> DocumentCard {
    var metadata = DocumentMetadata()
    metadata.status = status
    metadata.translation = translation
    return DocumentCard(
      work: "w", language: try .tag(language), title: "Title in " + language, path: language + "/w.md",
      metadata: metadata, size: 1, modified: 1, contentHash: language + text, fingerprint: Fingerprint.of(text),
      words: 10,
      firstRow: 0, sectionCount: 1)
  }
}

extension Fingerprint {
  static func of(_ text: String) -> String {
    document(
      front: .front(title: nil, summary: nil),
      sections: [.section(.lead(text), plain: Array(text.utf8), targets: [])]
    ).description
  }
}

extension Section {
  /// A text without headings.
  static func lead(_ text: String) -> Section {
    let range = 0..<text.utf8.count
    return Section(level: 0, heading: "", anchor: nil, key: "0", line: 1, plain: range, body: range)
  }

  /// A section of which only the outline matters.
  static func of(_ level: Int, _ anchor: String? = nil) -> Section {
    Section(level: level, heading: "H", anchor: anchor, key: "k", line: 1, plain: 0..<0, body: 0..<0)
  }
}

extension DeclaredTranslation {
  /// A block as a translator would write it.
  static func made(
    of: String? = "en", from text: String?, method: String? = "human", state: String? = nil, by: String? = "office A",
    on date: Int32? = 100, reviewedBy: String? = nil, reviewedOn: Int32? = nil
  ) throws -> DeclaredTranslation {
    var block = DeclaredTranslation()
    block.of = try of.map { try .tag($0) }
    block.basis = text.map { Fingerprint.of($0) }
    block.method = method
    block.state = state
    block.by = by
    block.date = date.map(CalendarDate.init(daysSince1970:))
    block.reviewedBy = reviewedBy
    block.reviewed = reviewedOn.map(CalendarDate.init(daysSince1970:))
    return block
  }
}

extension LibraryIdentity {
  static func of(_ languages: [String], source: String = "en") throws -> LibraryIdentity {
    LibraryIdentity(
      id: "lib", titles: [:], sourceLanguage: try .tag(source), languages: try languages.map { try .tag($0) },
      facets: nil,
      layout: "{lang}/{path}")
  }
}
