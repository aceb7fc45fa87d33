internal import CFriBidi

/// One isolating run sequence (UAX 9, BD13) in which weak and neutral characters get their direction: rules W1 to N2. The
/// characters that rule X9 removes are not in it. O(characters).
struct BidiSequence {
  /// Where its characters stand in the paragraph.
  let places: UnsafeMutableBufferPointer<Int32>
  /// Their classes: first as explicit levels left them, at last L, R, EN or AN.
  let kinds: UnsafeMutableBufferPointer<BidiClass>
  /// The paragraph's scalars, and its classes with overrides.
  let scalars: UnsafeMutableBufferPointer<UInt32>
  let classes: UnsafeMutableBufferPointer<BidiClass>
  let level: Int8
  /// Directions of what stands before and after.
  let start: BidiClass
  let end: BidiClass

  private var embedding: BidiClass { level & 1 == 1 ? .right : .left }

  func resolve() {
    let traits = resolveMarksAndLetters()
    if traits.hasWeak { resolveWeak() }
    if traits.hasNeutral {
      pairBrackets()
      resolveNeutrals()
    }
  }

  /// Rules W1 to W3.
  private func resolveMarksAndLetters() -> (hasWeak: Bool, hasNeutral: Bool) {
    var before = start
    var strong = start
    var hasWeak = false
    var hasNeutral = false
    for index in kinds.indices {
      var kind = kinds[index]
      if kind == .mark { kind = before.isIsolateInitiator || before == .endOfIsolate ? .neutral : before }
      before = kind
      switch kind {
      case .left, .right: strong = kind
      case .arabicLetter:
        strong = kind
        kind = .right
      case .europeanNumber:
        hasWeak = true
        if strong == .arabicLetter {
          kind = .arabicNumber
          before = kind
        }
      case .arabicNumber: break
      case .europeanSeparator, .europeanTerminator, .commonSeparator:
        hasWeak = true
        hasNeutral = true
      default: hasNeutral = true
      }
      kinds[index] = kind
    }
    return (hasWeak, hasNeutral)
  }

  /// Rules W4 to W7.
  private func resolveWeak() {
    var before = start
    var strong = start
    var index = 0
    while index < kinds.count {
      var kind = kinds[index]
      var next = index + 1
      switch kind {
      case .left, .right: strong = kind
      case .europeanSeparator, .commonSeparator: kind = separator(at: index, after: before)
      case .europeanTerminator:
        while next < kinds.count, kinds[next] == .europeanTerminator { next += 1 }
        let touches = before == .europeanNumber || next < kinds.count && kinds[next] == .europeanNumber
        kind = touches ? .europeanNumber : .neutral
      default: break
      }
      // A separator belongs to numbers alone, not to what has become one.
      before = kinds[index] == .europeanTerminator ? .neutral : kind
      kinds[index..<next].update(repeating: kind == .europeanNumber && strong == .left ? .left : kind)
      index = next
    }
  }

  /// A single separator between two numbers of one kind belongs to them.
  private func separator(at index: Int, after before: BidiClass) -> BidiClass {
    guard index + 1 < kinds.count, before == kinds[index + 1] else { return .neutral }
    let isCommon = kinds[index] == .commonSeparator
    return before == .europeanNumber || isCommon && before == .arabicNumber ? before : .neutral
  }

  /// Rules N1 and N2.
  private func resolveNeutrals() {
    var before = start
    var index = 0
    while index < kinds.count {
      guard kinds[index].isNeutral else {
        before = kinds[index] == .left ? .left : .right
        index += 1
        continue
      }
      var next = index
      while next < kinds.count, kinds[next].isNeutral { next += 1 }
      let after = next == kinds.count ? end : kinds[next] == .left ? .left : .right
      kinds[index..<next].update(repeating: before == after ? before : embedding)
      index = next
    }
  }
}

// MARK: Brackets

extension BidiSequence {
  private static let mostOpen = 63

  private struct Bracket {
    var index: Int
    var id: UInt32
    /// Characters of either direction before it.
    var lefts: Int
    var rights: Int
  }

  private struct Pair {
    var open: Int
    var close: Int
    var hasLeft: Bool
    var hasRight: Bool
  }

  /// Rule N0: both brackets of a pair get one direction.
  private func pairBrackets() {
    let pairs = bracketPairs().sorted { $0.open < $1.open }
    var strong = start
    var index = 0
    for pair in pairs {
      while index < pair.open {
        note(kinds[index], &strong)
        index += 1
      }
      if let direction = direction(of: pair, after: strong) {
        set(direction, at: pair.open)
        set(direction, at: pair.close)
      }
    }
  }

  private func note(_ kind: BidiClass, _ strong: inout BidiClass) {
    if !kind.isNeutral { strong = kind == .left ? .left : .right }
  }

  private func direction(of pair: Pair, after strong: BidiClass) -> BidiClass? {
    let isLeft = embedding == .left
    if isLeft ? pair.hasLeft : pair.hasRight { return embedding }
    guard pair.hasLeft || pair.hasRight else { return nil }
    return strong
  }

  /// Marks on a bracket go with it.
  private func set(_ direction: BidiClass, at index: Int) {
    kinds[index] = direction
    var next = index + 1
    while next < kinds.count, classes[Int(places[next])] == .mark {
      kinds[next] = direction
      next += 1
    }
  }

  /// The pairs (BD16), in the order in which they end.
  private func bracketPairs() -> [Pair] {
    var pairs: [Pair] = []
    var open: [Bracket] = []
    var lefts = 0
    var rights = 0
    for index in kinds.indices {
      guard kinds[index].isNeutral else {
        if kinds[index] == .left { lefts += 1 } else { rights += 1 }
        continue
      }
      guard kinds[index] == .neutral, classes[Int(places[index])] == .neutral else { continue }
      let type = fribidi_get_bracket(scalars[Int(places[index])])
      guard type != 0 else { continue }
      let bracket = Bracket(index: index, id: type & 0x7FFF_FFFF, lefts: lefts, rights: rights)
      if type >> 31 == 1 {
        guard open.count < Self.mostOpen else { break }
        open.append(bracket)
      } else if let match = open.lastIndex(where: { $0.id == bracket.id }) {
        let first = open[match]
        pairs.append(
          Pair(open: first.index, close: index, hasLeft: lefts > first.lefts, hasRight: rights > first.rights))
        open.removeSubrange(match...)
      }
    }
    return pairs
  }
}
