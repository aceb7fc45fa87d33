/// Draws pictures of a library, each in a process of its own that can do nothing else.
///
///     let drawer = PictureDrawer(program: "/proc/self/exe")
///     let drawn = drawer.draw("media/map.png", in: library, size: (60, 20), colours: .eight, asciiOnly: false)
public struct PictureDrawer: Sendable {
  private let program: String
  private let limit: Duration

  /// Makes a drawer.
  /// - Parameter program: the path of an executable that knows ``PictureDrawing/command``: this program itself.
  public init(program: String) { self.init(program: program, limit: .seconds(PictureLimits.seconds)) }

  /// Makes a drawer that waits no longer than this for an answer.
  init(program: String, limit: Duration) {
    self.program = program
    self.limit = limit
  }

  /// Draws a file. Blocks for at most ``PictureLimits/seconds`` and a little; call it in the background.
  /// - Parameters:
  ///   - file: the path relative to `folder`; links on the way may not leave the folder.
  ///   - folder: the library.
  ///   - size: the most columns and rows.
  ///   - colours: how many colours.
  ///   - asciiOnly: ASCII letters instead of blocks.
  public func draw(
    _ file: String, in folder: String, size: (columns: Int, rows: Int), colours: PictureColours, asciiOnly: Bool
  ) -> Result<DrawnPicture, PictureError> {
    let canvas = PictureCanvas(columns: size.columns, rows: size.rows, colours: colours, asciiOnly: asciiOnly)
    do throws(PictureError) {
      let file = try LibraryFile(file, in: folder)
      let process = try DrawingProcess(
        program, [PictureDrawing.command] + PictureDrawing.words(for: canvas), input: file.descriptor,
        limit: limit)
      return PictureAnswer.decoded(try process.answer(limit: PictureLimits.answerBytes), on: canvas)
    } catch {
      return .failure(error)
    }
  }
}
