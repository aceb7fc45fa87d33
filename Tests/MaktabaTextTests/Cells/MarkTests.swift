import Foundation
import MaktabaText
import Testing

/// Combining marks of every script that Unicode has.
@Suite("Combining marks")
struct MarkTests {
  /// The characters of a general category.
  private static func scalars(in categories: Set<String>) throws -> [Unicode.Scalar] {
    try CharacterData.lines(of: "UnicodeData.txt").compactMap { line in
      let fields = line.split(separator: ";", maxSplits: 3, omittingEmptySubsequences: false)
      guard fields.count > 2, categories.contains(String(fields[2])) else { return nil }
      return UInt32(fields[0], radix: 16).flatMap(Unicode.Scalar.init)
    }
  }

  @Test func `a mark takes no column, is kept eight times, and alone stands on a dotted circle`() throws {
    let marks = try Self.scalars(in: ["Mn", "Me"]).filter { !$0.properties.isDefaultIgnorableCodePoint }
    #expect(marks.count > 1_700)
    for mark in marks {
      let name = String(mark.value, radix: 16)
      #expect(CellText.glyphs(of: "a\(mark)") == [Glyph(text: "a\(mark)", columns: 1)], "U+\(name)")
      #expect(CellText.glyphs(of: "漢\(mark)") == [Glyph(text: "漢\(mark)", columns: 2)], "U+\(name)")
      #expect(CellText.glyphs(of: "\(mark)") == [Glyph(text: "\u{25CC}\(mark)", columns: 1)], "U+\(name)")
      let pile = CellText.glyphs(of: "a" + String(repeating: String(mark), count: 20))
      #expect(pile.map(\.text.unicodeScalars.count) == [9], "U+\(name)")
    }
  }

  @Test func `a spacing mark takes a column and belongs to the letter before it`() throws {
    let marks = try Self.scalars(in: ["Mc"])
    #expect(marks.count > 440)
    for mark in marks {
      let glyphs = Array("a\(mark)".utf8).withUnsafeBufferPointer { Array(GlyphScanner($0)) }
      #expect(glyphs.map(\.columns) == [1, Self.wide.contains(mark) ? 2 : 1], "U+\(String(mark.value, radix: 16))")
      #expect(glyphs.map(\.continuesCluster) == [false, true], "U+\(String(mark.value, radix: 16))")
    }
  }

  /// The tone marks of Hangul and the reading marks of Vietnamese are as wide as the ideographs they stand at.
  private static let wide: Set<Unicode.Scalar> = ["\u{302E}", "\u{302F}", "\u{16FF0}", "\u{16FF1}"]

  @Test func `a character that nobody knows shows a mark, never a hole`() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), scalar.properties.generalCategory == .unassigned else { continue }
      let glyphs = CellText.glyphs(of: String(scalar))
      #expect(glyphs == [Glyph(text: "\u{FFFD}", columns: 1)], "U+\(String(value, radix: 16))")
    }
  }
}
