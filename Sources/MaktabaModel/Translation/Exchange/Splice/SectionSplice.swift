import MaktabaText

/// New texts for some sections of a document, and new values for some fields of its front matter; every other byte stays.
///
///     var splice = try SectionSplice(bytes)
///     splice.replace(2, with: "## Wakati wa hatari\n\nPiga simu.")
///     splice.insert("## Vyanzo", at: splice.sections.count)
///     splice.set(.basis, to: "n1:…")
///     let new = try splice.result()
///
/// A byte order mark stays, new lines end as the first line of the document does, and the result is read again before it is
/// given out: its sections and fields are those asked for, or nothing is.
public struct SectionSplice: Sendable {
  /// The sections of the document, equal to ``MaktabaText/MarkdownDocument/sections``; indexes of edits refer to them.
  public let sections: [Section]

  private let bytes: [UInt8]
  private let before: DocumentFile
  /// Where each line of the file begins, and where the file ends.
  private let lineStarts: [Int]
  private let lineEnd: [UInt8]
  private var replaced: [Int: [String]] = [:]
  private var inserted: [Int: [[String]]] = [:]
  private var fields: [FrontMatterField: String?] = [:]

  /// Takes a document. O(bytes). - Throws: ``SpliceError/notUTF8``.
  public init(_ bytes: [UInt8]) throws(SpliceError) {
    guard !bytes.starts(with: [0xFE, 0xFF]), !bytes.starts(with: [0xFF, 0xFE]) else { throw .notUTF8 }
    do { before = try DocumentFile(bytes, path: "") } catch { throw .notUTF8 }
    self.bytes = bytes
    sections = MarkdownDocument.outline(markdown: before.body, firstLine: before.firstLine).sections
    var starts: [Int] = []
    var scan = LineScan(bytes)
    var next = 0
    while scan.next() != nil {
      starts.append(next)
      next = scan.offset
    }
    lineStarts = starts + [bytes.count]
    lineEnd = Self.firstLineEnd(in: bytes)
  }

  /// The Markdown of a section: its lines in the file, joined by line feeds, without empty lines around it.
  public func markdown(of section: Int) -> String {
    guard sections.indices.contains(section) else { return "" }
    return TextState.normal(String(decoding: bytes[range(of: section)], as: UTF8.self))
  }

  /// Puts a text in the place of a section. - Parameter markdown: with its heading, as long as it is not the lead.
  public mutating func replace(_ section: Int, with markdown: String) {
    if sections.indices.contains(section) { replaced[section] = Self.lines(markdown) }
  }

  /// Puts a new section before the one of that index; at the end for `sections.count`. Several at one place keep the order
  /// of the calls.
  public mutating func insert(_ markdown: String, at section: Int) {
    inserted[min(max(0, section), sections.count), default: []].append(Self.lines(markdown))
  }

  /// Gives a field a value; nil takes the field out.
  public mutating func set(_ field: FrontMatterField, to value: String?) { fields[field] = .some(value) }

  /// The new bytes. O(bytes).
  public func result() throws(SpliceError) -> [UInt8] {
    guard !newTexts.joined().contains(where: { $0.utf8.contains(0) }) else { throw .nulByte }
    let page = page
    try check(page)
    return try withFields(page.output)
  }

  /// The document with its new sections.
  private var page: SplicedPage {
    let start = sections.first.map { _ in range(of: 0).lowerBound } ?? bodyOffset
    // What stands before the first section and belongs to none, such as link definitions, stays there.
    var page = SplicedPage(
      lineEnd: lineEnd, head: bytes[..<bodyOffset], body: bytes[bodyOffset..<max(bodyOffset, start)])
    for index in 0...sections.count {
      for text in inserted[index] ?? [] { page.add(text, takingPlaceOf: nil, levels: 0...6) }
      guard index < sections.count else { break }
      let level = sections[index].level
      if let text = replaced[index] {
        page.add(text, takingPlaceOf: bytes[range(of: index)], levels: level == 0 ? 0...0 : 1...6)
      } else {
        page.keep(bytes[range(of: index)], level: level)
      }
    }
    if inserted[sections.count] != nil { page.endLine() }
    return page
  }

  private var newTexts: [[String]] { Array(replaced.values) + inserted.values.joined() }

  // MARK: Places

  private var bodyOffset: Int { offset(ofLine: before.firstLine) }

  private func offset(ofLine line: Int) -> Int {
    let index = min(max(1, line), lineStarts.count) - 1
    return index == 0 ? (bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0) : lineStarts[index]
  }

  private func range(of section: Int) -> Range<Int> {
    // The parser is not exact about the first line of some tables.
    let start = max(bodyOffset, offset(ofLine: sections[section].line))
    let end = section + 1 < sections.count ? offset(ofLine: sections[section + 1].line) : bytes.count
    return start..<max(start, end)
  }

  private static func lines(_ markdown: String) -> [String] { Array(TextLines.trimmed(TextLines(markdown).all[...])) }

  private static func firstLineEnd(in bytes: [UInt8]) -> [UInt8] {
    guard let end = bytes.firstIndex(where: { $0 == 10 || $0 == 13 }), bytes[end] == 13 else { return [10] }
    return end + 1 < bytes.count && bytes[end + 1] == 10 ? [13, 10] : [13]
  }

  // MARK: Checks

