import Foundation
import MaktabaTUI
import MaktabaText
import TestSupport
import Testing

@testable import MaktabaTerminal

/// Whatever a row holds, it has exactly its width on the screen.
extension PaintingTests {
  @Test("Rows of random characters of every block, at every width, never shift what stands after them")
  func randomRows() throws {
    var dice = Dice(state: 20_261_124)
    let easel = try Easel(columns: 80, rows: 40)
    let ruler = try #require(Ruler())
    for _ in 0..<60 {
      let texts = (0..<40).map { _ in ruler.undisputed(dice.text()) }
      expectStraightBorders(of: texts, columns: (0..<40).map { _ in dice.roll(79) + 1 }, on: easel)
    }
  }

  @Test("Naughty strings, cut to every width, never shift what stands after them")
  func naughtyRows() throws {
    guard let path = Corpora.path("naughty-strings.txt") else { return }
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
    let easel = try Easel(columns: 80, rows: 40)
    let ruler = try #require(Ruler())
    for start in stride(from: 0, to: lines.count, by: 40) {
      let texts = lines[start..<min(start + 40, lines.count)].map(ruler.undisputed)
      for columns in [1, 2, 7, 40, 79] {
        expectStraightBorders(of: texts, columns: texts.map { _ in columns }, on: easel)
      }
    }
  }

  /// Paints each text cut or filled to its columns, with a border after it, and looks where the emulator has the borders.
  private func expectStraightBorders(of texts: [String], columns: [Int], on easel: Easel) {
    var frame = Frame(size: easel.terminal.size)
    for (row, text) in texts.enumerated() {
      frame.write(CellText.glyphs(of: CellText.padded(text, toColumns: columns[row])), row: row)
      frame.write("\u{2502}", row: row, column: columns[row])
    }
    let bytes = easel.show(frame)
    #expect(OutputAllowlist.violations(in: bytes) == [])
    for (row, text) in texts.enumerated() {
      let cell = easel.pty.screen.cell(row: row, column: columns[row])
      #expect(cell.text == "\u{2502}", "\(text.debugDescription) at \(columns[row])\n\(easel.pty.screen.row(row))")
    }
  }
}

/// What the emulator makes of a character. libvterm 0.1.4 is older than our tables, glibc's and tmux's: characters to which
/// it gives another width say nothing about us and are left out.
private final class Ruler {
  private let screen: VirtualScreen
  private let sent = CellScalars()
  private var known: [Unicode.Scalar: Bool] = [:]

  init?() {
    guard let screen = VirtualScreen(columns: 20, rows: 1) else { return nil }
    self.screen = screen
  }

  /// A text without the characters that the emulator measures in another way.
  func undisputed(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where isUndisputed(scalar) { kept.append(scalar) }
    return String(kept)
  }

  private func isUndisputed(_ scalar: Unicode.Scalar) -> Bool {
    if let known = known[scalar] { return known }
    let pieces = CellText.glyphs(of: "a\(scalar)").flatMap { sent.pieces(of: $0.text, columns: $0.columns) }
    var text = "\r"
    text.unicodeScalars.append(contentsOf: pieces.flatMap(\.scalars).compactMap(Unicode.Scalar.init))
    screen.write(text.utf8)
    let isSo = screen.cursor.column == pieces.reduce(0) { $0 + $1.columns }
    known[scalar] = isSo
    return isSo
  }
}

/// A generator of random numbers with a fixed beginning (SplitMix64).
private struct Dice {
  var state: UInt64

  mutating func roll(_ sides: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(sides))
  }

  /// Characters of a few neighbourhoods, among them what takes no column, and what is wide.
  mutating func text() -> String {
    var text = String.UnicodeScalarView()
    while text.count < 60 {
      let base = UInt32(roll(4) == 0 ? roll(0x110000) : roll(0x3100))
      for _ in 0..<roll(8) { if let scalar = Unicode.Scalar(base + UInt32(roll(64))) { text.append(scalar) } }
      text.append(Self.frequent[roll(Self.frequent.count)])
    }
    return String(text)
  }

  private static let frequent = Array(
    "a \u{301}\u{200D}\u{FE0F}\u{FE0E}漢한\u{1161}👩❤🏽🇰ि်្\u{202E}\u{1B}\u{E0041}\u{AD}กำ".unicodeScalars)
}
