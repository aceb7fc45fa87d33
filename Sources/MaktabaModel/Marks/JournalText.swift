import Glibc

/// The lines of a journal's bytes.
enum JournalText {
  /// A line: where it lies (without its line feed), and its number from 0.
  typealias Line = (range: Range<Int>, number: Int)

  /// Calls `body` for every line, the last one too when it has no line feed. Returns the number of line feeds.
  static func forEachLine(of bytes: UnsafeBufferPointer<UInt8>, _ body: (Line) -> Void) -> Int {
    var start = 0
    var number = 0
    while start < bytes.count {
      let end = lineFeed(in: bytes, from: start) ?? bytes.count
      if end > start { body((start..<end, number)) }
      if end < bytes.count { number += 1 }
      start = end + 1
    }
    return number
  }

  private static func lineFeed(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let base = bytes.baseAddress, let found = memchr(base + start, 0x0A, bytes.count - start) else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// How many bytes can be read for good: to the last line feed, or all when what follows it is a whole line.
  static func settledCount(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let end = bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let rest = UnsafeBufferPointer(rebasing: bytes[end...])
    return JournalDecoder.verified(rest) != nil ? bytes.count : end
  }

  /// The whole lines inside a damaged one, as when a line feed was lost or torn text stands before a line.
  ///
  /// A line begins with `{"v":`, which cannot stand inside a JSON text, because a quote is escaped there.
  static func wholeLines(in line: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    let opening = Array("{\"v\":".utf8)
    let starts = line.indices.filter { line[$0] == opening[0] && line[$0...].starts(with: opening) }
    return zip(starts, starts.dropFirst() + [line.count]).compactMap { start, next in
      let piece = line[start..<next]
      guard let brace = piece.lastIndex(of: UInt8(ascii: "}")) else { return nil }
      let whole = UnsafeBufferPointer(rebasing: line[start...brace])
      return JournalDecoder.verified(whole) != nil ? start..<brace + 1 : nil
    }
  }
}

/// What was found wrong in a file's lines.
struct JournalFindings: Equatable {
  /// Numbers of damaged lines, from 1.
  var damaged: [Int] = []
  /// Whole lines that are not understood here.
  var unknown = 0

  /// As notices, for a file of that name.
  func notices(_ file: String) -> [MarkNotice] {
    var notices = damaged.prefix(JournalLimits.namedLines).map { MarkNotice.damagedLine(file: file, line: $0) }
    let rest = damaged.count - notices.count
    if rest > 0 { notices.append(.moreDamagedLines(file: file, count: rest)) }
    if unknown > 0 { notices.append(.unknownLines(file: file, count: unknown)) }
    return notices
  }
}

extension JournalDecoder {
  /// Reads all lines of a text, those inside damaged ones too.
  /// - Parameters:
  ///   - firstLine: the number of the text's first line, from 1.
  ///   - body: called with every whole line and its bytes.
  /// - Returns: what was wrong, and the number of line feeds.
  mutating func decode(
    text: UnsafeBufferPointer<UInt8>, firstLine: Int,
    _ body: (JournalLine, UnsafeBufferPointer<UInt8>) -> Void
  ) -> (findings: JournalFindings, lines: Int) {
    var findings = JournalFindings()
    let lines = JournalText.forEachLine(of: text) { line in
      let bytes = UnsafeBufferPointer(rebasing: text[line.range])
      let decoded = decode(bytes)
      guard case .damaged = decoded else { return read(decoded, bytes, &findings, body) }
      findings.damaged.append(firstLine + line.number)
      for piece in JournalText.wholeLines(in: bytes) where piece.count < bytes.count {
        let whole = UnsafeBufferPointer(rebasing: bytes[piece])
        read(decode(whole), whole, &findings, body)
      }
    }
    return (findings, lines)
  }

  private func read(
    _ line: JournalLine, _ bytes: UnsafeBufferPointer<UInt8>, _ findings: inout JournalFindings,
    _ body: (JournalLine, UnsafeBufferPointer<UInt8>) -> Void
  ) {
    if case .damaged = line { return }
    if case .unknown = line { findings.unknown += 1 }
    body(line, bytes)
  }
}
