import MaktabaModel
import MaktabaText

/// Moving in a document.
extension AppState {
  var readerVisible: Int { max(1, readerGeometry.body.rows) }

  /// Puts a plain offset at the top of the screen, or so many rows below it, as far as the document allows.
  mutating func jump(to plain: Int, context: Int = 0) {
    guard let reader else { return }
    scrollReader(to: reader.row(at: plain) - min(context, readerVisible / 3))
    self.reader?.place = plain
  }

  /// The row that the reader is at: that of the place where it is on the screen, else the top.
  var readerRow: Int {
    guard let reader else { return 0 }
    let row = reader.row(at: reader.place)
    return reader.place > 0 && row > reader.top && row < reader.top + readerVisible ? row : reader.top
  }

  /// Puts a row at the top of the screen, as far as the document allows.
  mutating func scrollReader(to row: Int) {
    guard let reader else { return }
    let top = max(0, min(row, reader.rowCount - readerVisible))
    self.reader?.top = top
    self.reader?.place = reader.plain(atRow: top)
  }

  /// After a new layout: the same text at the top.
  mutating func restorePlace() {
    guard let reader else { return }
    let place = reader.place
    scrollReader(to: place == 0 && reader.top <= reader.bannerRows.count ? reader.top : reader.row(at: place))
    self.reader?.place = place
  }

  /// After a change of height: no empty rows below the end.
  mutating func keepReaderInside() {
    guard let reader, reader.top > max(0, reader.rowCount - readerVisible) else { return }
    scrollReader(to: reader.top)
  }

  /// The end of the document is on the screen.
  var isAtEnd: Bool {
    guard let reader else { return false }
    return reader.top + readerVisible >= reader.rowCount
  }

  /// Moves as somebody who reads does; at the end the work counts as read.
  mutating func readOn(by rows: Int) -> [Effect] {
    guard let reader else { return [] }
    self.reader?.hasMoved = true
    scrollReader(to: reader.top + rows)
    return rows > 0 && isAtEnd ? countAsRead() : []
  }

  /// To the start of the next (or an earlier) stretch of text that `starts` gives as plain offsets in order.
  mutating func jump(_ direction: Int, among starts: [Int]) {
    guard let reader else { return }
    self.reader?.hasMoved = true
    let here = readerRow
    // At the very top, with banners above, the first stretch counts as begun.
    let next = starts.first { reader.row(at: $0) > here && (reader.place > 0 || $0 > 0) }
    let target = direction > 0 ? next : starts.last { reader.row(at: $0) < here }
    if let target { jump(to: target) } else if direction < 0 { scrollReader(to: 0) }
  }

  /// Where the paragraphs begin: every row that follows an empty one.
  mutating func jumpParagraph(_ direction: Int) {
    guard let reader else { return }
    let lines = reader.document.layout.lines
    var line = max(0, readerRow - reader.bannerRows.count) + direction
    while lines.indices.contains(line), !lines.startsParagraph(line) { line += direction }
    if lines.indices.contains(line) { jump(to: lines[line].plain) } else if direction < 0 { scrollReader(to: 0) }
  }
}

extension [LayoutLine] {
  /// A row with text after one without.
  fileprivate func startsParagraph(_ line: Int) -> Bool { !self[line].isBlank && (line == 0 || self[line - 1].isBlank) }
}

extension LayoutLine {
  /// Nothing but space is to be seen.
  var isBlank: Bool { runs.allSatisfy { $0.text.utf8.allSatisfy { $0 == UInt8(ascii: " ") } } }
}
