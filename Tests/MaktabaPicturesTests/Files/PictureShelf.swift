import TestSupport
import Testing

@testable import MaktabaPictures

/// A library with pictures, and the program that draws them.
struct PictureShelf {
  let library = TemporaryLibrary()
  let drawer: PictureDrawer

  init() throws { drawer = PictureDrawer(program: try BuiltProgram.path(named: "PictureProbe")) }

  /// Puts a file into the library and draws it.
  func draw(
    _ bytes: [UInt8], as name: String = "picture.png", size: (Int, Int) = (20, 10), colours: PictureColours = .eight,
    asciiOnly: Bool = false
  ) -> Result<DrawnPicture, PictureError> {
    library.write(name, bytes: bytes)
    return draw(name, size: size, colours: colours, asciiOnly: asciiOnly)
  }

  /// Draws what is in the library under a name.
  func draw(
    _ name: String, size: (Int, Int) = (20, 10), colours: PictureColours = .eight, asciiOnly: Bool = false
  ) -> Result<DrawnPicture, PictureError> {
    drawer.draw(name, in: library.root, size: size, colours: colours, asciiOnly: asciiOnly)
  }
}

/// What tests ask of an answer.
extension Result where Success == DrawnPicture, Failure == PictureError {
  /// The picture's rows as text; the reason where there is none.
  var text: [String] {
    switch self {
    case .success(let picture): picture.text
    case .failure(let error): ["\(error)"]
    }
  }

  var error: PictureError? {
    guard case .failure(let error) = self else { return nil }
    return error
  }
}

extension DrawnPicture {
  /// The rows as text.
  var text: [String] {
    (0..<rows).map { row in cells[(row * columns)..<((row + 1) * columns)].map(\.text).joined() }
  }
}

/// Colours of pixels.
enum Paint {
  static let black: [UInt8] = [0, 0, 0, 255]
  static let white: [UInt8] = [255, 255, 255, 255]
  static let red: [UInt8] = [255, 0, 0, 255]
  static let blue: [UInt8] = [0, 0, 255, 255]
  static let nothing: [UInt8] = [0, 0, 0, 0]
}
