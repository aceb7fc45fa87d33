import Glibc
import TestSupport

/// Words that look like a language's and mean nothing: syllables of its script, frequencies as in real texts (Zipf).
struct InventedLanguage {
  private(set) var tag: String
  private let words: [String]
  private let separator: String

  /// Languages with the share of documents written in them.
  static func all(_ random: inout SeededRandom) -> [(language: InventedLanguage, share: Double)] {
    shares.map { tag, onsets, rhymes, separator, share in
      (InventedLanguage(tag, onsets, rhymes, separator: separator, &random), share)
    }
  }

  private static let shares: [(String, String, String, String, Double)] = [
    ("en", "b c d f g h l m n p r s t tr st w", "a e i o u ar en er in on ing ed", " ", 0.50),
    ("sw", "b ch d f g h j k l m n p r s sh t u v w y mb nd ng", "a e i o u ia wa", " ", 0.15),
    ("fr", "b c d f g j l m n p qu r s t v", "a é e i o u eau ou ant tion ère", " ", 0.12),
    ("ar", "ب ت ج ح خ د ر س ش ع ف ق ك ل م ن ه و ي", "ا و ي ة ات ين", " ", 0.10),
    ("am", "ለ መ ሰ ረ ሸ ቀ በ ተ ነ አ ከ ወ ዘ የ ደ ገ ጠ ፈ", "ል ም ስ ር ት ን ች", " ", 0.08),
    ("zh-Hant", "人 口 販 運 受 害 者 保 護 工 作 法 律 安 全 語 言 社 會", "的 是 在 有 不 了 和 為", "", 0.05),
  ]

  private init(
    _ tag: String, _ onsets: String, _ rhymes: String, separator: String, _ random: inout SeededRandom
  ) {
    let first = onsets.split(separator: " ").map(String.init)
    let second = rhymes.split(separator: " ").map(String.init)
    self.tag = tag
    self.separator = separator
    words = (0..<20_000).map { rank in
      let syllables = 1 + Int(random.next() % (rank < 200 ? 2 : 4))
      return (0..<syllables).map { _ in random.pick(first) + random.pick(second) }.joined()
    }
  }

  /// The same words under another tag.
  func called(_ tag: String) -> InventedLanguage {
    var other = self
    other.tag = tag
    return other
  }

  /// `count` words, frequent ones most often.
  func words(_ count: Int, _ random: inout SeededRandom) -> String {
    (0..<count).map { _ in word(&random) }.joined(separator: separator)
  }

  /// A sentence with its full stop.
  func sentence(_ random: inout SeededRandom) -> String {
    words(6 + Int(random.next() % 14), &random) + (separator.isEmpty ? "。" : ". ")
  }

  /// The rank follows 1/rank over all words: word 1 is met about 10,000 times as often as word 10,000.
  private func word(_ random: inout SeededRandom) -> String {
    let rank = Int(Double(words.count).power(random.unit())) - 1
    return words[max(0, min(words.count - 1, rank))]
  }
}

extension Double {
  fileprivate func power(_ exponent: Double) -> Double { pow(self, exponent) }
}
