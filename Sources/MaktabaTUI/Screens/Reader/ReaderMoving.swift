import MaktabaModel
import MaktabaText

/// Moving in a document.
extension AppState {
  var readerVisible: Int { max(1, readerGeometry.body.rows) }

  /// Puts a plain offset at the top of the screen, or so many rows below it, as far as the document allows.
  mutating func jump(to plain: Int, context: Int = 0) {
    guard let reader else { return }
    self.reader?.stops.focused = nil
    scrollReader(to: reader.row(reader.row(at: plain), movedBy: -min(context, readerVisible / 3)))
    self.reader?.place = plain
  }

  /// The row that the reader is at: that of the place where it is on the screen, else the top.
  var readerRow: ReaderRow {
    guard let reader else { return .text(.start) }
    let row = reader.row(at: reader.place)
    let below = reader.rows(from: reader.top, to: row, atMost: readerVisible)
    return reader.place > 0 && below > 0 && below < readerVisible ? row : reader.top
  }

  /// Whether a row is on the screen.
  func isOnScreen(_ row: ReaderRow) -> Bool {
    guard let reader else { return false }
    return (0..<readerVisible).contains(reader.rows(from: reader.top, to: row, atMost: readerVisible))
  }

  /// Puts a row at the top of the screen, as far as the document allows.
  mutating func scrollReader(to row: ReaderRow) {
    guard let reader else { return }
    let top = max(reader.firstRow, min(row, reader.lastTop(visible: readerVisible)))
    self.reader?.top = top
    self.reader?.place = reader.plain(at: top)
  }

  /// Moves the text so many rows.
  mutating func scrollReader(by rows: Int) {
    guard let reader else { return }
    scrollReader(to: reader.row(reader.top, movedBy: rows))
  }

  /// After a new layout: the same text at the top.
  mutating func restorePlace() {
    guard let reader else { return }
    let place = reader.place
    scrollReader(to: place == 0 ? reader.firstRow : reader.row(at: place))
    self.reader?.place = place
  }

  /// After a change of height: no empty rows below the end.
  mutating func keepReaderInside() {
    guard let reader, reader.top > reader.lastTop(visible: readerVisible) else { return }
    scrollReader(to: reader.top)
  }

  /// The end of the document is on the screen.
  var isAtEnd: Bool {
    guard let reader else { return false }
    return reader.document.isWhole
      && reader.rows(from: reader.top, to: reader.endRow, atMost: readerVisible + 1) <= readerVisible
  }

  /// Moves as somebody who reads does; at the end the work counts as read.
  mutating func readOn(by rows: Int) -> [Effect] {
    guard reader != nil else { return [] }
    reader?.hasMoved = true
    scrollReader(by: rows)
    return rows > 0 && isFirstAtEnd ? countAsRead() : []
  }

  /// To the start of the next (or an earlier) stretch of text that `starts` gives as plain offsets in order.
  mutating func jump(_ direction: Int, among starts: [Int]) {
    guard let reader else { return }
    self.reader?.hasMoved = true
    let here = readerRow
    let offset = reader.plain(at: here)
    // At the very top, with banners above, the first stretch counts as begun.
    let target =
      direction > 0
      ? starts.suffix(from: { $0 > offset }).first { reader.row(at: $0) > here }
      : starts.prefix(upTo: { $0 <= offset }).last { reader.row(at: $0) < here }
    if let target { jump(to: target) } else if direction < 0 { scrollReader(to: reader.firstRow) }
  }

  /// Where the paragraphs begin: every row that follows an empty one.
  mutating func jumpParagraph(_ direction: Int) {
    guard let reader else { return }
    let layout = reader.document.layout
    guard case .text(let here) = readerRow else { return jump(to: 0) }
    var row = layout.place(here, movedBy: direction)
    while let line = layout.line(at: row) {
      let before = row == .start ? nil : layout.line(at: layout.place(row, movedBy: -1))
      if !line.isBlank, line.insertedFor == nil, before?.isBlank != false { return jump(to: line.plain) }
      if direction < 0, row == .start { break }
      row = layout.place(row, movedBy: direction)
    }
    if direction < 0 { scrollReader(to: reader.firstRow) }
  }
}

extension [Int] {
  /// Of numbers in order, those from the first that is large enough on. O(log count).
  fileprivate func suffix(from isLarge: (Int) -> Bool) -> ArraySlice<Int> { self[firstIndex(satisfying: isLarge)...] }

  /// Of numbers in order, those that are small enough. O(log count).
  fileprivate func prefix(upTo isSmall: (Int) -> Bool) -> ArraySlice<Int> {
    self[..<firstIndex(satisfying: { !isSmall($0) })]
  }

  private func firstIndex(satisfying isLarge: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isLarge(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
