/// Pairs the elements of two lists, keeping the order of both, so that the pairs are worth most together.
///
/// Lists of which one is thousands long are only compared near the diagonal: what stands far from its place finds no pair.
struct OrderedPairing {
  private let rows: Int
  private let columns: Int
  /// How far from the diagonal elements are compared.
  private let reach: Int
  private var best: [Float]

  /// The pairs, in order.
  /// - Parameters:
  ///   - rows: how many the first list has.
  ///   - columns: how many the second list has.
  ///   - worth: how well two elements fit; what is not over 0 is never paired.
  /// - Complexity: O(rows × columns), at most ``greatestTable`` calls of `worth`.
  static func pairs(_ rows: Int, _ columns: Int, worth: (Int, Int) -> Float) -> [(Int, Int)] {
    if rows == 0 || columns == 0 { return [] }
    var pairing = OrderedPairing(rows, columns)
    pairing.fill(worth)
    return pairing.walk(worth)
  }

  static let greatestTable = 1_000_000

  private init(_ rows: Int, _ columns: Int) {
    self.rows = rows
    self.columns = columns
    reach = min(columns, Self.greatestTable / rows / 2)
    best = [Float](repeating: 0, count: (rows + 1) * (min(columns, 2 * reach) + 2))
  }

  /// The columns that a row is compared with.
  private func band(_ row: Int) -> Range<Int> {
    if reach >= columns { return 0..<columns }
    let middle = row * columns / rows
    return max(0, middle - reach)..<min(columns, middle + reach)
  }

  private func place(_ row: Int, _ column: Int) -> Int? {
    guard row < rows else { return nil }
    let band = band(row)
    return band.contains(column) ? row * (min(columns, 2 * reach) + 2) + column - band.lowerBound : nil
  }

  private func most(_ row: Int, _ column: Int) -> Float { place(row, column).map { best[$0] } ?? 0 }

  private mutating func fill(_ worth: (Int, Int) -> Float) {
    for row in (0..<rows).reversed() {
      for column in band(row).reversed() {
        guard let place = place(row, column) else { continue }
        let pair = worth(row, column)
        let skipped = max(most(row + 1, column), most(row, column + 1))
        best[place] = pair > 0 ? max(skipped, pair + most(row + 1, column + 1)) : skipped
      }
    }
  }

  private func walk(_ worth: (Int, Int) -> Float) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    var (row, column) = (0, 0)
    while row < rows, column < columns {
      let band = band(row)
      if column >= band.upperBound {
        row += 1
      } else if column < band.lowerBound {
        column += 1
      } else {
        let pair = worth(row, column)
        if pair > 0, most(row, column) == pair + most(row + 1, column + 1) {
          pairs.append((row, column))
          (row, column) = (row + 1, column + 1)
        } else if most(row, column) == most(row + 1, column) {
          row += 1
        } else {
          column += 1
        }
      }
    }
    return pairs
  }
}

/// The longest part of a list of numbers that only rises: what kept its order when other things were moved.
enum RisingPart {
  /// The indices of its numbers. O(n log n).
  static func indices(of numbers: [Int]) -> [Int] {
    /// The last index of the best part of each length, by length.
    var ends: [Int] = []
    var before = [Int?](repeating: nil, count: numbers.count)
    for index in numbers.indices {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if numbers[ends[middle]] < numbers[index] { low = middle + 1 } else { high = middle }
      }
      before[index] = low > 0 ? ends[low - 1] : nil
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var part: [Int] = []
    var next = ends.last
    while let index = next {
      part.append(index)
      next = before[index]
    }
    return part.reversed()
  }
}
