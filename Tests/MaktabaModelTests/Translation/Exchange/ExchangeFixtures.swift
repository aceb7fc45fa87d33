import Foundation
import MaktabaText
import TestSupport

@testable import MaktabaModel

extension ExchangeUnit {
  /// A section of which only the texts matter.
  static func of(
    _ source: String, _ target: String? = nil, key: String = "1", state: TranslationState = .complete,
    previous: String? = nil
  ) -> ExchangeUnit {
    ExchangeUnit(
      key: key, heading: "Heading", source: source, sourcePrint: Fingerprint.of(source), previousSource: previous,
      target: target, state: target == nil ? .missing : state, grade: state == .outOfDate ? "substantive" : nil,
      note: "It was made from another text than today's.")
  }
}

extension ExchangeDocument {
  /// A work with these sections.
  static func of(_ units: [ExchangeUnit], to language: String = "ar") throws -> ExchangeDocument {
    ExchangeDocument(
      libraryID: "ct-starter", work: "first-five-minutes", title: "The first five minutes: \"talk\" & <listen>",
      sourceLanguage: try .tag("en"), targetLanguage: try .tag(language), edition: 3, units: units)
  }
}

extension ExchangeFormat {
  /// Writes a document and reads it again.
  func sent(_ document: ExchangeDocument) throws -> ReturnedDocument { try read(written(document), name: "back") }

  /// Writes a document on a day.
  func written(_ document: ExchangeDocument) throws -> [UInt8] {
    try write(document, date: CalendarDate(daysSince1970: 20_000))
  }

  /// Reads a text.
  func read(_ text: String) throws -> ReturnedDocument { try read(Array(text.utf8), name: "back") }
}

/// Texts that go to translators.
enum ExchangeTexts {
  /// Sections whose characters a format may trip over.
  static let odd = [
    "# Title", "Plain words.", "He said \"no\" and 'yes'.", "Back\\slash \\n \\\" \\\\", "a\tb\t\tc",
    "a & b &amp; c &#65;",
    "1 < 2 > 0 <b>bold</b>", "<![CDATA[ x ]]> and ]]>", "%s %d {0} $x ${y}", "two  spaces   three",
    "line one  \nline two",
    "    code\n    more code", "```sh\nls  -l \"x\"\n\n\n  done\n```", "- one\n- two\n  - three\n\n  more",
    "1. a\n2. b",
    "| a | b |\n|---|---|\n| 1 | 2 |", "> quoted\n> text", "a\u{A0}b\u{2007}c\u{2003}d\u{2060}e\u{2007}\u{2060}f",
    "\u{FEFF}bom",
    "أول خمس دقائق: «لا تسأل» 123 و١٢٣.", "የመጀመሪያዎቹ አምስት ደቂቃዎች፦ አትጠይቅ።", "最初五分钟：“不要追问”。\n第二行", "a\u{2028}b\u{85}c",
    "e\u{301}\u{200D}\u{202E}x\u{202C}", "👩‍👩‍👧‍👦 🏳️‍🌈", "[link](x.md \"t\") ![p](media/a.png)", "# Heading {#id}\n\nBody.",
    "---", "\\",
    "\"", "ends with \\", "<!-- comment -->", "[a]: https://example.org/x?y=1&z=2", "text[^1]\n\n[^1]: note", "* * *",
    "=\n=",
    "Setext\n======\n\nBody", "maktaba: 1/2 x", "#, fuzzy", "msgid \"x\"", "1.2/3", " leading", "trailing  ",
  ]

  /// The Markdown of every section of some documents of the project and of the corpora.
  static let sections: [String] = documents.flatMap(sections(of:))

  private static var documents: [[UInt8]] {
    var root = #filePath[...]
    for _ in 0..<5 { root = root[..<(root.lastIndex(of: "/") ?? root.startIndex)] }
    let seeds = files(in: String(root) + "/seeds", every: 1)
    let umbrella = Corpora.path("umbrella").map { files(in: $0, every: 24) } ?? []
    let others = ["commonmark-spec.txt", "naughty-strings.txt"].compactMap(Corpora.path).compactMap(bytes)
    return seeds + umbrella + others
  }

  private static func bytes(_ path: String) -> [UInt8]? { FileManager.default.contents(atPath: path).map(Array.init) }

  private static func files(in folder: String, every step: Int) -> [[UInt8]] {
    let paths = (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []).sorted()
    let chosen = paths.filter { $0.hasSuffix(".md") }.enumerated().filter { $0.offset % step == 0 }
    return chosen.compactMap { bytes(folder + "/" + $0.element) }
  }

  private static func sections(of bytes: [UInt8]) -> [String] {
    let text = String(decoding: bytes, as: UTF8.self).replacing("\0", with: "")
    let lines = TextLines(text).all
    let sections = MarkdownDocument(markdown: Array(text.utf8)).sections
    let starts = sections.map { $0.line - 1 } + [lines.count]
    return zip(starts, starts.dropFirst()).filter { $0 < $1 }.map { lines[$0..<$1].joined(separator: "\n") }
  }
}

/// Choices that look random and are the same in every run.
struct Dice {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(1, limit)
  }

  /// A Markdown text of some lines.
  mutating func markdown() -> String {
    let pieces =
      ExchangeTexts.odd + ["", "", "\n", "\r\n", "  ", "- a", "  b", "    c", "```", "<div>", "</div>", "# H", "> q"]
    return (0..<below(9)).map { _ in pieces[below(pieces.count)] }.joined(separator: below(3) == 0 ? "\n\n" : "\n")
  }

  /// Bytes with some of them changed, left out, doubled or put elsewhere.
  mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...below(6) {
      let at = below(bytes.count + 1)
      let end = min(bytes.count, at + below(40))
      switch below(6) {
      case 0: if at < bytes.count { bytes[at] = UInt8(below(255) + 1) }
      case 1: bytes.removeSubrange(at..<end)
      case 2: bytes.insert(contentsOf: bytes[at..<end], at: below(bytes.count + 1))
      case 3: bytes.insert(contentsOf: Array("\"<>&\\#~-]\n/[".utf8).shuffled(&self).prefix(3), at: at)
      case 4: for _ in 0..<below(50) { bytes.insert(contentsOf: bytes[at..<end], at: at) }
      default: bytes.removeSubrange(at..<min(bytes.count, at + below(bytes.count)))
      }
      bytes = Array(bytes.prefix(200_000))
    }
    return bytes
  }
}

extension Array {
  fileprivate func shuffled(_ dice: inout Dice) -> [Element] {
    indices.map { _ in self[dice.below(count)] }
  }
}
