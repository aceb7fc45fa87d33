import MaktabaTUI

/// What the terminal reports of the mouse, still in its own numbers.
///
/// Source: "XTerm Control Sequences", mouse tracking; SGR form `CSI < b ; x ; y M` (press) or `m` (release), and the
/// old form `CSI M` with three bytes.
struct MouseReport: Equatable {
  /// What a report is about, as far as it matters here.
  enum Kind: Equatable {
    case wheelUp, wheelDown, leftPress
  }
  let kind: Kind
  let position: Position

  /// `sequence` begins with `[<`.
  init?(sgr sequence: ArraySlice<UInt8>) {
    let fields = sequence.dropFirst(2).dropLast().split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    let numbers = fields.compactMap(Self.number)
    guard numbers.count == 3, fields.count == 3, sequence.last == UInt8(ascii: "M") else { return nil }
    self.init(button: numbers[0], column: numbers[1], row: numbers[2])
  }

  /// `sequence` is `[M` and three bytes, each 32 more than its number.
  init?(old sequence: ArraySlice<UInt8>) {
    let numbers = sequence.dropFirst(2).map { Int($0) - 32 }
    guard numbers.count == 3 else { return nil }
    self.init(button: numbers[0], column: numbers[1], row: numbers[2])
  }

  private init?(button: Int, column: Int, row: Int) {
    // Bits 4, 8 and 16 are modifiers; 32 is movement.
    switch button & ~0b11100 {
    case 0: kind = .leftPress
    case 64: kind = .wheelUp
    case 65: kind = .wheelDown
    default: return nil
    }
    position = Position(column: max(0, column - 1), row: max(0, row - 1))
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 5, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }
}
