/// How many colours a picture may have.
public enum PictureColours: String, CaseIterable, Sendable {
  /// The terminal's own foreground alone; what is bright in the picture is drawn, what is dark stays empty.
  case none
  /// The eight colours that every colour terminal has.
  case eight
}

/// A picture as cells of the terminal.
public struct DrawnPicture: Equatable, Sendable {
  /// Width in columns, at least 1.
  public let columns: Int
  /// Height in rows, at least 1.
  public let rows: Int
  /// `columns * rows` cells, row by row.
  public let cells: [PictureCell]
}

/// One cell of a picture.
public struct PictureCell: Equatable, Sendable {
  /// What the cell shows, one column wide: a space, a block element, or a letter of ASCII.
  public let text: String
  /// 0 to 7 in the order of ISO 6429 (black, red, green, yellow, blue, magenta, cyan, white); nil for the terminal's own.
  public let foreground: UInt8?
  /// As `foreground`.
  public let background: UInt8?

  /// Makes a cell.
  public init(text: String, foreground: UInt8?, background: UInt8?) {
    self.text = text
    self.foreground = foreground
    self.background = background
  }
}
