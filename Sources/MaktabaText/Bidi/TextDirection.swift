internal import CUnicodeTables

/// Which way text begins.
public enum TextDirection: Sendable {
  case leftToRight, rightToLeft
}

extension TextDirection {
  /// The direction of the first strong character (UAX 9, rules P2 and P3); nil where there is none.
  ///
  /// What stands in isolates does not count, but what follows an isolate that is never closed on its line does.
  /// Stops at the character it looks for.
  init?(firstStrongIn utf8: UnsafeBufferPointer<UInt8>) {
    guard let bytes = utf8.baseAddress else { return nil }
    var search = FirstStrong()
    var position = 0
    while position < utf8.count {
      let scalar = ut_decode(bytes + position, utf8.count - position)
      position += Int(scalar.length)
      if search.ends(with: scalar.scalar) { break }
    }
    guard let found = search.found ?? search.isolated else { return nil }
    self = found
  }
}

/// The search for the first strong character.
private struct FirstStrong {
  var found: TextDirection?
  /// The first strong character since an isolate began that is still open.
  var isolated: TextDirection?
  private var depth = 0

  /// Takes one scalar. - Returns: the search is over.
  mutating func ends(with scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0A: endLine()
    case 0x61...0x7A, 0x41...0x5A: note(.leftToRight)
    case 0..<0x80: break
    case 0x2066...0x2068: depth += 1
    case 0x2069:
      depth = max(0, depth - 1)
      if depth == 0 { isolated = nil }
    case 0x202A...0x202E: break
    default: noteClass(of: scalar)
    }
    return found != nil
  }

  private mutating func endLine() {
    found = isolated
    depth = 0
  }

  private mutating func noteClass(of scalar: UInt32) {
    let kind = BidiClasses.shared[scalar]
    if kind.isStrong { note(kind == .left ? .leftToRight : .rightToLeft) }
  }

  private mutating func note(_ direction: TextDirection) {
    if depth == 0 { found = direction } else if isolated == nil { isolated = direction }
  }
}
