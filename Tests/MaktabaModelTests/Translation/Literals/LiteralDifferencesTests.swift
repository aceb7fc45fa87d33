import Foundation
import Testing

@testable import MaktabaModel

@Suite("The facts of a translation beside those of its source")
struct LiteralDifferencesTests {
  @Test(
    "agree in an honest translation",
    arguments: [
      // One fact, written by two customs.
      ("Pay 1,250.75 by 24 November 2026.", "Payez 1 250,75 avant le 24 novembre 2026."),
      ("50% of 3,000", "٥٠٪ من ٣٬٠٠٠"), ("27.6 million people", "2760万人"), ("27.6 million people", "watu milioni 27.6"),
      // Words for small numbers, and for months alone.
      ("Ask three questions.", "Posez 3 questions."), ("Wait 2 minutes.", "انتظر دقيقتين."), ("In November", "11月"),
      ("ten people", "10 personnes"),
      // Words for signs.
      ("50%", "asilimia 50"), ("50 per cent", "50 %"), ("Article 13(a)", "المادة ١٣(أ)"),
      ("Article 13(a)", "статья 13 (а)"),
      ("article 4bis", "المادة 4 مكرر"), ("24-hour line", "ligne 24h/24"),
      // Months whose names are not known.
      ("24 November 2026", "24 studenoga 2026."), ("24 November 2026", "२४ नवंबर २०२६"),
      ("24/11/2026", "24 / 11 / 2026"),
      ("May 2026", "mey 2026"), ("05/06/2026", "5 June 2026"), ("05/06/2026", "6 May 2026"),
      ("November 24–26, 2026", "24-26 novembre 2026"), ("24 November", "11月24日"),
      // Hours.
      ("9.30 pm", "21h30"), ("9 pm", "21 h"), ("9:30", "٩:٣٠"), ("9 pm", "الساعة 9"), ("9.30 p.m.", "9:30"),
      // Lists without spaces.
      ("112, 911, 999", "112,911,999"), ("Windows 95, 98", "Windows 95,98"),
      // Telephone numbers.
      ("+254 700 123 456", "254-700-123-456"), ("+1-800-555-0199", "+18005550199"),
      // Said twice here, once there.
      ("in 2016, and after 2016", "en 2016"), ("in 2016", "en 2016 (2016)"),
      // The same page in another language.
      ("https://x.org/en/a", "https://x.org/fr/a"), ("https://x.org/a?hl=en", "https://x.org/a?hl=sw"),
      ("https://en.wikipedia.org/wiki/Slavery", "https://fr.wikipedia.org/wiki/Esclavage"),
      ("https://ssd.eff.org/en/module/phishing", "https://ssd.eff.org/fr/module/hameconnage"),
      ("https://www.x.org/a.html.en", "http://x.org/a.html.es/"), ("https://x.org/us/7", "https://x.org/fr/7"),
    ])
  func agree(_ source: String, _ translation: String) {
    #expect(Literals(translation).differences(from: Literals(source)) == [])
    #expect(Literals(source).differences(from: Literals(translation)) == [])
  }

  @Test(
    "differ where a fact was changed",
    arguments: [
      ("1,250", "1 260", "1250 > 1260"), ("50%", "60 %", "50% > 60%"), ("50%", "asilimia 60", "50% > 60"),
      ("24 November 2026", "25 novembre 2026", "2026-11-24 > 2026-11-25"),
      ("24 November 2026", "24 octobre 2026", "2026-11-24 > 2026-10-24"),
      ("24 November 2026", "24 studenoga 2027", "- 2026-11-24, + 2027, + 24"),
      ("05/06/2026", "7 May 2026", "2026-05/06 > 2026-05-07"),
      ("2026-10-24", "2026-00-24", "2026-10-24 > 2026-00-24"),
      ("18/02/2091, 42", "18/42/2091, 42", "2091-02-18 > 2091-18/42"),
      ("2062年12月29日, 62", "2062年62月29日, 62", "2062-12-29 > 2062-62-29"),
      ("Article 13", "المادة ١٤", "13 > 14"),
      ("Article 13(a)", "article 13(b)", "13a > 13b"),
      ("3 days", "5 jours", "3 > 5"), ("3 days", "30 jours", "3 > 30"), ("9 of 12", "12 sur 12", "9 > 12"),
      ("9:30", "9h40", "9:30 > 9:40"), ("9 pm", "22 h", "21:00 > 22"),
      ("+254 700 123 456", "+254 700 123 457", "+254700123456 > +254700123457"),
      ("Call 116 006.", "Appelez.", "- 116006"),
      ("Call.", "Appelez le 116 006.", "+ 116006"), ("a@b.org", "a@c.org", "a@b.org > a@c.org"),
      ("https://x.org/en/1", "https://y.org/fr/1", "https://x.org/en/1 > https://y.org/fr/1"),
      ("https://x.org/a", "https://x.org/b", "https://x.org/a > https://x.org/b"),
      ("2015 and 2016", "2016 et 2017", "2015 > 2017"), ("100, 2000", "2001, 100", "2000 > 2001"),
      ("27.6 million", "27.7 millions", "27600000 > 27700000"), ("five million", "5 millions", "+ 5000000"),
      ("112, 911, 999", "112,911,998", "112 > 112911998, - 911, - 999"), ("2.4.1", "2.4.2", "2.4.1 > 2.4.2"),
    ])
  func differ(_ source: String, _ translation: String, _ expected: String) {
    let differences = Literals(translation).differences(from: Literals(source)).map(line).sorted()
    #expect(differences == expected.components(separatedBy: ", ").sorted())
  }

  @Test("show code that was changed")
  func code() {
    let source = Literals("gpg --verify a", codes: [0..<14])
    #expect(Literals("gpg  --verify\na", codes: [0..<15]) == source)
    let changed = Literals("gpg --verify b", codes: [0..<14])
    #expect(
      changed.differences(from: source) == [
        .changed(from: Literal(.code, "gpg --verify a"), to: Literal(.code, "gpg --verify b"))
      ])
  }

  @Test("are found in lists of thousands too")
  func many() {
    let numbers = (1000..<4000).map(String.init)
    let source = Literals(numbers.joined(separator: "\n"))
    let translation = Literals(numbers.map { String((Int($0) ?? 0) + 3000) }.joined(separator: "\n"))
    #expect(translation.differences(from: source).count == 6000)
    #expect(source.differences(from: source).isEmpty)
  }

  private func line(_ difference: LiteralDifference) -> String {
    switch difference {
    case .missing(let literal): "- \(literal.value)"
    case .added(let literal): "+ \(literal.value)"
    case .changed(let from, let to): "\(from.value) > \(to.value)"
    }
  }
}
