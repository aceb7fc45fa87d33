/// A writing system, as far as the check of languages needs it: where its letters stand in Unicode (Blocks.txt, 15.0).
struct Script {
  private let ranges: [ClosedRange<UInt32>]

  private static let latin = Script(ranges: [0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF])
  private static let arabic = Script(ranges: [
    0x600...0x6FF, 0x750...0x77F, 0x8A0...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFF,
  ])
  private static let hebrew = Script(ranges: [0x590...0x5FF])
  private static let ethiopic = Script(ranges: [0x1200...0x139F, 0x2D80...0x2DDF])
  private static let cyrillic = Script(ranges: [0x400...0x52F])
  private static let greek = Script(ranges: [0x370...0x3FF, 0x1F00...0x1FFF])
  private static let devanagari = Script(ranges: [0x900...0x97F])
  private static let bengali = Script(ranges: [0x980...0x9FF])
  private static let thai = Script(ranges: [0xE00...0xE7F])
  private static let lao = Script(ranges: [0xE80...0xEFF])
  private static let burmese = Script(ranges: [0x1000...0x109F])
  private static let khmer = Script(ranges: [0x1780...0x17FF])
  private static let chinese = Script(ranges: [0x3400...0x9FFF, 0x20000...0x3FFFF])
  private static let japanese = Script(ranges: [0x3040...0x30FF, 0x3400...0x9FFF])
  private static let korean = Script(ranges: [0x1100...0x11FF, 0xAC00...0xD7A3])

  private static let usual: [String: Script] = [
    "ar": arabic, "fa": arabic, "prs": arabic, "ps": arabic, "ur": arabic, "he": hebrew, "yi": hebrew, "am": ethiopic,
    "ti": ethiopic, "ru": cyrillic, "uk": cyrillic, "bg": cyrillic, "be": cyrillic, "mk": cyrillic, "el": greek,
    "hi": devanagari, "ne": devanagari, "mr": devanagari, "bn": bengali, "th": thai, "lo": lao, "my": burmese,
    "km": khmer, "zh": chinese, "ja": japanese, "ko": korean,
    "en": latin, "fr": latin, "sw": latin, "so": latin, "es": latin, "pt": latin, "de": latin, "it": latin, "nl": latin,
    "om": latin, "rw": latin, "lg": latin, "ha": latin, "yo": latin, "ig": latin, "vi": latin, "id": latin, "ms": latin,
    "tl": latin, "fil": latin, "tr": latin, "pl": latin, "ro": latin, "sq": latin, "ht": latin,
  ]

  /// The script of a language; nil where it has several, or the tag names one.
  static func usual(of language: LanguageTag) -> Script? {
    language.script == nil || language.base == "zh" ? usual[language.base] : nil
  }

  /// The share of a text's letters that are of this script; nil where there are too few to tell.
  func share(of text: String) -> Double? {
    var letters = 0
    var mine = 0
    for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
      letters += 1
      if ranges.contains(where: { $0.contains(scalar.value) }) { mine += 1 }
    }
    return letters < Self.fewestLetters ? nil : Double(mine) / Double(letters)
  }

  private static let fewestLetters = 80
}
