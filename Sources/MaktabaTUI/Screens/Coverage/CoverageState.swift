import MaktabaModel

/// The matrix of works and languages.
struct CoverageState: Sendable {
  /// What has the screen.
  enum View: Equatable, Sendable {
    /// A row for each work.
    case works
    /// A row for each pair of facet values, in numbers.
    case numbers
  }

  /// What is known.
  var coverage = Coverage.none
  /// More is on its way.
  var isRunning = false
  var order = CoverageOrder.title
  var view = View.works
  /// The works of the shelf, in order.
  var table = CoverageTable.none
  var numbers = CoverageNumbers.none
  var cursor = ListCursor()
  var numbersCursor = ListCursor()
  /// The column under the cursor, and the first on the screen.
  var column = ListCursor()
  /// The panel of the work under the cursor has the keys.
  var isPanelOpen = false
  /// The work under the cursor, so that the cursor stays on it.
  var work: String?

  /// The language under the cursor.
  var language: LanguageTag? {
    table.columns.indices.contains(column.selected) ? table.columns[column.selected] : nil
  }

  /// Rows of what is shown.
  var count: Int { view == .works ? table.works.count : numbers.lines.count }
}

/// How all works stand, and what follows from it.
public struct CoverageAnswer: Equatable, Sendable {
  /// What is known so far.
  public var coverage: Coverage
  /// What is lacking; nil while not everything is known.
  public var gaps: GapReport?
  /// No more will come.
  public var isLast: Bool

  /// Makes an answer.
  public init(coverage: Coverage, gaps: GapReport?, isLast: Bool) {
    self.coverage = coverage
    self.gaps = gaps
    self.isLast = isLast
  }
}
