import Testing

@testable import MaktabaPictures

@Suite("What the drawing process says is checked") struct AnswerTests {
  private let canvas = PictureCanvas(columns: 3, rows: 2, colours: .eight, asciiOnly: false)
  private let picture = DrawnPicture(
    columns: 2, rows: 1,
    cells: [
      PictureCell(text: "▀", foreground: 1, background: nil), PictureCell(text: " ", foreground: nil, background: 7),
    ])

  @Test("A picture arrives as it was sent")
  func arrives() {
    #expect(PictureAnswer.decoded(PictureAnswer.encoded(.success(picture)), on: canvas) == .success(picture))
  }

  @Test(
    "A reason arrives as it was sent",
    arguments: [
      PictureError.otherFormat, .damaged, .outOfMemory, .notConfined, .tooManyBytes(123_456_789),
      .tooManyPixels(width: 65535, height: 4_000_000_000),
    ])
  func reason(error: PictureError) {
    #expect(PictureAnswer.decoded(PictureAnswer.encoded(.failure(error)), on: canvas) == .failure(error))
  }

  @Test(
    "What the other process alone can know is not believed", arguments: [PictureError.missing, .crashed(signal: 9)])
  func notItsToSay(error: PictureError) {
    #expect(PictureAnswer.decoded(PictureAnswer.encoded(.failure(error)), on: canvas) == .failure(.badAnswer))
  }

  @Test("An answer that is cut, or has more behind it, is none")
  func cut() {
    for result in [Result.success(picture), .failure(PictureError.damaged)] {
      let bytes = PictureAnswer.encoded(result)
      for length in bytes.indices {
        #expect(PictureAnswer.decoded(Array(bytes.prefix(length)), on: canvas) == .failure(.badAnswer))
      }
      #expect(PictureAnswer.decoded(bytes + [0], on: canvas) == .failure(.badAnswer))
    }
  }

  @Test("No byte can bring in another symbol, a colour that is none, or a size that was not asked for")
  func changed() {
    let bytes = PictureAnswer.encoded(.success(picture))
    for offset in bytes.indices {
      for value in UInt8.min...UInt8.max {
        var changed = bytes
        changed[offset] = value
        guard case .success(let picture) = PictureAnswer.decoded(changed, on: canvas) else { continue }
        #expect(picture.columns <= 3 && picture.rows <= 2 && picture.cells.count == picture.columns * picture.rows)
        #expect(picture.cells.allSatisfy { PictureSymbols.blocks.contains($0.code) })
        #expect(picture.cells.allSatisfy { ($0.foreground ?? 0) < 8 && ($0.background ?? 0) < 8 })
      }
    }
  }

  @Test("What was not asked for is refused: colours, blocks, more rows")
  func notAskedFor() {
    let bytes = PictureAnswer.encoded(.success(picture))
    for other in [
      PictureCanvas(columns: 3, rows: 2, colours: .none, asciiOnly: false),
      PictureCanvas(columns: 3, rows: 2, colours: .eight, asciiOnly: true),
      PictureCanvas(columns: 1, rows: 2, colours: .eight, asciiOnly: false),
    ] { #expect(PictureAnswer.decoded(bytes, on: other) == .failure(.badAnswer)) }
  }

  @Test("The words of the command stand for a canvas, and others for none")
  func words() {
    #expect(PictureDrawing(words: PictureDrawing.words(for: canvas)) != nil)
    for words in [
      [], ["1", "1", "eight"], ["x", "1", "eight", "blocks"], ["1", "1", "many", "blocks"], ["1", "1", "eight", "x"],
    ] {
      #expect(PictureDrawing(words: words) == nil)
    }
  }
}
