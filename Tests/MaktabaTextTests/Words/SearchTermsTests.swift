import MaktabaText
import Testing

struct SearchTermsTests {
  /// Terms as a line: `word word*` for words and a prefix, `"a b"` for quoted ones, `-` before what is excluded.
  private func described(_ typed: String) -> String {
    SearchTerms(parsing: typed).terms.map { term in
      let words = term.words.joined(separator: "+") + (term.isPrefix ? "*" : "")
      return (term.isExcluded ? "-" : "") + (term.isQuoted ? "\"\(words)\"" : words)
    }.joined(separator: " ")
  }

  @Test(
    "What is typed has a meaning",
    arguments: [
      ("human traf", "human traf*"), ("human traf ", "human traf"), ("\"forced labour\"", "\"forced+labour\""),
      ("\"forced lab", "forced+lab*"), ("\"forced ", "forced"), ("work -sport", "work -sport"),
      ("work -\"sex work\" x", "work -\"sex+work\" x*"),
      ("e-mail", "e+mail*"), ("don't ", "dont"), ("29/2000 ", "29+2000"), ("人口", "人+口*"), ("“mot clé” ", "\"mot+cle\""),
      ("« mot »", "\"mot\""),
      ("צה\"ל", "צה+ל*"), ("--x ", "-x"), ("a\u{3000}b", "a b*"),
    ])
  func parsing(typed: String, terms: String) { #expect(described(typed) == terms) }

  @Test(
    "What means nothing is harmless",
    arguments: ["", " ", "-", "- -", "\"", "\"\"", "\"\"\"", "-\"", "-\"\" ", "\0", "'", "…", "*", "()", "AND\0"])
  func nothing(typed: String) { #expect(SearchTerms(parsing: typed).terms.allSatisfy { !$0.words.isEmpty }) }

  @Test("Nothing but exclusions is nothing to look for")
  func onlyExclusions() {
    #expect(SearchTerms(parsing: "-a -b ").isEmpty)
    #expect(!SearchTerms(parsing: "-a b").isEmpty)
  }

  @Test("Any text is parsed into folded words within the limits")
  func anyText() {
    let long = String(repeating: "a-", count: 500) + " " + String(repeating: "word ", count: 500)
    for text in HostileText.all + [long] {
      let terms = SearchTerms(parsing: text).terms
      #expect(terms.count <= 32 && terms.allSatisfy { !$0.words.isEmpty && $0.words.count <= 64 })
      #expect(terms.allSatisfy { $0.words.allSatisfy { Array(Folding.fold($0).utf8) == Array($0.utf8) } })
      #expect(terms.allSatisfy { !$0.isPrefix || !$0.isQuoted && !$0.isExcluded })
    }
  }
}

struct SearchMatchesTests {
  /// The pieces of `text` that are found.
  private func found(_ typed: String, in text: String, inWords: Bool = true) -> [String] {
    let bytes = Array(text.utf8)
    return SearchTerms(parsing: typed).matches(in: text, inWords: inWords).map {
      String(decoding: bytes[$0], as: UTF8.self)
    }
  }

  @Test(
    "Words, phrases and beginnings are found as they stand in the text",
    arguments: [
      ("cafe ", "un Café, des cafés", ["Café", "café"]), ("caf", "Café", ["Café"]),
      ("\"forced labour\"", "Forced — Labour; forced", ["Forced — Labour"]),
      ("forced lab", "forced labour", ["forced", "labour"]), ("\"a a b\"", "a a a b", ["a a b"]),
      ("人口", "世界人口", ["人口"]), ("ああ", "あああ", ["あああ"]),
      ("e-mail ", "E-Mail email e mail", ["E-Mail", "e mail"]), ("-a b ", "a b", ["b"]), ("x", "", []),
      ("ngombe ", "Ng’ombe", ["Ng’ombe"]),
      ("كتاب ", "الكتاب كِتَاب", ["كتاب", "كِتَاب"]),
    ])
  func finding(typed: String, text: String, pieces: [String]) { #expect(found(typed, in: text) == pieces) }

  @Test("A word of three letters and more is found inside words, and the range is the part inside")
  func insideWords() {
    #expect(found("safirisha ", in: "kusafirisha, Usafirishaji") == ["safirisha", "safirisha"])
    #expect(found("eme ", in: "extre\u{301}me\u{301}ment") == ["e\u{301}me\u{301}"])
    #expect(found("rass ", in: "Straße") == ["raß"])
    #expect(found("sa ", in: "kusafirisha").isEmpty)
    #expect(found("\"safirisha\"", in: "kusafirisha").isEmpty)
    #expect(found("safirisha ", in: "kusafirisha", inWords: false).isEmpty)
  }

  @Test("Ranges of any terms in any text are in order, apart, and whole scalars")
  func anyText() {
    let texts = HostileText.written + HostileText.random(count: 400)
    let queries =
      ["a", "ab ", "한", "\"a b\" 中", "lqu 9 é", "カ か"].map { SearchTerms(parsing: $0) }
      + texts.prefix(200).map { SearchTerms(parsing: $0) }
    for text in texts {
      let bytes = Array(text.utf8)
      for query in queries {
        let ranges = query.matches(in: text)
        #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
        #expect(
          ranges.allSatisfy { !$0.isEmpty && $0.upperBound <= bytes.count && bytes[$0.lowerBound] & 0xC0 != 0x80 })
        #expect(ranges.allSatisfy { $0.upperBound == bytes.count || bytes[$0.upperBound] & 0xC0 != 0x80 })
      }
    }
  }

  @Test("Every text that has words is found in itself")
  func itself() {
    for text in HostileText.written {
      let words = Folding.words(in: text).map(\.folded)
      guard !words.isEmpty, words.count <= 64 else { continue }
      #expect(!SearchTerms(terms: [.init(words: words)]).matches(in: text).isEmpty, "\(text.debugDescription)")
    }
  }
}
