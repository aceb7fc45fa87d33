import MaktabaText
import Testing

struct WidthTests {
  @Test(
    "Columns are those that a terminal takes",
    arguments: [
      ("", 0), ("Hello", 5), ("été", 3), ("e\u{301}", 1), ("Привет", 6), ("مُحَمَّد", 4), ("中文", 4), ("カナ", 4), ("ｶﾅ", 2),
      ("Ａ", 2), ("한국", 4),
      ("\u{1112}\u{1161}\u{11AB}", 2), ("ไทย", 3), ("น้ำ", 2), ("कि", 2), ("हिन्दी", 5), ("ខ្មែរ", 4), ("ሰላም", 3),
      ("\u{200B}a\u{200D}", 1), ("\u{200D}", 0), ("\u{AD}", 0),
    ])
  func scripts(text: String, columns: Int) { #expect(CellText.columns(of: text) == columns) }

  @Test(
    "Emoji sequences take two columns, variation selectors choose",
    arguments: [
      ("👍", 2), ("👍🏽", 2), ("👩‍👩‍👧‍👦", 2), ("👩🏻‍🤝‍👨🏿", 2), ("🏳️‍🌈", 2), ("🇰🇪", 2), ("🇰🇪🇹🇿", 4), ("🇰", 1), ("❤", 1), ("❤\u{FE0F}", 2),
      ("⌚\u{FE0E}", 2), ("❤\u{FE0E}", 1), ("1\u{FE0F}\u{20E3}", 2),
      ("a\u{FE0F}", 1), ("中\u{FE0E}", 2), ("a👍", 3), ("👍a\u{301}", 3),
    ])
  func emoji(text: String, columns: Int) { #expect(CellText.columns(of: text) == columns) }

  @Test(
    "A character that is not shown takes the column of its mark",
    arguments: [
      "\0", "\u{1B}", "\u{7F}", "\u{9B}", "\u{2028}", "\u{202E}", "\u{E000}", "\u{FFFE}", "\u{378}", "\u{E0041}",
    ])
  func marks(text: String) { #expect(CellText.columns(of: text) == 1) }
}

struct GlyphTests {
  @Test("Glyphs are safe and whole")
  func glyphs() {
    #expect(
      CellText.glyphs(of: "e\u{301}中\u{1B}") == [
        Glyph(text: "é", columns: 1), Glyph(text: "中", columns: 2), Glyph(text: "␛", columns: 1),
      ])
    #expect(
      CellText.glyphs(of: "\u{301}a") == [Glyph(text: "\u{25CC}\u{301}", columns: 1), Glyph(text: "a", columns: 1)])
    #expect(CellText.glyphs(of: "\u{200E}a\u{AD}\u{200B}b\u{378}").map(\.text) == ["a", "b", "�"])
    #expect(CellText.glyphs(of: "\u{200D}").isEmpty)
  }

  @Test("A thousand marks on one letter leave eight")
  func tooManyMarks() {
    let glyphs = CellText.glyphs(of: "a" + String(repeating: "\u{301}", count: 1000) + "b")
    #expect(glyphs.map(\.text.unicodeScalars.count) == [9, 1])
  }

  @Test("Glyphs of any text are bounded, clean, and the same when they are measured again")
  func anyText() {
    for text in HostileText.all {
      for glyph in CellText.glyphs(of: text) {
        #expect(glyph.columns == 1 || glyph.columns == 2)
        #expect(glyph.text.unicodeScalars.count <= 48)
        #expect(Array(CleanText.line(glyph.text).utf8) == Array(glyph.text.utf8), "\(text.debugDescription)")
        #expect(CellText.glyphs(of: glyph.text) == [glyph], "\(text.debugDescription)")
      }
    }
  }

  @Test("Measured glyphs follow each other without a gap")
  func measuring() {
    for text in HostileText.all {
      var end = 0
      Array(text.utf8).withUnsafeBufferPointer { utf8 in
        for glyph in GlyphScanner(utf8) {
          #expect(glyph.utf8Range.lowerBound == end && !glyph.utf8Range.isEmpty)
          end = glyph.utf8Range.upperBound
        }
      }
      #expect(end == text.utf8.count || CellText.glyphs(of: text).isEmpty)
    }
  }

  @Test(
    "Glyphs of one syllable say so",
    arguments: [
      ("कि", [false, true]), ("กำ", [false, true]), ("เก", [false, true]), ("ខ្មរ", [false, true, false]),
      ("မာ", [false, true]), ("က္က", [false, true]), ("\u{0600}12", [false, true, false]), ("เa", [false, true]),
      ("เ\n", [false, false]), ("เ\u{1}é", [false, false, false]),
      ("ab", [false, false]), ("ि", [false]),
    ])
  func clusters(text: String, continues: [Bool]) {
    let found = Array(text.utf8).withUnsafeBufferPointer { GlyphScanner($0).map(\.continuesCluster) }
    #expect(found == continues)
  }
}

struct ClippingTests {
  @Test(
    "What is cut ends in an ellipsis in the last column; wide characters are not halved",
    arguments: [
      ("Hello", 5, "Hello"), ("Hello", 4, "Hel…"), ("中文字", 5, "中文…"), ("中文字", 4, "中 …"), ("中文", 1, "…"),
      ("Hello", 0, ""), ("Hello", -1, ""),
      ("e\u{301}te\u{301}s", 3, "e\u{301}t…"), ("👩‍👩‍👧 family", 3, "👩‍👩‍👧…"), ("", 3, ""), ("a\nb", 3, "a b"),
    ])
  func clipping(text: String, columns: Int, clipped: String) {
    #expect(CellText.clipped(text, toColumns: columns) == clipped)
  }

  @Test("Another ellipsis, and none where it does not fit")
  func ellipsis() {
    #expect(CellText.clipped("Hello", toColumns: 4, ellipsis: "...") == "H...")
    #expect(CellText.clipped("Hello", toColumns: 2, ellipsis: "...") == "He")
    #expect(CellText.clipped("中文", toColumns: 3, ellipsis: "") == "中 ")
  }

  @Test("Padded text takes exactly the columns asked, clipped text no more, whatever it is")
  func anyText() {
    for text in HostileText.all {
      for columns in 0...13 {
        #expect(CellText.columns(of: CellText.padded(text, toColumns: columns)) == columns, "\(text.debugDescription)")
        let clipped = CellText.clipped(text, toColumns: columns)
        #expect(CellText.columns(of: clipped) <= columns, "\(text.debugDescription)")
        let whole = CellText.columns(of: CleanText.line(text))
        #expect(CellText.columns(of: clipped) == min(columns, whole), "\(text.debugDescription)")
      }
    }
  }

  @Test("A text can be taken in pieces of a width")
  func fitting() {
    Array("ab中\u{301}文c".utf8).withUnsafeBufferPointer { utf8 in
      #expect(CellText.fitting(utf8, columns: 3) == (2, 2))
      #expect(CellText.fitting(utf8, from: 2, columns: 3) == (7, 2))
      #expect(CellText.fitting(utf8, from: 7, columns: 3) == (11, 3))
    }
  }
}
