import Testing

@testable import MaktabaText

@Suite("Where lines may end")
struct TailoringTests {
  static let words: [String] = [
    "one |two-|three", "e-mail |T-shirt |Plan-B |COVID-19 |1990-1995", "-x |--flag |a |-b", "so|—|then", "20–|30",
    "and/|or |s/he |km/h |A/RES/55/25 |24/7 |12/2026 |see /etc", "word--|word", "a\u{2010}b |well\u{2010}|known",
    "10 % |၇၅ % |10% |x |% |10\u{A0}% |5km |$5 |($5) |-3 |+254 |20 |Art.5", "(a) |[b]! |c, |d; |e...",
    "C++ |is |a++ |b", "l'eau |can't |'so' |\"so\"", "1,234.5", "and/|e\u{301}te\u{301}", "km/e\u{301}",
  ]

  static let numbers: [String] = [
    "§ 3 |§§ 3 |§ |x", "Art. 5 |No. 7 |pp. 3 |(art. 2)", "the |end. |5 |more", "cart. |5", "n° 5 |5° |5 |º |5", "№ 5",
    "No. |x",
  ]

  static let quotes: [String] = [
    "il |dit |« oui » |et", "« a », |« b ».", "er |sagt |»ja« |und", "„ja“ |und", "he |said |“yes” |and",
    "quoi ? |non !",
    "(« oui »)",
  ]

  static let eastAsian: [String] = [
    "中|文|字，|好", "中|（文）|字", "他|说|“中|国”|是", "说“UN”是", "ab|中|文|cd", "「カ|タッ|タッー」|と", "人々|の", "あぁ|ア|イ・|ウ", "￥100|円",
    "そ|う……|だ", "「（中）」", "한|국|어", "５０％|と",
  ]

  static let addresses: [String] = [
    "https://x.org/¦a-b/¦c.html |end", "see |(https://x.org/¦a_(b)). |So", "http://a.org/¦b¦?c¦=d¦&e¦=f¦#g",
    "www.well-known.org |x", "write |to |jo-ann¦@un-habitat.org, |now", "/etc/¦well-known/¦x-y.md", "~/a-b/¦c-d",
    "C:\\a-b\\¦c-d", "docs/¦field-card.md", "<https://x.org/¦a>", "去|https://x.org/¦a，|好", "https://x.org/", "a@b |c",
    "/ // |a@ |@b :// |x://", "male/|female/|other", "https://x.org/¦عربي/¦a",
  ]

  @Test(arguments: words + numbers + quotes + eastAsian + addresses)
  func `breaks are where readers want them`(marked: String) {
    #expect(BreakMarking.marked(marked.filter { $0 != "|" && $0 != "¦" }) == marked)
  }

  @Test func `a line feed ends a line`() {
    #expect(BreakMarking.marked("a\nb\r\nc \nd\n") == "a\n¶b\r\n¶c \n¶d\n")
    #expect(BreakMarking.marked("a\n b\n\u{301}c") == "a\n¶ |b\n¶\u{301}c")
  }
}
