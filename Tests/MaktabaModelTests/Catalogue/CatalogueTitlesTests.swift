import MaktabaText
import TestSupport
import Testing

@testable import MaktabaModel

struct CatalogueTitlesTests {
  private let catalogue = Sample.catalogue([
    Sample.card("1", "en", title: "The first five minutes"), Sample.card("2", "en", title: "Five-minute checks"),
    Sample.card("3", "fr", title: "Les cinq premières minutes"), Sample.card("4", "zh-Hant", title: "兒童安全指南"),
    Sample.card("5", "en", title: "!!!"), Sample.card("6", "en", title: "Minutes"),
  ])

  @Test(
    "titles are found by words, phrases and exclusions; those that begin with the first word come first",
    arguments: [
      ("minutes ", ["6", "1", "3"]), ("minut", ["6", "1", "2", "3"]), ("inutes ", []), ("five minutes ", ["1"]),
      ("FIVE", ["2", "1"]), ("\"five minutes\"", ["1"]), ("\"minutes five\"", []), ("minutes five ", ["1"]),
      ("minutes -five ", ["6", "3"]), ("premieres ", ["3"]), ("安全", ["4"]), ("全安", []), ("", []), ("-five ", []),
      ("zzz", []), ("the", ["1"]),
    ])
  func found(line: String, works: [String]) {
    let documents = catalogue.documents(titled: SearchTerms(parsing: line))
    #expect(documents.map { catalogue.workID(catalogue.work(ofDocument: $0)) } == works)
  }

  @Test("no word is found across the end of a title")
  func acrossTitles() {
    #expect(catalogue.documents(titled: SearchTerms(parsing: "\"minutes five\"")).isEmpty)
    #expect(
      catalogue.documents(titled: SearchTerms(terms: [.init(words: ["minutes", "five"], isPrefix: true)])).isEmpty)
  }

  @Test("no more than asked for, the best of them first", arguments: [0, 1, 2, 3, 10])
  func limit(limit: Int) {
    let terms = SearchTerms(parsing: "minut")
    #expect(catalogue.documents(titled: terms, limit: limit) == Array(catalogue.documents(titled: terms).prefix(limit)))
  }

  @Test("the search over all titles at once finds what looking at each title finds")
  func sameAsOneByOne() {
    let catalogue = Sample.synthetic
    for line in ["g", "guide ", "mwongozo watoto ", "\"haramu usalama\"", "guide -children ", "ي", "s", "ecurit"] {
      let terms = SearchTerms(parsing: line)
      let wanted = (0..<catalogue.documentCount).filter { document in
        let words = Folding.words(in: catalogue.title(ofDocument: document)).map(\.folded)
        return terms.terms.allSatisfy { stands($0, in: words) != $0.isExcluded }
      }
      #expect(Set(catalogue.documents(titled: terms)) == Set(wanted), "\(line)")
    }
  }

  private func stands(_ term: SearchTerms.Term, in words: [String]) -> Bool {
    guard words.count >= term.words.count else { return false }
    return (0...words.count - term.words.count).contains { start in
      term.words.indices.allSatisfy { index in
        let isLast = index == term.words.count - 1
        let word = words[start + index]
        return isLast && term.isPrefix ? word.hasPrefix(term.words[index]) : word == term.words[index]
      }
    }
  }
}

struct ByteSearchTests {
  @Test("bytes are found wherever they stand, at the seams of blocks too", arguments: [1, 2, 3, 31, 32, 33, 40])
  func everywhere(length: Int) {
    let needle = (0..<length).map { UInt8($0 % 7 + 1) }
    for count in [0, 1, 31, 32, 33, 64, 100] {
      for place in 0...count {
        let bytes = [UInt8](repeating: 1, count: place) + needle + [UInt8](repeating: 0, count: count - place)
        let wanted = (0...bytes.count - length).first { Array(bytes[$0..<$0 + length]) == needle }
        let found = bytes.withUnsafeBytes { ByteSearch(needle).find(in: $0, from: 0) }
        #expect(found == wanted)
      }
    }
  }

  @Test("nothing is found for nothing, and nothing in too little")
  func nothing() {
    let bytes: [UInt8] = [1, 2, 3]
    bytes.withUnsafeBytes {
      #expect(ByteSearch([]).find(in: $0, from: 0) == nil)
      #expect(ByteSearch([1, 2, 3, 4]).find(in: $0, from: 0) == nil)
      #expect(ByteSearch([1]).find(in: $0, from: 1) == nil)
      #expect(ByteSearch([3]).find(in: $0, from: 7) == nil)
    }
  }
}
