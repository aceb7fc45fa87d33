import MaktabaText

/// Words that multiply the number beside them: the only number words that are read, since `27.6 million` in one language
/// is `2760万` in another.
enum ScaleWords {
  /// The power of ten of a folded word that stands before its number, as in Swahili.
  static func powerBefore(_ word: String) -> Int? { before[word] }

  /// The power of ten that a character behind a number stands for in Chinese, Japanese and Korean, and its bytes.
  static func eastAsian(at place: Int, in bytes: [UInt8]) -> (power: Int, length: Int)? {
    guard place < bytes.count, bytes[place] >= 0xE4 else { return nil }
    return signs.first { bytes[place...].starts(with: $0.bytes) }.map { ($0.power, $0.bytes.count) }
  }

  /// The power of ten of a folded word behind its number.
  static func power(of word: String) -> Int? { behind[word] }

  private static let behind: [String: Int] = [
    3:
      "thousand,mille,mil,elfu,ألف,آلاف,ألفا,هزار,тысяча,тысячи,тысяче,тысячу,тысяч,тысячам,тысячами,тысячах,тыс,ሺህ,ሺ,kun,हज़ार,हजार",
    5: "lakh,लाख",
    6:
      "million,millions,millon,millones,milioni,مليون,ملايين,مليونا,میلیون,миллион,миллиона,миллиону,миллионе,миллионов,миллионам,миллионами,миллионах,млн,ሚሊዮን,milyan,milyuun",
    7: "crore,करोड़",
    9:
      "billion,billions,milliard,milliards,bilioni,مليار,مليارات,بليون,بلايين,میلیارد,миллиард,миллиарда,миллиарду,миллиарде,миллиардов,миллиардам,миллиардами,миллиардах,млрд,ቢሊዮን,bilyan,bilyuun",
    12: "trillion,trillions,billon,billones,تريليون,триллион,триллиона,триллионов,трлн,trilioni",
  ].reduce(into: [:]) { table, line in
    for word in line.value.split(separator: ",") { table[Folding.fold(String(word))] = line.key }
  }

  private static let before = ["elfu": 3, "laki": 5, "milioni": 6, "bilioni": 9, "trilioni": 12]

  private static let signs: [(bytes: [UInt8], power: Int)] = [
    ("百万", 6), ("百萬", 6), ("千万", 7), ("千萬", 7), ("万", 4), ("萬", 4), ("만", 4), ("亿", 8), ("億", 8), ("억", 8),
  ].map { (Array($0.0.utf8), $0.1) }
}
