import Glibc
import MaktabaTUI
import MaktabaText
import TestSupport

@testable import MaktabaTerminal

/// A terminal in this process, read back through an emulated screen.
final class Easel {
  let pty: Pty
  let terminal: Terminal
  private let otherEnd: Int32
  private var marks = 0

  init(columns: Int = 80, rows: Int = 24, type: String = "xterm-256color") throws {
    pty = try Pty(columns: columns, rows: rows)
    otherEnd = pty.openOtherEnd()
    var options = TerminalOptions()
    options.isGuarded = false
    options.terminalType = type
    terminal = try Terminal(input: otherEnd, output: otherEnd, options: options)
  }

  deinit {
    terminal.close()
    close(otherEnd)
  }

  /// Shows a frame and returns the bytes that it took.
  @discardableResult
  func show(_ frame: Frame) -> [UInt8] {
    settle()
    let before = pty.screen.bytes.count
    terminal.show(frame)
    let mark = settle()
    return Array(pty.screen.bytes[before...].dropLast(mark.count))
  }

  /// Waits until all that was written has arrived: until a mark comes through after it.
  @discardableResult
  private func settle() -> [UInt8] {
    marks += 1
    let mark = Array("\u{1B}[?77\(marks)l".utf8)
    _ = mark.withUnsafeBytes { write(otherEnd, $0.baseAddress, $0.count) }
    pty.wait { $0.bytes.suffix(mark.count).elementsEqual(mark) }
    return mark
  }
}

extension Frame {
  /// Writes glyphs from a column on.
  mutating func write(_ glyphs: [Glyph], row: Int, column: Int = 0, style: CellStyle = .plain) {
    var column = column
    for glyph in glyphs {
      put(glyph, row: row, column: column, style: style)
      column += glyph.columns
    }
  }

  mutating func write(_ text: String, row: Int, column: Int = 0, style: CellStyle = .plain) {
    write(text.map { Glyph(text: String($0), columns: 1) }, row: row, column: column, style: style)
  }
}
