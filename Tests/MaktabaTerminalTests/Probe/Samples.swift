import Glibc
import MaktabaTUI
import MaktabaTerminal
import MaktabaText

/// Lines of a file, shown one below the other, one more for each key `n`; each has a border after it, and the cursor
/// stands after the border of the last one. A full screen begins anew.
struct Samples {
  private let lines: [String]
  private var shown = 0

  init?(path: String) {
    guard let file = fopen(path, "re") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = getc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
    lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
  }

  mutating func handle(_ event: LoopEvent<Int>) -> LoopAction {
    guard case .terminal(.key(let key)) = event else { return .proceed }
    if key == .character("n") { shown = min(shown + 1, lines.count) }
    return key == .character("q") ? .quit : .proceed
  }

  func frame(_ size: Size) -> Frame {
    var frame = Frame(size: size)
    guard shown > 0, size.rows > 0 else { return frame }
    let first = (shown - 1) / size.rows * size.rows
    for (row, line) in lines[first..<shown].enumerated() {
      frame.cursor = Position(column: frame.write(line + "|", row: row), row: row)
    }
    return frame
  }
}

extension Frame {
  /// Writes text from the first column on. - Returns: the column after it.
  fileprivate mutating func write(_ text: String, row: Int) -> Int {
    var column = 0
    for glyph in CellText.glyphs(of: text) {
      put(glyph, row: row, column: column, style: .plain)
      column += glyph.columns
    }
    return column
  }
}