  /// Each piece of the page is one section of it, and those that stayed are what they were.
  private func check(_ page: SplicedPage) throws(SpliceError) {
    let after: DocumentFile
    do { after = try DocumentFile(page.output, path: "") } catch { throw .notUTF8 }
    let found = MarkdownDocument.outline(markdown: after.body, firstLine: after.firstLine).sections
    var counts = [Int](repeating: 0, count: page.pieces.count)
    var piece = -1
    for section in found {
      while piece + 1 < counts.count, page.pieces[piece + 1].line <= section.line { piece += 1 }
      guard piece >= 0 else { continue }
      counts[piece] += 1
      guard counts[piece] == 1, page.pieces[piece].levels.contains(section.level) else {
        throw .notOneSection(beginning: beginning(page, piece))
      }
    }
    for (piece, count) in counts.enumerated() where count == 0 && page.pieces[piece].levels != 0...0 {
      throw .notOneSection(beginning: beginning(page, piece))
    }
  }

  /// The new text at fault: a section that stayed is taken in by what stands before it.
  private func beginning(_ page: SplicedPage, _ piece: Int) -> String {
    let new = page.pieces[...piece].last(where: \.isNew) ?? page.pieces[piece]
    return CleanText.line(String(new.beginning.prefix(60)))
  }

  private func withFields(_ page: [UInt8]) throws(SpliceError) -> [UInt8] {
    if fields.isEmpty { return page }
    var expected = before.metadata
    var edit = try FrontMatterEdit(page, lineEnd: lineEnd)
    for field in FrontMatterField.allCases {
      guard let value = fields[field] else { continue }
      try field.set(value, in: &expected)
      try edit.set(field, to: value)
    }
    guard let after = try? DocumentFile(edit.bytes, path: ""), isSame(after.metadata, expected),
      let body = try? DocumentFile(page, path: "").body,
      body.drop(while: { $0 <= 0x20 }) == after.body.drop(while: { $0 <= 0x20 })
    else { throw .frontMatter(reason: "it is written in a way that only a person can change") }
    return edit.bytes
  }

  /// A translation block without fields says as much as none.
  private func isSame(_ a: DocumentMetadata, _ b: DocumentMetadata) -> Bool {
    var (a, b) = (a, b)
    a.translation = a.translation ?? DeclaredTranslation()
    b.translation = b.translation ?? DeclaredTranslation()
    return a == b
  }
}

/// A document while it is put together.
struct SplicedPage {
  /// One section of it.
  struct Piece {
    /// The line it begins on, from 1.
    var line: Int
    /// The levels that its heading may have; a lead (0 alone) may be empty.
    var levels: ClosedRange<Int>
    var isNew: Bool
    var beginning: String
  }

  let lineEnd: [UInt8]
  private(set) var output: [UInt8]
  private(set) var pieces: [Piece] = []
  private let start: Int
  private var needsEmptyLine = false
  private var line: Int
  private var counted: Int

  /// - Parameters:
  ///   - head: what stands before the body.
  ///   - body: the beginning of the body.
  init(lineEnd: [UInt8], head: ArraySlice<UInt8>, body: ArraySlice<UInt8>) {
    self.lineEnd = lineEnd
    output = Array(head) + body
    start = head.count
    counted = output.count
    line = 1 + Self.lineEnds(in: output[...])
  }

  /// Adds a section that stays.
  mutating func keep(_ section: ArraySlice<UInt8>, level: Int) {
    if needsEmptyLine, !section.isEmpty { makeEmptyLine() }
    begin(Piece(line: 0, levels: level...level, isNew: false, beginning: ""))
    output += section
  }

  /// Adds a new text; the empty lines after what it replaces stay.
  mutating func add(_ text: [String], takingPlaceOf old: ArraySlice<UInt8>?, levels: ClosedRange<Int>) {
    if old == nil || needsEmptyLine || pieces.isEmpty { makeEmptyLine() }
    begin(Piece(line: 0, levels: levels, isNew: true, beginning: text.first ?? ""))
    output += text.map { Array($0.utf8) }.joined(separator: lineEnd)
    let content = old?.lastIndex { !Self.isSpace($0) }
    let rest = old.map { $0[(content.map { $0 + 1 } ?? $0.startIndex)...] } ?? []
    output += rest.drop { $0 == 0x20 || $0 == 0x09 }
    needsEmptyLine = true
  }

  mutating func endLine() {
    if let last = output.last, last != 10, last != 13 { output += lineEnd }
  }

  private mutating func begin(_ piece: Piece) {
    line += Self.lineEnds(in: output[counted...])
    counted = output.count
    pieces.append(piece)
    pieces[pieces.count - 1].line = line
  }

  /// Ends the line, and makes sure that an empty one comes before what follows.
  private mutating func makeEmptyLine() {
    needsEmptyLine = false
    guard let content = output[start...].lastIndex(where: { !Self.isSpace($0) }) else { return }
    endLine()
    let count = Self.lineEnds(in: output[content...])
    for _ in 0..<max(0, 2 - count) { output += lineEnd }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private static func lineEnds(in bytes: ArraySlice<UInt8>) -> Int {
    bytes.indices.count { bytes[$0] == 10 ? $0 == bytes.startIndex || bytes[$0 - 1] != 13 : bytes[$0] == 13 }
  }
}
