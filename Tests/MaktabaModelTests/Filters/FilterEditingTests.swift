import Testing

@testable import MaktabaModel

struct FilterEditingTests {
  @Test(
    "a value is asked for, and no longer",
    arguments: [
      ("", "topic", "law", "topic:law"), ("topic:law", "topic", "law", ""),
      ("topic:law", "topic", "risk", "topic:law,risk"),
      ("topic:law,risk", "topic", "law", "topic:risk"), ("topic:LAW", "Topic", "law", ""),
      ("topic:identite", "topic", "identité", ""), ("lang:pt", "lang", "pt-BR", ""),
      ("lang:pt-BR", "lang", "pt", "lang:pt-BR,pt"),
      ("-topic:law", "topic", "law", "topic:law"),
      ("-topic:law,risk", "topic", "law", "-topic:risk topic:law"),
      ("topic:a topic:b", "topic", "c", "topic:a topic:b,c"),
      ("topic:law word", "lang", "sw", "topic:law lang:sw word"),
      ("is:unread", "is", "bookmarked", "is:unread is:bookmarked"),
      ("is:unread", "is", "read", "is:read"), ("is:read is:due", "is", "unread", "is:due is:unread"),
      ("is:unread", "is", "unread", ""), ("", "topic", "two words", "topic:\"two words\""),
    ])
  func toggling(line: String, key: String, value: String, result: String) {
    let filter = Filter(parsing: line).toggling(key: key, value: value)
    #expect(filter.line == result)
    let isAsked = Filter(parsing: line).names(key: key.lowercased(), value: value)
    #expect(filter.names(key: key.lowercased(), value: value) != isAsked)
  }

  @Test("each part of the line can go")
  func removing() {
    let filter = Filter(parsing: "topic:law,\"two words\" -lang:sw \"exact words\" word -no ")
    #expect(filter.parts == ["topic:law,\"two words\"", "-lang:sw", "\"exact words\"", "word", "-no"])
    for part in filter.parts {
      #expect(filter.removing(part).parts == filter.parts.filter { $0 != part })
    }
    #expect(filter.removing("unknown") == filter)
    #expect(Filter(parsing: "a:b a:b").removing("a:b").parts == ["a:b"])
  }

  @Test("keys that are no facets are named")
  func unknownKeys() {
    let filter = Filter(parsing: "topic:x foo:bar lang:sw -foo:baz folder:f status:s is:read titel:y word")
    #expect(filter.unknownKeys(in: Sample.catalogue([])) == ["foo", "titel"])
  }

  @Test("the languages asked for come in the order given")
  func languages() {
    #expect(Filter(parsing: "lang:sw,fr -lang:en lang:pt").languages.map(\.text) == ["sw", "fr", "pt"])
  }
}
