/// The block between `---` and `---` (or `...`) at the beginning of a document, found in its bytes.
struct FrontMatter: Equatable {
  /// The language of the block.
  enum Kind: Equatable { case yaml, toml }

  var kind: Kind
  /// The bytes between the two marks.
  var block: Range<Int>
  /// The offset of the first byte after the closing mark's line.
  var bodyStart: Int
  /// The line that the body begins on, from 1; the block begins on line 2.
  var bodyLine: Int

  /// What stands at the beginning of a text.
  enum Finding: Equatable {
    case none
    case found(FrontMatter)
    /// An opening mark, and no closing one.
    case unterminated
  }

  /// Looks for front matter. Linear up to its end.
  static func find(in bytes: [UInt8]) -> Finding {
    guard let mark = bytes.first, mark == UInt8(ascii: "-") || mark == UInt8(ascii: "+") else { return .none }
    var lines = LineScan(bytes)
    guard let first = lines.next(), isMark(bytes[first], mark, andDots: false) else { return .none }
    let kind: Kind = mark == UInt8(ascii: "-") ? .yaml : .toml
    let start = lines.offset
    while let line = lines.next() {
      guard isMark(bytes[line], mark, andDots: kind == .yaml) else { continue }
      return .found(
        FrontMatter(
          kind: kind, block: start..<line.lowerBound, bodyStart: lines.offset, bodyLine: lines.linesPassed + 1))
    }
    return .unterminated
  }

  /// Three marks and nothing after them but white space.
  private static func isMark(_ line: ArraySlice<UInt8>, _ mark: UInt8, andDots: Bool) -> Bool {
    guard line.count >= 3 else { return false }
    let head = line.prefix(3)
    guard head.allSatisfy({ $0 == mark }) || andDots && head.allSatisfy({ $0 == UInt8(ascii: ".") }) else {
      return false
    }
    return line.dropFirst(3).allSatisfy { $0 == 32 || $0 == 9 }
  }
}

/// The lines of a text, without their ends: LF, CRLF or CR.
struct LineScan {
  private let bytes: [UInt8]
  /// Where the next line begins.
  private(set) var offset = 0
  /// Lines that came back so far.
  private(set) var linesPassed = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next line; nil at the end.
  mutating func next() -> Range<Int>? {
    guard offset < bytes.count else { return nil }
    let start = offset
    let end = bytes[start...].firstIndex { $0 == 10 || $0 == 13 } ?? bytes.count
    offset = min(end + 1, bytes.count)
    if end < bytes.count, bytes[end] == 13, offset < bytes.count, bytes[offset] == 10 { offset += 1 }
    linesPassed += 1
    return start..<end
  }

  /// The line, from 1, of a byte.
  static func line(of offset: Int, in bytes: [UInt8]) -> Int {
    var scan = LineScan(bytes)
    while scan.offset <= offset, scan.next() != nil {}
    return max(1, scan.linesPassed)
  }
}
