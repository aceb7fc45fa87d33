import MaktabaText

/// Breaks the program's own sentences into rows.
enum Wrapping {
  /// Rows of at most `columns` columns, broken between words; a word that is too long is broken where it must be.
  static func rows(_ text: String, columns: Int) -> [String] {
    let columns = max(1, columns)
    var rows: [String] = []
    var row = ""
    var width = 0
    for word in text.split(separator: " ") {
      for piece in pieces(String(word), columns: columns) {
        let pieceWidth = CellText.columns(of: piece)
        if width > 0, width + 1 + pieceWidth > columns {
          rows.append(row)
          (row, width) = ("", 0)
        }
        row += (width > 0 ? " " : "") + piece
        width += pieceWidth + (width > 0 ? 1 : 0)
      }
    }
    return width > 0 || rows.isEmpty ? rows + [row] : rows
  }

  private static func pieces(_ word: String, columns: Int) -> [String] {
    guard CellText.columns(of: word) > columns else { return [word] }
    var pieces = [""]
    var width = 0
    for glyph in CellText.glyphs(of: word) {
      if width + glyph.columns > columns, width > 0 {
        pieces.append("")
        width = 0
      }
      pieces[pieces.count - 1] += glyph.text
      width += glyph.columns
    }
    return pieces
  }
}
