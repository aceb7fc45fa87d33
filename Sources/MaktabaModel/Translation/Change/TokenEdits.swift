/// Which tokens of an old text a new one has kept.
///
/// The greedy algorithm of Myers ("An O(ND) Difference Algorithm and Its Variations", 1986) with a bound: its time and
/// memory grow with the square of the number of edits. Texts that differ more are parted by the tokens that stand once in
/// each, as far as those keep their order, and what lies between is compared by itself, with a smaller bound.
struct TokenEdits {
  /// Pairs of places, in order of both.
  private(set) var kept: [(Int, Int)] = []
  private let old: [Int32]
  private let new: [Int32]

  private static let mostEdits = 800
  private static let mostEditsBetween = 120

  /// Compares two lists of tokens by their numbers.
  init(from old: [Int32], to new: [Int32]) {
    self.old = old
    self.new = new
    compare(old.indices, new.indices, most: Self.mostEdits)
  }

  private mutating func compare(_ mine: Range<Int>, _ theirs: Range<Int>, most: Int) {
    var (mine, theirs) = (mine, theirs)
    while let a = mine.first, let b = theirs.first, old[a] == new[b] {
      kept.append((a, b))
      (mine, theirs) = (a + 1..<mine.upperBound, b + 1..<theirs.upperBound)
    }
    var end: [(Int, Int)] = []
    while let a = mine.last, let b = theirs.last, old[a] == new[b] {
      end.append((a, b))
      (mine, theirs) = (mine.lowerBound..<a, theirs.lowerBound..<b)
    }
    if !mine.isEmpty, !theirs.isEmpty { compareMiddle(mine, theirs, most: most) }
    kept += end.reversed()
  }

  private mutating func compareMiddle(_ mine: Range<Int>, _ theirs: Range<Int>, most: Int) {
    if let pairs = ShortestEdits(old[mine], new[theirs], most: most).pairs {
      kept += pairs
      return
    }
    guard most > Self.mostEditsBetween else { return }
    var (a, b) = (mine.lowerBound, theirs.lowerBound)
    for (i, j) in anchors(mine, theirs) + [(mine.upperBound, theirs.upperBound)] {
      compare(a..<i, b..<j, most: Self.mostEditsBetween)
      if i < mine.upperBound { kept.append((i, j)) }
      (a, b) = (i + 1, j + 1)
    }
  }

  /// Tokens that stand once in each, as many as keep their order: the longest increasing run.
  private func anchors(_ mine: Range<Int>, _ theirs: Range<Int>) -> [(Int, Int)] {
    let places = Self.once(new, theirs)
    let single = Self.once(old, mine)
    let pairs = mine.compactMap { i in single[old[i]].flatMap { _ in places[old[i]].map { (i, $0) } } }
    var ends: [Int] = []
    var before = [Int?](repeating: nil, count: pairs.count)
    for (index, pair) in pairs.enumerated() {
      let place = ends.firstPlace { pairs[$0].1 >= pair.1 }
      before[index] = place > 0 ? ends[place - 1] : nil
      if place < ends.count { ends[place] = index } else { ends.append(index) }
    }
    var run: [(Int, Int)] = []
    var at = ends.last
    while let index = at {
      run.append(pairs[index])
      at = before[index]
    }
    return run.reversed()
  }

  /// Where each token stands that stands once.
  private static func once(_ tokens: [Int32], _ range: Range<Int>) -> [Int32: Int] {
    var places: [Int32: Int] = [:]
    for index in range { places[tokens[index]] = places[tokens[index]] == nil ? index : -1 }
    return places.filter { $0.value >= 0 }
  }
}

extension [Int] {
  /// The first place whose element fits, in a list where those that fit come last. O(log count).
  fileprivate func firstPlace(_ fits: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if fits(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// The shortest edit from one list to another, as long as it has no more than so many steps.
private struct ShortestEdits {
  /// Pairs of equal tokens, in order; nil when it takes more steps.
  private(set) var pairs: [(Int, Int)]?
  private let old: ArraySlice<Int32>
  private let new: ArraySlice<Int32>

  init(_ old: ArraySlice<Int32>, _ new: ArraySlice<Int32>, most: Int) {
    self.old = old
    self.new = new
    pairs = reached(most: most).map(walkBack)
  }

  /// How far each diagonal was reached before every step; nil when the end was not.
  private func reached(most: Int) -> [[Int32]]? {
    let most = min(most, old.count + new.count)
    // Diagonals -most - 1 ... most + 1.
    var far = [Int32](repeating: 0, count: 2 * most + 3)
    var trace: [[Int32]] = []
    for step in 0...most {
      trace.append(Array(far[(most + 1 - step)...(most + 1 + step)]))
      for diagonal in stride(from: -step, through: step, by: 2) {
        let at = most + 1 + diagonal
        let isDown = diagonal == -step || diagonal != step && far[at - 1] < far[at + 1]
        var x = Int(isDown ? far[at + 1] : far[at - 1] + 1)
        var y = x - diagonal
        while x < old.count, y < new.count, y >= 0, old[old.startIndex + x] == new[new.startIndex + y] {
          (x, y) = (x + 1, y + 1)
        }
        far[at] = Int32(x)
        if x >= old.count, y >= new.count { return trace }
      }
    }
    return nil
  }

  private func walkBack(_ trace: [[Int32]]) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    var (x, y) = (old.count, new.count)
    for step in trace.indices.reversed() {
      let far = trace[step]
      func reach(_ diagonal: Int) -> Int { abs(diagonal) > step ? -1 : Int(far[diagonal + step]) }
      let diagonal = x - y
      let isDown = diagonal == -step || diagonal != step && reach(diagonal - 1) < reach(diagonal + 1)
      let before = isDown ? diagonal + 1 : diagonal - 1
      let start = step == 0 ? 0 : reach(before) + (isDown ? 0 : 1)
      while x > start, y > 0 {
        (x, y) = (x - 1, y - 1)
        pairs.append((old.startIndex + x, new.startIndex + y))
      }
      if step > 0 { (x, y) = (reach(before), reach(before) - before) }
    }
    return pairs.reversed()
  }
}
