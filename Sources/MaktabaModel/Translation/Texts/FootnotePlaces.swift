import MaktabaText

/// Gives every section the texts of the footnotes that it refers to, and takes the numbers off.
///
/// A document's footnotes stand together at its end and are numbered through: without this, a footnote in one section
/// would change the last one, and the numbers in all that follow.
struct FootnotePlaces {
  private let outline: MarkdownDocument.Outline
  /// The first plain offset that belongs to a footnote's text.
  private let start: Int

  /// - Returns: nil for a document without footnotes, or with so many references to long ones that no person wrote it.
  init?(_ outline: MarkdownDocument.Outline) {
    guard let first = outline.footnotes.first else { return nil }
    self.outline = outline
    start = first.lowerBound
    let added = outline.footnoteReferences.reduce(0) { $0 + (text(of: $1.number)?.count ?? 0) }
    if added > Self.mostCopies * outline.plain.count { return nil }
  }

  private static let mostCopies = 8

  /// A section's own text, then the texts of its footnotes in the order in which it refers to them.
  func parts(of section: Section) -> SectionParts {
    let own = section.plain.clamped(to: 0..<start)
    let body = section.level == 0 ? own.lowerBound : min(section.body.lowerBound, own.upperBound)
    var text = NumberlessText(outline: outline)
    text.append(own.lowerBound..<body)
    let bodyStart = text.plain.count
    // A link without text at the very end has the offset of the line feed behind it.
    text.append(body..<own.upperBound, targetsUpTo: own.upperBound + 1)
    for footnote in footnotes(of: own) { text.append(footnote) }
    return SectionParts(
      section: section, plain: text.plain[...], bodyStart: bodyStart, codes: text.codes, targets: text.targets)
  }

  private func footnotes(of range: Range<Int>) -> [Range<Int>] {
    var known: Set<Int> = []
    return outline.footnoteReferences.within(range, by: \.plain.lowerBound).compactMap { reference in
      known.insert(reference.number).inserted ? text(of: reference.number) : nil
    }
  }

  private func text(of number: Int) -> Range<Int>? {
    outline.footnotes.indices.contains(number - 1) ? outline.footnotes[number - 1] : nil
  }
}

/// Text that is put together from pieces of a document, in which footnotes are referred to without their numbers.
private struct NumberlessText {
  private let outline: MarkdownDocument.Outline
  private(set) var plain: [UInt8] = []
  private(set) var codes: [Range<Int>] = []
  private(set) var targets: [MarkdownDocument.Outline.Target] = []

  init(outline: MarkdownDocument.Outline) { self.outline = outline }

  mutating func append(_ range: Range<Int>, targetsUpTo end: Int? = nil) {
    targets += outline.targets.within(range.lowerBound..<(end ?? range.upperBound), by: \.plain)
    var start = range.lowerBound
    for reference in outline.footnoteReferences.within(range, by: \.plain.lowerBound) {
      appendPiece(start..<reference.plain.lowerBound)
      plain += Array("[^]".utf8)
      start = reference.plain.upperBound
    }
    appendPiece(start..<range.upperBound)
  }

  /// Code refers to no footnote: all of it lies in one piece.
  private mutating func appendPiece(_ range: Range<Int>) {
    let shift = plain.count - range.lowerBound
    for code in outline.codes.within(range, by: \.lowerBound) {
      let code = code.clamped(to: range)
      codes.append(code.lowerBound + shift..<code.upperBound + shift)
    }
    plain += outline.plain[range]
  }
}

extension Array {
  /// The elements whose offsets lie in a range, of a list that is sorted by them. O(log n).
  fileprivate func within(_ range: Range<Int>, by offset: (Element) -> Int) -> ArraySlice<Element> {
    let start = firstIndex(from: range.lowerBound, by: offset)
    return self[start..<Swift.max(start, firstIndex(from: range.upperBound, by: offset))]
  }

  private func firstIndex(from value: Int, by offset: (Element) -> Int) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if offset(self[middle]) < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
