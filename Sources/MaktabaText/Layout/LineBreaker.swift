/// Text on its way to rows: stretches of the document and decoration in one buffer, broken where a row is full.
///
/// The buffer is used again for every block, so that laying out allocates little more than the rows themselves.
struct LineBreaker {
  /// A row of text, without what stands before it.
  struct Row {
    var runs: [LineRun]
    var columns: Int
    /// The first plain offset on the row.
    var plain: Int?
    /// The text that the row is from begins on the right.
    var isRightToLeft = false
  }

  private struct Piece {
    let start: Int
    let plain: Int?
    let style: TextStyle
  }

  private let text: UnsafeBufferPointer<UInt8>
  private let tooWide: String
  let ordersText: Bool
  /// What was appended so far, or the text around it, is from right to left.
  private var isOrdered: Bool
  /// The direction of the document.
  private let direction: TextDirection
  private var flat: [UInt8] = []
  /// Where lines may end in `flat`, kept from block to block for its storage.
  private var breaks: [UInt8] = []
  private var pieces: [Piece] = []

  init(
    text: UnsafeBufferPointer<UInt8>, tooWide: String, ordersText: Bool = false,
    direction: TextDirection = .leftToRight
  ) {
    self.text = text
    self.tooWide = tooWide
    self.ordersText = ordersText
    self.direction = direction
    isOrdered = ordersText && direction == .rightToLeft
  }

  /// Nothing has been appended.
  var isEmpty: Bool { flat.isEmpty }

  /// Appends a piece of the document's plain text.
  mutating func append(_ plain: Range<Int>, style: TextStyle) {
    if plain.isEmpty { return }
    pieces.append(Piece(start: flat.count, plain: plain.lowerBound, style: style))
    flat.append(contentsOf: UnsafeBufferPointer(rebasing: text[plain]))
    isOrdered = isOrdered || needsOrder(plain)
  }

  /// Whether a piece of the document's plain text is to be ordered, or what was appended before it.
  func needsOrder(_ plain: Range<Int>) -> Bool {
    isOrdered || ordersText && BidiScan.first(in: UnsafeBufferPointer(rebasing: text[plain])) != nil
  }

  /// Appends what stands in the text around it like a single sign: neither orders the other (UAX 9, §2.4). Our own
  /// words and brackets, addresses and code would else go with the text on one of their sides.
  /// - Parameter isLeftToRight: whatever it begins with; otherwise by its own first letter.
  mutating func appendIsolated(
    _ isOrdered: Bool, isLeftToRight: Bool, style: TextStyle, _ body: (inout LineBreaker) -> Void
  ) {
    if isOrdered { append(decoration: isLeftToRight ? "\u{2066}" : "\u{2068}", style: style) }
    body(&self)
    if isOrdered { append(decoration: "\u{2069}", style: style) }
  }

  /// Appends text that is not the document's.
  mutating func append(decoration: String, style: TextStyle) {
    pieces.append(Piece(start: flat.count, plain: nil, style: style))
    flat.append(contentsOf: decoration.utf8)
  }

  /// Appends the document's text as decoration, where it is shown a second time.
  mutating func append(repeated text: [Inline], style: TextStyle) {
    for inline in text where !inline.plain.isEmpty {
      let piece = UnsafeBufferPointer(rebasing: self.text[inline.plain])
      append(decoration: String(decoding: piece, as: UTF8.self), style: style)
    }
  }

  /// The direction of what was appended; nil where it has no letter.
  var ownDirection: TextDirection? {
    flat.withUnsafeBufferPointer { bytes in
      TextDirection(firstStrongIn: bytes).flatMap { _ in TextDirection(of: bytes, in: direction) }
    }
  }

  /// The last bytes appended, at most `count`; not those that end an isolate.
  func lastBytes(_ count: Int) -> ArraySlice<UInt8> {
    let end = flat.suffix(3) == [0xE2, 0x81, 0xA9] ? flat.count - 3 : flat.count
    return flat[max(0, end - count)..<end]
  }

  /// Takes back everything appended.
  mutating func clear() {
    flat.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
    isOrdered = ordersText && direction == .rightToLeft
  }

  /// The widest line and the widest part that is never broken, in columns, were nothing broken.
  mutating func measure() -> (line: Int, word: Int) {
    flat.withUnsafeBufferPointer { bytes in
      LineBreaks.find(in: bytes, into: &breaks)
      var widest = (line: 0, word: 0)
      var line = 0
      var word = 0
      var index = 0
      while index < bytes.count {
        let cluster = TextCluster.at(index, in: bytes, end: bytes.count)
        if breaks[index] != LineBreaks.none { word = 0 }
        index += cluster.length
        line = cluster.scalar == 0x0A ? 0 : line + cluster.columns
        word += cluster.columns
        // Spaces before a break stand on no row.
        widest = (max(widest.line, line), cluster.scalar <= 0x20 ? widest.word : max(widest.word, word))
      }
      return widest
    }
  }

