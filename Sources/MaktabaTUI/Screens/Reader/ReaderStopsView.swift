import MaktabaText

/// Painting stops: what has the focus, and ticks.
extension AppState {
  /// Paints the stop that has the focus over the text: reversed, with the cursor on its first character.
  func drawFocusedStop(_ reader: ReaderState, _ geometry: ReaderGeometry, into frame: inout Frame) {
    guard reader.focus == .text || reader.focus == .links, let stop = reader.stop(focusedStop) else { return }
    let (first, last) = reader.rows(of: stop)
    let body = geometry.body
    var row = first
    while row <= last, case .text(let place) = row, let line = reader.document.layout.line(at: place) {
      let below = reader.rows(from: reader.top, to: row, atMost: body.rows)
      guard below < body.rows else { return }
      if row == first { frame.cursor = Position(column: geometry.textColumn, row: body.row + below) }
      let position = Position(column: geometry.textColumn, row: body.row + below)
      draw(line.cells(of: stop), at: position, limit: geometry.textColumn + geometry.textColumns, into: &frame)
      row = reader.row(row, movedBy: 1)
    }
  }

  private func draw(_ cells: [StopCells], at place: Position, limit: Int, into frame: inout Frame) {
    for cells in cells where place.column + cells.columns.lowerBound < limit {
      let columns = place.column + cells.columns.lowerBound..<min(limit, place.column + cells.columns.upperBound)
      frame.restyle(row: place.row, columns: columns) { style in
        var style = style
        style.attributes.insert(.reverse)
        return style
      }
      if cells.isFirst { frame.cursor = Position(column: columns.lowerBound, row: place.row) }
    }
  }

  /// A line that is to be read to its end takes as many rows as that needs, at most half of the screen: the last ones down
  /// to a row, or the first below the title where the cursor is in the last ones.
  /// - Returns: whether it was drawn: a line that fits is not.
  func drawWhole(_ line: StatusLine, endingAt row: Int, into frame: inout Frame) -> Bool {
    guard line.isWhole else { return false }
    let text = (line.kind == .problem ? "! " : "") + glyphs.spelled(line.text)
    let rows = WrappedText.rows(of: text, columns: size.columns).prefix(max(1, size.rows / 2))
    guard rows.count > 1 else { return false }
    let last = row - rows.count + 1
    let top = frame.cursor.map { $0.row >= last && $0.row > rows.count } == true ? 1 : last
    let style = look.style(.bar)
    frame.fill(Rect(column: 0, row: top, columns: size.columns, rows: rows.count), style: style)
    for (index, text) in rows.enumerated() {
      frame.write(text, row: top + index, column: 0, limit: size.columns, style: style)
    }
    return true
  }
}

/// Cells of a row that show a stop.
struct StopCells: Equatable {
  /// From the row's first cell.
  var columns: Range<Int>
  /// They show the stop's beginning.
  var isFirst: Bool
}

extension LayoutLine {
  /// The cells that show a stop, from left to right. O(row).
  func cells(of stop: DocumentStop) -> [StopCells] {
    var cells: [StopCells] = []
    var column = 0
    for run in runs {
      cells += run.cells(of: stop, from: column)
      column += run.columns
    }
    return cells
  }
}

extension LineRun {
  fileprivate func cells(of stop: DocumentStop, from column: Int) -> [StopCells] {
    if let mark = stop.mark { return mark == self.mark ? markCells(from: column) : [] }
    var column = column
    return placedGlyphs.compactMap { placed in
      defer { column += placed.glyph.columns }
      guard shows(stop, placed.plain) else { return nil }
      let isFirst = placed.plain.map { $0.contains(stop.plain.lowerBound) } ?? (column == 0)
      return StopCells(columns: column..<column + placed.glyph.columns, isFirst: isFirst)
    }
  }

  /// Of a picture without a description nothing but decoration is to be seen.
  private func shows(_ stop: DocumentStop, _ plain: Range<Int>?) -> Bool {
    guard !stop.plain.isEmpty else { return plain == nil && style.role == .caption }
    return plain.map { $0.overlaps(stop.plain) } ?? false
  }

  private var placedGlyphs: [PlacedGlyph] {
    if let glyphs { return glyphs }
    return CellText.placed(text).map { placed in
      let range = plain.map { $0 + placed.utf8Range.lowerBound..<$0 + placed.utf8Range.upperBound }
      return PlacedGlyph(glyph: placed.glyph, plain: range)
    }
  }

  /// A mark stands in brackets, and is ASCII.
  private func markCells(from column: Int) -> [StopCells] {
    let bytes = Array(text.utf8)
    guard let open = bytes.firstIndex(of: UInt8(ascii: "[")), let close = bytes.lastIndex(of: UInt8(ascii: "]"))
    else { return [] }
    return [StopCells(columns: column + open..<column + close + 1, isFirst: true)]
  }
}

extension ReaderState {
  /// A run as this person sees it: the box of a task that they ticked is ticked.
  func ticked(_ run: LineRun) -> LineRun {
    guard case .task(let task) = run.mark, stops.checklist?.isTicked(task) == true else { return run }
    let text = String(decoding: ticked(Array(run.text.utf8)), as: UTF8.self)
    return LineRun(text: text, style: run.style, plain: nil, mark: run.mark)
  }

  private func ticked(_ box: [UInt8]) -> [UInt8] {
    guard let open = box.firstIndex(of: UInt8(ascii: "[")), box.indices.contains(open + 1) else { return box }
    var box = box
    box[open + 1] = UInt8(ascii: "x")
    return box
  }

  /// “3 of 9 done”, for the title bar; none without tasks.
  var doneWords: [String] { document.text.tasks.isEmpty ? [] : [Wording.done(done.count, of: done.of)] }
}
