/// A base and its combining marks: what ncurses can hold in one cell.
struct CellPiece: Equatable {
  /// Base first.
  var scalars: [UInt32]
  /// Columns, 1 or 2.
  var columns: Int

  /// U+0600-08FF: Arabic and its relatives.
  var isArabic: Bool { scalars.first.map { 0x600...0x8FF ~= $0 } ?? false }
}

/// The last line of defence before the terminal: what is left of a cell's text, in exactly the columns it was given.
///
/// The text was measured by our own tables, ncurses measures by the C library's, which know less and are older.
/// Where they disagree the columns win: a glyph that the C library does not know, or holds to be wider, becomes a
/// replacement mark; a narrower one is followed by spaces. What is sent takes the same columns in tmux 3.3a (tested for
/// every script); glibc 2.36 differs from our tables only in the characters that came with Unicode 15.
///
/// A cell of ncurses holds a base and four marks (`CCHARW_MAX` is 5): of the eight that the text layer keeps the last four
/// are cut here and nowhere else, so that they still count where text is searched, copied or written to a pipe.
struct CellScalars {
  /// Columns that the C library gives a scalar: -1 unknown, 0 combining.
  let width: (UInt32) -> Int

  /// The terminal joins Arabic letters by itself, and so needs the joiners between them.
  var keepsArabicJoiners = false
  private let replacement: UInt32

  init(width: @escaping (UInt32) -> Int) {
    self.width = width
    replacement = width(0xFFFD) == 1 ? 0xFFFD : 0x3F
  }

  /// The pieces of a cell's text, together `columns` wide, never empty.
  func pieces(of text: String, columns: Int) -> [CellPiece] {
    var pieces: [CellPiece] = []
    var room = columns
    for scalar in text.unicodeScalars {
      if keepsArabicJoiners, scalar.properties.isJoinControl, let last = pieces.last, last.isArabic {
        addMark(scalar.value, to: &pieces, room: &room)
        continue
      }
      guard let shown = visible(scalar.value) else { continue }
      append(shown, to: &pieces, room: &room)
    }
    for _ in 0..<room { pieces.append(CellPiece(scalars: [0x20], columns: 1)) }
    return pieces
  }

  private func append(_ scalar: UInt32, to pieces: inout [CellPiece], room: inout Int) {
    let columns = width(scalar)
    if columns == 0 {
      addMark(scalar, to: &pieces, room: &room)
    } else if columns > 0, columns <= room {
      pieces.append(CellPiece(scalars: [scalar], columns: columns))
      room -= columns
    } else if pieces.isEmpty {
      pieces.append(CellPiece(scalars: [replacement], columns: 1))
      room -= 1
    }
  }

  private func addMark(_ mark: UInt32, to pieces: inout [CellPiece], room: inout Int) {
    if pieces.isEmpty {
      // A mark without a base would sit on whatever is in the cell before.
      pieces.append(CellPiece(scalars: [Self.dottedCircle(width)], columns: 1))
      room -= 1
    }
    let last = pieces.count - 1
    guard pieces[last].scalars.count <= Self.marksPerCell else { return }
    pieces[last].scalars.append(mark)
  }

  private static let marksPerCell = 4  // CCHARW_MAX - 1

  private static func dottedCircle(_ width: (UInt32) -> Int) -> UInt32 { width(0x25CC) == 1 ? 0x25CC : 0x20 }

  /// What is sent for a scalar: itself, a replacement, or nothing for joiners and variation selectors, which
  /// terminals disagree about.
  private func visible(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x20...0x7E: return scalar
    case 0x00AD, 0x034F, 0x180B...0x180F, 0x200B...0x200D, 0x2060...0x2065, 0xFE00...0xFE0F, 0xE0100...0xE01EF:
      return nil
    // Two regional indicators are one flag or two letters, as the terminal likes; letters are the same everywhere.
    case 0x1F1E6...0x1F1FF: return scalar - 0x1F1E6 + 0x41
    default: return Self.isForbidden(scalar) ? replacement : scalar
    }
  }

  /// Controls (C0, C1, DEL), line separators, bidirectional controls, interlinear marks, byte order mark, tags,
  /// private use, noncharacters; and the signs that stand under the digits after them (U+0600 and the like), to which
  /// some terminals give a column and others none.
  static func isForbidden(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0x20, 0x7F...0x9F, 0x0600...0x0605, 0x061C, 0x06DD, 0x070F, 0x0890...0x0891, 0x08E2, 0x200E...0x200F,
      0x2028...0x202E, 0x2066...0x206F, 0xD800...0xF8FF, 0xFDD0...0xFDEF, 0xFEFF, 0xFFF0...0xFFFB, 0xE0000...0xE0FFF,
      0xF0000...0x10FFFF:
      true
    default: scalar & 0xFFFE == 0xFFFE
    }
  }
}
