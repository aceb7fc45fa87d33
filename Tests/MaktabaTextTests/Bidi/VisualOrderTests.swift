import Testing

@testable import MaktabaText

@Suite("Visual order of text in two directions")
struct VisualOrderTests {
  private func painted(_ text: String) -> String { VisualText.glyphs(of: text).map(\.text).joined() }

  @Test(
    "Hebrew with what stands in it",
    arguments: [
      ("שלום", "םולש"), ("abc שלום def", "abc םולש def"), ("שלום abc עולם", "םלוע abc םולש"),
      // Brackets turn round, and belong to what is in them.
      ("שלום (עולם)", "(םלוע) םולש"), ("abc (שלום) def", "abc (םולש) def"), ("שלום (abc) עולם", "םלוע (abc) םולש"),
      ("שלום [1]", "[1] םולש"),
      // Numbers, prices, percent, dates, telephone numbers keep their own order.
      ("יש 25% כאן", "ןאכ 25% שי"), ("מחיר ₪100.50", "₪100.50 ריחמ"), ("מחיר $5", "$5 ריחמ"),
      ("בתאריך 12/05/2024", "12/05/2024 ךיראתב"), ("טלפון 03-555-1234", "03-555-1234 ןופלט"),
      ("שעה 10:30", "10:30 העש"), ("סעיף 6.", ".6 ףיעס"), ("abcde 12 שלום", "abcde 12 םולש"),
      // Lines of signs alone are from left to right.
      ("(1)", "(1)"),
    ])
  func hebrew(text: String, shown: String) { #expect(painted(text) == shown) }

  @Test(
    "Controls order text and are in no glyph",
    arguments: [
      ("שלום!\u{200F} abc", "abc !םולש"), ("\u{2067}abc שלום\u{2069}", "םולש abc"),
      ("a \u{2067}b ש\u{2069} c", "a ש b c"), ("\u{202B}abc!\u{202C} x", "!abc x"), ("a\u{202E}bc", "a�bc"),
      ("a\u{2067}bc", "abc"), ("ש\u{2069}ל", "לש"),
    ])
  func controls(text: String, shown: String) { #expect(painted(text) == shown) }

  @Test("A control that does not pair up orders nothing", arguments: ["\u{2067}", "\u{2068}", "\u{202B}", "\u{202C}"])
  func unpaired(control: String) {
    #expect(painted(control + "abc ש!") == "abc ש!")
    #expect(painted("ש abc" + control + "!") == "!abc ש")
  }

  @Test("The base direction is that of the first strong character")
  func base() {
    func direction(_ text: String) -> TextDirection? {
      Array(text.utf8).withUnsafeBufferPointer { TextDirection(firstStrongIn: $0) }
    }
    #expect(direction("12. abc ש") == .leftToRight)
    #expect(direction("12. ש abc") == .rightToLeft)
    #expect(direction("\u{2067}ש\u{2069} abc") == .leftToRight)
    #expect(direction("\u{200F}abc") == .rightToLeft)
    #expect(direction("12 (%)") == nil)
    #expect(direction("\u{2067}ש") == .rightToLeft)
    #expect(direction("1\nש") == .rightToLeft)
  }

  /// A text and its direction by itself, in a left-to-right document and in a right-to-left one.
  private typealias Mixed = (
    text: String, alone: TextDirection?, inLeftToRight: TextDirection, inRightToLeft: TextDirection
  )

  @Test("A sentence that begins with a foreign name has the direction of its letters and of its document")
  func beginsWithAForeignName() {
    let table: [Mixed] = [
      ("Tor برای ویندوز", .rightToLeft, .leftToRight, .rightToLeft),
      ("Umbrella هي أداة مفتوحة", .rightToLeft, .leftToRight, .rightToLeft),
      ("The word محام means lawyer", .leftToRight, .leftToRight, .leftToRight),
      ("سلام Tor Browser Bundle for Windows", .rightToLeft, .rightToLeft, .rightToLeft),
      ("abc \u{2067}سلام\u{2069}", .leftToRight, .leftToRight, .leftToRight),
      ("abc \u{2066}def\u{2069}", .leftToRight, .leftToRight, .leftToRight),
      ("abc \u{2067}سلام", .rightToLeft, .leftToRight, .rightToLeft),
      ("abc", .leftToRight, .leftToRight, .leftToRight), ("12 (%)", nil, .leftToRight, .rightToLeft),
      ("", nil, .leftToRight, .rightToLeft),
    ]
    for row in table {
      func direction(in around: TextDirection?) -> TextDirection? {
        Array(row.text.utf8).withUnsafeBufferPointer { TextDirection(of: $0, in: around) }
      }
      #expect(direction(in: nil) == row.alone, "\(row.text)")
      #expect(direction(in: .leftToRight) == row.inLeftToRight, "\(row.text)")
      #expect(direction(in: .rightToLeft) == row.inRightToLeft, "\(row.text)")
    }
  }

  @Test("Text with nothing to order is not analysed")
  func nothing() {
    for text in ["", "abc", "déjà “vu” — 1½", "中文 हिन्दी ไทย ሰላም Հայ 👩‍👧"] {
      #expect(Array(text.utf8).withUnsafeBufferPointer { BidiText($0) == nil }, "\(text)")
    }
  }

  @Test("Rows are in order by themselves, joined as in the whole, their last spaces at the end of the reading")
  func rows() {
    func rows(_ text: String, _ ranges: Range<Int>...) -> [String?] {
      let bidi = Array(text.utf8).withUnsafeBufferPointer { BidiText($0) }
      return ranges.map { bidi?.glyphs(in: $0).map(\.glyph.text).joined() }
    }
    #expect(
      rows("שלום abc עולם\nabc לא", 0..<12, 0..<13, 13..<21, 22..<30, 5..<5) == [
        "abc םולש", " abc םולש", "םלוע", "אל abc", "",
      ])
    #expect(rows("abcdefghi שלום עולם", 0..<19) == ["abcdefghi םולש "])
    #expect(rows("بلا", 0..<4, 4..<6) == ["\u{FEE0}\u{FE91}", "\u{FE8E}"])
  }

  @Test("A terminal that shapes gets the letters as they are")
  func unjoined() {
    let text = Array("(سلام)".utf8)
    let bidi = text.withUnsafeBufferPointer { BidiText($0, joins: false) }
    #expect(bidi?.glyphs(in: 0..<text.count).map(\.glyph.text).joined() == "(مالس)")
  }
}
