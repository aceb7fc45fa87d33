import MaktabaModel
import MaktabaText

extension AppState {
  func drawReader(into frame: inout Frame) {
    guard let reader else { return }
    let geometry = readerGeometry
    drawReaderTitle(reader, into: &frame)
    drawBeside(reader, into: &frame)
    placeCursor(reader, geometry, into: &frame)
    drawRows(of: reader, geometry, into: &frame)
    drawSectionMark(reader, geometry, into: &frame)
    drawFocusedStop(reader, geometry, into: &frame)
    switch reader.focus {
    case .contents:
      if let pane = geometry.pane { drawContents(reader, in: pane, into: &frame) }
    case .links:
      if let pane = geometry.pane { drawLinks(reader, in: pane, into: &frame) }
    case .translations:
      if let pane = geometry.pane { drawReaderTranslations(in: pane, into: &frame) }
    case .find: break
    case .text: break
    }
  }

  /// Title, language, state, place.
  private func drawReaderTitle(_ reader: ReaderState, into frame: inout Frame) {
    let card = reader.document.card
    var parts = [card.language.text]
    if let status = card.metadata.status, status.isTold {
      parts.append("\(glyphs.sign(status)) \(Wording.word(status))")
    }
    if let entry = reader.status?.entries.first(where: { $0.language == card.language }), entry.state != .original {
      let date = entry.state == .reviewed ? entry.reviewed.map { " \($0)" } ?? "" : ""
      parts.append("\(entry.state.glyph) \(Wording.word(entry))\(date)")
    } else if card.metadata.translation?.isMachineDraft == true {
      parts.append("M machine")
    }
    if size.columns >= 60, isReadAsItStands { parts.append("\(glyphs.read) read") }
    parts.append(reader.document.isWhole ? "\(readerPercent)%" : glyphs.ellipsis)
    let words = CellText.columns(of: (parts + reader.doneWords).joined(separator: glyphs.separator)) + 1
    if size.columns >= 60, words <= size.columns * 3 / 5 {
      parts.insert(contentsOf: reader.doneWords, at: parts.count - 1)
    }
    drawTitle(
      VisualText.isolated(card.title) + sectionName(reader), parts.joined(separator: glyphs.separator) + " ",
      into: &frame)
  }

  private func sectionName(_ reader: ReaderState) -> String {
    guard size.columns >= 60, reader.place > 0, let index = reader.section(at: reader.place) else { return "" }
    let heading = reader.document.text.sections[index].heading
    return heading.isEmpty || heading == reader.document.card.title
      ? "" : "  \(glyphs.section) \(VisualText.isolated(heading))"
  }

  /// How much of the document is above the lower edge of the screen.
  var readerPercent: Int {
    guard let reader, !isAtEnd else { return 100 }
    let below = reader.plain(at: reader.row(reader.top, movedBy: readerVisible))
    return below * 100 / max(1, reader.document.text.plain.utf8.count)
  }

  private func placeCursor(_ reader: ReaderState, _ geometry: ReaderGeometry, into frame: inout Frame) {
    let below = reader.rows(from: reader.top, to: readerRow, atMost: geometry.body.rows)
    frame.cursor = Position(column: geometry.textColumn, row: geometry.body.row + below)
  }

  /// The rows of a document, from its top on.
  func drawRows(of reader: ReaderState, _ geometry: ReaderGeometry, into frame: inout Frame) {
    let body = geometry.body
    let limit = min(size.columns, geometry.textColumn + geometry.textColumns)
    var place = Position(column: geometry.textColumn, row: body.row)
    if case .banner(let first) = reader.top {
      for banner in reader.bannerRows.dropFirst(first).prefix(body.rows) {
        draw(banner, at: place, limit: limit, into: &frame)
        place.row += 1
      }
    }
    for line in reader.document.layout.lines(from: firstTextRow(reader), count: body.row + body.rows - place.row) {
      draw(line, of: reader, at: place, limit: limit, into: &frame)
      place.row += 1
    }
  }

  private func firstTextRow(_ reader: ReaderState) -> RowPlace {
    if case .text(let place) = reader.top { place } else { .start }
  }

  private func draw(_ banner: BannerRow, at place: Position, limit: Int, into frame: inout Frame) {
    let style = look.style(banner.weight == .warning ? .warning : .faint)
    frame.write(banner.text, row: place.row, column: place.column, limit: limit, style: style)
  }

