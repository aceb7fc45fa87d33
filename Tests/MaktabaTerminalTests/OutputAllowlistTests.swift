import TestSupport
import Testing

@Suite("The list of what may reach a terminal")
struct OutputAllowlistTests {
  @Test(
    "What a screen needs is allowed",
    arguments: [
      "text, é, 漢, \u{1F600}\r\n", "\u{1B}[1;1H\u{1B}[2J", "\u{1B}[?1049h\u{1B}[22;0;0t", "\u{1B}[38;5;1m\u{1B}(B",
      "\u{1B}[?1000h\u{1B}[?1006h", "\u{1B}=\u{1B}>", "\u{1B}[3b",
    ])
  func allowed(text: String) {
    #expect(OutputAllowlist.violations(in: Array(text.utf8)) == [])
  }

  @Test(
    "What could steer a terminal is found",
    arguments: [
      ("\u{1B}]0;title\u{07}", "ESC ]0;title\u{07}"), ("\u{1B}]52;c;QQ==\u{1B}\\", "ESC ]52;c;QQ==\u{1B}\\"),
      ("\u{1B}P1\u{1B}\\", "ESC P1\u{1B}\\"), ("\u{9B}31m", "U+9B"), ("\u{07}", "control 0x7"), ("\u{1B}c", "ESC c"),
      ("\u{202E}", "U+202E"), ("\u{E000}", "U+E000"), ("\u{1B}[6n", "ESC [6n"), ("\u{1B}[?5h", "ESC [?5h"),
      ("\u{1B}[8;1;1t", "ESC [8;1;1t"),
    ])
  func found(text: String, words: String) {
    #expect(OutputAllowlist.violations(in: Array("before\(text)after".utf8)) == [words])
  }

  @Test("The clipboard may be given what was copied, in this form alone")
  func clipboard() {
    let violations = { (text: String) in OutputAllowlist.violations(in: Array(text.utf8), copied: ["A"]) }
    #expect(violations("\u{1B}]52;c;QQ==\u{07}") == [] && violations("\u{1B}]52;c;QQ==\u{1B}\\") == [])
    for other in ["]52;c;Qg==\u{07}", "]52;p;QQ==\u{07}", "]52;c;?\u{07}", "]52;c;QQ==", "]52;c;Q Q==\u{07}"] {
      #expect(violations("\u{1B}" + other).count == 1, "\(other)")
    }
  }

  @Test("Bytes that are no UTF-8 are found")
  func damaged() {
    #expect(OutputAllowlist.violations(in: [0x61, 0xFF, 0x62]) == ["no UTF-8: [255]"])
  }
}
