import Testing

@testable import MaktabaText

/// What holds for any text.
@Suite("Visual text, whatever the text is")
struct BidiPropertyTests {
  private static let pieces = [
    "a", "B", "1", "٣", " ", ".", ",", "%", "-", "(", ")", "[", "]", "ש", "ל", "ا", "ل", "لا", "ب", "ی", "\u{64E}",
    "\u{651}", "\u{5B7}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{61C}", "\u{2067}", "\u{2066}",
    "\u{2068}", "\u{2069}", "\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}", "é", "中", "👩‍👧", "کि", "\u{200B}",
    "\u{AD}", "\n", "\t", "ܫ",
  ]

  private static func mixed(count: Int) -> [String] {
    var dice = HostileText.Dice(state: 7)
    return (0..<count).map { _ in (0..<dice.roll(20)).map { _ in pieces[dice.roll(pieces.count)] }.joined() }
  }

  private func hasNothingToOrder(_ text: String) -> Bool {
    text.withContiguousUTF8 { BidiScan.first(in: $0) } == nil
  }

  @Test("Every glyph of the source is shown exactly once, in as many columns")
  func coverage() {
    for text in Self.mixed(count: 4000) + HostileText.all {
      let source = Array(text.utf8).withUnsafeBufferPointer { Array(GlyphScanner($0)) }
      let placed = VisualText.placed(text).sorted { $0.utf8Range.lowerBound < $1.utf8Range.lowerBound }
      var end = source.first?.utf8Range.lowerBound
      var ligatures = 0
      for glyph in placed {
        #expect(glyph.utf8Range.lowerBound == end, "\(text.debugDescription)")
        end = glyph.utf8Range.upperBound
        ligatures += source.filter { glyph.utf8Range.contains($0.utf8Range.lowerBound) }.count - 1
      }
      #expect(end == source.last?.utf8Range.upperBound, "\(text.debugDescription)")
      let columns = placed.reduce(0) { $0 + $1.glyph.columns }
      #expect(columns + ligatures == CellText.columns(of: text), "\(text.debugDescription)")
    }
  }

  @Test("No glyph holds a bidirectional control, and each is clean")
  func controls() {
    let scalars = HostileText.everyScalar.filter { !hasNothingToOrder($0) }
    for text in Self.mixed(count: 4000) + HostileText.all + scalars {
      let suspects = VisualText.glyphs(of: text).filter { glyph in
        CleanText.line(glyph.text) != glyph.text
          || glyph.text.unicodeScalars.contains(where: \.properties.isBidiControl)
      }
      #expect(suspects.isEmpty, "\(text.debugDescription)")
    }
  }

  @Test("Text from left to right is as it is without order")
  func leftToRight() {
    for text in HostileText.all where hasNothingToOrder(text) {
      #expect(VisualText.glyphs(of: text) == CellText.glyphs(of: text))
    }
  }

  @Test("No character that has to be ordered is overlooked")
  func scan() {
    for block in HostileText.everyScalar {
      let overlooked = block.unicodeScalars.filter { scalar in
        let isOrdered = scalar.properties.isBidiControl || BidiClasses.shared[scalar.value].isRightToLeft
        return isOrdered && hasNothingToOrder(String(scalar))
      }
      #expect(overlooked.isEmpty, "\(overlooked.map(\.value))")
    }
  }

  /// In proportion to its square each of them would take many minutes.
  @Test(
    "No text takes time in proportion to its square",
    arguments: [
      "()", "(.)", "(ا)", "\u{2068}\u{2069}", "(\u{2067}ا\u{2069})", "\u{2067}", "\u{202B}ا\u{202C}(1)", "\u{64E}",
      "1.",
    ])
  func hostile(piece: String) {
    #expect(!VisualText.placed("ا" + String(repeating: piece, count: 100_000)).isEmpty)
  }
}

extension BidiClass {
  fileprivate var isRightToLeft: Bool { self == .right || self == .arabicLetter || self == .arabicNumber }
}
