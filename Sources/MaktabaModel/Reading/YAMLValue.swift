/// A piece of YAML as front matter and manifests need it: texts, lists and mappings, each with its line. What YAML would call
/// a number or a boolean is the text as it was written.
struct YAMLValue: Equatable, Sendable {
  /// What it holds.
  enum Content: Equatable, Sendable {
    /// Nothing: an empty value, `~` or `null`.
    case nothing
    case text(String)
    case list([YAMLValue])
    case mapping([Entry])
  }

  /// A key and its value.
  struct Entry: Equatable, Sendable {
    var key: String
    var value: YAMLValue
  }

  var content: Content
  /// The line it begins on, from 1, counted in the file.
  var line: Int

  /// The text; nil for lists, mappings and nothing.
  var text: String? { if case .text(let text) = content { text } else { nil } }
  /// The entries of a mapping, in order; none for anything else.
  var entries: [Entry] { if case .mapping(let entries) = content { entries } else { [] } }
  /// There is no value.
  var isNothing: Bool { content == .nothing }

  /// The value of a key in a mapping.
  subscript(key: String) -> YAMLValue? { entries.first { $0.key == key }?.value }

  /// The texts of a list of texts, or a single text as a list of one; nil for anything else.
  var texts: [String]? {
    switch content {
    case .text(let text): [text]
    case .list(let items) where items.allSatisfy({ $0.text != nil }): items.compactMap(\.text)
    default: nil
    }
  }

  /// What it is, for messages.
  var kind: String {
    switch content {
    case .nothing: "nothing"
    case .text: "a text"
    case .list: "a list"
    case .mapping: "a mapping"
    }
  }
}

/// Why a text is no YAML.
struct YAMLMistake: Error, Equatable, Sendable {
  /// A key stands twice in one mapping.
  var isDuplicateKey = false
  /// The line, from 1, counted in the file.
  var line: Int
  /// What is wrong, as the end of a sentence, with what to do about it.
  var reason: String
}
