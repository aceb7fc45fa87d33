import TestSupport
import Testing

@testable import MaktabaPictures

@Suite("Hostile pictures end in a picture or a sentence") struct HostilePictureTests {
  private let shelf: PictureShelf

  init() throws { shelf = try PictureShelf() }

  private static let small = PNGFile(4, 4) { x, y in [UInt8(x * 60), UInt8(y * 60), 90, 255] }.bytes
  private static func smallJPEG() throws -> [UInt8] {
    try JPEGFile.bytes(16, 16) { x, y in [UInt8(x * 15), UInt8(y * 15), 90] }
  }

  /// What hostile bytes may lead to: the decoder did not crash, did not run away, and nothing was unexpected.
  private func expectOrderly(_ result: Result<DrawnPicture, PictureError>, _ what: String) {
    switch result {
    case .success(let picture): #expect(picture.cells.count == picture.columns * picture.rows)
    case .failure(.damaged), .failure(.otherFormat), .failure(.tooManyPixels), .failure(.outOfMemory): break
    case .failure(let error): Issue.record("\(what): \(error)")
    }
  }

  @Test("A PNG cut at every length is damaged")
  func truncatedPNG() {
    // The last chunk has no data: without it all pixels are there.
    for length in stride(from: 0, to: Self.small.count - 12, by: 1) {
      let error = shelf.draw(Array(Self.small.prefix(length))).error
      #expect(error == (length == 0 || length >= 8 ? .damaged : .otherFormat), "\(length) bytes")
    }
  }

  @Test("A JPEG cut at any length")
  func truncatedJPEG() throws {
    let file = try Self.smallJPEG()
    for length in stride(from: 1, to: file.count, by: 23) {
      expectOrderly(shelf.draw(Array(file.prefix(length))), "\(length) bytes")
    }
  }

  @Test("Five hundred changed files")
  func mutated() throws {
    var random = NumberSequence(seed: 20_261_122)
    let files = [Self.small, try Self.smallJPEG()]
    for round in 0..<500 {
      var file = files[round % files.count]
      for _ in 0...random.next(below: 4) { file[random.next(below: file.count)] = UInt8(random.next(below: 256)) }
      expectOrderly(shelf.draw(file), "round \(round)")
    }
  }

  @Test(
    "Sizes that no picture has",
    arguments: [
      (65535, 65535), (0, 0), (0, 5), (5, 0), (.max, .max), (1, .max), (40_000, 40_000), (1 << 31 - 1, 1 << 31 - 1),
    ] as [(UInt32, UInt32)])
  func sizes(width: UInt32, height: UInt32) {
    var file = PNGFile(4, 4) { _, _ in Paint.red }
    (file.width, file.height) = (width, height)
    let error = shelf.draw(file.bytes).error
    #expect(error == .damaged || error == .tooManyPixels(width: Int(width), height: Int(height)))
  }

  @Test("A JPEG that says it is 65500 pixels wide")
  func wideJPEG() throws {
    var file = try Self.smallJPEG()
    let frame = try #require(file.indices.dropLast().first { file[$0] == 0xFF && file[$0 + 1] == 0xC0 })
    file.replaceSubrange((frame + 5)..<(frame + 9), with: [0xFF, 0xDC, 0xFF, 0xDC])
    #expect(shelf.draw(file).error == .tooManyPixels(width: 65500, height: 65500))
  }

  @Test("A picture with as many pixels as are allowed is drawn, and one with more is not")
  func largest() {
    var file = PNGFile(zeros: 8000, 5000)
    #expect(shelf.draw(file.bytes).error == nil)
    file.height = 5001
    #expect(shelf.draw(file.bytes).error == .tooManyPixels(width: 8000, height: 5001))
  }

  @Test("Bombs: rows without end behind a small picture, and in chunks beside it")
  func bombs() {
    let zeros = PNGFile(zeros: 3000, 3000).data
    var rows = PNGFile(2, 2) { _, _ in Paint.red }
    rows.data = zeros
    expectOrderly(shelf.draw(rows.bytes), "rows")
    for (name, head) in [("zTXt", "note\0\0"), ("iCCP", "colours\0\0"), ("iTXt", "note\0\u{1}\0\0\0")] {
      var file = PNGFile(2, 2) { _, _ in Paint.red }
      file.extras = Array(repeating: (name: name, data: Array(head.utf8) + zeros), count: name == "iCCP" ? 1 : 20)
      expectOrderly(shelf.draw(file.bytes), name)
    }
  }
}

/// Numbers that look like chance and are the same in every run (xorshift64*, Vigna 2014).
struct NumberSequence {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(below limit: Int) -> Int {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return Int(truncatingIfNeeded: (state &* 0x2545_F491_4F6C_DD1D) >> 33) % limit
  }
}
