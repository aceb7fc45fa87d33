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
    if let found = offset(ofWordsOf: place) { return found }
    if let section, !section.plain.contains(place.offset) { return section.plain.lowerBound }
    return min(place.offset, plain.utf8.count)
  }

  /// Where a place that was marked in another language is in this text: the beginning of the section that matches.
  /// - Parameter marked: the text of the other language.
  func offset(of place: MarkedPlace, markedIn marked: MarkdownDocument?) -> Int {
    guard let marked, !marked.sections.isEmpty else { return offset(of: place, isSameText: false) }
    let section = marked.sectionIndex(at: marked.offset(of: place, isSameText: true))
    let target = SectionMatch.target(of: section, from: marked.sections, to: sections)
    return target.map { sections[$0.index].plain.lowerBound } ?? offset(of: place, isSameText: false)
  }

  /// The text from an offset on, in one line.
  private func words(from offset: Int) -> String {
    let utf8 = plain.utf8
    guard let start = utf8.index(utf8.startIndex, offsetBy: offset, limitedBy: utf8.endIndex) else { return "" }
    return CleanText.line(String(plain[start...].prefix(MarkdownDocument.wordsOfPlace)))
  }

  /// The words of a place where they stand now; where some of them have changed, those that are left.
  private func offset(ofWordsOf place: MarkedPlace) -> Int? {
    if let found = offset(ofWords: place.words, near: place.offset) { return found }
    guard place.words.count >= MarkdownDocument.wordsOfPlace / 3 else { return nil }
    let middle = place.words.index(place.words.startIndex, offsetBy: place.words.count / 2)
    let (first, second) = (place.words[..<middle], place.words[middle...])
    if let found = offset(ofWords: String(first), near: place.offset) { return found }
    let before = first.utf8.count
    return offset(ofWords: String(second), near: place.offset + before).map { start(before: $0, by: before) }
  }

  /// About so many bytes before an offset: at the beginning of a character, and not in the last few bytes of a block before,
  /// where longer words once stood.
  private func start(before offset: Int, by bytes: Int) -> Int {
    let utf8 = plain.utf8
    var start = min(max(0, offset - bytes), utf8.count)
    func byte(_ offset: Int) -> UInt8 { utf8[utf8.index(utf8.startIndex, offsetBy: offset)] }
    if let end = (start..<min(start + bytes / 4, utf8.count)).last(where: { byte($0) == 0x0A }) { start = end + 1 }
    while start < utf8.count, byte(start) & 0xC0 == 0x80 { start += 1 }
    return start
  }
}
