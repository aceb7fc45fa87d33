/// Embeddings, overrides and isolates of a paragraph (UAX 9, rules X1 to X8). O(characters).
struct ExplicitLevels {
  private static let deepest: Int8 = 125

  private struct Status {
    var level: Int8
    var override: BidiClass?
    var isIsolate: Bool
  }

  private let classes: UnsafeMutableBufferPointer<BidiClass>
  private let levels: UnsafeMutableBufferPointer<Int8>
  private let isRightToLeft: [Bool]
  private var stack: [Status]
  private var overflowIsolates = 0
  private var overflowEmbeddings = 0
  private var isolates = 0

  /// - Parameters:
  ///   - classes: overrides change them.
  ///   - matches: see ``IsolateMatches``.
  init(
    _ classes: UnsafeMutableBufferPointer<BidiClass>, _ levels: UnsafeMutableBufferPointer<Int8>,
    base: Int8, matches: IsolateMatches
  ) {
    self.classes = classes
    self.levels = levels
    isRightToLeft = matches.firstStrongIsRightToLeft
    stack = [Status(level: base, override: nil, isIsolate: false)]
    resolve()
  }

  private mutating func resolve() {
    var firstStrongIsolates = 0
    for place in classes.indices {
      let top = stack[stack.count - 1]
      levels[place] = top.level
      let kind = classes[place]
      switch kind {
      case .leftEmbedding: embed(rightToLeft: false, override: nil)
      case .rightEmbedding: embed(rightToLeft: true, override: nil)
      case .leftOverride: embed(rightToLeft: false, override: .left)
      case .rightOverride: embed(rightToLeft: true, override: .right)
      case .leftIsolate, .rightIsolate: isolate(rightToLeft: kind == .rightIsolate)
      case .firstStrongIsolate:
        isolate(rightToLeft: isRightToLeft[firstStrongIsolates])
        firstStrongIsolates += 1
      case .endOfIsolate: endIsolate(at: place)
      case .endOfEmbedding: endEmbedding()
      case .paragraphSeparator: levels[place] = stack[0].level
      default: break
      }
      let status = kind == .endOfIsolate ? stack[stack.count - 1] : top
      if let override = status.override, !kind.isRemoved, kind != .paragraphSeparator { classes[place] = override }
    }
  }

  private func next(rightToLeft: Bool) -> Int8 {
    let level = stack[stack.count - 1].level
    return rightToLeft ? (level + 1) | 1 : (level + 2) & ~1
  }

  private mutating func embed(rightToLeft: Bool, override: BidiClass?) {
    let level = next(rightToLeft: rightToLeft)
    if level <= Self.deepest, overflowIsolates == 0, overflowEmbeddings == 0 {
      stack.append(Status(level: level, override: override, isIsolate: false))
    } else if overflowIsolates == 0 {
      overflowEmbeddings += 1
    }
  }

  private mutating func isolate(rightToLeft: Bool) {
    let level = next(rightToLeft: rightToLeft)
    if level <= Self.deepest, overflowIsolates == 0, overflowEmbeddings == 0 {
      isolates += 1
      stack.append(Status(level: level, override: nil, isIsolate: true))
    } else {
      overflowIsolates += 1
    }
  }

  private mutating func endIsolate(at place: Int) {
    if overflowIsolates > 0 {
      overflowIsolates -= 1
    } else if isolates > 0 {
      overflowEmbeddings = 0
      while let last = stack.popLast(), !last.isIsolate {}
      isolates -= 1
    }
    levels[place] = stack[stack.count - 1].level
  }

  private mutating func endEmbedding() {
    if overflowIsolates > 0 { return }
    if overflowEmbeddings > 0 {
      overflowEmbeddings -= 1
    } else if stack.count > 1, !stack[stack.count - 1].isIsolate {
      stack.removeLast()
    }
  }
}

/// Which isolates end where (BD9), and which way those begin that take their direction from their text (rule X5c).
struct IsolateMatches {
  /// For the n-th first strong isolate.
  private(set) var firstStrongIsRightToLeft: [Bool] = []
  /// For each end of an isolate that matches, in order: where it stands and where the isolate begins.
  private(set) var ends: [(end: Int, start: Int)] = []

  private struct Open {
    var start: Int
    /// Its number among the first strong isolates, while its first strong character has not been met.
    var number: Int?
  }

  init(_ classes: UnsafeMutableBufferPointer<BidiClass>) {
    var open: [Open] = []
    for (place, kind) in classes.enumerated() {
      switch kind {
      case .leftIsolate, .rightIsolate: open.append(Open(start: place, number: nil))
      case .firstStrongIsolate:
        open.append(Open(start: place, number: firstStrongIsRightToLeft.count))
        firstStrongIsRightToLeft.append(false)
      case .endOfIsolate:
        if let last = open.popLast() { ends.append((place, last.start)) }
      case .left, .right, .arabicLetter:
        guard let last = open.last, let number = last.number else { break }
        firstStrongIsRightToLeft[number] = kind != .left
        open[open.count - 1].number = nil
      default: break
      }
    }
  }
}
