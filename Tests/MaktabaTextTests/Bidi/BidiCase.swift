import CFriBidi
import Foundation

@testable import MaktabaText

/// One line of BidiCharacterTest.txt.
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

  static func all() throws -> [BidiCase] {
    try UnicodeFile.text("BidiCharacterTest.txt").split(separator: "\n").compactMap { BidiCase($0) }
  }

  var base: TextDirection {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
    return Array(String(text).utf8).withUnsafeBufferPointer { BidiText.direction(of: $0) } ?? .leftToRight
  }

  /// What the program makes of it.
  var resolved: (levels: [Int8?], order: [Int]) {
    var scalars = scalars
    var types = Array(repeating: FRIBIDI_TYPE_ON, count: scalars.count)
    var found = Array(repeating: Int8(0), count: scalars.count)
    scalars.withUnsafeMutableBufferPointer { scalars in
      types.withUnsafeMutableBufferPointer { types in
        found.withUnsafeMutableBufferPointer { found in
          let paragraph = BidiParagraph(scalars: scalars, types: types, levels: found)
          paragraph.findTypes()
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
