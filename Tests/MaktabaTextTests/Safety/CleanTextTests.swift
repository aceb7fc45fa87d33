import MaktabaText
import Testing

struct CleanTextTests {
  @Test(
    "What could deceive a terminal or a reader becomes a visible mark or goes",
    arguments: [
      ("\u{1B}[31m", "␛[31m"), ("\0\u{7}\u{7F}", "␀␇␡"), ("\u{9B}31m\u{85}", "�31m�"), ("a\u{2028}b\u{2029}", "a␤b␤"),
      ("user\u{202E}txt.exe", "user�txt.exe"), ("\u{2066}a\u{2069}", "a"),
      ("\u{2066}a", "�a"), ("a\u{200E}b\u{200F}c\u{061C}", "abc"),
      ("\u{E0041}", "�"),
      ("\u{E000}\u{F0000}\u{10FFFD}", "���"), ("\u{FFFE}\u{FFFF}", "��"), ("\u{378}", "�"),
      ("soft\u{AD}hyphen\u{FEFF}\u{2060}", "softhyphen"),
      ("می\u{200C}خواهم", "می\u{200C}خواهم"), ("👩\u{200D}👧", "👩\u{200D}👧"), ("a\u{200B}b", "a\u{200B}b"),
      ("héllo 中 ", "héllo 中 "), ("", ""),
    ])
  func marks(text: String, shown: String) {
    #expect(Array(CleanText.line(text).unicodeScalars) == Array(shown.unicodeScalars))
    #expect(Array(CleanText.lines(text).unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test(
    "What orders text is kept for documents and titles, where it pairs up on its line",
    arguments: [
      ("a\u{200E}b\u{200F}c\u{061C}", "a\u{200E}b\u{200F}c\u{061C}"), ("\u{2067}a\u{2069}", "\u{2067}a\u{2069}"),
      ("\u{202B}a\u{202C}", "\u{202B}a\u{202C}"),
      ("\u{2068}\u{202A}a\u{202C}\u{2069}", "\u{2068}\u{202A}a\u{202C}\u{2069}"),
      ("\u{2067}a", "�a"), ("a\u{2069}", "a�"), ("a\u{202C}", "a�"), ("\u{2067}a\u{202C}", "�a�"),
      ("\u{202B}a\u{2069}", "�a�"), ("\u{2067}\u{202B}a\u{2069}\u{202C}", "\u{2067}�a\u{2069}�"),
      ("\u{202E}a\u{202C}", "�a�"), ("\u{202B}\u{202D}a\u{202C}\u{202C}", "\u{202B}�a�\u{202C}"),
    ])
  func ordering(text: String, kept: String) {
    #expect(Array(CleanText.orderedLine(text).unicodeScalars) == Array(kept.unicodeScalars))
    #expect(CleanText.unordered(kept).unicodeScalars.allSatisfy(isHarmless))
  }

  @Test("Sixteen isolates in one another are kept, and none is closed on another line")
  func limits() {
    func nested(_ depth: Int) -> String {
      String(repeating: "\u{2067}", count: depth) + "a" + String(repeating: "\u{2069}", count: depth)
    }
    #expect(CleanText.orderedLine(nested(16)) == nested(16))
    let deeper = CleanText.orderedLine(nested(18))
    #expect(deeper.unicodeScalars.filter { $0 == "\u{2067}" }.count == 16)
    #expect(deeper.unicodeScalars.filter { $0 == "\u{FFFD}" }.count == 4)
    #expect(CleanText.orderedLines("\u{2067}a\nb\u{2069}") == "�a\nb�")
    #expect(CleanText.orderedLine("\u{2067}a\nb\u{2069}") == "\u{2067}a b\u{2069}")
  }

  @Test("Line ends are spaces in a line and line feeds in lines; tabs are spaces")
  func lineEnds() {
    #expect(CleanText.line("a\tb\nc\r\nd\re\r") == "a b c d e ")
    #expect(CleanText.lines("a\tb\nc\r\nd\re\r") == "a b\nc\nd\ne\n")
    #expect(CleanText.lines("a\u{B}\u{C}") == "a␋␌")
  }

  @Test("Ill-formed bytes are U+FFFD, and appended text stays")
  func bytes() {
    var output = Array("x".utf8)
    [0x61, 0xC3, 0x28, 0xE2, 0x80, 0x0A, 0x1B].withUnsafeBufferPointer {
      CleanText.append($0, to: &output, keepingLineFeeds: true)
    }
    #expect(String(decoding: output, as: UTF8.self) == "xa�(�\n␛")
  }

  @Test("Nothing but harmless characters comes out, and cleaning twice is cleaning once")
  func anyText() {
    for text in HostileText.all {
      let line = CleanText.line(text)
      let lines = CleanText.lines(text)
      #expect(CleanText.line(line) == line && CleanText.lines(lines) == lines)
      let ordered = CleanText.orderedLines(text)
      #expect(Array(CleanText.orderedLines(ordered).utf8) == Array(ordered.utf8))
      #expect(Array(CleanText.unordered(ordered).utf8) == Array(lines.utf8))
      #expect(line.unicodeScalars.allSatisfy(isHarmless), "\(text.debugDescription)")
      #expect(lines.unicodeScalars.allSatisfy { $0 == "\n" || isHarmless($0) }, "\(text.debugDescription)")
    }
  }

  @Test("Every scalar is harmless when it is clean")
  func everyScalar() {
    for block in HostileText.everyScalar {
      let suspects = CleanText.line(block).unicodeScalars.filter { !isHarmless($0) }
      #expect(suspects.isEmpty, "\(suspects.map { String($0.value, radix: 16) })")
    }
  }

  /// Written down again, from the lists of the Unicode standard that Swift has.
  private func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .privateUse, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator: return false
    default:
      let isTag = 0xE0000...0xE007F ~= scalar.value
      let isBidiControl =
        [0x061C, 0x200E, 0x200F].contains(scalar.value) || 0x202A...0x202E ~= scalar.value
        || 0x2066...0x2069 ~= scalar.value
      return !isTag && !isBidiControl && !scalar.properties.isNoncharacterCodePoint
    }
  }
}
