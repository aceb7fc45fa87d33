import Testing

@testable import MaktabaModel

@Suite("The facts of a text: dates, telephone numbers, addresses, code")
struct DateLiteralsTests {
  @Test(
    "Dates have one form in every language",
    arguments: [
      ("2026-11-24", "2026-11-24"), ("2026/11/24", "2026-11-24"), ("24.11.2026", "2026-11-24"),
      ("24/11/2026", "2026-11-24"), ("11/24/2026", "2026-11-24"), ("24-11-2026", "2026-11-24"),
      ("۲۰۲۶/۱۱/۲۴", "2026-11-24"), ("05/06/2026", "2026-05/06"), ("05.06.2026", "2026-06-05"),
      ("06/06/2026", "2026-06-06"), ("24 November 2026", "2026-11-24"), ("November 24, 2026", "2026-11-24"),
      ("Nov. 24th, 2026", "2026-11-24"), ("the 24th of November, 2026", "2026-11-24"), ("24-Nov-2026", "2026-11-24"),
      ("24 NOVEMBER 2026", "2026-11-24"), ("24 novembre 2026", "2026-11-24"), ("1er janvier 2026", "2026-01-01"),
      ("14 févr. 2026", "2026-02-14"), ("14 fe\u{301}vrier 2026", "2026-02-14"), ("le 3 d'août 2026", "2026-08-03"),
      ("24 de noviembre de 2026", "2026-11-24"), ("24 de noviembre del 2026", "2026-11-24"),
      ("1º de enero de 2026", "2026-01-01"), ("24 Novemba 2026", "2026-11-24"), ("Novemba 24, 2026", "2026-11-24"),
      ("tarehe 24 mwezi wa Novemba mwaka 2026", "2026-11-24"), ("٢٤ نوفمبر ٢٠٢٦", "2026-11-24"),
      ("24 تشرين الثاني 2026", "2026-11-24"), ("24 تشرين الثاني/نوفمبر 2026", "2026-11-24"),
      ("24 كانون الأول/ديسمبر 2026", "2026-12-24"), ("5 أيار/مايو عام 2026", "2026-05-05"),
      ("٥ آذار ٢٠٢٦", "2026-03-05"), ("٥ ا\u{653}ذار ٢٠٢٦", "2026-03-05"), ("۲۴ نوامبر ۲۰۲۶", "2026-11-24"),
      ("24 ноября 2026 года", "2026-11-24"), ("24-го ноября 2026 г.", "2026-11-24"), ("24 ኖቬምበር 2026", "2026-11-24"),
      ("ኖቬምበር 24 ቀን 2026", "2026-11-24"), ("ኖቬምበር 24፣ 2026", "2026-11-24"), ("24 Nofembar 2026", "2026-11-24"),
      ("2026年11月24日", "2026-11-24"), ("2026 年 11 月 24 日", "2026-11-24"), ("２０２６年１１月２４日", "2026-11-24"),
      ("2026년 11월 24일", "2026-11-24"), ("November 2026", "2026-11"), ("novembre de 2026", "2026-11"),
      ("2026年11月", "2026-11"), ("تشرين الثاني 2026", "2026-11"), ("24 November", "--11-24"), ("November 24", "--11-24"),
      ("11月24日", "--11-24"), ("11月", "--11"), ("3个月", "3"), ("2026年", "2026"), ("24日", "24"),
      ("24–26 November 2026", "2026-11-26; 24"), ("24 ህዳር 2018", "2018; 24"), ("۳ آذر ۱۴۰۵", "1405; 3"),
      ("32 November 2026", "2026-11; 32"), ("24.11.26", "24.11.26"), ("1.13.2026", "2026-01-13"), ("24/7", "24; 7"),
    ])
  func dates(_ text: String, _ expected: String) {
    #expect(facts(text).split(separator: "; ").sorted() == expected.split(separator: "; ").sorted())
  }

  @Test(
    "Telephone numbers are their digits",
    arguments: [
      ("+254 700 123 456", "+254700123456"), ("+254-700-123-456", "+254700123456"),
      ("(+254) 700 123456", "+254700123456"),
      ("+44 (0)20 7946 0958", "+442079460958"), ("+44 20 7946 0958", "+442079460958"),
      ("0044 20 7946 0958", "+442079460958"),
      ("1-888-373-7888", "18883737888"), ("1\u{2011}888\u{2011}373\u{2011}7888", "18883737888"),
      ("(212) 555-0100", "2125550100"), ("020 7946 0958", "02079460958"),
      ("01 23 45 67 89", "0123456789"), ("0800 123 456", "0800123456"), ("+٢٥٤ ٧٠٠ ١٢٣ ٤٥٦", "+254700123456"),
      ("\u{2066}+254 700 123 456\u{2069}", "+254700123456"), ("+50", "50"), ("116 006", "116006"),
    ])
  func phones(_ text: String, _ expected: String) {
    #expect(facts("call \(text), now") == expected)
  }

  @Test(
    "Addresses are without what does not count",
    arguments: [
      ("https://example.org/a", "https://example.org/a"), ("HTTP://Example.ORG/A/", "https://example.org/A"),
      ("(https://example.org/a).", "https://example.org/a"), ("www.example.org", "https://www.example.org"),
      ("https://example.org/a?utm_source=x&id=7#top", "https://example.org/a?id=7"),
      ("https://example.org/a_(b)", "https://example.org/a_(b)"), ("«https://example.org»", "https://example.org"),
      ("网址https://example.org/2026。下", "https://example.org/2026"), ("Help@Example.org", "help@example.org"),
      ("help24@example.org.", "help24@example.org"), ("@name", ""), ("a @ b.c", ""),
      ("https://example.org/2026/11/24", "https://example.org/2026/11/24"),
      ("https://example.org https://example.org", "https://example.org"),
    ])
  func addresses(_ text: String, _ expected: String) {
    #expect(facts(text) == expected)
  }

  @Test("Links lead where addresses in the text lead; links within a library do not count")
  func targets() {
    let literals = Literals(
      "https://a.org",
      targets: ["https://a.org/", "http://b.org/x", "../c.md", "#d", "mailto:A@b.org?subject=x", "tel:+254-700-1234"])
    #expect(literals.values.map(\.value) == ["https://a.org", "https://b.org/x", "a@b.org", "+2547001234"])
  }

  @Test("Code is one fact, its spaces do not count, and numbers end where it begins")
  func code() {
    let text = "5 sudo  apt\n\tinstall 7 000"
    #expect(
      Literals(text, codes: [2..<20]).values == [
        Literal(.number, "5"), Literal(.number, "7000"), Literal(.code, "sudo apt install"),
      ])
    #expect(Literals("abc", codes: [0..<99, 1..<2, 700..<701]).values == [Literal(.code, "abc")])
  }
}
