/// What front matter says that no screen shows: the relations of a work, the claims that its text makes, and by which words
/// people look for it.
struct EditorialFields: Equatable, Sendable {
  /// A fact in the text, with where it is from.
  struct Claim: Equatable, Sendable {
    /// The fact, in words.
    var text: String
    /// An id of `sources.yml`.
    var source: String?
    /// The place in the source, and the year that the fact is of.
    var place: String
    /// Who says otherwise: ids of `sources.yml`, or words.
    var contestedBy: [String]
    var line: Int
  }

  /// Another work that is named.
  struct Relation: Equatable, Sendable {
    /// `adapts`, `replaces`, `see`, `contradicts`, `different-on-purpose`.
    var kind: String
    var work: String
    var line: Int
  }

  private(set) var claims: [Claim] = []
  private(set) var relations: [Relation] = []
  /// What people type who need this document, in words that it does not use itself, also in languages that the work is not
  /// in. Part of what is searched, and no part of the text.
  private(set) var asked: [String] = []

  /// Phrases beyond this are not searched.
  private static let mostAsked = 200
  /// Longer ones are not searched, in bytes.
  private static let longestAsked = 200

  /// Takes over `claims:`; what is no list of mappings is left out.
  mutating func takeClaims(_ value: YAMLValue) {
    guard case .list(let items) = value.content else { return }
    claims = items.filter { !$0.entries.isEmpty }.map { item in
      Claim(
        text: item["text"]?.text ?? "", source: item["source"]?.text,
        place: [item["at"]?.text, item["as_of"]?.text].compactMap(\.self).joined(separator: " "),
        contestedBy: (item["contested_by"]?.texts ?? []).filter { !$0.isEmpty }, line: item.line)
    }
  }

  /// Takes over `asked:`, a list of phrases or one.
  mutating func takeAsked(_ value: YAMLValue) {
    asked = Array((value.texts ?? []).filter { $0.utf8.count <= Self.longestAsked }.prefix(Self.mostAsked))
  }

  /// The claims that somebody contests.
  var contested: [ContestedClaim] {
    claims.filter { !$0.contestedBy.isEmpty }.map { ContestedClaim(text: $0.text, by: $0.contestedBy) }
  }

  /// Takes over `relations:`, a mapping of lists.
  mutating func takeRelations(_ value: YAMLValue) {
    relations = value.entries.flatMap { entry in
      (entry.value.texts ?? []).map { Relation(kind: entry.key, work: $0, line: entry.value.line) }
    }
  }
}
