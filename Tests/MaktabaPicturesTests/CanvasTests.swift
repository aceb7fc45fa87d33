import Testing

@testable import MaktabaPictures

@Suite("Pixels become cells") struct CanvasTests {
  private func draw(
    _ width: Int, _ height: Int, on canvas: PictureCanvas, _ pixel: (Int, Int) -> [UInt8]
  ) throws -> DrawnPicture {
    let pixels = try Pixels(width: width, height: height)
    for y in 0..<height {
      for x in 0..<width {
        for (channel, value) in pixel(x, y).enumerated() { pixels.bytes[(y * width + x) * 4 + channel] = value }
      }
    }
    return canvas.draw(pixels)
  }

  private func canvas(
    _ columns: Int, _ rows: Int, _ colours: PictureColours = .eight, asciiOnly: Bool = false
  ) -> PictureCanvas { PictureCanvas(columns: columns, rows: rows, colours: colours, asciiOnly: asciiOnly) }

  @Test(
    "A picture keeps its shape, in cells twice as high as wide",
    arguments: [
      ((400, 400), (40, 40), (40, 20)), ((400, 400), (80, 10), (20, 10)), ((400, 200), (40, 40), (40, 10)),
      ((200, 400), (40, 10), (10, 10)), ((1000, 10), (50, 10), (50, 1)), ((10, 1000), (50, 10), (1, 10)),
      ((16, 16), (80, 24), (16, 8)), ((1, 1), (80, 24), (1, 1)), ((32767, 1), (80, 24), (80, 1)),
      ((1, 32767), (80, 24), (1, 24)), ((3, 3), (1, 1), (1, 1)),
    ])
  func size(pixels: (Int, Int), room: (Int, Int), drawn: (Int, Int)) {
    let size = canvas(room.0, room.1).size(for: pixels)
    #expect(size == drawn)
  }

  @Test("A canvas has at least one cell, and at most as many as are allowed")
  func clamped() {
    #expect(canvas(0, -3) == canvas(1, 1))
    #expect(canvas(100_000, .max) == canvas(PictureLimits.side, PictureLimits.side))
  }

  @Test("Halves have the colours of the picture")
  func colours() throws {
    let picture = try draw(64, 64, on: canvas(4, 2)) { x, _ in x < 32 ? Paint.red : Paint.blue }
    #expect((picture.columns, picture.rows) == (4, 2))
    for row in 0..<2 {
      let shown = (0..<4).map { column in picture.cells[row * 4 + column].solid }
      #expect(shown == [1, 1, 4, 4])
    }
  }

  @Test("Without colours bright is drawn, dark is empty, and grey lies between")
  func monochrome() throws {
    let picture = try draw(80, 16, on: canvas(20, 2, .none)) { x, _ in
      [UInt8](repeating: UInt8(x * 3), count: 3) + [255]
    }
    #expect(picture.cells.allSatisfy { $0.foreground == nil && $0.background == nil })
    #expect(picture.cells.first?.text == " ")
    #expect(picture.cells.last?.text == "█")
    #expect(Set(picture.cells.map(\.text)).count > 3)
  }

  @Test("What is transparent shows the terminal, never a colour", arguments: PictureColours.allCases, [false, true])
  func transparent(colours: PictureColours, asciiOnly: Bool) throws {
    let room = canvas(12, 6, colours, asciiOnly: asciiOnly)
    let picture = try draw(96, 96, on: room) { x, y in
      (x - 48) * (x - 48) + (y - 48) * (y - 48) < 1600 ? Paint.red : Paint.nothing
    }
    #expect(picture.cells[0] == PictureCell(text: " ", foreground: nil, background: nil))
    guard colours == .eight else { return }
    for cell in picture.cells where cell.text != " " { #expect(cell.foreground == 1) }
    for cell in picture.cells { #expect(cell.background == nil || cell.background == 1) }
    #expect(picture.cells.contains { $0.foreground == 1 })
  }

  @Test("Only symbols of every font come out", arguments: PictureColours.allCases, [false, true])
  func symbols(colours: PictureColours, asciiOnly: Bool) throws {
    let room = canvas(40, 20, colours, asciiOnly: asciiOnly)
    let picture = try draw(160, 160, on: room) { x, y in
      [UInt8(x), UInt8(y), UInt8((x * 7 + y * 13) & 255), UInt8(255 - x)]
    }
    let allowed = asciiOnly ? PictureSymbols.ascii : PictureSymbols.blocks
    #expect(picture.cells.allSatisfy { allowed.contains($0.code) && $0.text.unicodeScalars.count == 1 })
    #expect(picture.cells.count == 40 * 20)
    #expect(picture.cells.allSatisfy { ($0.foreground ?? 0) < 8 && ($0.background ?? 0) < 8 })
  }

  @Test("Every block has its opposite")
  func opposites() {
    for symbol in PictureSymbols.blocks {
      let opposite = PictureSymbols.opposite(of: symbol)
      #expect(opposite.map(PictureSymbols.blocks.contains) == true)
      #expect(opposite.flatMap(PictureSymbols.opposite) == symbol)
    }
  }
}

extension PictureCell {
  /// The one colour that fills the cell; nil when there are two, or none.
  fileprivate var solid: UInt8? {
    if text == " " { return background }
    return text == "█" || foreground == background ? foreground : nil
  }
}
