/// What the program has to say; stays until the next key.
struct StatusLine: Equatable, Sendable {
  /// How it is painted, which sign stands before it, and what may take its place.
  enum Kind: Equatable, Sendable {
    case notice, problem
    /// Of the folder; gives way to everything else and pushes nothing aside.
    case news
  }

  var text: String
  var kind: Kind
  /// Shown to its end, in as many rows as that takes.
  var isWhole = false

  static func notice(_ text: String) -> StatusLine { StatusLine(text: text, kind: .notice) }
  static func whole(_ text: String) -> StatusLine { StatusLine(text: text, kind: .notice, isWhole: true) }
  static func news(_ text: String) -> StatusLine { StatusLine(text: text, kind: .news) }
  static func wholeProblem(_ text: String) -> StatusLine { StatusLine(text: text, kind: .problem, isWhole: true) }
  static func problem(_ text: String) -> StatusLine { StatusLine(text: text, kind: .problem) }
}
