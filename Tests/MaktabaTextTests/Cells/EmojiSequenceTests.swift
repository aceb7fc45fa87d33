import MaktabaText
import Testing

/// Every sequence that Unicode lists as an emoji is one glyph of two columns.
@Suite("Emoji sequences")
struct EmojiSequenceTests {
  @Test(
    "One picture, two columns",
    arguments: [("emoji-sequences.txt", 2_300), ("emoji-zwj-sequences.txt", 1_350), ("emoji-test.txt", 4_700)])
  func sequences(file: String, atLeast count: Int) throws {
    let sequences = try CharacterData.sequences(in: file)
    #expect(sequences.count >= count)
    for sequence in sequences where !Self.isText(sequence) && !Self.hasTags(sequence) {
      let glyphs = CellText.glyphs(of: sequence)
      #expect(glyphs.map(\.columns) == [2], "\(sequence.unicodeScalars.map(\.value)) in \(file)")
    }
  }

  /// England, Scotland and Wales are spelled in tags, which can hide any text: every tag is shown as a mark.
  @Test func `three flags of tags show their tags`() throws {
    let sequences = try CharacterData.sequences(in: "emoji-sequences.txt").filter(Self.hasTags)
    #expect(sequences.count == 3)
    for sequence in sequences {
      let marks = Array(repeating: "\u{FFFD}", count: sequence.unicodeScalars.count - 1)
      #expect(CellText.glyphs(of: sequence).map(\.text) == ["\u{1F3F4}"] + marks)
    }
  }

  private static func hasTags(_ sequence: String) -> Bool {
    sequence.unicodeScalars.contains { (0xE0000...0xE007F).contains($0.value) }
  }

  /// 201 characters and 12 key caps are text until U+FE0F makes a picture of them, and take one column.
  @Test func `without U+FE0F text stays text`() throws {
    let sequences = try CharacterData.sequences(in: "emoji-test.txt").filter(Self.isText)
    #expect(sequences.count == 213)
    for sequence in sequences {
      #expect(CellText.glyphs(of: sequence).map(\.columns) == [1], "\(sequence.unicodeScalars.map(\.value))")
    }
  }

  @Test func `U+FE0F takes two columns, U+FE0E those that the character has by itself`() throws {
    let sequences = try CharacterData.sequences(in: "emoji-variation-sequences.txt")
    #expect(sequences.count > 700)
    for sequence in sequences {
      let base = String(sequence.unicodeScalars.prefix(1))
      let columns = sequence.unicodeScalars.contains("\u{FE0F}") ? 2 : CellText.columns(of: base)
      #expect(CellText.glyphs(of: sequence).map(\.columns) == [columns], "\(sequence.unicodeScalars.map(\.value))")
    }
  }

  /// A character with a narrow form of its own, or a key cap on one, without U+FE0F.
  private static func isText(_ sequence: String) -> Bool {
    let scalars = Array(sequence.unicodeScalars)
    let isSingle = scalars.count == 1 || scalars.count == 2 && scalars[1] == "\u{20E3}"
    let isPicture = scalars[0].properties.isEmojiPresentation || scalars[0].properties.isEmojiModifier
    return isSingle && !isPicture && !wideText.contains(scalars[0])
  }

  /// As wide as the ideographs that they stand among, picture or not.
  private static let wideText: Set<Unicode.Scalar> = [
    "\u{3030}", "\u{303D}", "\u{3297}", "\u{3299}", "\u{1F202}", "\u{1F237}",
  ]
}
