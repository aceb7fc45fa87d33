import Glibc
import TestSupport

/// Libraries made by somebody who means harm.
enum HostileLibrary {
  /// Strings that a terminal must never see as they are.
  static let attacks: [String] = [
    "\u{1B}[2J\u{1B}[H\u{1B}[31mred", "\u{1B}]0;title\u{07}", "\u{1B}]52;c;ZWNobyBoaQ==\u{07}", "\u{1B}P$qm\u{1B}\\",
    "\u{1B}[6n\u{1B}[c\u{1B}[>c", "\u{1B}[?1049l\u{1B}[?25l", "\u{1B}c", "\u{1B}#8",
    "\u{9B}31m\u{90}q\u{9C}\u{9D}0;x\u{9C}",
    "\u{85}\u{8D}\u{84}", "&#27;[31m &#x1b;]52;c;AAAA&#7; &#155;2J", "&#0; &#x80; &#xD800; &#x110000;",
    "%1B[31m \\x1b[31m",
    "\u{202E}txet desrever\u{202C}", "\u{2066}\u{2067}\u{2068}never closed",
    "\u{200E}\u{200F}\u{061C}\u{200B}\u{FEFF}x",
    "\u{2028}line\u{2029}paragraph", "a" + String(repeating: "\u{0301}", count: 3000) + "b",
    String(repeating: "\u{0600}", count: 40),
    "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}\u{200D}\u{1F466} \u{1F1F0}\u{1F1EA}",
    String(repeating: "\u{FDFD}", count: 30), String(repeating: "漢", count: 200),
    "\u{E0041}\u{E007F}\u{F8FF}\u{FFFE}\u{1FFFF}",
    "\u{0E33}\u{0E33}กำ", "\u{1160}\u{11A8}\u{115F}", "\u{1D173}\u{FFF9}\u{FFFA}\u{FFFB}",
    "\u{08}\u{08}\u{08}\u{7F}\r\n\t\u{0B}\u{0C}",
    "\0NUL\0", "☃\u{FE0F}❤\u{FE0E}", "\u{1FAE8}\u{1FAF7}\u{1F6DC}", "\u{00AD}so\u{00AD}ft",
    "🏴\u{E0067}\u{E0062}\u{E007F}",
  ]

