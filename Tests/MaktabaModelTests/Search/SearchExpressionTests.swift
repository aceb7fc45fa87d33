import MaktabaText
import Testing

@testable import MaktabaModel

@Suite("A question to the index is built from folded words only")
struct SearchExpressionTests {
  @Test(
    "terms become quoted phrases",
    arguments: [
      (SearchTerms.Term(words: ["passport"]), "\"passport\""),
      (SearchTerms.Term(words: ["pass"], isPrefix: true), "\"pass\" *"),
      (SearchTerms.Term(words: ["debt", "bondage"], isQuoted: true), "\"debt bondage\""),
      (SearchTerms.Term(words: ["人", "口"], isPrefix: true), "\"人 口\" *"),
    ])
  func term(_ term: SearchTerms.Term, _ expected: String) {
    #expect(SearchExpression(term).text == expected)
  }

  @Test("questions combine")
  func combination() {
    let passport = SearchExpression(SearchTerms.Term(words: ["passport"]))
    let wider = SearchExpression(passport, or: SearchExpression(anyOf: ["epassport", "passports"]))
    #expect(wider.text == #"("passport" OR ("epassport" OR "passports"))"#)
    let taken = SearchExpression(SearchTerms.Term(words: ["taken"]))
    #expect(SearchExpression(allOf: [passport, taken]).text == #""passport" AND "taken""#)
    #expect(SearchExpression(passport, in: [.title, .heading]).text == #"{title heading} : ("passport")"#)
  }

  @Test(
    "whatever is typed, SQLite takes it as a question",
    arguments: [
      #"""#, "NEAR(", "a AND", "OR OR", "* *", "title:x", "{a b}:c", "x^2", "-", "--",
      "'; DROP TABLE section;--", "a\u{0}b",
      "(((", "a\"b\"c", "+x", "^start", "col : -x", "\\", "%", "…", "𝕏", "\u{202E}abc",
    ])
  func neverASyntaxError(_ typed: String) throws {
    let store = try IndexStore()
    for term in SearchTerms(parsing: typed).terms {
      try store.forEachRow(matching: SearchExpression(term)) { _ in true }
    }
  }
}
