/// What front matter says that only editors need: the relations of a work, and the claims that its text makes.
struct EditorialFields: Equatable, Sendable {
  /// A fact in the text, with where it is from.
  struct Claim: Equatable, Sendable {
    /// The fact, in words.
    var text: String
    /// An id of `sources.yml`.
    var source: String?
    /// The place in the source, and the year that the fact is of.
    var place: String
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

  /// Takes over `claims:`; what is no list of mappings is left out.
  mutating func takeClaims(_ value: YAMLValue) {
    guard case .list(let items) = value.content else { return }
    claims = items.filter { !$0.entries.isEmpty }.map { item in
      Claim(
        text: item["text"]?.text ?? "", source: item["source"]?.text,
        place: [item["at"]?.text, item["as_of"]?.text].compactMap(\.self).joined(separator: " "), line: item.line)
    }
  }

  /// Takes over `relations:`, a mapping of lists.
  mutating func takeRelations(_ value: YAMLValue) {
    relations = value.entries.flatMap { entry in
      (entry.value.texts ?? []).map { Relation(kind: entry.key, work: $0, line: entry.value.line) }
    }
  }
}
