/// What a document has of a question.
struct WiderMatch {
  /// How a unit was found: the best score, and through which of the things that stand for it; nil for the words themselves.
  struct Found {
    var score: Double
    var other: Int?
  }

  let document: Int
  private(set) var units: [Found?]
  private(set) var section = 0
  private(set) var score = 0.0
  /// By section, the best score of each unit.
  private var sections: [Int: [Double]] = [:]

  init(_ document: Int, units count: Int) {
    self.document = document
    units = Array(repeating: nil, count: count)
  }

  /// Number of units that stand in the document.
  var coverage: Int { units.count { $0 != nil } }

  /// Takes note of a match.
  mutating func add(_ unit: Int, other: Int?, section: Int, score: Double) {
    if score > units[unit]?.score ?? 0 { units[unit] = Found(score: score, other: other) }
    var scores = sections[section] ?? Array(repeating: 0, count: units.count)
    scores[unit] = max(scores[unit], score)
    sections[section] = scores
  }

  /// Chooses the section that has most, and says what the document is worth: what it has anywhere, and once more what
  /// stands together.
  mutating func finish(bonus: Double) {
    let whole = units.reduce(0) { $0 + ($1?.score ?? 0) }
    var best = (section: 0, score: 0.0)
    for (section, scores) in sections {
      let sum = scores.reduce(0, +)
      if (sum, -section) > (best.score, -best.section) { best = (section, sum) }
    }
    section = best.section
    score = (whole + best.score) * (1 + bonus)
  }
}
