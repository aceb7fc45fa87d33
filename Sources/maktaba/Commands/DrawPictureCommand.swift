import ArgumentParser
import MaktabaPictures

/// `maktaba draw-picture`: draws the picture on its input, locked up. Hidden: the program starts it by itself.
struct DrawPictureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: PictureDrawing.command, abstract: "Draw the picture on standard input.", shouldDisplay: false)

  @Argument var words: [String] = []

  func run() throws {
    guard let drawing = PictureDrawing(words: words) else { throw Failure.usage(Wording.notForPeople) }
    guard drawing.run() else { throw ExitCode.failure }
  }
}
