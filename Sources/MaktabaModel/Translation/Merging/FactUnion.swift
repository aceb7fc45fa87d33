/// The union of two files of facts, line by line. Pure.
enum FactUnion {
  /// What the other file has to add.
  struct Addition: Equatable {
    /// Lines that this file lacks, each with its line feed: also those that only a newer version understands.
    var lines: [UInt8] = []
    var count = 0
    /// Lines of the other file that are damaged, and stay where they are.
    var damaged: [Int] = []
  }

  /// The lines of `other` that `mine` lacks, in their order and byte for byte, each once. O(bytes of both).
  static func addition(to mine: [UInt8], from other: [UInt8]) -> Addition {
    var known = Set(lines(of: mine))
    var addition = Addition()
    for (number, line) in lines(of: other).enumerated() where !line.isEmpty && known.insert(line).inserted {
      if EventLine.read(line) == .damaged {
        addition.damaged.append(number + 1)
      } else {
        addition.lines += line + [UInt8(ascii: "\n")]
        addition.count += 1
      }
    }
    return addition
  }

  /// Without what ends them, and without what some editors put before the first.
  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    return bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    }
  }
}
