import Testing

@testable import MaktabaModel

@Suite("Parts of words are found through the vocabulary")
struct VocabularyTests {
  let vocabulary = Vocabulary(words: ["safirisha", "kusafirisha", "anayesafirishwa", "safari", "watoto", "人"])

  @Test(
    "a part is found inside words, not at their beginning",
    arguments: [
      ("safirisha", ["kusafirisha"]),
      ("safiri", ["kusafirisha", "anayesafirishwa"]),
      ("toto", ["watoto"]),
      ("watoto", []),
      ("sa", []),
      ("xyz", []),
      ("", []),
    ])
  func parts(_ part: String, _ expected: [String]) {
    #expect(vocabulary.words(containing: part) == expected)
  }

  @Test("a part that stands twice in a word gives the word once")
  func twice() {
    #expect(Vocabulary(words: ["xanadanada"]).words(containing: "nada") == ["xanadanada"])
  }

  @Test("a part does not reach over the end of a word")
  func neighbours() {
    #expect(Vocabulary(words: ["abc", "def"]).words(containing: "cde").isEmpty)
  }

  @Test("no more words than mean anything")
  func limit() {
    let many = Vocabulary(words: (0..<500).map { "a\($0)nation" })
    #expect(many.words(containing: "nation").count == Vocabulary.mostWords)
  }

  @Test("words are known or not")
  func contains() {
    #expect(vocabulary.contains("safari"))
    #expect(!vocabulary.contains("safar"))
  }
}
