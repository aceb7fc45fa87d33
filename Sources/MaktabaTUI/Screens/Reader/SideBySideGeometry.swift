/// Where two texts stand on one screen: beside each other, or one above the other where that would make them too narrow.
struct SideBySideGeometry: Equatable {
  /// The place of one of them.
  struct Pane: Equatable {
    /// The row that names the text.
    var head: Rect
    /// The rows of the text.
    var body: Rect
    /// The column at which the text begins.
    var textColumn: Int
  }

  var first: Pane
  var second: Pane
  /// The width both are laid out for.
  var textColumns: Int
  /// The second stands below the first.
  var isStacked: Bool

  /// From so many columns on the texts stand beside each other.
  static let columnsBeside = 80
  /// The smallest screen on which one can stand above the other.
  static let smallest = Size(columns: 40, rows: 12)

  /// Nil where there is no room for two.
  init?(size: Size, measure: Int) {
    var area = Rect(column: 0, row: 0, columns: size.columns, rows: size.rows)
    _ = Bars(taking: &area)
    if size.columns >= Self.columnsBeside {
      self.init(besideIn: area, measure: measure)
    } else if size.columns >= Self.smallest.columns, size.rows >= Self.smallest.rows {
      self.init(stackedIn: area, whole: ReaderGeometry(size: size, focus: .text, measure: measure))
    } else {
      return nil
    }
  }

  /// Two halves of the same width, with a column between for the line.
  private init(besideIn area: Rect, measure: Int) {
    var right = area
    let half = (area.columns - 1) / 2
    let left = right.takeLeft(half)
    right.columns = half
    let columns = max(1, min(measure, half - (half >= 45 ? 3 : 1)))
    textColumns = columns
    isStacked = false
    first = Pane(left, textColumn: left.column + (half - columns) / 2)
    second = Pane(right, textColumn: right.column + (half - columns + 1) / 2)
  }

  private init(stackedIn area: Rect, whole: ReaderGeometry) {
    var lower = area
    let upper = lower.takeTop(area.rows / 2)
    textColumns = whole.textColumns
    isStacked = true
    first = Pane(upper, textColumn: whole.textColumn)
    second = Pane(lower, textColumn: whole.textColumn)
  }
}

extension SideBySideGeometry.Pane {
  fileprivate init(_ rect: Rect, textColumn: Int) {
    var body = rect
    head = body.takeTop(1)
    self.body = body
    self.textColumn = textColumn
  }

  func contains(_ position: Position) -> Bool { head.contains(position) || body.contains(position) }
}

extension ReaderGeometry {
  /// The same with the text in one pane of two.
  func within(_ pane: SideBySideGeometry.Pane, textColumns: Int) -> ReaderGeometry {
    var geometry = self
    geometry.body = pane.body
    geometry.textColumn = pane.textColumn
    geometry.textColumns = textColumns
    return geometry
  }
}

extension AppState {
  /// Where the two texts stand; nil while there is one, or room for one alone.
  var sideBySideGeometry: SideBySideGeometry? {
    reader?.beside == nil ? nil : SideBySideGeometry(size: size, measure: configuration.measure)
  }

  var isSideBySide: Bool { sideBySideGeometry != nil }

  /// Where the text that does not have the keys stands.
  var otherPane: SideBySideGeometry.Pane? {
    guard let beside = reader?.beside, let geometry = sideBySideGeometry else { return nil }
    return beside.isSecondActive ? geometry.first : geometry.second
  }

  /// The geometry of a single text, brought into the pane of the text that has the keys.
  func narrowed(_ geometry: ReaderGeometry) -> ReaderGeometry {
    guard let beside = reader?.beside, let panes = sideBySideGeometry else { return geometry }
    return geometry.within(beside.isSecondActive ? panes.second : panes.first, textColumns: panes.textColumns)
  }
}
