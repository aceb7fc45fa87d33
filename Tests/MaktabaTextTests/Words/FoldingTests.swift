import Foundation
import MaktabaText
import Testing

/// Written on the left, folded on the right.
struct FoldingTests {
  @Test(
    "Case, accents and compatibility forms of the European scripts are gone",
    arguments: [
      ("Hello, World!", "hello world"), ("ÉTÉ été e\u{301}te\u{301}", "ete ete ete"),
      ("Straße STRASSE ẞ", "strasse strasse ss"),
      ("İstanbul ISTANBUL ısı", "istanbul istanbul isi"), ("ſ ﬁnance Ｆｕｌｌ x² ①", "s finance full x2 1"),
      ("Đà Nẵng Việt Nam", "da nang viet nam"), ("ørsted Æsir œuvre Łódź Þór", "orsted aesir oeuvre lodz thor"),
      ("Άλφα ΣΊΣΥΦΟΣ σίσυφος", "αλφα σισυφοσ σισυφοσ"), ("Ёлка ёж Йод и\u{306}од", "елка еж иод иод"),
      ("ɓera ƙasa ŋuti", "bera kasa nuti"),
    ])
  func european(written: String, folded: String) { #expect(Folding.fold(written) == folded) }

  @Test(
    "Arabic, Persian and Urdu letters are the same whichever keyboard typed them",
    arguments: [
      ("أإآٱا", "ااااا"), ("مُحَمَّدٌ", "محمد"), ("الـــله", "الله"), ("علی على علي", "علي علي علي"),
      ("کتاب كتاب", "كتاب كتاب"),
      ("مدرسة مدرسه", "مدرسه مدرسه"), ("مؤمن مئة", "مومن ميه"), ("می‌خواهم میخواهم", "ميخواهم ميخواهم"),
      ("ہے ھے", "هے هے"),
      ("ﺍﻟﺴﻼﻡ ﻻ", "السلام لا"), ("٢٠٠٠ ۲۰۰۰ २०००", "2000 2000 2000"), ("\u{202B}كتاب\u{202C}", "كتاب"),
    ])
  func arabic(written: String, folded: String) { #expect(Folding.fold(written) == folded) }

  @Test(
    "Vowel signs are letters; points that people leave out are not",
    arguments: [
      ("हिन्दी", "हिन्दी"), ("क़ानून क\u{93C}ानून", "कानून कानून"), ("বো ব\u{9C7}\u{9BE}", "ব\u{9C7}\u{9BE} ব\u{9C7}\u{9BE}"),
      ("தமிழ்", "தமிழ்"),
      ("שָׁלוֹם", "שלום"), ("ኃይል ሀይል ሃይል ሐይል", "ሀይል ሀይል ሀይል ሀይል"), ("ሠላም ዓለም ፀሐይ", "ሰላም አለም ጸሀይ"), ("ܫܠܳܡܳܐ", "ܫܠܡܐ"),
      ("ሰላም፡ዓለም።", "ሰላም አለም"),
    ])
  func otherScripts(written: String, folded: String) { #expect(Folding.fold(written) == folded) }

  @Test("All seven orders of Ethiopic letters that sound alike are one")
  func ethiopicRows() {
    for (from, to) in [(0x1220, 0x1230), (0x1340, 0x1338), (0x1210, 0x1200), (0x1280, 0x1200), (0x12D0, 0x12A0)] {
      for order in 0..<7 {
        let pair = [from, to].compactMap { Unicode.Scalar(UInt32($0 + order)) }.map { Folding.fold(String($0)) }
        #expect(Set(pair).count == 1 && pair.first?.isEmpty == false, "order \(order) of \(from)")
      }
    }
  }

  @Test(
    "Apostrophes between letters are not heard, except those of an article before a vowel",
    arguments: [
      ("ng'ombe ng’ombe ngʼombe ngombe", "ngombe ngombe ngombe ngombe"), ("don't DON’T", "dont dont"),
      ("'quoted' words'", "quoted words"),
      ("l'homme l’été qu'il d'Ivoire", "l homme l ete qu il d ivoire"),
      ("N'Djamena M'bare aujourd'hui", "ndjamena mbare aujourdhui"),
      ("dell'uomo", "dell uomo"), ("a''b", "a b"), ("Qurʾān Qur'an", "quran quran"), ("paral·lel", "parallel"),
    ])
  func apostrophes(written: String, folded: String) { #expect(Folding.fold(written) == folded) }

  @Test(
    "What is no letter separates words",
    arguments: [
      ("snake_case e-mail and/or a.b", "snake case e mail and or a b"), ("a\0b\u{85}c\u{2028}d", "a b c d"),
      ("soft\u{AD}hyphen", "softhyphen"),
      ("zero\u{200B}width", "zero width"), ("1½ ㎏", "1 1 2 kg"), ("maktaba™ 👩‍👩‍👧", "maktaba"),
      ("a\u{FFFD}b\u{378}c", "a b c"), ("", ""), ("… !", ""),
    ])
  func separators(written: String, folded: String) { #expect(Folding.fold(written) == folded) }

  @Test(
    "Scripts without spaces yield one word for each character with its marks",
    arguments: [
      ("人口贩运", "人 口 贩 运"), ("ガ カ\u{3099} ｶﾞ", "カ\u{3099} カ\u{3099} カ\u{3099}"), ("かな々ー", "か な 々 ー"),
      ("第29号ISO", "第 29 号 iso"),
      ("ช่วย", "ช่ ว ย"), ("ខ្មែរ", "ខ្ មែ រ"), ("㈱", "株"),
      (
        "한국 \u{1112}\u{1161}\u{11AB}국",
        "\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8} \u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}"
      ),
    ])
  func withoutSpaces(written: String, folded: String) {
    #expect(Array(Folding.fold(written).unicodeScalars) == Array(folded.unicodeScalars))
  }

  @Test("A word ends after its accents, and a piece of text that stands for several words has one place")
  func ranges() {
    let words = Folding.words(in: "«e\u{301}te\u{301}», a½ l'or")
    #expect(words.map(\.folded) == ["ete", "a", "1", "2", "l", "or"])
    #expect(words.map(\.range) == [2..<9, 13..<14, 14..<16, 14..<16, 17..<18, 19..<21])
  }

  @Test("Words of more than 64 letters are cut, and cover all of the long word")
  func longWords() {
    let words = Folding.words(in: String(repeating: "É", count: 100) + " " + String(repeating: "b", count: 65))
    #expect(words.map(\.folded) == [String(repeating: "e", count: 64), String(repeating: "b", count: 64)])
    #expect(words.map(\.range) == [0..<200, 201..<266])
  }

  @Test("Index texts that are appended to one another do not grow together")
  func appending() {
    var output: [UInt8] = []
    for text in ["One", "", "two three"] {
      Array(text.utf8).withUnsafeBufferPointer { Folding.appendIndexText(of: $0, to: &output) }
    }
    #expect(String(decoding: output, as: UTF8.self) == "one two three")
  }

  @Test("Bytes that are no UTF-8 separate words")
  func illFormed() {
    let bytes: [UInt8] = [
      0x61, 0xFF, 0x62, 0xC3, 0x63, 0xED, 0xA0, 0x80, 0x64, 0xF4, 0x90, 0x80, 0x80, 0x65, 0xE1, 0x88,
    ]
    var output: [UInt8] = []
    bytes.withUnsafeBufferPointer { Folding.appendIndexText(of: $0, to: &output) }
    #expect(String(decoding: output, as: UTF8.self) == "a b c d e")
  }
}

/// What holds for every text.
struct FoldingPropertyTests {
  @Test("The index text is the words, folding twice is folding once, and the index splits words where we do")
  func anyText() {
    for text in HostileText.all {
      let words = Folding.words(in: text)
      let folded = Folding.fold(text)
      #expect(bytes(words.map(\.folded).joined(separator: " ")) == bytes(folded), "\(text.debugDescription)")
      #expect(bytes(Folding.fold(folded)) == bytes(folded), "\(text.debugDescription)")
      #expect(words.allSatisfy { !$0.folded.isEmpty && $0.folded.utf8.allSatisfy(isOfWord) })
      #expect(words.allSatisfy { $0.folded.unicodeScalars.count <= 64 })
      #expect(zip(words, words.dropFirst()).allSatisfy { $0.range.lowerBound <= $1.range.lowerBound })
      #expect(words.allSatisfy { !$0.range.isEmpty && $0.range.upperBound <= text.utf8.count })
    }
  }

  @Test("Every scalar folds to itself or to what folds to itself, and so does its decomposed form")
  func everyScalar() {
    for block in HostileText.everyScalar {
      let folded = bytes(Folding.fold(block))
      #expect(
        bytes(Folding.fold(String(decoding: folded, as: UTF8.self))) == folded, "\(block.prefix(1).debugDescription)")
      #expect(
        bytes(Folding.fold(block.decomposedStringWithCanonicalMapping)) == folded, "\(block.prefix(1).debugDescription)"
      )
    }
  }

  @Test(
    "Composed and decomposed text are the same",
    arguments: ["Ça été à Đà Nẵng", "Йод Ёж", "ガギグ", "한국어", "বো কো", "آؤئ", "ক\u{9BC}ৌ"])
  func normalForms(text: String) {
    let folded = Folding.fold(text)
    #expect(bytes(Folding.fold(text.decomposedStringWithCanonicalMapping)) == bytes(folded))
    #expect(bytes(Folding.fold(text.precomposedStringWithCanonicalMapping)) == bytes(folded))
  }

  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  /// A token character of SQLite's `ascii` tokenizer, lower case.
  private func isOfWord(_ byte: UInt8) -> Bool { byte >= 0x80 || 0x61...0x7A ~= byte || 0x30...0x39 ~= byte }
}
