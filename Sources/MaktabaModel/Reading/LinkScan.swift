/// Finds where a Markdown text links to: `[text](target)`, `![image](target)` and `[label]: target`, outside of code.
///
/// A scan over bytes, not a parse: it may see a link where CommonMark sees none (in raw HTML, say), which costs a warning and
/// never a document. Linear.
struct LinkScan {
  /// A target as written, without `<>`.
  struct Link: Equatable {
    var target: String
    /// The line, from 1, counted in the file.
    var line: Int
  }

  private let bytes: [UInt8]
  private var links: [Link] = []

  /// - Parameter firstLine: the file's line that the text begins on.
  static func links(in bytes: [UInt8], firstLine: Int) -> [Link] {
    var scan = LinkScan(bytes: bytes)
    scan.run(firstLine: firstLine)
    return scan.links
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func run(firstLine: Int) {
    var lines = LineScan(bytes)
    var fence: (mark: UInt8, count: Int)?
    while let line = lines.next() {
      let number = firstLine + lines.linesPassed - 1
      let mark = self.fence(at: line)
      if let open = fence {
        if let mark, mark.mark == open.mark, mark.count >= open.count { fence = nil }
      } else if let mark {
        fence = mark
      } else if let target = definition(line) {
        links.append(Link(target: target, line: number))
      } else {
        scan(line, number)
      }
    }
  }

  /// Three or more backticks or tildes at the beginning of a line.
  private func fence(at line: Range<Int>) -> (mark: UInt8, count: Int)? {
    let text = bytes[line].drop { $0 == 32 }
    guard let mark = text.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
    let count = text.prefix { $0 == mark }.count
    return count >= 3 ? (mark, count) : nil
  }

  /// `[label]: target`, no footnote.
  private func definition(_ line: Range<Int>) -> String? {
    let text = bytes[line].drop { $0 == 32 }
    guard text.first == UInt8(ascii: "["), text.dropFirst().first != UInt8(ascii: "^"),
      let close = text.firstIndex(of: UInt8(ascii: "]")), close + 1 < line.upperBound,
      bytes[close + 1] == UInt8(ascii: ":")
    else { return nil }
    return target(from: close + 2, to: line.upperBound)?.text
  }

  private mutating func scan(_ line: Range<Int>, _ number: Int) {
    var offset = line.lowerBound
    while offset < line.upperBound {
      switch bytes[offset] {
      case UInt8(ascii: "\\"):
        offset += 2
      case UInt8(ascii: "`"):
        offset = endOfCode(from: offset, to: line.upperBound)
      case UInt8(ascii: "]") where offset + 1 < line.upperBound && bytes[offset + 1] == UInt8(ascii: "("):
        if let found = target(from: offset + 2, to: line.upperBound) {
          links.append(Link(target: found.text, line: number))
          offset = found.end
        } else {
          offset += 1
        }
      default:
        offset += 1
      }
    }
  }

  /// Behind the code that begins here, or behind the backticks when it does not end on this line.
  private func endOfCode(from start: Int, to end: Int) -> Int {
    let count = bytes[start..<end].prefix { $0 == UInt8(ascii: "`") }.count
    var offset = start + count
    while let next = bytes[offset..<end].firstIndex(of: UInt8(ascii: "`")) {
      let run = bytes[next..<end].prefix { $0 == UInt8(ascii: "`") }.count
      if run == count { return next + run }
      offset = next + run
    }
    return start + count
  }

  /// `<a target>` or `a-target`, which may hold balanced brackets.
  private func target(from start: Int, to end: Int) -> (text: String, end: Int)? {
    var offset = start
    while offset < end, bytes[offset] == 32 || bytes[offset] == 9 { offset += 1 }
    guard offset < end else { return nil }
    if bytes[offset] == UInt8(ascii: "<") {
      guard let close = bytes[offset..<end].firstIndex(of: UInt8(ascii: ">")) else { return nil }
      return (String(decoding: bytes[(offset + 1)..<close], as: UTF8.self), close + 1)
    }
    let first = offset
    var depth = 0
    while offset < end, bytes[offset] > 32 {
      if bytes[offset] == UInt8(ascii: "\\") { offset += 1 }
      if offset < end, bytes[offset] == UInt8(ascii: "(") { depth += 1 }
      if offset < end, bytes[offset] == UInt8(ascii: ")") {
        if depth == 0 { break }
        depth -= 1
      }
      offset += 1
    }
    offset = min(offset, end)
    return first == offset ? nil : (String(decoding: bytes[first..<offset], as: UTF8.self), offset)
  }
}
