/// Finds where lines end: as late as possible (greedy) where ``LineBreaks`` allows it, and within a word that alone is
/// wider than a row.
struct LineScan {
  /// A line's bytes, without the spaces at its end.
  struct Line {
    var start: Int
    var end: Int
    var columns: Int
    /// The one character of the line is wider than a row.
    var isTooWide = false
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  /// Values of ``LineBreaks``; not looked at where spaces are kept.
  private let breaks: UnsafeBufferPointer<UInt8>
  /// Where pieces of the text begin, in order. No glyph reaches over such a border, because the runs of a row are
  /// measured and painted one by one.
  private let borders: [Int]
  private var nextBorder = 0
  private let limit: Int
  private let keepsSpaces: Bool
  private var index = 0
  private var isDone = false
  /// The line ended with a line feed, so that another one follows even where no text does.
  private var owesLine = false

  /// The last place where the current line may end.
  private struct Opportunity {
    /// Where the line's text ends, and its columns there.
    var end = 0
    var columns = 0
    /// Where the next line begins.
    var next = 0
  }

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, breaks: UnsafeBufferPointer<UInt8>, borders: [Int], columns: Int,
    keepsSpaces: Bool
  ) {
    self.bytes = bytes
    self.breaks = breaks
    self.borders = borders
    limit = max(1, columns)
    self.keepsSpaces = keepsSpaces
  }

  /// The next line; nil at the end.
  mutating func next() -> Line? {
    if index >= bytes.count {
      defer { owesLine = false }
      return owesLine ? Line(start: bytes.count, end: bytes.count, columns: 0) : nil
    }
    owesLine = false
    while nextBorder > 0, borders[nextBorder - 1] > index { nextBorder -= 1 }
    return keepsSpaces ? wholeLine() : brokenLine()
  }

  /// The glyph at `index`.
  private mutating func cluster() -> TextCluster {
    while nextBorder < borders.count, borders[nextBorder] <= index { nextBorder += 1 }
    return TextCluster.at(index, in: bytes, end: nextBorder < borders.count ? borders[nextBorder] : bytes.count)
  }

  /// A line of code.
  private mutating func wholeLine() -> Line {
    var line = Line(start: index, end: index, columns: 0)
    while index < bytes.count {
      if bytes[index] == 0x0A { return endAtLineFeed(line) }
      let cluster = cluster()
      if line.columns + cluster.columns > limit { return endInWord(line, cluster) }
      advance(&line, cluster)
    }
    return line
  }

  private mutating func brokenLine() -> Line {
    var line = Line(start: index, end: index, columns: 0)
    var opportunity = Opportunity()
    var lastResort = Opportunity()
    // The columns up to `index`, with the spaces that may yet be at the line's end.
    var columns = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x0A { return endAtLineFeed(line) }
      if breaks[index] != LineBreaks.none, line.end > line.start {
        let here = Opportunity(end: line.end, columns: line.columns, next: index)
        if breaks[index] == LineBreaks.lastResort { lastResort = here } else { opportunity = here }
      }
      let cluster = cluster()
      if byte == 0x20, cluster.length == 1 {
        index += 1
        columns += 1
        if line.end == line.start {
          line = Line(start: index, end: index, columns: 0)
          columns = 0
        }
        continue
      }
      if columns + cluster.columns > limit {
        return end(line, opportunity.next > line.start ? opportunity : lastResort, cluster)
      }
      columns += cluster.columns
      index += cluster.length
      line.end = index
      line.columns = columns
    }
    return line
  }

  /// Ends a line that is full before `cluster`.
  private mutating func end(_ line: Line, _ opportunity: Opportunity, _ cluster: TextCluster) -> Line {
    guard opportunity.next > line.start else { return endInWord(line, cluster) }
    index = opportunity.next
    return Line(start: line.start, end: opportunity.end, columns: opportunity.columns)
  }

  private mutating func endInWord(_ line: Line, _ cluster: TextCluster) -> Line {
    guard line.end == line.start else { return line }
    index += cluster.length
    return Line(start: line.start, end: index, columns: 1, isTooWide: true)
  }

  private mutating func endAtLineFeed(_ line: Line) -> Line {
    index += 1
    owesLine = index == bytes.count
    return line
  }

  private mutating func advance(_ line: inout Line, _ cluster: TextCluster) {
    line.columns += cluster.columns
    index += cluster.length
    line.end = index
  }
}
