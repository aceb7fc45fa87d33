internal import CUnicodeTables

/// Thai, Lao, Khmer and Burmese have no spaces between words (class SA of the annex): a line may end between two words
/// of a dictionary, and where there is none between two syllables.
enum SouthEastAsianBreaks {
  static func mark(_ utf8: UnsafeBufferPointer<UInt8>, _ breaks: BreakMarks) {
    var index = 0
    while let run = run(from: index, utf8) {
      markWords(of: run, utf8, breaks)
      index = run.upperBound
    }
  }

  private static func markWords(of run: Range<Int>, _ utf8: UnsafeBufferPointer<UInt8>, _ breaks: BreakMarks) {
    let hasWords = WordDictionary.findWords(in: UnsafeBufferPointer(rebasing: utf8[run])) { offset in
      let index = run.lowerBound + offset
      if scalar(at: index, utf8).symbol == UT_LB_SA { breaks[index] = LineBreaks.allowed }
    }
    if !hasWords { markSyllables(of: run, utf8, breaks) }
  }

  /// The next run of letters of these scripts and marks on them.
  private static func run(from start: Int, _ utf8: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    var index = start
    while index < utf8.count {
      let letter = scalar(at: index, utf8)
      if letter.symbol == UT_LB_SA { return index..<endOfRun(index + letter.length, utf8) }
      index += letter.length
    }
    return nil
  }

  private static func endOfRun(_ start: Int, _ utf8: UnsafeBufferPointer<UInt8>) -> Int {
    var index = start
    while index < utf8.count {
      let next = scalar(at: index, utf8)
      guard [UT_LB_SA, UT_LB_CM, UT_LB_CMZ, UT_LB_CMF].contains(next.symbol) else { break }
      index += next.length
    }
    return index
  }

  private static func scalar(at index: Int, _ utf8: UnsafeBufferPointer<UInt8>) -> (symbol: Int32, length: Int) {
    guard utf8[index] >= 0x80, let bytes = utf8.baseAddress else { return (UT_LB_AL, 1) }
    let decoded = ut_decode(bytes + index, utf8.count - index)
    return (Int32(ut_line_break(decoded.scalar)), Int(decoded.length))
  }

  // MARK: Without a dictionary

  static func markSyllables(of run: Range<Int>, _ utf8: UnsafeBufferPointer<UInt8>, _ breaks: BreakMarks) {
    var before = TextCluster.at(run.lowerBound, in: utf8, end: run.upperBound)
    var index = run.lowerBound + before.length
    while index < run.upperBound {
      let cluster = TextCluster.at(index, in: utf8, end: run.upperBound)
      let belongs = cluster.continuesSyllable || before.bindsNext || follows.contains(cluster.scalar)
      breaks[index] = belongs ? LineBreaks.none : LineBreaks.allowed
      index += cluster.length
      before = cluster
    }
  }

  /// Vowels and signs that belong to the consonant before them, beside those that UAX 29 knows.
  private static let follows: Set<UInt32> = [
    0x0E2F, 0x0E30, 0x0E32, 0x0E33, 0x0E45, 0x0E46, 0x0EB0, 0x0EB2, 0x0EB3, 0x0EC6, 0x17D7, 0x102B, 0x102C, 0x1038,
  ]
}
