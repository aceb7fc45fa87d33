import MaktabaText

extension AppState {
  func drawHelp(into frame: inout Frame) {
    let geometry = helpGeometry
    let version = configuration.version.isEmpty ? "" : "maktaba \(configuration.version) "
    drawTitle(Wording.helpTitle, version, into: &frame)
    let column = frame.write(
      Wording.helpPrompt + " ", row: geometry.query.row, column: 0, limit: size.columns / 2, style: look.style(.key))
    frame.cursor = frame.write(
      help.input, row: geometry.query.row, column: column, limit: size.columns, style: look.style(.plain))
    drawHelpRows(in: geometry.results, into: &frame)
  }

  private func drawHelpRows(in rect: Rect, into frame: inout Frame) {
    let rows = helpRows
    if rows.isEmpty {
      frame.write(Wording.nothingListed, row: rect.row, column: 0, limit: size.columns, style: look.style(.plain))
    }
    let window = help.cursor.window(count: rows.count, visible: rect.rows)
    for index in window {
      let row = rect.row + index - window.lowerBound
      let isCursor = index == help.cursor.selected
      switch rows[index] {
      case .heading(let title):
        frame.write(title, row: row, column: 0, limit: size.columns, style: look.style(.heading))
      case .entry(let entry):
        let keys = entry.chords.isEmpty ? ":" + entry.name : entry.keyNames
        draw(keys, entry.name, entry.help, isCursor: isCursor, row: row, into: &frame)
      case .text(let sign, let meaning): draw(sign, meaning, "", isCursor: isCursor, row: row, into: &frame)
      }
    }
  }

  /// Keys, name and sentence in columns; the name gives way first.
  private func draw(
    _ keys: String, _ name: String, _ sentence: String, isCursor: Bool, row: Int, into frame: inout Frame
  ) {
    let rect = Rect(column: 0, row: row, columns: size.columns, rows: 1)
    drawRow("", in: rect, row: row, isCursor: isCursor, isFocused: false, into: &frame)
    let style = isCursor ? look.style(.selected) : look.style(.plain)
    frame.fill(rect, style: style)
    frame.write(isCursor ? glyphs.chosenRow : " ", row: row, column: 0, limit: 2, style: style)
    let keyColumns = min(26, size.columns / 3)
    var keyStyle = style
    keyStyle.attributes.insert(.bold)
    frame.write(keys, row: row, column: 2, limit: keyColumns, style: keyStyle, ellipsis: glyphs.ellipsis)
    var column = keyColumns + 1
    if size.columns >= 100 || sentence.isEmpty {
      frame.write(name, row: row, column: column, limit: column + 20, style: style, ellipsis: glyphs.ellipsis)
      column += 21
    }
    frame.write(sentence, row: row, column: column, limit: size.columns, style: style, ellipsis: glyphs.ellipsis)
  }
}
