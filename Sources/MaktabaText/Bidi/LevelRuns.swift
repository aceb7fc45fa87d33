/// The stretches of one level of a paragraph, and which of them follow each other across isolates (UAX 9, BD7 and BD13).
/// O(characters + runs log runs).
struct LevelRuns {
  /// A stretch; removed characters (rule X9) in it and behind it do not count.
  struct Run {
    var places: Range<Int>
    var last: Int
    var level: Int8
    /// The run that goes on where the isolate ends which begins at the end of this one.
    var next: Int?
    var continuesAnother = false
  }

  private(set) var runs: [Run] = []

  init(
    _ classes: UnsafeMutableBufferPointer<BidiClass>, _ levels: UnsafeMutableBufferPointer<Int8>,
    _ matches: IsolateMatches
  ) {
    for place in classes.indices where !classes[place].isRemoved {
      if let run = runs.last, run.level == levels[place] {
        runs[runs.count - 1].last = place
      } else {
        runs.append(Run(places: place..<place, last: place, level: levels[place]))
      }
    }
    for index in runs.indices { runs[index].places = runs[index].places.lowerBound..<runs[index].last + 1 }
    link(matches)
  }

  private mutating func link(_ matches: IsolateMatches) {
    var index = 0
    for (end, start) in matches.ends {
      while index < runs.count, runs[index].places.lowerBound < end { index += 1 }
      guard index < runs.count, runs[index].places.lowerBound == end, let before = run(endingAt: start) else {
        continue
      }
      runs[before].next = index
      runs[index].continuesAnother = true
    }
  }

  private func run(endingAt place: Int) -> Int? {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].last < place { low = middle + 1 } else { high = middle }
    }
    return low < runs.count && runs[low].last == place ? low : nil
  }

  /// Calls `body` with the indices of the runs of each isolating run sequence.
  func forEachSequence(_ body: ([Int]) -> Void) {
    var sequence: [Int] = []
    for first in runs.indices where !runs[first].continuesAnother {
      sequence.removeAll(keepingCapacity: true)
      var index: Int? = first
      while let run = index {
        sequence.append(run)
        index = runs[run].next
      }
      body(sequence)
    }
  }
}
