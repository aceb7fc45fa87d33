import MaktabaModel
import MaktabaText

/// Marked places in a text that may have changed since.
extension MarkdownDocument {
  /// Characters that a marked place keeps of the text after it.
  static let wordsOfPlace = 120

  /// A place that can be found again after the text has changed.
  func place(at offset: Int) -> MarkedPlace {
    let section = sections.isEmpty ? nil : sections[sectionIndex(at: offset)]
    return MarkedPlace(
      section: section?.key ?? "0", heading: section?.heading ?? "", words: words(from: offset), offset: offset,
      percent: min(100, offset * 100 / max(1, plain.utf8.count)))
  }

  /// Where a marked place is now: at its words, nearest to where they stood; else at its section; else at its offset.
  /// - Parameter isSameText: the place was marked in this language; in another one only the section can be matched.
  func offset(of place: MarkedPlace, isSameText: Bool) -> Int {
    let section =
      sections.first { $0.key == place.section && $0.heading == place.heading }
      ?? sections.first { !place.heading.isEmpty && $0.heading == place.heading }
      ?? sections.first { $0.key == place.section }
    guard isSameText else { return section?.plain.lowerBound ?? 0 }
    if !place.words.isEmpty, words(from: place.offset) == place.words { return place.offset }
    if let found = offset(ofWords: place.words, near: place.offset) { return found }
    if let section, !section.plain.contains(place.offset) { return section.plain.lowerBound }
    return min(place.offset, plain.utf8.count)
  }

  /// The text from an offset on, in one line.
  private func words(from offset: Int) -> String {
    let utf8 = plain.utf8
    guard let start = utf8.index(utf8.startIndex, offsetBy: offset, limitedBy: utf8.endIndex) else { return "" }
    return CleanText.line(String(plain[start...].prefix(MarkdownDocument.wordsOfPlace)))
  }

  /// The occurrence of words nearest to an offset; line ends count as spaces. One pass over the bytes.
  private func offset(ofWords words: String, near offset: Int) -> Int? {
    let wanted = Array(words.utf8)
    guard let first = wanted.first else { return nil }
    var text = plain
    return text.withUTF8 { bytes in
      var best: Int?
      for start in 0..<max(0, bytes.count - wanted.count + 1)
      where MarkdownDocument.spaced(bytes[start]) == first {
        if let best, abs(start - offset) >= abs(best - offset) { continue }
        if MarkdownDocument.stand(wanted, at: start, in: bytes) { best = start }
      }
      return best
    }
  }

  /// Whether words stand at a place. Bidirectional controls are no part of words.
  private static func stand(_ words: [UInt8], at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var place = start
    for byte in words {
      while place < bytes.count, case let control = CleanText.controlLength(at: place, in: bytes), control > 0 {
        place += control
      }
      guard place < bytes.count, spaced(bytes[place]) == byte else { return false }
      place += 1
    }
    return true
  }

  private static func spaced(_ byte: UInt8) -> UInt8 { byte == UInt8(ascii: "\n") ? UInt8(ascii: " ") : byte }
}
