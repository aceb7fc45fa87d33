import MaktabaText
import Testing

@Suite("Excerpts")
struct ExcerptTests {
  private static let document = MarkdownDocument(
    markdown: Array(
      "# Head\nThe first five minutes decide what a person will say later.\n\nAsk, *listen*, and write down little.\n"
        .utf8))

  private func excerpt(around word: String?, _ characters: Int) -> Excerpt {
    let plain = Self.document.plain
    let range = word.flatMap { plain.range(of: $0, in: plain) }
    return Self.document.excerpt(of: 0, around: range, characters: characters)
  }

  static let table: [(String?, Int, String)] = [
    (nil, 30, "The first five minutes decide…"),
    (nil, 1000, "The first five minutes decide what a person will say later. Ask, listen, and write down little."),
    ("person", 30, "…what a person will say later.…"),
    ("later", 24, "…say later. Ask, listen,…"),
    ("little", 30, "…listen, and write down little."),
    ("Head", 20, "Head The first five…"),
  ]

  @Test(arguments: table)
  func `a piece is cut between words`(word: String?, characters: Int, expected: String) {
    #expect(excerpt(around: word, characters).text == expected)
  }

  @Test func `a match is found again in the piece`() throws {
    for word in ["first", "person", "listen", "little"] {
      let plain = Self.document.plain
      let range = try #require(plain.range(of: word, in: plain))
      let excerpt = Self.document.excerpt(of: 0, around: range, characters: 20)
      let shown = try #require(excerpt.range(of: range))
      #expect(String(decoding: Array(excerpt.text.utf8)[shown], as: UTF8.self) == word)
    }
  }

  @Test func `scripts without spaces are cut between characters`() throws {
    let text = String(repeating: "信息安全很重要", count: 20)
    let document = MarkdownDocument(markdown: Array(text.utf8))
    let excerpt = document.excerpt(of: 0, around: 105..<111, characters: 12)
    #expect(excerpt.text.count == 14)
    #expect(excerpt.range(of: 105..<111) != nil)
  }

  @Test func `a section that is not there gives nothing`() {
    #expect(Self.document.excerpt(of: 9, around: nil, characters: 10).text.isEmpty)
    #expect(MarkdownDocument(markdown: []).excerpt(of: 0, around: 3..<9, characters: 10).text.isEmpty)
  }

  @Test func `no place and no size breaks a piece`() {
    let document = MarkdownDocument(markdown: Array("é中😀 a\u{301} b\n\nc".utf8))
    let count = document.plain.utf8.count
    for start in 0..<count {
      for size in 0...8 {
        let excerpt = document.excerpt(of: 0, around: start..<min(count, start + 2), characters: size)
        #expect(!excerpt.text.isEmpty)
      }
    }
  }
}

extension String {
  fileprivate func range(of word: String, in text: String) -> Range<Int>? {
    let (bytes, wanted) = (Array(text.utf8), Array(word.utf8))
    return bytes.indices.first { bytes[$0...].starts(with: wanted) }.map { $0..<$0 + wanted.count }
  }
}
