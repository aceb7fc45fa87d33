import MaktabaText
import Testing

@testable import MaktabaModel

@Suite("A section cut into segments")
struct SectionSegmentsTests {
  @Test(
    "is cut at its blocks",
    arguments: [
      ("# A\n\nOne.\n\nTwo.", ["# A", "One.", "Two."]), ("# A\nOne\ntwo.", ["# A", "One\ntwo."]),
      ("- a\n\n- b\n  c\n\nd", ["- a\n\n- b\n  c", "d"]), ("```\na\n\nb\n```\n\nc", ["```\na\n\nb\n```", "c"]),
      ("| a |\n|---|\n| b |\n\nc", ["| a |\n|---|\n| b |", "c"]), ("a\r\n\r\nb\r\n", ["a", "b"]),
      ("A\n===\nb", ["A\n===", "b"]), ("\n\n a\n  \n\nb  \n", [" a", "b  "]), ("[x]: y\n\na", ["[x]: y\n\na"]),
      ("a\n\n[x]: y", ["a\n\n[x]: y"]), ("    code\n\n    more", ["    code\n\n    more"]), ("", []), (" \n\t\n", []),
      ("> a\nb\n\n---\n\n<p>\nc\n</p>", ["> a\nb", "---", "<p>\nc\n</p>"]),
    ] as [(String, [String])])
  func cut(_ text: String, _ expected: [String]) {
    #expect(SectionSegments(of: text, key: "1").texts == expected)
  }

  @Test("loses nothing, whatever the text")
  func lossless() {
    var dice = Dice(4)
    let texts = ExchangeTexts.odd + ExchangeTexts.sections + (0..<2000).map { _ in dice.markdown() }
    #expect(texts.count > 2500)
    for text in texts {
      let segments = SectionSegments(of: text, key: "1")
      let joined = SectionSegments.joined(segments.texts)
      #expect(lines(joined) == lines(text))
      #expect(plain(joined) == plain(text))
      #expect(segments.texts.count == segments.kinds.count)
    }
  }

  private func lines(_ text: String) -> [String] { TextLines(text).all.filter { !TextLines.isBlank($0) } }

  /// Empty lines at the end of code that is never closed count neither.
  private func plain(_ text: String) -> [String] {
    let markdown = Array(TextLines(text).all.joined(separator: "\n").utf8)
    return lines(String(decoding: MarkdownDocument.outline(markdown: markdown).plain, as: UTF8.self))
  }

  @Test("cuts title and summary where the summary begins, whatever signs they have")
  func meta() {
    let text = MetaText(title: "1. Talk\n# now", summary: "- a\n\n- b").text
    #expect(SectionSegments(of: text, key: "meta").texts == ["1. Talk # now", "- a\n\n- b"])
    #expect(MetaText("Only\r\n\r\n") == MetaText(title: "Only", summary: nil))
  }
}
