import MaktabaText

extension FoldedLine {
  /// A word as tables have it: without case, accents and other forms of the same letter.
  func fold(_ word: Range<Int>) -> String {
    guard bytes[word].allSatisfy({ isLetter($0) }) else { return Folding.fold(string(word)) }
    // What folding makes of plain letters, without its cost.
    return String(unsafeUninitializedCapacity: word.count) { output in
      for (place, byte) in bytes[word].enumerated() { output[place] = byte | 0x20 }
      return word.count
    }
  }

  /// The month whose name stands here, behind at most three words such as `of` and `de`.
  func month(at place: Int) -> (month: Int, end: Int)? {
    var place = pastMarks(place)
    for _ in 0..<4 {
      guard let word = word(at: place) else { return nil }
      if let found = monthName(word) { return (found.month, pastOtherName(found.end)) }
      guard MonthNames.connectors.contains(fold(word)) else { return nil }
      place = pastMarks(word.upperBound)
    }
    return nil
  }

  /// The month whose name ends before a place.
  func monthEnding(before place: Int) -> Int? {
    var word = precedingWord(place)
    if let last = word, MonthNames.connectors.contains(fold(last)) { word = precedingWord(last.lowerBound) }
    guard let word else { return nil }
    let name = fold(word)
    if let month = MonthNames.months[name] { return month }
    guard MonthNames.secondWords.contains(name), let first = precedingWord(word.lowerBound) else { return nil }
    return MonthNames.months[fold(first) + " " + name]
  }

  /// The place behind words and commas that stand between the parts of a date.
  func pastConnectors(_ place: Int) -> Int {
    var place = pastMarks(place)
    while let word = word(at: place), MonthNames.connectors.contains(fold(word)) { place = pastMarks(word.upperBound) }
    return place
  }

  /// The place behind what makes a number an ordinal: `24th`, `1er`, `1º`, `24-го`.
  func ordinalEnd(_ place: Int) -> Int {
    let start = byte(place) == UInt8(ascii: "-") && byte(place + 1) >= 0xD0 ? place + 1 : place
    guard let word = word(at: start), word.count <= 6, MonthNames.ordinals.contains(fold(word)) else { return place }
    return word.upperBound
  }

  private func monthName(_ word: Range<Int>) -> (month: Int, end: Int)? {
    let name = fold(word)
    if let month = MonthNames.months[name] { return (month, word.upperBound) }
    guard MonthNames.firstWords.contains(name), let second = self.word(at: afterSpace(word.upperBound)),
      let month = MonthNames.months[name + " " + fold(second)]
    else { return nil }
    return (month, second.upperBound)
  }

  /// Arabic often gives both names of a month: `تشرين الثاني/نوفمبر`.
  private func pastOtherName(_ place: Int) -> Int {
    guard byte(place) == UInt8(ascii: "/"), let other = word(at: place + 1) else { return place }
    return monthName(other)?.end ?? place
  }

  private func precedingWord(_ place: Int) -> Range<Int>? {
    var end = place
    while end > 0, place - end < 2, isDateMark(bytes[end - 1]) { end -= 1 }
    return wordEnding(at: end - 1)
  }

  private func pastMarks(_ place: Int) -> Int {
    var end = place
    while end < bytes.count, end - place < 2, isDateMark(bytes[end]) { end += 1 }
    return end
  }

  private func isDateMark(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "/")
  }
}
