extension MarkdownDocument {
  /// Where a passage stands, nearest to a plain offset; nil where it does not.
  ///
  /// Line feeds of the text count as spaces, and bidirectional controls as nothing. The neighbourhood is looked at first;
  /// a text of 10 MB that does not have the passage takes some milliseconds.
  /// - Parameter words: one line, clean, as ``CleanText/line(_:)`` makes it.
  public func offset(ofWords words: String, near offset: Int) -> Int? {
    guard let search = PassageSearch(words) else { return nil }
    return plain.withContiguousUTF8 { search.nearest(to: offset, in: $0) }
  }
}

/// Looks for a passage by its longest words, which are rare, at the speed of memory; only where one stands is the rest
/// compared.
struct PassageSearch {
  private let words: [UInt8]
  /// The longest stretches without a space, the longest first. There are several because a control may stand in the text
  /// within the first.
  private let anchors: [Range<Int>]

  private static let mostAnchors = 3
  /// Compared in vain at most: a text of one word over and over is not worth a second.
  private static let mostCandidates = 10_000
  private static let space = UInt8(ascii: " ")

  /// Nil for no words at all.
  init?(_ text: String) {
    words = Array(text.utf8)
    var stretches: [Range<Int>] = []
    for stretch in words.indices.split(whereSeparator: { [words] in words[$0] == Self.space }) {
      stretches.append(stretch.startIndex..<stretch.endIndex)
    }
    anchors = Array(stretches.sorted { $0.count > $1.count }.prefix(Self.mostAnchors))
    if anchors.isEmpty { return nil }
  }

  /// The place nearest to an offset where the passage begins.
  func nearest(to offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    for reach in [1 << 16, 1 << 20, bytes.count] {
      let start = max(0, offset - reach)
      let end = min(bytes.count, max(0, offset) + reach + words.count * 2)
      // Far away the longest words alone are worth the time.
      for anchor in anchors.prefix(reach > 1 << 20 ? 1 : anchors.count) where start < end {
        if let found = nearest(to: offset, in: bytes, start..<end, anchor) { return found }
      }
      if start == 0, end == bytes.count { break }
    }
    return nil
  }

  private func nearest(
    to offset: Int, in bytes: UnsafeBufferPointer<UInt8>, _ window: Range<Int>, _ anchor: Range<Int>
  ) -> Int? {
    let pattern = ByteSearch(Array(words[anchor]))
    let raw = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[..<window.upperBound])
    var best: Int?
    var place = window.lowerBound
    for _ in 0..<Self.mostCandidates {
      guard let found = pattern.find(in: raw, from: place) else { break }
      if let start = start(of: anchor, at: found, in: bytes) {
        // They come in order: from here on each is farther away.
        if let before = best, abs(before - offset) <= abs(start - offset) { break }
        best = start
      }
      place = found + 1
    }
    return best
  }

  /// Where the passage begins whose anchor stands at a place; nil where other words stand around it.
  private func start(of anchor: Range<Int>, at place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var after = place + anchor.count
    for byte in words[anchor.upperBound...] {
      while after < bytes.count, case let control = ControlBytes.length(at: after, in: bytes), control > 0 {
        after += control
      }
      guard after < bytes.count, Self.spaced(bytes[after]) == byte else { return nil }
      after += 1
    }
    var before = place
    for byte in words[..<anchor.lowerBound].reversed() {
      while case let control = Self.lengthOfControl(before: before, in: bytes), control > 0 { before -= control }
      guard before > 0, Self.spaced(bytes[before - 1]) == byte else { return nil }
      before -= 1
    }
    return before
  }

  private static func lengthOfControl(before place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    [3, 2].first { place >= $0 && ControlBytes.length(at: place - $0, in: bytes) == $0 } ?? 0
  }

  private static func spaced(_ byte: UInt8) -> UInt8 { byte == 0x0A ? space : byte }
}
