import Testing

@testable import MaktabaTerminal

/// A C library that knows a handful of characters.
private func width(_ scalar: UInt32) -> Int {
  switch scalar {
  case 0x300...0x36F, 0x94D, 0x200B...0x200F, 0xFE0F: 0
  case 0x1100...0x115F, 0x4E00...0x9FFF, 0x1F300...0x1F9FF: 2
  case 0x1FAE8, 0x20C1, 0...0x1F, 0x7F...0x9F: -1
  default: 1
  }
}

@Suite("What is left of a cell on its way to the terminal")
struct CellScalarsTests {
  private func shown(_ text: String, columns: Int) -> [String] {
    CellScalars(width: width).pieces(of: text, columns: columns).map { piece in
      var result = ""
      result.unicodeScalars.append(contentsOf: piece.scalars.compactMap(Unicode.Scalar.init))
      return result
    }
  }

  @Test(
    "Text that everybody agrees about stays as it is",
    arguments: [
      ("a", 1, ["a"]),
      ("e\u{301}", 1, ["e\u{301}"]),
      ("漢", 2, ["漢"]),
      ("\u{1F600}", 2, ["\u{1F600}"]),
      ("क\u{93E}", 2, ["क", "\u{93E}"]),
      ("", 1, [" "]),
    ] as [(String, Int, [String])])
  func agreed(text: String, columns: Int, expected: [String]) {
    #expect(shown(text, columns: columns) == expected)
  }

  @Test(
    "Where the C library disagrees, the columns win",
    arguments: [
      ("\u{1FAE8}", 2, ["\u{FFFD}", " "]),
      ("\u{20C1}", 1, ["\u{FFFD}"]),
      ("漢", 1, ["\u{FFFD}"]),
      ("x", 2, ["x", " "]),
      ("\u{2602}\u{FE0F}", 2, ["\u{2602}", " "]),
      ("\u{1F469}\u{200D}\u{1F4BB}", 2, ["\u{1F469}"]),
      ("क\u{93E}", 1, ["क"]),
    ] as [(String, Int, [String])])
  func disputed(text: String, columns: Int, expected: [String]) {
    #expect(shown(text, columns: columns) == expected)
  }

  @Test("A flag becomes its two letters, which every terminal shows in two columns")
  func flag() {
    #expect(shown("\u{1F1F9}\u{1F1FF}", columns: 2) == ["T", "Z"])
  }

  @Test("Of more than four marks the first four are kept")
  func manyMarks() {
    #expect(shown("a" + String(repeating: "\u{301}", count: 300), columns: 1) == ["a\u{301}\u{301}\u{301}\u{301}"])
  }

  @Test("A mark without a base gets one, so that it does not sit on the neighbour")
  func loneMark() {
    #expect(shown("\u{301}", columns: 1) == ["\u{25CC}\u{301}"])
  }

  @Test("Joiners and variation selectors are dropped", arguments: [0x200B, 0x200C, 0x200D, 0xFE0F, 0xE0101, 0xAD])
  func dropped(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(shown("a\(scalar)", columns: 1) == ["a"])
  }

  @Test(
    "What could steer a terminal becomes a visible mark",
    arguments: [
      0x00, 0x07, 0x08, 0x0A, 0x0D, 0x0E, 0x1B, 0x7F, 0x80, 0x90, 0x9B, 0x9D, 0x9F, 0x061C, 0x200E, 0x200F, 0x2028,
      0x2029, 0x202A, 0x202E, 0x2066, 0x2069, 0xE000, 0xF8FF, 0xFDD0, 0xFEFF, 0xFFF9, 0xFFFE, 0xFFFF, 0x1FFFE,
      0xE0001, 0xE007F, 0xF0000, 0x10FFFF,
    ])
  func hostile(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(shown("\(scalar)", columns: 1) == ["\u{FFFD}"])
  }

  @Test("Joiners reach a terminal that joins Arabic letters, and no other")
  func joiners() {
    var scalars = CellScalars(width: width)
    #expect(scalars.pieces(of: "\u{6CC}\u{200C}", columns: 1).map(\.scalars) == [[0x6CC]])
    scalars.keepsArabicJoiners = true
    #expect(scalars.pieces(of: "\u{6CC}\u{200C}", columns: 1).map(\.scalars) == [[0x6CC, 0x200C]])
    #expect(scalars.pieces(of: "a\u{200D}", columns: 1).map(\.scalars) == [[0x61]])
  }

  @Test("No scalar at all moves a column", arguments: [1, 2])
  func everyScalar(columns: Int) {
    let scalars = CellScalars(width: width)
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let total = scalars.pieces(of: String(scalar), columns: columns).reduce(0) { $0 + $1.columns }
      if total != columns { Issue.record("U+\(String(value, radix: 16)) takes \(total) columns, not \(columns)") }
    }
  }
}
