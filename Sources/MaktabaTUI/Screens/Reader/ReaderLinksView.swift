import MaktabaModel
import MaktabaText

extension AppState {
  /// Number, text, and where it leads, of the links in the window.
  func drawLinks(_ reader: ReaderState, in pane: Rect, into frame: inout Frame) {
    frame.fill(pane, style: look.style(.plain))
    if pane.column > 0 { drawSeparator(leftOf: pane, into: &frame) }
    let links = reader.document.stops.links
    let title = Wording.linksTitle(links.count) + (reader.stops.digits.isEmpty ? "" : "  \(reader.stops.digits)_")
    drawPaneTitle(title, in: pane, isFocused: true, into: &frame)
    let area = pane.belowTitle
    let window = reader.stops.links.window(count: links.count, visible: area.rows)
    let width = String(links.count).utf8.count
    for index in window {
      let number = String(index + 1)
      let pad = String(repeating: " ", count: width - number.utf8.count)
      let words = words(of: links[index], of: reader, columns: area.columns - width - 4)
      drawRow(
        pad + number + "  " + words, in: area, row: area.row + index - window.lowerBound,
        isCursor: index == reader.stops.links.selected, isFocused: true, into: &frame)
    }
  }

  private func words(of index: Int, of reader: ReaderState, columns: Int) -> String {
    guard let stop = reader.stop(index), let link = stop.destination else { return "" }
    let text = CleanText.line(reader.document.text.plain.utf8Slice(stop.plain))
    return named(text, "\(glyphs.dash) \(Wording.briefly(linkView(of: link), glyphs))", columns: columns)
  }
}
