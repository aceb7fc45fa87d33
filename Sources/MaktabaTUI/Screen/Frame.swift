import MaktabaText

/// A size in terminal cells.
public struct Size: Hashable, Sendable {
  /// Columns.
  public var columns: Int
  /// Rows.
  public var rows: Int

  /// Makes a size.
  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// A place on the screen; (0, 0) is the upper left cell.
public struct Position: Hashable, Sendable {
  /// Column, from 0.
  public var column: Int
  /// Row, from 0.
  public var row: Int

  /// Makes a position.
  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// One of the eight colours that every terminal has; `standard` is the terminal's own.
public enum Colour: UInt8, Hashable, Sendable {
  /// The colours in the order of ISO 6429.
  case standard, black, red, green, yellow, blue, magenta, cyan, white
}

/// How a cell is painted.
public struct CellStyle: Hashable, Sendable {
  /// Foreground.
  public var foreground: Colour
  /// Background.
  public var background: Colour
  /// Attributes that every terminal since the VT100 has.
  public var attributes: Attributes

  /// Bold, dim, underline, reverse, italic.
  public struct Attributes: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8
    /// Makes a set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Bold.
    public static let bold = Attributes(rawValue: 1)
    /// Dim.
    public static let dim = Attributes(rawValue: 2)
    /// Underlined.
    public static let underline = Attributes(rawValue: 4)
    /// Foreground and background exchanged.
    public static let reverse = Attributes(rawValue: 8)
    /// Italic.
    public static let italic = Attributes(rawValue: 16)
  }

  /// Makes a style; by default the terminal's own colours and no attribute.
  public init(foreground: Colour = .standard, background: Colour = .standard, attributes: Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The terminal's own colours, no attribute.
  public static let plain = CellStyle()
}

/// One cell of the screen.
public struct Cell: Hashable, Sendable {
  /// The glyph that begins here; empty in the second half of a wide glyph.
  public var text: String
  /// How it is painted.
  public var style: CellStyle

  /// Makes a cell.
  public init(text: String = " ", style: CellStyle = .plain) {
    self.text = text
    self.style = style
  }

  /// The second half of a wide glyph.
  public var isContinuation: Bool { text.isEmpty }
}

/// A picture of the whole screen: what `render` makes and what the terminal shows.
///
/// Invariant: a wide glyph is always followed by its continuation, so that no row is wider than the screen.
public struct Frame: Equatable, Sendable {
  /// The size.
  public let size: Size
  /// Cells, row by row; `size.rows * size.columns` of them.
  public private(set) var cells: [Cell]
  /// Text is put into visual order and its letters are joined, because the terminal does neither.
  public let ordersText: Bool
  /// Where the hardware cursor stands; nil hides nothing but leaves it at the upper left.
  public var cursor: Position?

  /// An empty frame.
  public init(size: Size, ordersText: Bool = true) {
    self.ordersText = ordersText
    self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    cells = Array(repeating: Cell(), count: self.size.columns * self.size.rows)
  }

  /// The cell at a position inside the frame.
  public subscript(row row: Int, column column: Int) -> Cell { cells[row * size.columns + column] }

  /// Writes one glyph; a wide glyph that does not fit is replaced by a space, half-covered neighbours are blanked.
  /// Positions outside the frame are ignored.
  public mutating func put(_ glyph: Glyph, row: Int, column: Int, style: CellStyle) {
    guard row >= 0, row < size.rows, column >= 0, column < size.columns else { return }
    let fits = column + glyph.columns <= size.columns
    let index = row * size.columns + column
    blankHalves(at: index, row: row)
    cells[index] = Cell(text: fits && !glyph.text.isEmpty ? glyph.text : " ", style: style)
    guard fits, glyph.columns == 2, !glyph.text.isEmpty else { return }
    blankHalves(at: index + 1, row: row)
    cells[index + 1] = Cell(text: "", style: style)
    cells[index] = Cell(text: glyph.text, style: style)
  }

  /// Changes how a cell is painted; what it shows stays. The position is inside the frame.
  mutating func setStyle(_ style: CellStyle, row: Int, column: Int) { cells[row * size.columns + column].style = style }

  /// The text of a row, trailing spaces kept: what a test compares.
  public func text(row: Int) -> String {
    (0..<size.columns).map { self[row: row, column: $0].text }.joined()
  }

  private mutating func blankHalves(at index: Int, row: Int) {
    if cells[index].isContinuation, index > row * size.columns { cells[index - 1].text = " " }
    let next = index + 1
    if next < (row + 1) * size.columns, cells[next].isContinuation { cells[next].text = " " }
  }
}
