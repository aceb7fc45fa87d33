/// Where a line may be broken between two characters that have no space between them.
///
/// A small part of Unicode Standard Annex 14: enough for Chinese and Japanese with their prohibition rules (kinsoku).
/// Thai, Lao, Khmer and Burmese have no spaces between words; without a dictionary they are broken between clusters,
/// keeping together what is never parted.
enum BreakRules {
  /// Whether a line may end after `before` and begin with `after`.
  static func allowsBreak(between before: TextCluster, and after: TextCluster) -> Bool {
    if before.last == 0x200B { return true }
    let isWide = isIdeographic(before) || isIdeographic(after)
    guard isWide || isComplex(before.scalar) && isComplex(after.scalar) else { return false }
    if after.continuesSyllable || before.bindsNext || before.scalar == 0xA0 || after.scalar == 0xA0 { return false }
    return !forbidsAtStart(after.scalar) && !forbidsAtEnd(before.last)
  }

  /// Whether a line may be broken after a hyphen, dash or slash between `before` and `after`.
  static func allowsBreak(afterHyphen hyphen: UInt32, before: UInt32, after: UInt32) -> Bool {
    switch hyphen {
    case 0x2D, 0x2F: return isWordCharacter(before) && isLetter(after)
    case 0x2010, 0x2013, 0x2014: return before != 0x20 && after != 0x20
    default: return false
    }
  }

  /// Wide characters that begin and end words: Han, kana, Hangul syllables, full-width forms, emoji.
  private static func isIdeographic(_ cluster: TextCluster) -> Bool {
    cluster.columns == 2 && cluster.scalar >= 0x1100
  }

  private static func isComplex(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0E01...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x1950...0x19DF, 0x1A20...0x1AAF, 0xA9E0...0xA9FF,
      0xAA60...0xAADF:
      return true
    default: return false
    }
  }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    scalar | 0x20 >= 0x61 && scalar | 0x20 <= 0x7A || scalar >= 0xC0
  }

  private static func isWordCharacter(_ scalar: UInt32) -> Bool {
    isLetter(scalar) || scalar >= 0x30 && scalar <= 0x39
  }

  /// Closing punctuation, small kana, marks of repetition, and Thai and Lao vowels that follow their consonant.
  private static func forbidsAtStart(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return closingASCII.contains(scalar) }
    return notAtStart.contains(scalar)
  }

  /// Opening punctuation, and signs of currency and number.
  private static func forbidsAtEnd(_ scalar: UInt32) -> Bool { notAtEnd.contains(scalar) }

  private static let closingASCII = scalars("!%),.:;?]}\"'/")
  private static let notAtStart = scalars(
    "、。，．・：；？！）」』】〕〉》〗〙〛｝］｠”’…‥–—〜～゛゜ヽヾゝゞ々〻ー％‰℃°"
      + "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ｡｣､･ｧｨｩｪｫｬｭｮｯｰ»›"
      + "\u{0E2F}\u{0E30}\u{0E32}\u{0E33}\u{0E45}\u{0E46}\u{0EB0}\u{0EB2}\u{0EB3}\u{0EC6}\u{17D4}\u{17D5}\u{17D6}"
      + "\u{17D7}\u{17DA}\u{102B}\u{102C}\u{1038}\u{104A}\u{104B}")
  private static let notAtEnd = scalars(
    "([{（「『【〔〈《〖〘〚｛［｟“‘«‹＄￥￡$£¥€#")

  private static func scalars(_ text: String) -> Set<UInt32> { Set(text.unicodeScalars.map(\.value)) }
}
