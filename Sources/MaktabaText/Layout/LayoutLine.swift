/// A stretch of a line in one style.
public struct LineRun: Equatable, Sendable {
  /// Text, clean.
  public let text: String
  /// Style.
  public let style: TextStyle
  /// The plain offset of the first byte, where `text` is a verbatim piece of the document's plain text; nil for
  /// decoration (bullets, borders, indentation, link targets).
  public let plain: Int?

  /// Makes a run.
  public init(text: String, style: TextStyle, plain: Int?) {
    self.text = text
    self.style = style
    self.plain = plain
  }
}

/// One row of a laid-out document.
public struct LayoutLine: Equatable, Sendable {
  /// Runs from left to right; together never wider than the layout.
  public let runs: [LineRun]
  /// The plain offset at which the row begins (rows of decoration have that of the next text; all rows of a table's row
  /// have that of its first cell).
  public let plain: Int
  /// The row is a heading of this section.
  public let headingOf: Int?

  /// Makes a line.
  public init(runs: [LineRun], plain: Int, headingOf: Int? = nil) {
    self.runs = runs
    self.plain = plain
    self.headingOf = headingOf
  }

  /// Whether a run shows the character at a plain offset.
  func shows(_ plainOffset: Int) -> Bool {
    runs.contains { run in
      guard let start = run.plain else { return false }
      return start <= plainOffset && plainOffset < start + run.text.utf8.count
    }
  }
}
