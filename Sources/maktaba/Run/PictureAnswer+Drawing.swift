import MaktabaModel
import MaktabaPictures
import MaktabaTUI

extension PictureAnswer {
  /// Draws what is asked for, in a process of its own. Blocks until it is done.
  /// - Parameter root: the library's folder.
  init(_ request: PictureRequest, in root: String) {
    guard let file = PicturePath.resolved(request.target, in: request.document) else {
      self = .notDrawn(reason: PictureError.notInLibrary.description)
      return
    }
    let drawer = PictureDrawer(program: "/proc/self/exe")
    let drawn = drawer.draw(
      file, in: root, size: (request.size.columns, request.size.rows),
      colours: request.hasColours ? .eight : .none, asciiOnly: request.asciiOnly)
    switch drawn {
    case .success(let picture): self = Self.painted(picture)
    case .failure(let error): self = .notDrawn(reason: error.description)
    }
  }

  private static func painted(_ picture: DrawnPicture) -> PictureAnswer {
    let cells = picture.cells.map { cell in
      Cell(
        text: cell.text,
        style: CellStyle(foreground: Colour(drawn: cell.foreground), background: Colour(drawn: cell.background)))
    }
    let painted = PaintedPicture(size: Size(columns: picture.columns, rows: picture.rows), cells: cells)
    return painted.map(PictureAnswer.drawn) ?? .notDrawn(reason: PictureError.badAnswer.description)
  }
}

extension Colour {
  /// A colour as pictures number them; nil is the terminal's own.
  fileprivate init(drawn number: UInt8?) { self = number.flatMap { Colour(rawValue: $0 + 1) } ?? .standard }
}
