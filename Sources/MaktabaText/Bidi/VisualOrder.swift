/// The order in which the glyphs of a row are painted (UAX 9, rule L2).
enum VisualOrder {
  /// Puts `items`, whose levels are `levels`, in order from left to right. O(count) for each level.
  static func apply<Item>(to items: inout [Item], levels: [Int8]) {
    guard let highest = levels.max(), highest > 0 else { return }
    for level in stride(from: highest, through: 1, by: -1) {
      reverseRuns(of: &items, levels: levels, from: level)
    }
  }

  /// Where a run stands does not change while runs within it are reversed, so that the levels stay as they are.
  private static func reverseRuns<Item>(of items: inout [Item], levels: [Int8], from level: Int8) {
    var start = 0
    while start < levels.count {
      var end = start
      while end < levels.count, levels[end] >= level { end += 1 }
      if end - start > 1 { items[start..<end].reverse() }
      start = end + 1
    }
  }
}
