/// A stretch of a row in one style.
public struct LineRun: Equatable, Sendable {
  /// Text, clean, in the order in which it is painted from left to right. O(text) where there are ``glyphs``.
  public var text: String { glyphs.map { $0.reduce(into: "") { $0 += $1.glyph.text } } ?? shown }
  /// Style.
  public let style: TextStyle
  /// The plain offset of the first byte, where `text` is a verbatim piece of the document's plain text; nil for
  /// decoration (bullets, borders, indentation, link targets) and for what is told glyph by glyph.
  public let plain: Int?
  /// The glyphs of `text` one by one, where they do not stand in the order of the plain text or are shown in another
  /// form: right-to-left text. Nil where `text` is shown as it is.
  public let glyphs: [PlacedGlyph]?
  /// What the run is the mark of; nil where it is none.
  public let mark: LineMark?
  private let shown: String

  /// Makes a run of text that is shown as it is.
  public init(text: String, style: TextStyle, plain: Int?, mark: LineMark? = nil) {
    shown = text
    self.style = style
    self.plain = plain
    self.mark = mark
    glyphs = nil
  }

  /// Makes a run of glyphs in the order in which they are painted.
  public init(glyphs: [PlacedGlyph], style: TextStyle) {
    shown = ""
    self.style = style
    plain = nil
    mark = nil
    self.glyphs = glyphs
  }

  /// Columns taken. O(text).
  public var columns: Int { glyphs?.reduce(0) { $0 + $1.glyph.columns } ?? CellText.columns(of: text) }

  /// Whether the character at a plain offset is shown.
  func shows(_ plainOffset: Int) -> Bool {
    if let glyphs { return glyphs.contains { $0.plain?.contains(plainOffset) == true } }
    return plain.map { $0 <= plainOffset && plainOffset < $0 + text.utf8.count } ?? false
  }
}

/// A mark that stands before text and can be acted on.
public enum LineMark: Equatable, Sendable {
  /// The box of a task, as an index of ``MarkdownDocument/tasks``; the run holds `[ ]` or `[x]`, as its author left it.
  case task(Int)
  /// The number of a footnote, `[1]`.
  case footnote(Int)
}

/// A glyph with the place of what it shows.
public struct PlacedGlyph: Equatable, Sendable {
  /// The glyph.
  public let glyph: Glyph
  /// The plain range of the text it shows; nil for decoration.
  public let plain: Range<Int>?

  /// Makes a glyph with its place.
  public init(glyph: Glyph, plain: Range<Int>?) {
    self.glyph = glyph
    self.plain = plain
  }
}

/// One row of a laid-out document.
public struct LayoutLine: Equatable, Sendable {
  /// Runs from left to right; together never wider than the layout.
  public let runs: [LineRun]
  /// The plain offset at which the row begins (rows of decoration have that of the next text; all rows of a table's row
  /// have that of its first cell).
  public let plain: Int
  /// The row is a heading of this section.
  public let headingOf: Int?
  /// The row is no part of the document: it was put in for this section (see ``LayoutInserts``); -1 for the whole document.
  public private(set) var insertedFor: Int?

  /// Makes a line.
  public init(runs: [LineRun], plain: Int, headingOf: Int? = nil) {
    self.runs = runs
    self.plain = plain
    self.headingOf = headingOf
  }

  /// Nothing but space is to be seen.
  public var isBlank: Bool { runs.allSatisfy { $0.text.utf8.allSatisfy { $0 == 0x20 } } }

  /// Whether a run shows the character at a plain offset.
  func shows(_ plainOffset: Int) -> Bool { runs.contains { $0.shows(plainOffset) } }

  func at(plain: Int) -> LayoutLine {
    var line = LayoutLine(runs: runs, plain: plain, headingOf: headingOf)
    line.insertedFor = insertedFor
    return line
  }

  func inserted(for section: Int) -> LayoutLine {
    var line = LayoutLine(runs: runs, plain: plain)
    line.insertedFor = section
    return line
  }
}

extension LineRun {
  /// The same run without the spaces at its end.
  var withoutSpacesAtEnd: LineRun {
    let kept = text.utf8.count - text.utf8.reversed().prefix { $0 == 0x20 }.count
    guard kept < text.utf8.count, glyphs == nil else { return self }
    let text = String(decoding: text.utf8.prefix(kept), as: UTF8.self)
    return LineRun(text: text, style: style, plain: plain, mark: mark)
  }
}
