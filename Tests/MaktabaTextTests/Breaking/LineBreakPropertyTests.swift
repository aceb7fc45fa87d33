import Testing

@testable import MaktabaText

/// What must hold for any text.
@Suite("Any line break")
struct LineBreakPropertyTests {
  private struct Random {
    var seed: UInt64 = 7

    mutating func below(_ limit: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % limit
    }
  }

  /// Pieces that meet in glyphs, addresses, numbers and quotations.
  static let pieces =
    LayoutPropertyTests.pieces + [
      "🇰🇪", "\u{1F1F0}", "🏽", "👩", "\u{200D}", "\u{FE0F}", "\u{301}", "\u{11A8}", "\u{AD}", "\u{200E}", "\u{2060}",
      "\u{34F}", "https://", "www.", "@", "/", "?", "\\", ".", "a", "9", "§", "Art. 5", "«", "»", "“", "”", "ำ", "เ",
      "៖",
      "្", "ဿ", "\u{1039}", "\u{85}", "\r\n", "\u{2028}", "\u{C}",
    ]

  @Test func `no line ends inside a glyph`() {
    var random = Random()
    for _ in 0..<20_000 {
      let text = (0..<random.below(8) + 1).map { _ in Self.pieces[random.below(Self.pieces.count)] }.joined()
      let bytes = Array(text.utf8)
      let breaks = BreakMarking.breaks(of: bytes)
      bytes.withUnsafeBufferPointer { utf8 in
        for glyph in GlyphScanner(utf8) {
          let inside = glyph.utf8Range.dropFirst().contains {
            breaks[$0] == LineBreaks.allowed || breaks[$0] == LineBreaks.lastResort
          }
          #expect(!inside, "\(text.debugDescription) at \(glyph.utf8Range)")
        }
      }
    }
  }

  @Test func `any bytes have as many marks, the first of them none`() {
    var random = Random()
    for _ in 0..<5000 {
      let bytes = (0..<random.below(60)).map { _ in
        random.below(2) == 0 ? UInt8(random.below(256)) : [0xE0, 0xB8, 0x81, 0x2F, 0x40, 0x20][random.below(6)]
      }
      let breaks = BreakMarking.breaks(of: bytes)
      #expect(breaks.count == bytes.count)
      #expect(breaks.allSatisfy { $0 <= LineBreaks.lastResort })
      #expect(breaks.first ?? LineBreaks.none == LineBreaks.none)
      let inside = zip(bytes, breaks).contains {
        $0 & 0xC0 == 0x80 && $1 != 0 && String(validating: bytes, as: UTF8.self) != nil
      }
      #expect(!inside, "inside a scalar of \(bytes)")
    }
  }

  @Test func `a row never begins where no line may`() {
    var random = Random()
    for _ in 0..<300 {
      let words = (0..<20).map { _ in ["a", "well-known", "中文，", "(b)", "« c »", "10 %", "ไปไหน"][random.below(7)] }
      let text = words.joined(separator: " ")
      let document = MarkdownDocument(markdown: Array(text.utf8))
      let breaks = BreakMarking.breaks(of: Array(document.plain.utf8))
      for line in DocumentLayout(document, columns: 12 + random.below(30)).lines.dropFirst() {
        #expect(breaks[line.plain] == LineBreaks.allowed, "\(text): \(line.plain)")
      }
    }
  }
}
