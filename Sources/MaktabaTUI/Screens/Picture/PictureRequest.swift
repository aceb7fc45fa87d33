import MaktabaText

/// Which picture is to be drawn, and how.
public struct PictureRequest: Equatable, Sendable {
  /// Where the picture is, as the document says.
  public var target: String
  /// The path of the document in the library.
  public var document: String
  /// Which of the document's pictures it is, from 0.
  public var number: Int
  /// The most columns and rows.
  public var size: Size
  /// In eight colours; else in the terminal's own.
  public var hasColours: Bool
  /// In ASCII letters instead of blocks.
  public var asciiOnly: Bool
  /// Which question this is; greater is newer.
  public var revision: Int

  /// Makes a request.
  public init(
    target: String, document: String, number: Int, size: Size, hasColours: Bool, asciiOnly: Bool, revision: Int
  ) {
    self.target = target
    self.document = document
    self.number = number
    self.size = size
    self.hasColours = hasColours
    self.asciiOnly = asciiOnly
    self.revision = revision
  }
}

/// What became of a picture that was asked for.
public enum PictureAnswer: Equatable, Sendable {
  /// It is drawn.
  case drawn(PaintedPicture)
  /// It cannot be drawn; the sentence says why and what to do.
  case notDrawn(reason: String)
}

/// A picture as cells of the screen.
public struct PaintedPicture: Equatable, Sendable {
  /// Its size.
  public let size: Size
  /// Cells of one column, row by row; `size.columns * size.rows` of them.
  public let cells: [Cell]

  /// Makes a picture; nil where the cells are not as many as the size says.
  public init?(size: Size, cells: [Cell]) {
    guard size.columns > 0, size.rows > 0, cells.count == size.columns * size.rows else { return nil }
    self.size = size
    self.cells = cells
  }
}
