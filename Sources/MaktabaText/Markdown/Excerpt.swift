/// A piece of a document's plain text on one line.
public struct Excerpt: Equatable, Sendable {
  /// The piece, its line feeds become spaces, with `…` where text was left out before or after it.
  public let text: String
  /// The plain offset of the piece's first byte (a leading `…` does not count).
  public let offset: Int
  /// Text was left out before the piece.
  public let isCutBefore: Bool

  /// Where a plain range stands in ``text``, in UTF-8 offsets; nil where it is not wholly within the piece.
  public func range(of plain: Range<Int>) -> Range<Int>? {
    let shift = (isCutBefore ? 3 : 0) - offset
    let range = plain.lowerBound + shift..<plain.upperBound + shift
    let limit = text.utf8.count
    return range.lowerBound >= (isCutBefore ? 3 : 0) && range.upperBound <= limit ? range : nil
  }
}

extension MarkdownDocument {
  /// A piece of a section's body round a match, for a list of hits.
  ///
  /// The piece is cut between words; within one only where a word is longer than a quarter of it, as in scripts without
  /// spaces. O(characters).
  /// - Parameters:
  ///   - section: an index of ``sections``; for any other the excerpt is empty.
  ///   - range: the match, in plain offsets; nil for the beginning of the section.
  ///   - characters: about how many Unicode scalars to give.
  public func excerpt(of section: Int, around range: Range<Int>?, characters: Int) -> Excerpt {
    guard sections.indices.contains(section) else { return Excerpt(text: "", offset: 0, isCutBefore: false) }
    let whole = sections[section]
    let isInHeading = range.map { $0.lowerBound < whole.body.lowerBound } ?? false
    var plain = self.plain
    return plain.withUTF8 { bytes in
      let bounds = isInHeading || whole.body.isEmpty ? whole.plain : whole.body
      let cutter = ExcerptCutter(bytes: bytes, bounds: bounds)
      return cutter.excerpt(around: range, scalars: max(1, characters))
    }
  }

  /// The same for plain text that lies in a buffer, such as ``Outline``'s. - Parameter bounds: the section's body.
  public static func excerpt(
    of plain: UnsafeBufferPointer<UInt8>, within bounds: Range<Int>, around range: Range<Int>?, characters: Int
  ) -> Excerpt {
    ExcerptCutter(bytes: plain, bounds: bounds.clamped(to: 0..<plain.count))
      .excerpt(around: range, scalars: max(1, characters))
  }
}

/// Cuts a piece of text between words.
private struct ExcerptCutter {
  let bytes: UnsafeBufferPointer<UInt8>
  let bounds: Range<Int>

  func excerpt(around range: Range<Int>?, scalars: Int) -> Excerpt {
    let match = range.map { $0.clamped(to: bounds) } ?? bounds.lowerBound..<bounds.lowerBound
    // Near the section's end, room that is not needed after the match goes to what stands before it.
    let first = min(step(from: match.lowerBound, by: -scalars / 3), step(from: bounds.upperBound, by: -scalars))
    let start = wordStart(first, before: match.lowerBound, reach: scalars / 4)
    let reached = step(from: start, by: scalars)
    let end = wordEnd(max(reached, match.upperBound), after: match.upperBound, reach: scalars / 4)
    return excerpt(trimmed(start..<end))
  }

  private func excerpt(_ piece: Range<Int>) -> Excerpt {
    let text = bytes[piece].map { $0 == 0x0A ? 0x20 : $0 }
    let before = piece.lowerBound > bounds.lowerBound
    let after = piece.upperBound < bounds.upperBound
    let string = (before ? "…" : "") + String(decoding: text, as: UTF8.self) + (after ? "…" : "")
    return Excerpt(text: string, offset: piece.lowerBound, isCutBefore: before)
  }

  /// Moves by scalars, within the bounds.
  private func step(from place: Int, by scalars: Int) -> Int {
    var place = place
    for _ in 0..<abs(scalars) {
      repeat { place += scalars.signum() } while bounds.contains(place) && bytes[place] & 0xC0 == 0x80
      if !bounds.contains(place) { break }
    }
    return min(max(place, bounds.lowerBound), bounds.upperBound)
  }

  /// The first place from `place` on where a word begins.
  private func wordStart(_ place: Int, before match: Int, reach: Int) -> Int {
    guard place > bounds.lowerBound else { return place }
    var start = place
    let limit = min(match, step(from: place, by: reach))
    while start < limit, !isSpace(bytes[start - 1]) { start += 1 }
    return start < limit || start == match ? start : place
  }

  /// The last place up to `place` where a word ends.
  private func wordEnd(_ place: Int, after match: Int, reach: Int) -> Int {
    guard place < bounds.upperBound else { return place }
    var end = place
    let limit = max(match, step(from: place, by: -reach))
    while end > limit, !isSpace(bytes[end]) { end -= 1 }
    return end > limit ? end : place
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isSpace(bytes[start]) { start += 1 }
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }
}
