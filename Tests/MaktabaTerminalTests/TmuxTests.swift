import Foundation
import MaktabaText
import TestSupport
import Testing

@testable import MaktabaTerminal

/// A terminal that people sit at agrees with what we count; skipped where tmux is not installed.
extension PaintingTests {
  static let scripts: [(language: String, text: String)] = [
    ("English", "Do not promise what you cannot keep — “naïve” promises, 2 km²"),
    ("Swahili", "Usafirishaji haramu wa binadamu si magendo ya wahamiaji"),
    ("French", "L’œuvre : « où ça ? » — décomposé : e\u{301}te\u{301}, c\u{327}a"),
    ("Arabic", "الاتجار بالأشخاص، مُحَمَّدٌ ﷺ لا إله ١٢٣ — ﻻ"),
    ("Amharic", "ሕገወጥ የሰዎች ዝውውር፣ ፲፪ ሰዎች። ግዕ\u{135F}ዝ"),
    ("Somali", "Ka ganacsiga dadka waa dambi"),
    ("Tigrinya", "ሕጋዊ ዘይኮነ ምስግጋር ሰባት፧"),
    ("Farsi", "می\u{200C}خواهم قاچاق انسان را گزارش دهم؟ ۱۲۳"),
    ("Urdu", "انسانی اسمگلنگ کے خلاف رہنمائی ہے۔ ۴۵۶ ؒ"),
    ("Dari", "قاچاق انسان جرم است، کۀ خانۀ ما"),
    ("Bengali", "মানব পাচার প্রতিরোধ: ক্ষতি, কৌশল, বাংলাদেশে ১২৩৳"),
    ("Hindi", "मानव तस्करी के विरुद्ध: क्षत्रिय, हिन्दी, ज़रूरत, र्\u{200D}क १२३"),
    ("Nepali", "मानव बेचबिखन विरुद्ध कार्यविधि, छुट्टाछुट्टै"),
    ("Thai", "การค้ามนุษย์ น้ำ ที่นี่ กำลัง เปี๊ยะ ฿๑๒๓"),
    ("Lao", "ການຄ້າມະນຸດ ນ້ຳ ຢູ່ ກຳລັງ ຫຼ"),
    ("Burmese", "လူကုန်ကူးမှု တိုက်ဖျက်ရေး က္ကု ကြွေး ၁၂၃။"),
    ("Khmer", "ការជួញដូរមនុស្ស ខ្មែរ ស្ត្រី កម្ពុជា ១២៣៛"),
    ("Tibetan", "བོད་སྐད། རྒྱལ་རྩེ ཨོཾ་མ་ཎི ༡༢༣"),
    ("Tamil", "மனிதக் கடத்தல் ஸ்ரீ கௌ கொ போ ௧௨"),
    ("Telugu, Kannada", "మానవ అక్రమ రవాణా క్ష్మ ಮಾನವ ಕಳ್ಳಸಾಗಣೆ"),
    ("Malayalam, Sinhala", "മനുഷ്യക്കടത്ത് ൻ ർ ක්‍රමය ශ්‍රී ලංකා"),
    ("Hebrew", "סחר בבני אדם: שָׁלוֹם עֲלֵיכֶם ₪"),
    ("Chinese", "打击人口贩运：“第１条”——ＡＢＣ，①②㊙㉈䷀"),
    ("Japanese", "人身取引対策：カタカナ、ｶﾅ、か\u{3099}、ヴ、〜ー・"),
    ("Korean", "인신매매 방지 \u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF} \u{1161} 한글"),
    ("Greek, Cyrillic", "Ἀθῆναι ΐ Торговля людьми и\u{306} Ђ ѣ҃ а҈"),
    ("emoji", "👍👍🏽👩‍👩‍👧‍👦🏳️‍🌈🇰🇪🇹🇿❤❤️☎️☎︎⌚︎1️⃣#⃣🧑🏿‍🚀🫨🏴‍☠️©️™"),
    (
      "marks",
      "\u{301}a e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}\u{308}\u{309} a\u{20DD} ◌\u{E31}\u{300} 中\u{301}"
    ),
    (
      "invisible",
      "so\u{AD}ft\u{200B}zero\u{2060}word\u{FEFF}bom\u{200E}\u{200F}\u{61C}\u{180E}\u{34F}x\u{FE0F}\u{FE00}y\u{E0101}"
    ),
    ("signs that join digits", "\u{600}12 \u{601}34 \u{6DD}5 \u{70F}ܐ \u{8E2} \u{110BD}१"),
    ("unknown and private", "\u{378}\u{E000}\u{FFFE}\u{10FFFF}\u{2B739}\u{1FAE9}\u{E0041}\u{1D159}"),
    ("controls and ordering", "\u{1B}[31m\u{9B}\u{202E}abc\u{202C}\u{2066}x\u{2069}\u{7F}\0"),
    ("ambiguous", "°±×÷αβ①─│┌█■□▲○●★☆♀♂…‘’“”†‡‰"),
    ("wide at the edge", "|" + String(repeating: "漢", count: 38)),
  ]

