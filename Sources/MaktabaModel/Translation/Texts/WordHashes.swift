import MaktabaText

/// The words of a text as numbers: enough to tell how alike two texts are, without keeping them.
enum WordHashes {
  /// The words in order, folded as the search folds them.
  static func of(_ plain: ArraySlice<UInt8>) -> [UInt32] {
    var folded: [UInt8] = []
    plain.withUnsafeBufferPointer { Folding.appendIndexText(of: $0, to: &folded) }
    var words: [UInt32] = []
    var hash = start
    for byte in folded {
      if byte == 0x20 {
        words.append(hash)
        hash = start
      } else {
        // FNV-1a, 32 bits: a rare collision makes two words alike, no more.
        hash = (hash ^ UInt32(byte)) &* 16_777_619
      }
    }
    if hash != start { words.append(hash) }
    return words
  }

  private static let start: UInt32 = 2_166_136_261

  /// How alike two texts are, 0…1, whatever the order of their words (Dice's coefficient over both as multisets).
  static func likeness(_ a: [UInt32], _ b: [UInt32]) -> Double { likeness(sorted: a.sorted(), b.sorted()) }

  /// The same for lists in rising order.
  static func likeness(sorted a: [UInt32], _ b: [UInt32]) -> Double {
    if a.isEmpty || b.isEmpty { return a.isEmpty && b.isEmpty ? 1 : 0 }
    return 2 * Double(common(a, b)) / Double(a.count + b.count)
  }

  private static func common(_ a: [UInt32], _ b: [UInt32]) -> Int {
    var (i, j, count) = (0, 0, 0)
    while i < a.count, j < b.count {
      if a[i] == b[j] { count += 1 }
      (i, j) = (a[i] <= b[j] ? i + 1 : i, b[j] <= a[i] ? j + 1 : j)
    }
    return count
  }

  /// An edit has touched less than a share of the words, counted in the longer text.
  static func isChange(from old: [UInt32], to new: [UInt32], under share: Double) -> Bool {
    let longest = max(old.count, new.count)
    // An edit touches at least the words that only one side has: most changes need no closer look, which is what keeps
    // the closer look short.
    guard Double(longest - common(old.sorted(), new.sorted())) < share * Double(longest) else { return false }
    guard longest <= longestCompared else { return true }
    let difference = new.difference(from: old)
    return Double(max(difference.insertions.count, difference.removals.count)) < share * Double(longest)
  }

  private static let longestCompared = 20_000
}
