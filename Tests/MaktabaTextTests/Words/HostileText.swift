import Foundation

/// Texts that break programs: some written down, the public list of naughty strings where it is at hand, and random ones
/// that are the same in every run.
enum HostileText {
  static let all: [String] = written + naughtyStrings + random(count: 3000)

  static let written: [String] = [
    "", " ", "\0", "\r\n", "\u{1B}[31mred\u{1B}[0m", "'", "''", "a'", "'a", "a''b", "a'\u{301}b", "½", "a½b", "ﷺ", "㈱",
    "㌀a",
    "e\u{301}\u{302}\u{303}", "\u{301}", "\u{301}a", "\u{200D}\u{200D}", "a\u{200B}\u{FE0F}", "\u{200B}\u{301}",
    "👩\u{200D}\u{200D}👩", "👩\u{FE0F}🏽\u{FE0F}🏽",
    "🇰🇪🇹🇿🇺", "\u{1F1F0}\u{200D}\u{1F1EA}", "1\u{FE0F}\u{20E3}",
    "❤" + String(repeating: "\u{301}", count: 20) + "\u{200D}❤",
    String(repeating: "👩\u{200D}", count: 100), String(repeating: "\u{301}", count: 1000),
    String(repeating: "a", count: 1000),
    String(repeating: "é", count: 200), String(repeating: "한", count: 200), "\u{115F}\u{1160}\u{11A8}",
    "か\u{3099}\u{3099}a",
    "\u{10FFFF}\u{FFFE}\u{E000}\u{E0041}\u{378}", "น้ำ", "ក្\u{200C}ក", "\u{FEFF}a\u{FEFF}",
  ]

  static var naughtyStrings: [String] {
    guard let url = corpora?.appending(path: "naughty-strings.txt"),
      let text = try? String(contentsOf: url, encoding: .utf8)
    else { return [] }
    return text.split(separator: "\n").map(String.init)
  }

  /// The folder `shared/corpora` beside the package.
  static var corpora: URL? {
    var folder = URL(filePath: #filePath)
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let corpora = folder.appending(path: "shared/corpora")
      if FileManager.default.fileExists(atPath: corpora.path) { return corpora }
    }
    return nil
  }

  /// All scalars there are, 1,024 in each text, a space between them.
  static var everyScalar: [String] {
    stride(from: UInt32(0), to: 0x110000, by: 1024).map { first in
      var text = String.UnicodeScalarView()
      for scalar in (first..<first + 1024).compactMap(Unicode.Scalar.init(_:)) {
        text.append(scalar)
        text.append(" ")
      }
      return String(text)
    }
  }

  static func random(count: Int) -> [String] {
    var dice = Dice(state: 20_260_101)
    return (0..<count).map { _ in
      var scalars = String.UnicodeScalarView()
      for _ in 0..<dice.roll(24) { scalars.append(dice.scalar()) }
      return String(scalars)
    }
  }

  /// A generator of random numbers with a fixed beginning (SplitMix64).
  struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((z ^ (z >> 31)) % UInt64(sides))
    }

    mutating func scalar() -> Unicode.Scalar {
      if roll(4) == 0, let any = Unicode.Scalar(UInt32(roll(0x110000))) { return any }
      return Self.interesting[roll(Self.interesting.count)]
    }

    private static let interesting: [Unicode.Scalar] = Array(
      ("aAbZ09éß'’ʼ-_ .\"lqu½ﷺ㈱ｶﾞカが々中한ㄱกำน้ខ្មែကျो कि़أىةـ٣ሐኃЁй\u{301}\u{308}\u{3099}\u{309A}\u{323}\u{200B}\u{200C}\u{200D}\u{AD}\u{FE0E}\u{FE0F}"
        + "\u{202E}\u{2066}\u{2069}\u{200F}\u{061C}\u{FEFF}\0\t\n\r\u{1B}\u{7F}\u{85}\u{9B}\u{2028}\u{E0041}\u{E000}\u{FFFE}\u{378}"
        + "👩❤⌚🏽🇰🇪1\u{20E3}🏴ᄒ\u{1161}\u{11AB}\u{1160}…").unicodeScalars)
  }
}
