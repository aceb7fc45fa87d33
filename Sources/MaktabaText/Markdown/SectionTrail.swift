/// Sections while a document is read.
struct SectionTrail {
  private struct Open {
    var level: Int
    var heading: String
    var anchor: String?
    var key: String
    var line: Int
    var start: Int
    var bodyStart: Int
  }

  private(set) var sections: [Section] = []
  private var open: Open?
  private var outline: [(level: Int, ordinal: Int)] = []
  private var firstBlockLine: Int?

  /// The index of the section that a heading at `start` will begin.
  func nextIndex(for start: Int) -> Int { sections.count + (open == nil && start == 0 ? 0 : 1) }

  /// A block begins at the top level.
  mutating func noteBlock(line: Int) {
    if firstBlockLine == nil { firstBlockLine = line }
  }

  /// A heading's text stands at `start..<end`; `hasTextBefore` says whether there is text for a lead.
  mutating func add(level: Int, heading: String, anchor: String?, line: Int, start: Int, end: Int) {
    if open == nil, start > 0 { open = lead }
    close(at: max(0, start - 1))
    open = Open(
      level: level, heading: heading, anchor: anchor, key: nextKey(level: level), line: line, start: start,
      bodyStart: end + 1)
  }

  /// The document ends at `end`, and began on `firstLine` of its file.
  mutating func finish(at end: Int, firstLine: Int) {
    noteBlock(line: firstLine)
    if open == nil { open = lead }
    close(at: end)
  }

  private var lead: Open {
    Open(level: 0, heading: "", anchor: nil, key: "0", line: firstBlockLine ?? 1, start: 0, bodyStart: 0)
  }

  private mutating func close(at end: Int) {
    guard let section = open else { return }
    sections.append(
      Section(
        level: section.level, heading: section.heading, anchor: section.anchor, key: section.key, line: section.line,
        plain: section.start..<end, body: min(section.bodyStart, end)..<end))
  }

  /// The heading's place among the children of the nearest earlier heading of a higher rank.
  private mutating func nextKey(level: Int) -> String {
    var ordinal = 1
    while let last = outline.last, last.level >= level {
      ordinal = last.ordinal + 1
      outline.removeLast()
    }
    outline.append((level, ordinal))
    if outline.count == 1 { return String(ordinal) }
    return outline.map { String($0.ordinal) }.joined(separator: ".")
  }
}

/// An explicit heading id, written `{#id}` at the end of the heading.
enum HeadingAnchor {
  /// Finds the id at the end of a heading's bytes.
  /// - Returns: the id and the offset at which the heading ends without it; nil where there is none.
  static func find(in bytes: ArraySlice<UInt8>) -> (id: String, end: Int)? {
    let bytes = withoutMarkAtEnd(bytes)
    guard bytes.last == UInt8(ascii: "}"), let brace = bytes.lastIndex(of: UInt8(ascii: "{")) else { return nil }
    let id = bytes[brace...].dropFirst(2).dropLast()
    guard bytes[brace...].dropFirst().first == UInt8(ascii: "#"), !id.isEmpty, !id.contains(where: { $0 <= 0x20 })
    else { return nil }
    var end = brace
    while end > bytes.startIndex, bytes[end - 1] == 0x20 { end -= 1 }
    return (CleanText.unordered(String(decoding: id, as: UTF8.self)), end)
  }

  /// Typed after the id in headings from right to left, so that the braces stand right in an editor.
  private static func withoutMarkAtEnd(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let last = bytes.suffix(3)
    let isMark = last.elementsEqual([0xE2, 0x80, 0x8E]) || last.elementsEqual([0xE2, 0x80, 0x8F])
    return isMark ? bytes.dropLast(3) : bytes
  }
}
