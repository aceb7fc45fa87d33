import MaktabaModel
import MaktabaText
import TestSupport
import Testing

@testable import MaktabaTUI

/// A small generator with a seed, so that a failure can be seen again.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed &+ 0x9E37_79B9_7F4A_7C15 }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

@Suite("Whatever is pressed") struct PropertyTests {
  private static let sizes = [
    (80, 24), (120, 40), (40, 12), (20, 5), (21, 6), (59, 19), (1, 1), (3, 2), (200, 8), (0, 0),
  ]
  private static let keys: [Key] =
    Array(Set(ActionTable.all.flatMap(\.chords).flatMap(\.keys))).sorted { $0.name < $1.name }
    + "aszé人\u{301}\"- ".map(Key.character)

  @Test("No sequence of events stops the program, and every frame is whole", arguments: 0..<16 as Range<UInt64>)
  func anyEvents(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    var app = makeApp(look: Look.allCases.randomElement(using: &numbers) ?? .terminal)
    // Some answers never come: nothing may depend on them.
    let holdsBack = seed % 3 == 0
    var held = SeededNumbers(seed: seed + 1_000)
    app.isHeldBack = { _ in holdsBack && Bool.random(using: &held) }
    for step in 0..<150 {
      app.send(event(&numbers))
      if let fault = fault(in: app.frame, size: app.state.size) {
        Issue.record("seed \(seed), step \(step): \(fault)\n\(app.screen)")
        return
      }
    }
  }

  private func event(_ numbers: inout SeededNumbers) -> Message {
    switch Int.random(in: 0..<40, using: &numbers) {
    case 0, 1:
      let size = Self.sizes.randomElement(using: &numbers) ?? (80, 24)
      return .terminal(.resize(Size(columns: size.0, rows: size.1)))
    case 2, 3, 4:
      let actions: [MouseEvent.Action] = [.wheelUp, .wheelDown, .click, .doubleClick]
      let place = Position(
        column: Int.random(in: 0..<130, using: &numbers), row: Int.random(in: 0..<45, using: &numbers))
      return .terminal(.mouse(MouseEvent(action: actions.randomElement(using: &numbers) ?? .click, position: place)))
    case 5: return .terminal(.paste("topic:law safe\nhouse\u{1B}[2J"))
    case 6: return .libraryChanged
    case 7: return .progress(Library.Progress(done: 1, total: 2))
    case 8: return .refreshed(.changed(read: 1, gone: 2))
    default: return .terminal(.key(Self.keys.randomElement(using: &numbers) ?? .enter))
    }
  }

  /// What is wrong with a frame; nil for nothing.
  private func fault(in frame: Frame, size: Size) -> String? {
    guard frame.size == Size(columns: max(0, size.columns), rows: max(0, size.rows)) else { return "wrong size" }
    guard frame.cells.count == frame.size.columns * frame.size.rows else { return "wrong number of cells" }
    for row in 0..<frame.size.rows {
      if frame.columns(ofRow: row) != frame.size.columns { return "row \(row) is not as wide as the screen" }
    }
    guard let cursor = frame.cursor, !frame.cells.isEmpty else { return frame.cells.isEmpty ? nil : "no cursor" }
    let isInside = (0..<frame.size.columns).contains(cursor.column) && (0..<frame.size.rows).contains(cursor.row)
    return isInside ? nil : "the cursor is outside: \(cursor)"
  }
}

extension Frame {
  /// The columns that a row takes in a terminal, glyph by glyph.
  fileprivate func columns(ofRow row: Int) -> Int {
    (0..<size.columns).reduce(0) { sum, column in
      let cell = self[row: row, column: column]
      return sum + (cell.isContinuation ? 0 : max(1, CellText.columns(of: cell.text)))
    }
  }
}
