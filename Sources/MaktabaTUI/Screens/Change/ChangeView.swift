import MaktabaModel
import MaktabaText

/// Old source, new source and translation, each in its own direction.
extension AppState {
  func drawChange(into frame: inout Frame) {
    guard let change else { return }
    let name = change.place.section.title.isEmpty ? Wording.lead : change.place.section.title
    drawTitle(
      Wording.changeTitle + glyphs.separator + VisualText.isolated(name),
      [change.place.entry.language.text, size.columns < 60 ? "" : change.place.section.signAndWord, changePlace].filter
      { !$0.isEmpty }.joined(separator: glyphs.separator) + " ",
      into: &frame)
    let geometry = changeGeometry
    let isAt = change.atChange.map { $0 - change.top + (geometry.isWide ? 1 : 0) }
    frame.cursor = Position(
      column: 0, row: geometry.body.row + (isAt.flatMap { (0..<geometry.body.rows).contains($0) ? $0 : nil } ?? 0))
    switch change.answer {
    case nil: draw([ChangedText.Row(glyphs.spelled(Wording.comparing), role: .faint)], in: geometry.body, into: &frame)
    case .nothing(let reason):
      let rows = ChangedText.rows(of: glyphs.spelled(reason), role: .warning, columns: geometry.columns)
      draw(rows[...], in: geometry.body, into: &frame)
    case .change where geometry.isWide: drawBeside(change, geometry, into: &frame)
    case .change: draw(change.page.dropFirst(change.top), in: geometry.body, into: &frame)
    }
  }

  private func drawBeside(_ change: ChangeState, _ geometry: ChangeGeometry, into frame: inout Frame) {
    for (index, (pane, rect)) in zip(change.panes, geometry.rects(change.panes.count)).enumerated() {
      if index > 0 { drawSeparator(leftOf: rect, into: &frame) }
      var style = look.style(.heading)
      style.attributes.insert(.underline)
      frame.fill(Rect(column: rect.column, row: rect.row, columns: rect.columns, rows: 1), style: style)
      frame.write(
        pane.title, row: rect.row, column: rect.column, limit: rect.column + rect.columns, style: style,
        ellipsis: glyphs.ellipsis)
      draw(pane.rows.dropFirst(change.top), in: rect.belowTitle, into: &frame)
    }
  }

  private func draw(_ rows: ArraySlice<ChangedText.Row>, in rect: Rect, into frame: inout Frame) {
    for (index, row) in rows.prefix(rect.rows).enumerated() {
      let free = row.isRightToLeft && configuration.ordersText ? rect.columns - CellText.columns(of: row.text) : 0
      frame.write(
        row.text, row: rect.row + index, column: rect.column + max(0, free), limit: rect.column + rect.columns
      ) {
        look.style(row.role(at: $0))
      }
    }
  }
}