  @Test("tmux shows every script in the columns that we count", .enabled(if: Tmux.isInstalled, "tmux is not installed"))
  func scriptsInTmux() throws {
    setlocale(LC_CTYPE, "C.UTF-8")
    let sent = CellScalars()
    let rows = try agreement(Self.scripts.map(\.text))
    for (row, sample) in zip(rows, Self.scripts) {
      let pieces = CellText.glyphs(of: sample.text).flatMap { sent.pieces(of: $0.text, columns: $0.columns) }
      let scalars = pieces.flatMap(\.scalars).compactMap(Unicode.Scalar.init)
      #expect(Array(row.unicodeScalars) == scalars + ["|"], "\(sample.language)")
    }
  }

  @Test(
    "tmux agrees about two hundred characters of every block", .enabled(if: Tmux.isInstalled, "tmux is not installed"))
  func blocksInTmux() throws {
    try agreement(Self.blocks().flatMap(Self.lines))
  }

  /// Shows the samples one after the other, and expects tmux's cursor after the border of each. ncurses believes the
  /// cursor to stand there after the last letter, and sends nothing to bring it there: where tmux has it is where tmux has
  /// the border. - Returns: what tmux shows in the end.
  @discardableResult
  private func agreement(_ samples: [String], _ location: SourceLocation = #_sourceLocation) throws -> [String] {
    let file = TemporaryLibrary(["samples": samples.joined(separator: "\n")])
    let rows = 40
    let tmux = try Tmux(
      columns: 80, rows: rows, running: [try BuiltProgram.path(named: "TerminalProbe"), file.path("samples")])
    for (index, sample) in samples.enumerated() {
      try tmux.type("n")
      let expected = (column: CellText.columns(of: sample) + 1, row: index % rows)
      let found = try tmux.waitForCursor(expected.column, expected.row)
      if found != expected {
        Issue.record("\(sample.debugDescription): \(found), not \(expected)", sourceLocation: location)
        return []
      }
    }
    return try tmux.rows()
  }

  /// The first and last hundred characters of every block that is not private or surrogate.
  private static func blocks() throws -> [[Unicode.Scalar]] {
    let text = try String(contentsOfFile: "/usr/share/unicode/Blocks.txt", encoding: .utf8)
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
      let ends = line.prefix { $0 != ";" }.split(separator: ".").compactMap { UInt32($0, radix: 16) }
      guard ends.count == 2 else { return nil }
      let scalars = (ends[0]...ends[1]).compactMap(Unicode.Scalar.init).filter { $0 != "\n" }
      return scalars.count > 200 ? Array(scalars.prefix(100) + scalars.suffix(100)) : scalars
    }
  }

  /// The characters in lines of at most 70 columns, marks on a letter each; none for a block of nothing but marks for
  /// what is unknown.
  private static func lines(of scalars: [Unicode.Scalar]) -> [String] {
    var lines = [""]
    for scalar in scalars {
      let glyph = CellText.columns(of: "a\(scalar)") < 2 ? "a\(scalar)" : String(scalar)
      if CellText.columns(of: lines[lines.count - 1] + glyph) > 70 { lines.append("") }
      lines[lines.count - 1] += glyph
    }
    return lines.filter { CellText.glyphs(of: $0).contains { $0.text != "\u{FFFD}" } }
  }
}
