/// Which section of a translation stands for which section of its source.
struct SectionAlignment {
  /// A section of the translation.
  struct Place: Equatable {
    var index: Int
    /// It was found by its shape alone: flag `~`.
    var isGuess: Bool
  }

  private(set) var places: [Place?]
  private let source: [SectionText]
  private let text: [SectionText]
  private let strangers: Set<Int>

  /// Pairs sections: those that facts name, title and summary, explicit ids, then, between them, headings of the same
  /// sequence of levels; what is left is guessed by levels, facts and length. O(sections), where nothing is guessed.
  /// - Parameters:
  ///   - known: sections of the source with those of the translation that stand for them.
  ///   - strangers: sections of the translation of which it is known that none of the source's stands for them.
  init(_ source: [SectionText], _ text: [SectionText], known: [Int: Int] = [:], strangers: Set<Int> = []) {
    self.source = source
    self.text = text
    self.strangers = strangers
    places = Array(repeating: nil, count: source.count)
    for (mine, theirs) in known { places[mine] = Place(index: theirs, isGuess: false) }
    pairFront()
    pairAnchors()
    pairGaps()
  }

  /// Sections of the translation that stand for none of the source's.
  var orphans: [Int] {
    let taken = Set(places.compactMap { $0?.index })
    return text.indices.filter { !taken.contains($0) && !text[$0].isFront }
  }

  private mutating func pairFront() {
    guard let mine = source.firstIndex(where: \.isFront), let theirs = text.firstIndex(where: \.isFront) else { return }
    places[mine] = places[mine] ?? Place(index: theirs, isGuess: false)
  }

  private mutating func pairAnchors() {
    var taken = Set(places.compactMap { $0?.index })
    let theirs = Self.unique(text)
    for (anchor, mine) in Self.unique(source) where places[mine] == nil {
      if let index = theirs[anchor], taken.insert(index).inserted { places[mine] = Place(index: index, isGuess: false) }
    }
  }

  private static func unique(_ sections: [SectionText]) -> [String: Int] {
    let anchored = sections.indices.filter { sections[$0].anchor != nil }
    return Dictionary(grouping: anchored, by: { sections[$0].anchor ?? "" }).compactMapValues {
      $0.count == 1 ? $0.first : nil
    }
  }

  /// Between two pairs that keep the order.
  private mutating func pairGaps() {
    let taken = strangers.union(places.compactMap { $0?.index })
    var after = (mine: 0, theirs: 0)
    for (mine, theirs) in orderedPairs() + [(source.count, text.count)] {
      let left = (after.mine..<mine).filter { places[$0] == nil && !source[$0].isFront }
      let right = (after.theirs..<theirs).filter { !taken.contains($0) && !text[$0].isFront }
      pair(left, right)
      after = (mine + 1, theirs + 1)
    }
  }

  private func orderedPairs() -> [(Int, Int)] {
    let pairs = places.enumerated().compactMap { mine, place in place.map { (mine, $0.index) } }
    return RisingPart.indices(of: pairs.map(\.1)).map { pairs[$0] }
  }

  private mutating func pair(_ left: [Int], _ right: [Int]) {
    if isSameOutline(left, right) {
      for (mine, theirs) in zip(left, right) { places[mine] = Place(index: theirs, isGuess: false) }
      return
    }
    let pairs = OrderedPairing.pairs(left.count, right.count) { worth(source[left[$0]], text[right[$1]]) }
    for (mine, theirs) in pairs { places[left[mine]] = Place(index: right[theirs], isGuess: true) }
  }

  /// The same levels one after the other. Of whole documents, a translator may also have moved all levels, or have given
  /// the first heading another one or none: then headings are of one level where those of the other document are.
  private func isSameOutline(_ left: [Int], _ right: [Int]) -> Bool {
    let (mine, theirs) = (left.map { source[$0].level }, right.map { text[$0].level })
    if mine == theirs { return true }
    guard mine.count == theirs.count, left.count >= source.count - 1, right.count >= text.count - 1,
      Self.scales.contains(scale(left, right))
    else { return false }
    let hasTitle = !mine.dropFirst().contains(mine[0]) && !theirs.dropFirst().contains(theirs[0])
    let skipped = hasTitle ? 1 : 0
    return Self.isSameShape(mine.dropFirst(skipped), theirs.dropFirst(skipped)) || isSameRhythm(left, right)
  }

  /// Most levels are the same, and every section is as long as its counterpart, measured by the whole documents: were one
  /// missing and another one too many, those between would not be.
  private func isSameRhythm(_ left: [Int], _ right: [Int]) -> Bool {
    let lengths = zip(left, right).map { (Double(source[$0].wordCount), Double(text[$1].wordCount)) }
    let scale = scale(left, right)
    let isLike = lengths.allSatisfy { mine, theirs in
      abs(mine * scale - theirs) <= max(Self.fewWords, min(mine * scale, theirs) * 0.6)
    }
    let equal = zip(left, right).count { source[$0].level == text[$1].level }
    return isLike && 2 * equal >= left.count && lengths.count { $0.0 > 2 * Self.fewWords } >= Self.fewestLong
  }

  /// How long the translation is in words, measured by the source.
  private func scale(_ left: [Int], _ right: [Int]) -> Double {
    let words = left.reduce(0) { $0 + source[$1].wordCount }
    return Double(right.reduce(0) { $0 + text[$1].wordCount }) / Double(max(1, words))
  }

  /// A translation that is half as long, or twice, is one of another text.
  private static let scales = 0.55...1.8
  private static let fewWords = 12.0
  private static let fewestLong = 3

  /// What is higher in the one is higher in the other.
  private static func isSameShape(_ mine: ArraySlice<Int>, _ theirs: ArraySlice<Int>) -> Bool {
    let pairs = Set(zip(mine, theirs).map { [$0, $1] }).sorted { $0[0] < $1[0] }
    return zip(pairs, pairs.dropFirst()).allSatisfy { $0[0] < $1[0] && $0[1] < $1[1] }
  }

  /// The same level counts most, then facts in common, then a length that fits.
  private func worth(_ mine: SectionText, _ theirs: SectionText) -> Float {
    let level: Float =
      mine.level == theirs.level ? 1 : abs(mine.level - theirs.level) == 1 && mine.level * theirs.level > 0 ? 0.2 : 0
    if level == 0 { return 0 }
    let (short, long) = (min(mine.wordCount, theirs.wordCount), max(mine.wordCount, theirs.wordCount))
    let facts = theirs.literals.shared(with: mine.literals)
    if facts == 0, Float(long) > 3 * Float(short) + Float(Self.fewWords) { return 0 }
    return level + facts + 0.5 * Float(short + 1) / Float(long + 1)
  }
}

extension Literals {
  /// How many facts two texts share, 0…1; 0 where neither has any.
  fileprivate func shared(with other: Literals) -> Float {
    let (a, b) = (values, other.values)
    if a.isEmpty || b.isEmpty { return 0 }
    var (i, j, count) = (0, 0, 0)
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        count += 1
        (i, j) = (i + 1, j + 1)
      } else if a[i] < b[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return 2 * Float(count) / Float(a.count + b.count)
  }
}
