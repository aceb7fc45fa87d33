import Glibc

/// Inputs that mutations begin with: texts of many scripts, odd bytes, and Markdown of every kind.
enum Seeds {
  static let texts: [String] = [
    "Hello, world. https://example.org/a?b=c 12 km", "عربي مُحَمَّد ۱۲۳ (abc)", "שלום 12 %", "हिन्दी क्षत्रिय र्\u{200D}क",
    "ไทย น้ำ กำลัง", "ကြွေး က္ကု",
    "ខ្មែរ ស្ត្រី", "中文，“引号”。１", "한국 \u{1112}\u{1161}\u{11AB}", "👩\u{200D}👩\u{200D}👧 👍🏽 🇰🇪 1\u{FE0F}\u{20E3} ❤\u{FE0E}",
    "e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}\u{308}\u{309}",
    "\u{202E}\u{2066}\u{2069}\u{200F}\u{61C}\u{600}1",
    "\u{1B}[31m\u{9B}2J\u{0}\u{7F}\r\n\t\u{2028}", "\u{E000}\u{E0041}\u{FFFE}\u{378}\u{AD}\u{200B}\u{FEFF}",
    "ﷺ ½ ㌀ ǆ ß İ", "\"a b\" -c d* e-mail",
  ]

  static let bytes: [[UInt8]] = [[], [0xFF], [0xC0, 0x80, 0xED, 0xA0, 0x80, 0xF4, 0x90, 0x80, 0x80, 0xE2, 0x80]]

  static let markdown: [String] = [
    "# A\n\ntext *em* **st** `c` ~~s~~ [l](u \"t\") ![i](p)\n\n## B\n", "- a\n  - [ ] b\n    1. c\n\n      d\n",
    "| a | b |\n|:-:|-:|\n| *c* | d |\n",
    "> quote\n> - x\n>> y\n", "```swift\ncode\t\u{1B}\n```\n\n    more\n", "a[^1]\n\n[^1]: note\n\n    second\n",
    "<div>a<b>c</b>\n<!-- x -->\n</div>\n",
    "***\n\nSetext\n===\n\nb\n---\n", "www.example.org <http://a.b> \\* &amp; &#27; &#x202e;\nhard  \nbreak\\\n",
    "[a]: /u\n\n[a] [b][a]\n",
    String(repeating: "> ", count: 40) + "deep",
    String(repeating: "[", count: 60) + String(repeating: "**a *b ", count: 20),
  ]

  /// The lines of a file; none when it cannot be read.
  static func lines(of path: String) -> [[UInt8]] {
    guard let file = fopen(path, "re") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = getc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
    return bytes.split(separator: 0x0A).map(Array.init)
  }
}
