import MaktabaText

/// A picture on a screen of its own: drawn in the middle, what its author says of it below.
extension AppState {
  func drawPicture(into frame: inout Frame) {
    guard let reader, let shown = picture else { return }
    let pictures = reader.document.text.pictures
    drawTitle(
      VisualText.isolated(reader.document.card.title),
      Wording.picture(shown.request.number + 1, of: pictures.count) + " ", into: &frame)
    guard pictures.indices.contains(shown.request.number) else { return }
    let geometry = pictureGeometry(of: pictures[shown.request.number])
    switch shown.answer {
    case .drawn(let painted): draw(painted, in: geometry.picture, into: &frame)
    case .notDrawn(let reason): drawCentred(reason, in: geometry.picture, into: &frame)
    }
    drawCaption(geometry, into: &frame)
  }

  /// A picture drawn for a larger window is cut off until the new one is there.
  private func draw(_ painted: PaintedPicture, in area: Rect, into frame: inout Frame) {
    let (columns, rows) = (min(area.columns, painted.size.columns), min(area.rows, painted.size.rows))
    let (column, row) = (area.column + (area.columns - columns) / 2, area.row + (area.rows - rows) / 2)
    for down in 0..<rows {
      for across in 0..<columns {
        let cell = painted.cells[down * painted.size.columns + across]
        frame.put(
          Glyph(text: cell.text, columns: 1), row: row + down, column: column + across,
          style: look.style(ofPicture: cell.style))
      }
    }
  }

  private func drawCentred(_ sentence: String, in area: Rect, into frame: inout Frame) {
    let lines = WrappedText.rows(of: sentence, columns: max(1, min(72, area.columns))).prefix(area.rows)
    let first = area.row + (area.rows - lines.count) / 2
    for (index, line) in lines.enumerated() {
      write(line, centredIn: area, row: first + index, look.style(.warning), into: &frame)
    }
  }

  private func drawCaption(_ geometry: PictureGeometry, into frame: inout Frame) {
    let area = geometry.caption
    for (index, line) in geometry.lines.enumerated() {
      let column = write(line, centredIn: area, row: area.row + index, look.style(.plain), into: &frame)
      if index == 0 { frame.cursor = Position(column: column, row: area.row) }
    }
  }

  /// - Returns: the column at which the line begins.
  @discardableResult
  private func write(
    _ line: String, centredIn area: Rect, row: Int, _ style: CellStyle, into frame: inout Frame
  ) -> Int {
    let column = area.column + max(0, area.columns - CellText.columns(of: line)) / 2
    frame.write(line, row: row, column: column, limit: area.column + area.columns, style: style)
    return column
  }
}

extension Look {
  /// The style of a cell of a picture: its own colours where the look has colours.
  fileprivate func style(ofPicture drawn: CellStyle) -> CellStyle {
    switch self {
    case .terminal: return drawn
    case .monochrome: return .plain
    case .highContrast:
      return CellStyle(
        foreground: drawn.foreground == .standard ? .white : drawn.foreground,
        background: drawn.background == .standard ? .black : drawn.background)
    }
  }
}
