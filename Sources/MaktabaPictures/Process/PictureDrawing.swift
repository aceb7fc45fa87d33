import Glibc

/// The work of the process that draws: a picture's bytes come in, cells go out, and nothing else can happen.
///
/// `maktaba draw-picture COLUMNS ROWS COLOURS blocks|ascii`: nobody types this; ``PictureDrawer`` starts it.
public struct PictureDrawing: Sendable {
  /// The name of the command.
  public static let command = "draw-picture"

  private let canvas: PictureCanvas

  /// Understands the words behind the command; nil when they are not those of ``PictureDrawer``.
  public init?(words: [String]) {
    guard words.count == 4, let columns = Int(words[0]), let rows = Int(words[1]),
      let colours = PictureColours(rawValue: words[2]), ["blocks", "ascii"].contains(words[3])
    else { return nil }
    canvas = PictureCanvas(columns: columns, rows: rows, colours: colours, asciiOnly: words[3] == "ascii")
  }

  /// The words that stand for a canvas.
  static func words(for canvas: PictureCanvas) -> [String] {
    ["\(canvas.columns)", "\(canvas.rows)", canvas.colours.rawValue, canvas.asciiOnly ? "ascii" : "blocks"]
  }

  /// Confines the process, reads, draws, writes. What comes after it in this process works no more.
  /// - Returns: false when the answer could not be written.
  public func run(input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO) -> Bool {
    Self.write(PictureAnswer.encoded(Confinement.enter() ? draw(input) : .failure(.notConfined)), to: output)
  }

  private func draw(_ input: Int32) -> Result<DrawnPicture, PictureError> {
    do throws(PictureError) {
      let file = try Self.contents(of: input)
      return .success(canvas.draw(try pixels(of: file)))
    } catch {
      return .failure(error)
    }
  }

  private func pixels(of file: [UInt8]) throws(PictureError) -> Pixels {
    // chafa looks at 8 times 8 pixels for each cell.
    try file.span.withUnsafeBytes { bytes throws(PictureError) in
      try Pixels.decoded(bytes, needed: (canvas.columns * 8, canvas.rows * 8))
    }
  }

  private static func contents(of input: Int32) throws(PictureError) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count <= PictureLimits.fileBytes {
      var failure: Int32 = 0
      let part = [UInt8](unsafeUninitializedCapacity: 1 << 18) { buffer, count in
        let got = read(input, buffer.baseAddress, buffer.count)
        if got < 0 { failure = errno }
        count = max(0, got)
      }
      if failure == EINTR { continue }
      guard failure == 0 else { throw .damaged }
      if part.isEmpty { return bytes }
      bytes += part
    }
    throw .tooManyBytes(bytes.count)
  }

  private static func write(_ bytes: [UInt8], to output: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(output, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
