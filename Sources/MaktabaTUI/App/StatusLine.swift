/// What the program has to say; stays until the next key.
struct StatusLine: Equatable, Sendable {
  /// How it is painted, and which sign stands before it.
  enum Kind: Equatable, Sendable {
    case notice, problem
  }

  var text: String
  var kind: Kind

  static func notice(_ text: String) -> StatusLine { StatusLine(text: text, kind: .notice) }
  static func problem(_ text: String) -> StatusLine { StatusLine(text: text, kind: .problem) }
}
