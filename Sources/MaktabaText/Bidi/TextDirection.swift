internal import CUnicodeTables

/// Which way text begins.
public enum TextDirection: Sendable {
  case leftToRight, rightToLeft
}

extension TextDirection {
  /// The direction of a paragraph or a title; nil where it has no letter and nothing is known of what stands around it.
  ///
  /// The first letter alone misleads: many a Persian sentence begins with the name of a program. So the algorithm is told
  /// the direction by what is known of the text, as it allows (UAX 9, HL1). Text that begins on the right does so (P2).
  /// Text whose first letter is left-to-right begins on the right all the same
  /// - in a right-to-left document, where more than 40 % of its letters are right-to-left;
  /// - by itself, where more than half of them are.
  ///
  /// In a left-to-right document it begins on the left.
  /// - Parameters:
  ///   - utf8: the text. What stands in isolates does not count.
  ///   - around: the direction of the document; nil for text that stands by itself.
  init?(of utf8: UnsafeBufferPointer<UInt8>, in around: TextDirection?) {
    guard let first = TextDirection(firstStrongIn: utf8) ?? around else { return nil }
    guard first == .leftToRight, around != .leftToRight, BidiScan.first(in: utf8) != nil else {
      self = first
      return
    }
    let letters = StrongLetters(in: utf8)
    let share = around == .rightToLeft ? Self.shareInRightToLeft : Self.shareAlone
    let isRightToLeft = letters.right * 100 > (letters.left + letters.right) * share
    self = isRightToLeft ? .rightToLeft : .leftToRight
  }

  /// Percent of a text's letters. An English sentence in a Persian document stays one, whatever Persian word it explains.
  private static let shareInRightToLeft = 40
  private static let shareAlone = 50

  /// The direction of the first strong character (UAX 9, rules P2 and P3); nil where there is none.
  ///
  /// What stands in isolates does not count, but what follows an isolate that is never closed on its line does.
  /// Stops at the character it looks for.
  init?(firstStrongIn utf8: UnsafeBufferPointer<UInt8>) {
    guard let found = StrongLetters(in: utf8, stopsAtFirst: true).first else { return nil }
    self = found
  }
}

/// The strong characters of a text outside of its isolates. An isolate that is not closed on its line is none.
private struct StrongLetters {
  private(set) var left = 0
  private(set) var right = 0
  private(set) var first: TextDirection?
  /// Those since the outermost open isolate began.
  private var isolated: (left: Int, right: Int, first: TextDirection?) = (0, 0, nil)
  private var depth = 0

  init(in utf8: UnsafeBufferPointer<UInt8>, stopsAtFirst: Bool = false) {
    guard let bytes = utf8.baseAddress else { return }
    var position = 0
    while position < utf8.count {
      let scalar = ut_decode(bytes + position, utf8.count - position)
      position += Int(scalar.length)
      take(scalar.scalar)
      if stopsAtFirst, first != nil { return }
    }
    endLine()
  }

  private mutating func take(_ scalar: UInt32) {
    switch scalar {
    case 0x0A: endLine()
    case 0x61...0x7A, 0x41...0x5A: note(.leftToRight)
    case 0..<0x80: break
    case 0x2066...0x2068: depth += 1
    case 0x2069: closeIsolate()
    case 0x202A...0x202E: break
    default:
      let kind = BidiClasses.shared[scalar]
      if kind.isStrong { note(kind == .left ? .leftToRight : .rightToLeft) }
    }
  }

  private mutating func note(_ direction: TextDirection) {
    let isLeft = direction == .leftToRight
    if depth > 0 {
      if isLeft { isolated.left += 1 } else { isolated.right += 1 }
      if isolated.first == nil { isolated.first = direction }
    } else {
      if isLeft { left += 1 } else { right += 1 }
      if first == nil { first = direction }
    }
  }

  private mutating func closeIsolate() {
    depth = max(0, depth - 1)
    if depth == 0 { isolated = (0, 0, nil) }
  }

  private mutating func endLine() {
    left += isolated.left
    right += isolated.right
    first = first ?? isolated.first
    isolated = (0, 0, nil)
    depth = 0
  }
}