  private func draw(
    _ line: LayoutLine, of reader: ReaderState, at place: Position, limit: Int, into frame: inout Frame
  ) {
    var column = place.column
    for run in line.runs.lazy.map(reader.ticked) where column < limit {
      let style = look.style(run.style)
      if let glyphs = run.glyphs {
        column = draw(
          glyphs, style, of: reader, at: Position(column: column, row: place.row), limit: limit, into: &frame)
        continue
      }
      guard let plain = run.plain, !reader.finding.matches.isEmpty else {
        column = frame.write(run.text, row: place.row, column: column, limit: limit, style: style)
        continue
      }
      for piece in reader.finding.pieces(of: run.text, from: plain) {
        let role: Role? = piece.isCurrent ? .currentMatch : piece.isMatch ? .match : nil
        if piece.isCurrent { frame.cursor = Position(column: column, row: place.row) }
        column = frame.write(
          piece.text, row: place.row, column: column, limit: limit, style: role.map(look.style) ?? style)
      }
    }
  }

  /// Glyphs that stand in another order than the text: each is looked up by its place. - Returns: the column after them.
  private func draw(
    _ glyphs: [PlacedGlyph], _ style: CellStyle, of reader: ReaderState, at place: Position, limit: Int,
    into frame: inout Frame
  ) -> Int {
    var column = place.column
    for placed in glyphs where column + placed.glyph.columns <= limit {
      let match = placed.plain.flatMap { reader.finding.match(at: $0.lowerBound) }
      let isCurrent = match != nil && match == reader.finding.current
      if isCurrent, match.map({ reader.finding.matches[$0].lowerBound }) == placed.plain?.lowerBound {
        frame.cursor = Position(column: column, row: place.row)
      }
      let role: Role? = isCurrent ? .currentMatch : match == nil ? nil : .match
      frame.put(placed.glyph, row: place.row, column: column, style: role.map(look.style) ?? style)
      column += placed.glyph.columns
    }
    return column
  }

  /// The line of words to find stands where the program speaks, over whatever it has said.
  func drawFindLine(_ reader: ReaderState, into frame: inout Frame) {
    let bars = readerGeometry.bars
    let row = (bars.status ?? bars.hints).row
    frame.fill(Rect(column: 0, row: row, columns: size.columns, rows: 1), style: look.style(.plain))
    let column = frame.write("/ ", row: row, column: 0, limit: size.columns, style: look.style(.key))
    let count = Wording.matchCount(reader.finding)
    let limit = max(column + 4, size.columns - CellText.columns(of: count) - 1)
    frame.write(count, row: row, column: limit + 1, limit: size.columns, style: look.style(.faint))
    frame.cursor = frame.write(reader.finding.input, row: row, column: column, limit: limit, style: look.style(.plain))
  }

  private func drawContents(_ reader: ReaderState, in pane: Rect, into frame: inout Frame) {
    frame.fill(pane, style: look.style(.plain))
    if pane.column > 0 { drawSeparator(leftOf: pane, into: &frame) }
    drawPaneTitle(Wording.contentsTitle, in: pane, isFocused: true, into: &frame)
    let area = pane.belowTitle
    let sections = reader.document.text.sections
    let window = reader.contents.window(count: sections.count, visible: area.rows)
    for index in window {
      let section = sections[index]
      let indent = String(repeating: "  ", count: max(0, section.level - 1))
      drawRow(
        indent + (section.heading.isEmpty ? Wording.lead : VisualText.isolated(section.heading)), in: area,
        row: area.row + index - window.lowerBound, isCursor: index == reader.contents.selected, isFocused: true,
        into: &frame)
    }
  }

  private func drawReaderTranslations(in pane: Rect, into frame: inout Frame) {
    frame.fill(pane, style: look.style(.plain))
    if pane.column > 0 { drawSeparator(leftOf: pane, into: &frame) }
    drawTranslations(in: pane, isFocused: true, into: &frame)
  }
}

extension Wording {
  static let contentsTitle = "Contents"
  static let lead = "(beginning)"

  static func matchCount(_ finding: ReaderState.Finding) -> String {
    guard finding.terms?.isEmpty == false else { return "" }
    return finding.matches.isEmpty ? "nothing found" : "\((finding.current ?? -1) + 1) of \(finding.matches.count)"
  }
}
