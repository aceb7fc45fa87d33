/// What the drawing process writes on its output, and the other process reads with no trust in it.
///
///     "maktaba picture 1", 0, columns, rows, then for each cell: symbol, colours      (a picture)
///     "maktaba picture 1", reason, number, number                                     (none)
///
/// Tags are one byte, all else two bytes, the lower first; numbers of a reason have four. A cell's colours are
/// foreground and background, a byte each, 255 for none.
enum PictureAnswer {
  private static let opening = Array("maktaba picture 1".utf8)
  private static let noColour: UInt8 = 255

  /// The bytes for an answer.
  static func encoded(_ result: Result<DrawnPicture, PictureError>) -> [UInt8] {
    switch result {
    case .success(let picture): opening + encoded(picture)
    case .failure(let error): opening + encoded(error)
    }
  }

  /// The answer that bytes hold; ``PictureError/badAnswer`` unless every one of them is as it should be.
  static func decoded(_ bytes: [UInt8], on canvas: PictureCanvas) -> Result<DrawnPicture, PictureError> {
    var reader = ByteReader(bytes)
    guard opening.allSatisfy({ reader.next() == $0 }), let tag = reader.next() else { return .failure(.badAnswer) }
    if tag != 0 { return .failure(reason(tag, &reader) ?? .badAnswer) }
    return picture(&reader, on: canvas).map(Result.success) ?? .failure(.badAnswer)
  }

  private static func encoded(_ picture: DrawnPicture) -> [UInt8] {
    var bytes: [UInt8] = [0]
    bytes.reserveCapacity(picture.cells.count * 4 + 5)
    for number in [picture.columns, picture.rows] { append(UInt16(clamping: number), to: &bytes) }
    for cell in picture.cells {
      append(cell.code, to: &bytes)
      bytes += [cell.foreground ?? noColour, cell.background ?? noColour]
    }
    return bytes
  }

  private static func picture(_ reader: inout ByteReader, on canvas: PictureCanvas) -> DrawnPicture? {
    guard let columns = reader.number(bytes: 2), let rows = reader.number(bytes: 2), 1...canvas.columns ~= columns,
      1...canvas.rows ~= rows, reader.left == columns * rows * 4
    else { return nil }
    let symbols = canvas.asciiOnly ? PictureSymbols.ascii : PictureSymbols.blocks
    var cells: [PictureCell] = []
    cells.reserveCapacity(columns * rows)
    while let code = reader.number(bytes: 2), let foreground = reader.next(), let background = reader.next() {
      let code = UInt16(clamping: code)
      guard symbols.contains(code), isColour(foreground, canvas.colours), isColour(background, canvas.colours) else {
        return nil
      }
      cells.append(PictureCell(code: code, foreground: colour(foreground), background: colour(background)))
    }
    return DrawnPicture(columns: columns, rows: rows, cells: cells)
  }

  private static func isColour(_ byte: UInt8, _ colours: PictureColours) -> Bool {
    byte == noColour || (colours == .eight && byte < 8)
  }

  private static func colour(_ byte: UInt8) -> UInt8? { byte == noColour ? nil : byte }

  private static func append(_ number: UInt16, to bytes: inout [UInt8]) {
    bytes += [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)]
  }
}

// MARK: - Reasons

extension PictureAnswer {
  /// Only what the drawing process can know; the rest is the other one's to say.
  private static func encoded(_ error: PictureError) -> [UInt8] {
    switch error {
    case .otherFormat: [1] + encoded(0, 0)
    case .damaged: [2] + encoded(0, 0)
    case .outOfMemory: [3] + encoded(0, 0)
    case .notConfined: [4] + encoded(0, 0)
    case .tooManyBytes(let count): [5] + encoded(count, 0)
    case .tooManyPixels(let width, let height): [6] + encoded(width, height)
    default: [255] + encoded(0, 0)
    }
  }

  private static func encoded(_ numbers: Int...) -> [UInt8] {
    numbers.flatMap { number in (0..<4).map { UInt8(truncatingIfNeeded: UInt32(clamping: number) >> ($0 * 8)) } }
  }

  private static func reason(_ tag: UInt8, _ reader: inout ByteReader) -> PictureError? {
    guard let first = reader.number(bytes: 4), let second = reader.number(bytes: 4), reader.left == 0 else {
      return nil
    }
    switch tag {
    case 1: return .otherFormat
    case 2: return .damaged
    case 3: return .outOfMemory
    case 4: return .notConfined
    case 5: return .tooManyBytes(first)
    case 6: return .tooManyPixels(width: first, height: second)
    default: return nil
    }
  }
}

/// Takes bytes from the front, as long as there are any.
private struct ByteReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  var left: Int { rest.count }

  mutating func next() -> UInt8? { rest.popFirst() }

  mutating func number(bytes count: Int) -> Int? {
    guard rest.count >= count else { return nil }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count).reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}

extension PictureCell {
  /// The character's number; all that is drawn lies in Unicode's first plane.
  var code: UInt16 { UInt16(truncatingIfNeeded: text.unicodeScalars.first?.value ?? 0x20) }

  init(code: UInt16, foreground: UInt8?, background: UInt8?) {
    let text = Unicode.Scalar(code).map { String(Character($0)) } ?? " "
    self.init(text: text, foreground: foreground, background: background)
  }
}
