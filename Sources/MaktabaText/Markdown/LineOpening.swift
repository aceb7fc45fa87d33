/// What the beginning of a line says about the blocks it may belong to: exact enough to bound a parser's work from
/// above.
struct LineOpening {
  /// The line ends a paragraph and is none itself: white space and quotation marks, or a row of hyphens.
  private(set) var isBlank = true
  /// The line cannot continue a paragraph: a heading or a list item, indented by at most three spaces.
  private(set) var beginsBlock = false
  /// The line may be a table's delimiter row.
  private(set) var isDelimiterRow = false
  /// The line may begin with a link definition `[label]:`.
  private(set) var isDefinition = false
  /// At least as many containers as the line can open or continue.
  private(set) var depth = 0

  init(_ line: UnsafeBufferPointer<UInt8>) {
    let rest = readContainers(line)
    if isBlank { return }
    isBlank = Self.isUnderline(line)
    let remains = UnsafeBufferPointer(rebasing: line[rest...])
    isDefinition = remains.first == UInt8(ascii: "[")
    isDelimiterRow = Self.isDelimiterRow(remains)
    beginsBlock = Self.beginsBlock(line)
  }

  /// Steps over quotation marks, list markers and white space. A container takes a marker, or two columns of
  /// indentation.
  /// - Returns: where the rest of the line begins; a marker that ends the line is part of the rest.
  private mutating func readContainers(_ line: UnsafeBufferPointer<UInt8>) -> Int {
    var index = 0
    var indentation = 0
    while index < line.count {
      switch line[index] {
      case 0x20: indentation += 1
      case 0x09: indentation += 4
      case UInt8(ascii: ">"): depth += 1
      default:
        isBlank = false
        guard let after = Self.listMarkerEnd(line, index) else {
          depth += indentation / 2
          return index
        }
        depth += 1
        index = after - 1
      }
      index += 1
    }
    depth += indentation / 2
    return line.count
  }

  /// Where the list marker at `index` ends, if there is one with white space after it.
  private static func listMarkerEnd(_ line: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
    var end = index
    switch line[index] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): end += 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      while end < line.count, end - index < 9, line[end] >= 0x30, line[end] <= 0x39 { end += 1 }
      guard end < line.count, line[end] == UInt8(ascii: ".") || line[end] == UInt8(ascii: ")") else { return nil }
      end += 1
    default: return nil
    }
    guard end < line.count, line[end] == 0x20 || line[end] == 0x09 else { return nil }
    return end
  }

  /// Three hyphens or more and nothing else, indented by at most three spaces: they underline a heading or make a rule,
  /// whatever stands before.
  private static func isUnderline(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    let rest = line.prefix(3).allSatisfy { $0 == 0x20 } ? line.dropFirst(3) : line.drop { $0 == 0x20 }
    return rest.count >= 3 && rest.allSatisfy { $0 == UInt8(ascii: "-") }
  }

  private static func beginsBlock(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < min(3, line.count), line[index] == 0x20 { index += 1 }
    guard index + 2 < line.count else { return false }
    switch line[index] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      return line[index + 1] == 0x20 && line[index + 2] > 0x20
    case UInt8(ascii: "#"):
      let marks = index
      while index < line.count, line[index] == UInt8(ascii: "#") { index += 1 }
      return index - marks <= 6 && index < line.count && line[index] == 0x20
    default: return false
    }
  }

  private static func isDelimiterRow(_ rest: UnsafeBufferPointer<UInt8>) -> Bool {
    rest.allSatisfy {
      $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") || $0 == 0x20 || $0 == 0x09
    }
  }
}
