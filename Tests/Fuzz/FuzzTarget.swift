/// What is tried with bytes that nobody has thought of.
enum FuzzTarget: String, CaseIterable {
  /// Text of any bytes to cells, and to the words that search compares.
  case bytes
  /// Markdown of any bytes to rows.
  case markdown

  /// What is wrong with what came of the input; nil when nothing is. A trap ends the process.
  func violation(_ input: [UInt8]) -> String? {
    switch self {
    case .bytes: CellInvariants.violation(input)
    case .markdown: RowInvariants.violation(input)
    }
  }

  /// What the mutations begin with.
  var seeds: [[UInt8]] {
    (Seeds.texts + (self == .markdown ? Seeds.markdown : [])).map { Array($0.utf8) } + Seeds.bytes
  }
}
