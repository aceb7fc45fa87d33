import MaktabaText
import Testing

@Suite("Passages found again") struct PassageSearchTests {
  private func offset(_ words: String, near offset: Int, in text: String) -> Int? {
    MarkdownDocument(markdown: Array(text.utf8)).offset(ofWords: words, near: offset)
  }

  @Test(
    "Where they stand",
    arguments: [
      ("one two three", "two three", 0, 4), ("one two three", "two  three", 0, nil), ("one two", "two three", 0, nil),
      ("a b a b a b", "a b", 0, 0), ("a b a b a b", "a b", 5, 4), ("a b a b a b", "a b", 99, 8),
      ("a b a b a b", "a b", -5, 0), ("first\n\nsecond line", "first second", 3, 0), ("one", "", 0, nil),
      ("one", "  ", 0, nil),
      ("", "one", 0, nil), ("كلمة أخرى هنا", "أخرى", 0, 9), ("字字字", "字字", 3, 3),
    ]) func places(text: String, words: String, near: Int, expected: Int?)
  { #expect(offset(words, near: near, in: text) == expected) }

  @Test("Controls that order text are no part of words, whichever word they stand in") func controls() {
    let text = "The \u{2066}organisation\u{2069}, as ever, helps \u{2066}everybody\u{2069} here."
    let words = "The organisation, as ever, helps everybody here."
    #expect(offset(words, near: 0, in: text) == 0)
    #expect(offset("as ever, helps everybody here", near: 0, in: text) == 24)
  }

  @Test("Far away it is found as well, and the nearest of many is taken") func far() {
    let filler = String(repeating: "Nothing of it here at all.\n\n", count: 60_000)
    let text = filler + "The wanted passage.\n\n" + filler + "The wanted passage.\n\n"
    let first = filler.utf8.count / 28 * 27
    #expect(offset("The wanted passage.", near: 0, in: text) == first)
    #expect(offset("The wanted passage.", near: 3 << 20, in: text) == first * 2 + 20)
  }
}
