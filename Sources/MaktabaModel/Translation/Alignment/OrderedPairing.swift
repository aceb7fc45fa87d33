/// Pairs the elements of two lists, keeping the order of both, so that the pairs are worth most together.
enum OrderedPairing {
  /// The pairs, in order.
  /// - Parameters:
  ///   - worth: how well two elements fit; what is not over 0 is never paired.
  /// - Complexity: O(rows × columns); lists whose product is over ``greatestTable`` are paired place by place.
  static func pairs(_ rows: Range<Int>, _ columns: Range<Int>, worth: (Int, Int) -> Double) -> [(Int, Int)] {
    if rows.isEmpty || columns.isEmpty { return [] }
    guard rows.count * columns.count <= greatestTable else {
      return zip(rows, columns).filter { worth($0, $1) > 0 }
    }
    let width = columns.count + 1
    var best = [Double](repeating: 0, count: (rows.count + 1) * width)
    for i in (0..<rows.count).reversed() {
      for j in (0..<columns.count).reversed() {
        let pair = worth(rows.lowerBound + i, columns.lowerBound + j)
        let skipped = max(best[(i + 1) * width + j], best[i * width + j + 1])
        best[i * width + j] = pair > 0 ? max(skipped, pair + best[(i + 1) * width + j + 1]) : skipped
      }
    }
    return walk(best, rows, columns, worth)
  }

  static let greatestTable = 250_000

  private static func walk(
    _ best: [Double], _ rows: Range<Int>, _ columns: Range<Int>, _ worth: (Int, Int) -> Double
  ) -> [(Int, Int)] {
    let width = columns.count + 1
    var pairs: [(Int, Int)] = []
    var (i, j) = (0, 0)
    while i < rows.count, j < columns.count {
      let pair = worth(rows.lowerBound + i, columns.lowerBound + j)
      if pair > 0, best[i * width + j] == pair + best[(i + 1) * width + j + 1] {
        pairs.append((rows.lowerBound + i, columns.lowerBound + j))
        (i, j) = (i + 1, j + 1)
      } else if best[i * width + j] == best[(i + 1) * width + j] {
        i += 1
      } else {
        j += 1
      }
    }
    return pairs
  }
}