  /// Strings of the list of naughty strings; none where the corpora are absent.
  static let naughty: [String] = {
    guard let path = Corpora.path("naughty-strings.txt"), let file = fopen(path, "re") else { return [] }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self).split(separator: "\n").map(String.init)
      .filter { !$0.hasPrefix("#") }
  }()

  /// Documents whose names, titles, front matter, headings, tables, links and text are all hostile.
  static func make() -> TemporaryLibrary {
    let library = TemporaryLibrary(named: "evil\u{1B}[31m\u{202E}")
    for (number, text) in attacks.enumerated() {
      library.write("en/\(String(number + 100)).md", document(text))
      write("# Named\n\nThe file of \(number) is named badly.\n", named: text, in: "en", of: library)
      makeFolder(named: text, in: "sw", of: library, holding: "no heading \(text)")
    }
    for (number, text) in naughty.enumerated() where number % 8 == 0 {
      library.write(
        "fr/n-\(number).md", document(naughty[number..<min(number + 8, naughty.count)].joined(separator: "\n\n")))
      write("# \(text)\n\n\(text)\n", named: text, in: "fr", of: library)
    }
    addBytes(to: library)
    return library
  }

  /// What is no text, no file, or leads nowhere.
  private static func addBytes(to library: TemporaryLibrary) {
    library.write("en/binary.md", bytes: (0..<20_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) })
    library.write(
      "en/invalid.md", bytes: Array("# Bad \u{1B}[31m".utf8) + [0xFF, 0xC0, 0x80, 0xED, 0xA0, 0x80, 0x9B, 0x33])
    library.write("en/latin.md", bytes: Array("# Caf".utf8) + [0xE9, 0x0A, 0x9B, 0x32, 0x4A])
    library.write("en/nul.md", bytes: [UInt8](repeating: 0, count: 5000))
    library.write("en/empty.md", "")
    library.write("en/nested.md", String(repeating: "> ", count: 200) + "deep\n\n" + nestedList(200))
    library.link("en/loop", to: ".")
    library.link("en/up", to: "../..")
    library.link("en/self.md", to: "self.md")
    library.link("en/dangling.md", to: "nowhere/\u{1B}[31m.md")
    library.link("en/passwd.md", to: "/etc/passwd")
    library.write(
      "library.yml", "maktaba: 1\ntitle: {en: \"\\e[31mRed\\x9b2J\\u202e\"}\nlanguages: [en, \"\\e[31m\", \"x y\"]\n")
  }

  private static func nestedList(_ depth: Int) -> String {
    (0..<depth).map { String(repeating: " ", count: $0 * 2) + "- level\n" }.joined()
  }

  private static func document(_ text: String) -> String {
    let quoted = text.unicodeScalars.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : "\($0)" }.joined()
      .split(separator: "\n", omittingEmptySubsequences: false).joined(separator: " ")
    return """
      ---
      title: "\(quoted)"
      summary: "\(quoted)"
      status: "\(quoted)"
      superseded_by: "\(quoted)"
      content_note: "\(quoted)"
      topic: ["\(quoted)", plain]
      translation: {of: "\(quoted)", method: machine, by: "\(quoted)"}
      ---
      # \(text)

      needle \(text) **\(text)** `\(text)` [\(text)](https://example.org/\(text) "\(text)")

      | \(text) | b |
      |---|---|
      | needle | \(text) |

      ## \(text)

      ```\(text)
      \(text)
      ```

      - [ ] \(text)
      - needle[^1] <b onclick="\(text)">\(text)</b> <!-- \(text) -->

      [^1]: \(text)
      """
  }

  /// The text as far as it can be the name of a file: no slash, no NUL, at most 200 bytes, cut anywhere.
  private static func fileName(_ text: String) -> [UInt8] {
    let name = Array(text.utf8.filter { $0 != 0x2F && $0 != 0 }.prefix(200))
    return name.allSatisfy { $0 == 0x2E } ? Array("dots".utf8) : name
  }

  /// Writes a file of which the name is bytes, not text: a `String` would repair it.
  private static func write(_ text: String, named name: String, in folder: String, of library: TemporaryLibrary) {
    library.makeFolder(folder)
    write(text, at: Array(library.path(folder).utf8) + [0x2F] + fileName(name) + Array(".md".utf8))
  }

  private static func makeFolder(
    named name: String, in folder: String, of library: TemporaryLibrary, holding text: String
  ) {
    library.makeFolder(folder)
    // Whole characters: a folder of another name could not be removed when the library goes away.
    let whole = Array(String(decoding: fileName(name), as: UTF8.self).utf8)
    let path = Array(library.path(folder).utf8) + [0x2F] + whole
    mkdir((path + [0]).map { CChar(bitPattern: $0) }, 0o755)
    write(text, at: path + Array("/inside.md".utf8))
  }

  private static func write(_ text: String, at path: [UInt8]) {
    let file = open((path + [0]).map { CChar(bitPattern: $0) }, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    let bytes = Array(text.utf8)
    precondition(file >= 0 && Glibc.write(file, bytes, bytes.count) == bytes.count, "cannot write \(path)")
    close(file)
  }

  /// Documents that are too much: one line of ten million bytes, a hundred thousand headings, deep nesting.
  static func makeHuge() -> TemporaryLibrary {
    let library = TemporaryLibrary()
    library.write("en/a-line.md", "# A long line\n\nneedle " + String(repeating: "words and more ", count: 700_000))
    library.write("en/b-headings.md", String(repeating: "## Heading needle\n\n", count: 100_000))
    library.write("en/c-quotes.md", "# Quotes\n\n" + String(repeating: ">", count: 5000) + " needle")
    library.write("en/d-brackets.md", "# Brackets\n\n" + String(repeating: "[", count: 50_000) + " needle")
    library.write("en/e-stars.md", "# Stars\n\n" + String(repeating: "**a *b ", count: 20_000) + " needle")
    library.write(
      "en/f-table.md",
      "# Table\n\n" + String(repeating: "|a", count: 3000) + "|\n" + String(repeating: "|-", count: 3000) + "|\n")
    library.write("en/g-word.md", "# Word\n\n" + String(repeating: "x", count: 1_000_000) + " needle")
    return library
  }
}
