import MaktabaText
import TestSupport
import Testing

@testable import MaktabaModel

struct FilterLineTests {
  typealias Condition = Filter.Condition

  @Test(
    "conditions are read",
    arguments: [
      ("topic:interviewing", [Condition(key: "topic", values: ["interviewing"])]),
      ("lang:sw,fr", [Condition(key: "lang", values: ["sw", "fr"])]),
      ("-type:law", [Condition(key: "type", values: ["law"], isExcluded: true)]),
      ("TOPIC:Law", [Condition(key: "topic", values: ["Law"])]),
      ("language:sw Language:fr", [Condition(key: "lang", values: ["sw"]), Condition(key: "lang", values: ["fr"])]),
      ("topic:\"two words\",x", [Condition(key: "topic", values: ["two words", "x"])]),
      ("topic:x,\"a, b\"", [Condition(key: "topic", values: ["x", "a, b"])]),
      ("topic:\"say \"\"hi\"\"\"", [Condition(key: "topic", values: ["say \"hi\""])]),
      ("topic:\"never closed x:y", [Condition(key: "topic", values: ["never closed x:y"])]),
      ("topic:a,,b,", [Condition(key: "topic", values: ["a", "b"])]),
      ("body_type:ngo a-b:c", [Condition(key: "body_type", values: ["ngo"]), Condition(key: "a-b", values: ["c"])]),
      (
        "is:Unread is:bookmark,overdue",
        [
          Condition(key: "is", values: ["unread"]), Condition(key: "is", values: ["bookmarked", "due"]),
        ]
      ),
      ("foo:bar", [Condition(key: "foo", values: ["bar"])]),
      ("folder:a/b ratio:3:4", [Condition(key: "folder", values: ["a/b"]), Condition(key: "ratio", values: ["3:4"])]),
      ("thème:santé", [Condition(key: "thème", values: ["santé"])]),
      ("topic:/x", [Condition(key: "topic", values: ["/x"])]),
      ("  topic:a \t\n type:b ", [Condition(key: "topic", values: ["a"]), Condition(key: "type", values: ["b"])]),
    ])
  func conditions(line: String, conditions: [Condition]) {
    let filter = Filter(parsing: line)
    #expect(filter.conditions == conditions)
    #expect(filter.words.terms.isEmpty)
  }

  @Test(
    "what is no condition is words, as the search reads them",
    arguments: [
      "http://x.org/a:b", "12:30", "key:", "key:,", "key:\"\"", ":x", "-", "--x:y", "\"topic:x y\"", "-\"topic:x\"",
      "e-mail",
      "word", "word ", "two words -\"not this\"", "a: b", "\"", "💥:x", "ftp://",
    ])
  func words(line: String) {
    let filter = Filter(parsing: line)
    #expect(filter.conditions.isEmpty)
    #expect(filter.words == SearchTerms(parsing: line))
  }

  @Test("words between conditions come together in order; a word that a condition follows is finished")
  func mixed() {
    let filter = Filter(parsing: "first topic:law \"exact words\" -lang:fr -not last type:x")
    #expect(filter.conditions.map(\.line) == ["topic:law", "-lang:fr", "type:x"])
    #expect(filter.words == SearchTerms(parsing: "first \"exact words\" -not last "))
    #expect(Filter(parsing: "topic:law las").words == SearchTerms(parsing: "las"))
    #expect(Filter(parsing: "").isEmpty && Filter(parsing: " \n").isEmpty)
  }

  @Test(
    "the line of a filter says the same",
    arguments: [
      ("topic:law  lang:sw,fr", "topic:law lang:sw,fr"), ("word topic:law ", "topic:law word "),
      ("Language:SW foo", "lang:SW foo"), ("topic:\"a\"", "topic:a"),
      ("topic:\"a b\",\"c,d\"", "topic:\"a b\",\"c,d\""),
      ("\"Exact Words\" -type:x", "-type:x \"exact words\""), ("-\"Not this\" e-mail ", "-\"not this\" e-mail "),
      ("topic:\"//x\"", "topic:\"//x\""), ("", ""),
    ])
  func line(typed: String, line: String) {
    #expect(Filter(parsing: typed).line == line)
  }

  @Test("parsing the line of a filter gives the filter, for any line", arguments: 0..<20)
  func roundTrip(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<100 {
      let typed = randomLine(&random)
      let filter = Filter(parsing: typed)
      #expect(Filter(parsing: filter.line) == filter, "\(typed.debugDescription) → \(filter.line.debugDescription)")
    }
  }

  private func randomLine(_ random: inout SeededRandom) -> String {
    let pieces = [
      "topic", ":", ":", "\"", "\"", ",", " ", " ", "-", "é", "e\u{301}", "\u{301}", "law", "兒童", "//", "'", "ﬁ", "İs",
      "\u{0}",
      "is:", "x", "12", "\t", "a.b", "_", "\u{200D}", "ไทย", "مقابلة", "½", "👩‍👩‍👧", "ß", "-\"", "lang:sw",
    ]
    return (0..<Int.random(in: 0...14, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }

  @Test("any value can be put on the line")
  func values() {
    for value in [
      "a", "two words", "x,y", "\"", "say \"hi\"", "//x", "-x", "a:b", "\u{301}x", "\"\u{301}", "\r\n", "ا",
    ] {
      for isExcluded in [false, true] {
        let filter = Filter(conditions: [Condition(key: "topic", values: [value, "b"], isExcluded: isExcluded)])
        #expect(Filter(parsing: filter.line) == filter, "\(filter.line.debugDescription)")
      }
    }
  }
}
