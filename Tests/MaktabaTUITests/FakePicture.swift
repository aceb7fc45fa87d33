import MaktabaTUI

/// Draws every picture of the library half red and half green, as high as there is room and half as wide.
enum FakePicture {
  static func answer(_ request: PictureRequest) -> PictureAnswer {
    guard !request.target.contains(":") else {
      return .notDrawn(
        reason: "The picture cannot be drawn: it is not in the library. Nothing is fetched from elsewhere.")
    }
    let size = Size(columns: max(1, request.size.columns / 2), rows: request.size.rows)
    let cells = (0..<size.rows * size.columns).map { cell(isLeft: $0 % size.columns < size.columns / 2, request) }
    return PaintedPicture(size: size, cells: cells).map(PictureAnswer.drawn) ?? .notDrawn(reason: "No cells.")
  }

  private static func cell(isLeft: Bool, _ request: PictureRequest) -> Cell {
    let colour: Colour = request.hasColours ? (isLeft ? .red : .green) : .standard
    return Cell(text: request.asciiOnly ? "#" : isLeft ? "▀" : "█", style: CellStyle(foreground: colour))
  }
}