  /// The rows of what was appended, each at most `columns` wide; the buffer is empty afterwards.
  /// - Parameter keepsSpaces: rows are broken where they are full and not at spaces, as code is.
  mutating func rows(columns: Int, keepsSpaces: Bool = false) -> [Row] {
    defer { clear() }
    if !keepsSpaces { findBreaks() }
    return flat.withUnsafeBufferPointer { bytes in
      breaks.withUnsafeBufferPointer { breaks in
        let borders = pieces.map(\.start)
        var scan = LineScan(bytes, breaks: breaks, borders: borders, columns: columns, keepsSpaces: keepsSpaces)
        let around = keepsSpaces ? .leftToRight : direction
        let bidi = ordersText ? BidiText(bytes, in: around, borders: borders) : nil
        var cursor = 0
        var rows: [Row] = []
        while let line = scan.next() { rows.append(bidi.map { ordered(line, $0) } ?? row(line, bytes, &cursor)) }
        return rows
      }
    }
  }

  /// The mark of a footnote never begins a line.
  private mutating func findBreaks() {
    flat.withUnsafeBufferPointer { LineBreaks.find(in: $0, into: &breaks) }
    for piece in pieces where piece.style.role == .footnote && breaks[piece.start] == LineBreaks.allowed {
      breaks[piece.start] = LineBreaks.none
    }
  }

  /// The glyphs of one row from left to right, in runs of one style.
  private func ordered(_ line: LineScan.Line, _ bidi: BidiText) -> Row {
    var row = Row(runs: [], columns: 0, isRightToLeft: bidi.base == .rightToLeft)
    row.plain = firstPlain(in: line.start..<line.end)
    if line.isTooWide {
      row.runs = [LineRun(text: tooWide, style: TextStyle(), plain: nil)]
      row.columns = 1
      return row
    }
    let glyphs = bidi.glyphs(in: line.start..<line.end)
    row.columns = glyphs.reduce(0) { $0 + $1.glyph.columns }
    var start = 0
    while start < glyphs.count {
      let piece = piece(at: glyphs[start].utf8Range.lowerBound)
      let end = glyphs[start...].firstIndex { !isIn(piece, $0.utf8Range.lowerBound) } ?? glyphs.count
      row.runs.append(run(of: glyphs[start..<end], pieces[piece]))
      start = end
    }
    return row
  }

  private func run(of glyphs: ArraySlice<VisualGlyph>, _ piece: Piece) -> LineRun {
    let shift = piece.plain.map { $0 - piece.start }
    let placed = glyphs.map { visual in
      PlacedGlyph(
        glyph: visual.glyph,
        plain: shift.map { visual.utf8Range.lowerBound + $0..<visual.utf8Range.upperBound + $0 })
    }
    return LineRun(glyphs: placed, style: piece.style)
  }

  private func isIn(_ piece: Int, _ place: Int) -> Bool {
    pieces[piece].start <= place && (piece + 1 == pieces.count || place < pieces[piece + 1].start)
  }

  /// The first plain offset in a range of the buffer.
  private func firstPlain(in range: Range<Int>) -> Int? {
    var index = piece(at: range.lowerBound)
    while index < pieces.count, index == 0 || pieces[index].start < range.upperBound {
      if let plain = pieces[index].plain { return plain + max(0, range.lowerBound - pieces[index].start) }
      index += 1
    }
    return nil
  }

  /// The piece that a place of the buffer belongs to. O(log pieces).
  private func piece(at place: Int) -> Int {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].start <= place { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  /// The runs of one row. - Parameter cursor: a piece not after the row's first; moves on with the rows.
  private func row(_ line: LineScan.Line, _ bytes: UnsafeBufferPointer<UInt8>, _ cursor: inout Int) -> Row {
    movePiece(&cursor, to: line.start)
    var row = Row(runs: [], columns: line.columns, plain: plain(at: line.start, cursor))
    if line.isTooWide {
      row.runs = [LineRun(text: tooWide, style: TextStyle(), plain: nil)]
      return row
    }
    var index = line.start
    while index < line.end {
      movePiece(&cursor, to: index)
      let end = cursor + 1 < pieces.count ? min(line.end, pieces[cursor + 1].start) : line.end
      let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[index..<end]), as: UTF8.self)
      let plain = plain(at: index, cursor)
      row.runs.append(LineRun(text: text, style: pieces[cursor].style, plain: plain))
      if row.plain == nil { row.plain = plain }
      index = end
    }
    return row
  }

  private func movePiece(_ cursor: inout Int, to index: Int) {
    while cursor + 1 < pieces.count, pieces[cursor + 1].start <= index { cursor += 1 }
  }

  private func plain(at index: Int, _ cursor: Int) -> Int? {
    guard pieces.indices.contains(cursor) else { return nil }
    return pieces[cursor].plain.map { $0 + index - pieces[cursor].start }
  }
}
