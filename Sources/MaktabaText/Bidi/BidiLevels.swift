/// The levels of a paragraph (UAX 9, rules X1 to L1). O(characters), whatever the text is: FriBidi 1.0.8, whose tables are
/// used here, takes time in proportion to the square of the brackets or isolates.
struct BidiLevels {
  private let scalars: UnsafeMutableBufferPointer<UInt32>
  private let classes: UnsafeMutableBufferPointer<BidiClass>
  private let levels: UnsafeMutableBufferPointer<Int8>
  private let base: Int8

  /// - Parameters:
  ///   - classes: those of the scalars; overrides change them.
  ///   - levels: what is found; a removed character (rule X9) has the level of what stands before it.
  init(
    _ scalars: UnsafeMutableBufferPointer<UInt32>, _ classes: UnsafeMutableBufferPointer<BidiClass>,
    _ levels: UnsafeMutableBufferPointer<Int8>, base: TextDirection
  ) {
    self.scalars = scalars
    self.classes = classes
    self.levels = levels
    self.base = base == .rightToLeft ? 1 : 0
  }

  func resolve() {
    var start = 0
    while start < classes.count {
      let end = classes[start...].firstIndex(of: .paragraphSeparator).map { $0 + 1 } ?? classes.count
      BidiLevels(self, start..<end).resolveParagraph()
      start = end
    }
  }

  private init(_ whole: BidiLevels, _ range: Range<Int>) {
    scalars = UnsafeMutableBufferPointer(rebasing: whole.scalars[range])
    classes = UnsafeMutableBufferPointer(rebasing: whole.classes[range])
    levels = UnsafeMutableBufferPointer(rebasing: whole.levels[range])
    base = whole.base
  }

  private func resolveParagraph() {
    let hasExplicit = classes.contains { $0.isExplicit }
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: scalars.count) { places in
      withUnsafeTemporaryAllocation(of: BidiClass.self, capacity: scalars.count) { kinds in
        if hasExplicit {
          resolveRuns(places, kinds)
        } else {
          levels.update(repeating: base)
          resolve([0..<classes.count], start: direction(base), end: direction(base), places, kinds)
        }
      }
    }
    fillRemoved()
    resetSpaces(hasExplicit: hasExplicit)
  }

  private func direction(_ level: Int8) -> BidiClass { level & 1 == 1 ? .right : .left }

  private func resolveRuns(
    _ places: UnsafeMutableBufferPointer<Int32>, _ kinds: UnsafeMutableBufferPointer<BidiClass>
  ) {
    let matches = IsolateMatches(classes)
    _ = ExplicitLevels(classes, levels, base: base, matches: matches)
    let runs = LevelRuns(classes, levels, matches)
    runs.forEachSequence { sequence in
      guard let first = sequence.first, let last = sequence.last else { return }
      let level = runs.runs[first].level
      let before = first > 0 ? runs.runs[first - 1].level : base
      let opens = 0x2066...0x2068 ~= scalars[runs.runs[last].last]
      let after = opens || last + 1 == runs.runs.count ? base : runs.runs[last + 1].level
      resolve(
        sequence.map { runs.runs[$0].places }, start: direction(max(level, before)), end: direction(max(level, after)),
        places, kinds)
    }
  }

  private func resolve(
    _ runs: [Range<Int>], start: BidiClass, end: BidiClass, _ places: UnsafeMutableBufferPointer<Int32>,
    _ kinds: UnsafeMutableBufferPointer<BidiClass>
  ) {
    var count = 0
    for run in runs {
      for place in run where !classes[place].isRemoved {
        places[count] = Int32(place)
        kinds[count] = classes[place]
        count += 1
      }
    }
    guard count > 0 else { return }
    let level = levels[Int(places[0])]
    let sequence = BidiSequence(
      places: .init(rebasing: places[..<count]), kinds: .init(rebasing: kinds[..<count]), scalars: scalars,
      classes: classes, level: level, start: start, end: end)
    sequence.resolve()
    for index in 0..<count { levels[Int(places[index])] = level + Self.step(kinds[index], level) }
  }

  /// Rules I1 and I2.
  private static func step(_ kind: BidiClass, _ level: Int8) -> Int8 {
    if level & 1 == 1 { return kind == .right ? 0 : 1 }
    return kind == .left ? 0 : kind == .right ? 1 : 2
  }

  private func fillRemoved() {
    for place in classes.indices where classes[place].isRemoved {
      levels[place] = place > 0 ? levels[place - 1] : base
    }
  }

  /// Rule L1: separators, and spaces and controls before them or at the end, go with the paragraph.
  private func resetSpaces(hasExplicit: Bool) {
    var isTrailing = true
    for place in classes.indices.reversed() {
      // Overrides have changed the classes.
      let kind = hasExplicit ? BidiClasses.shared[scalars[place]] : classes[place]
      switch kind {
      case .segmentSeparator, .paragraphSeparator: isTrailing = true
      case .space, .boundaryNeutral: break
      default: isTrailing = isTrailing && kind.isExplicit
      }
      if isTrailing { levels[place] = base }
    }
  }
}
