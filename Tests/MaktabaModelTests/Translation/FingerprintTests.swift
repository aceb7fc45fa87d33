import Foundation
import MaktabaText
import Testing

@testable import MaktabaModel

@Suite("The fingerprint of a text")
struct FingerprintTests {
  @Test(
    "is the same for the same text written differently",
    arguments: [
      ("a b", "a  b"), ("a b", "a\t b  "), ("a\nb", "a\r\nb"), ("a", "\u{FEFF}a"), ("a", "\n\na\n\n"),
      ("\u{E9}", "e\u{301}"),
      ("\u{1EA5}", "a\u{302}\u{301}"), ("가", "\u{1100}\u{1161}"), ("क़", "\u{0958}"), ("Å", "\u{212B}"),
      ("أ", "ا\u{0654}"), ("بَّ", "ب\u{651}\u{64E}"), ("ب\u{64E}\u{651}", "ب\u{651}\u{64E}"), ("a \n b", "a\n b"),
    ])
  func same(_ a: String, _ b: String) {
    #expect(Fingerprint.of(a) == Fingerprint.of(b))
  }

  @Test(
    "differs when the text differs",
    arguments: [
      ("a", "b"), ("a", "A"), ("a b", "ab"), ("a\nb", "a b"), ("a", ""), ("  code", "code"), ("a\n    b", "a\nb"),
      ("١", "1"), ("ﬁ", "fi"), ("é", "e"),
    ])
  func different(_ a: String, _ b: String) {
    #expect(Fingerprint.of(a) != Fingerprint.of(b))
  }

  /// The fingerprint of a document, as it is written.
  private func document(
    plain: String, sections: [Section], title: String? = nil, summary: String? = nil, targets: [String] = []
  ) -> String {
    Fingerprint.document(
      front: .front(title: title, summary: summary),
      sections: sections.map { .section($0, plain: Array(plain.utf8), targets: targets) }
    ).description
  }

  @Test("does not see what orders text")
  func ordering() {
    func print(_ markdown: String) -> String {
      let outline = MarkdownDocument.outline(markdown: Array(markdown.utf8))
      return Fingerprint.document(outline, title: nil, summary: nil).description
    }
    #expect(print("# \u{200F}عنوان\n\nنص \u{2066}abc\u{2069}") == print("# عنوان\n\nنص abc"))
    #expect(print("نص \u{2066}abc") != print("نص abc"))
  }

  @Test("counts title and summary, each for itself")
  func meta() {
    func print(_ title: String?, _ summary: String?) -> String {
      document(plain: "x", sections: [.lead("x")], title: title, summary: summary)
    }
    #expect(Set([print(nil, nil), print("a", nil), print(nil, "a"), print("a", "a"), print("ab", nil)]).count == 5)
    #expect(print("", nil) == print(nil, nil) && print("a  b", nil) == print("a b", nil))
  }

  @Test("counts level, anchor, heading and order of the sections")
  func outline() {
    func section(_ level: Int, _ heading: String, _ body: Range<Int>, anchor: String? = nil) -> Section {
      Section(level: level, heading: heading, anchor: anchor, key: "1", line: 1, plain: body, body: body)
    }
    func print(_ sections: [Section]) -> String {
      document(plain: "one two", sections: sections)
    }
    let prints = [
      [section(1, "A", 0..<3), section(2, "B", 4..<7)], [section(2, "B", 4..<7), section(1, "A", 0..<3)],
      [section(2, "A", 0..<3), section(2, "B", 4..<7)], [section(1, "A", 0..<3, anchor: "x"), section(2, "B", 4..<7)],
      [section(1, "C", 0..<3), section(2, "B", 4..<7)], [section(1, "A", 0..<7)], [],
    ].map(print)
    #expect(Set(prints).count == prints.count)
  }

  @Test("is not moved by where the section stands in the document")
  func section() {
    let first = Section(level: 1, heading: "A", anchor: nil, key: "1", line: 1, plain: 0..<3, body: 0..<3)
    let later = Section(level: 1, heading: "A", anchor: nil, key: "9", line: 80, plain: 4..<7, body: 4..<7)
    #expect(
      Fingerprint.section(first, plain: Array("one".utf8), targets: [])
        == Fingerprint.section(later, plain: Array("two one".utf8), targets: []))
  }

  @Test("counts where links lead when that is given")
  func targets() {
    func print(_ url: String) -> String {
      document(plain: "call us", sections: [.lead("call us")], targets: [url])
    }
    #expect(print("tel:1") != print("tel:2") && print("tel:1") != Fingerprint.of("call us"))
  }

  @Test("stays what it was: translations carry it for years")
  func stable() {
    #expect(
      document(
        plain: "First contact\nStay calm.",
        sections: [
          Section(level: 1, heading: "First contact", anchor: nil, key: "1", line: 1, plain: 0..<24, body: 14..<24)
        ], title: "First contact", summary: nil)
        == "n1:d0e594d55452cee147b6de908fc0df362040f79650f951811862713e096fa9bb")
    #expect(Fingerprint.isWellFormed(Fingerprint.of("x")))
  }

  @Test("survives ranges that are not of this text")
  func strangeRanges() {
    let section = Section(level: 1, heading: "", anchor: nil, key: "1", line: 1, plain: 0..<99, body: 5..<99)
    #expect(Fingerprint.isWellFormed(Fingerprint.section(section, plain: [1, 2, 3], targets: []).description))
    #expect(
      Fingerprint.isWellFormed(Fingerprint.of(String(decoding: [0xFF, 0xCC, 0xE0, 0xF0] as [UInt8], as: UTF8.self))))
    #expect(Array([0xE0, 0xA0] as [UInt8]).withUnsafeBufferPointer(ComposedText.isCertain) == false)
  }

  @Test("takes the quick way only for text that is composed", arguments: ["", "e", "\u{AC00}", "\u{3046}"])
  func quickWay(_ before: String) {
    let certain = (UInt32(0)..<0x3_0000).compactMap(Unicode.Scalar.init).filter { scalar in
      Array(String(scalar).utf8).withUnsafeBufferPointer(ComposedText.isCertain)
    }
    #expect(certain.count > 80_000)
    let text = certain.map { before + String($0) }.joined()
    #expect(text.precomposedStringWithCanonicalMapping.unicodeScalars.elementsEqual(text.unicodeScalars))
  }
}
