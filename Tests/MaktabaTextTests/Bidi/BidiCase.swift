import Foundation

@testable import MaktabaText

/// A case of BidiCharacterTest.txt or BidiTest.txt.
struct BidiCase {
  var source: String
  var scalars: [UInt32]
  /// 0 from left to right, 1 from right to left, 2 as the text says.
  var direction: Int
  /// The level of the paragraph is odd.
  var isRightToLeft: Bool
  /// Nil where the algorithm removes the character.
  var levels: [Int8?]
  /// Indices of what is left, from left to right.
  var order: [Int]

  private init(
    source: String, scalars: [UInt32], direction: Int, isRightToLeft: Bool, levels: [Int8?], order: [Int]
  ) {
    self.source = source
    self.scalars = scalars
    self.direction = direction
    self.isRightToLeft = isRightToLeft
    self.levels = levels
    self.order = order
  }

  init?(_ line: Substring) {
    let fields = line.split(separator: ";", omittingEmptySubsequences: false)
    guard !line.hasPrefix("#"), fields.count == 5, let direction = Int(fields[1]) else { return nil }
    source = String(line)
    scalars = fields[0].split(separator: " ").compactMap { UInt32($0, radix: 16) }
    self.direction = direction
    isRightToLeft = fields[2] == "1"
    levels = fields[3].split(separator: " ").map { Int8($0) }
    order = fields[4].split(separator: " ").compactMap { Int($0) }
  }

  /// An isolate is begun that nothing ends.
  var opensUnclosedIsolate: Bool {
    var depth = 0
    for scalar in scalars {
      if 0x2066...0x2068 ~= scalar { depth += 1 }
      if scalar == 0x2069 { depth = max(0, depth - 1) }
    }
    return depth > 0
  }

  /// The lines of BidiTest.txt, whose cases are classes, for both base directions.
  static func ofClasses() throws -> [BidiCase] {
    var levels: [Int8?] = []
    var order: [Int] = []
    var cases: [BidiCase] = []
    for line in try UnicodeFile.text("BidiTest.txt").split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(whereSeparator: \.isWhitespace)
      if fields[0] == "@Levels:" { levels = fields.dropFirst().map { Int8($0) } }
      if fields[0] == "@Reorder:" { order = fields.dropFirst().compactMap { Int($0) } }
      guard !line.hasPrefix("@"), let bits = fields.last.flatMap({ Int($0) }) else { continue }
      let scalars = line.prefix { $0 != ";" }.split(separator: " ").compactMap { examples[String($0)] }
      for direction in [0, 1] where bits & (2 << direction) != 0 {
        cases.append(
          BidiCase(
            source: String(line), scalars: scalars, direction: direction, isRightToLeft: direction == 1,
            levels: levels, order: order))
      }
    }
    return cases
  }

  /// A character of each class.
  private static let examples: [String: UInt32] = [
    "L": 0x61, "R": 0x5D0, "AL": 0x627, "EN": 0x31, "ES": 0x2B, "ET": 0x23, "AN": 0x660, "CS": 0x2C, "NSM": 0x300,
    "BN": 0xAD, "B": 0x2029, "S": 0x9, "WS": 0x20, "ON": 0x21, "LRE": 0x202A, "RLE": 0x202B, "PDF": 0x202C,
    "LRO": 0x202D, "RLO": 0x202E, "LRI": 0x2066, "RLI": 0x2067, "FSI": 0x2068, "PDI": 0x2069,
  ]

  static func all() throws -> [BidiCase] {
    try UnicodeFile.text("BidiCharacterTest.txt").split(separator: "\n").compactMap { BidiCase($0) }
  }

  var base: TextDirection {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
    return Array(String(text).utf8).withUnsafeBufferPointer { TextDirection(firstStrongIn: $0) } ?? .leftToRight
  }

  /// The program makes of it what Unicode does.
  var isResolved: Bool {
    let found = resolved
    return found.levels == levels && found.order == order
  }

  /// What the program makes of it.
  var resolved: (levels: [Int8?], order: [Int]) {
    var scalars = scalars
    var classes = Array(repeating: BidiClass.neutral, count: scalars.count)
    var found = Array(repeating: Int8(0), count: scalars.count)
    scalars.withUnsafeMutableBufferPointer { scalars in
      classes.withUnsafeMutableBufferPointer { classes in
        found.withUnsafeMutableBufferPointer { found in
          let paragraph = BidiParagraph(scalars: scalars, classes: classes, levels: found)
          paragraph.findClasses()
          paragraph.findLevels(base: isRightToLeft ? .rightToLeft : .leftToRight)
        }
      }
    }
    let kept = scalars.indices.filter { levels[$0] != nil }
    var order = kept
    VisualOrder.apply(to: &order, levels: kept.map { found[$0] })
    return (scalars.indices.map { levels[$0] == nil ? nil : found[$0] }, order)
  }
}

/// A file of the Unicode character database.
enum UnicodeFile {
  struct Missing: Error, CustomStringConvertible {
    var name: String
    var description: String { "/usr/share/unicode/\(name) is missing: install Debian's package unicode-data." }
  }

  static func text(_ name: String) throws -> String {
    guard let text = try? String(contentsOfFile: "/usr/share/unicode/\(name)", encoding: .utf8) else {
      throw Missing(name: name)
    }
    return text
  }
}
