/// What a document has of a question.
struct WiderMatch {
  /// How a unit stands in a document.
  enum Way: Equatable {
    /// As it was typed, a name of several words as one phrase; with another ending; its words apart; in other words, by
    /// number.
    case typed, inflected, apart, other(Int)
  }

  /// How a unit was found best.
  struct Found {
    var score: Double
    var way: Way
  }

  let document: Int
  private(set) var units: [Found?]
  private(set) var section = 0
  private(set) var score = 0.0
  /// What each unit counts because it stands in the title.
  private var titled: [Double]
  /// By section, the units that stand in it as they were typed.
  private var typed: [Int: Set<Int>] = [:]
  /// By section, the best score of each unit.
  private var sections: [Int: [Double]] = [:]

  init(_ document: Int, units count: Int) {
    self.document = document
    units = Array(repeating: nil, count: count)
    titled = Array(repeating: 0, count: count)
  }

  /// Takes note of a match.
  mutating func add(_ unit: Int, _ way: Way, section: Int, score: Double) {
    if score > units[unit]?.score ?? 0 { units[unit] = Found(score: score, way: way) }
    var scores = sections[section] ?? Array(repeating: 0, count: units.count)
    scores[unit] = max(scores[unit], score)
    sections[section] = scores
    if way == .typed { typed[section, default: []].insert(unit) }
  }

  /// A unit stands in the title.
  mutating func addTitle(_ unit: Int, score: Double) { titled[unit] = max(titled[unit], score) }

  /// Some section has all of these units as they were typed.
  func hasTogether(_ units: [Int]) -> Bool { typed.values.contains { $0.isSuperset(of: units) } }

  /// Chooses the section that has most, and says what the document is worth: what it has anywhere, and once more what
  /// stands together.
  mutating func finish(adding extra: Double, times factor: Double) {
    let whole = units.reduce(0) { $0 + ($1?.score ?? 0) }
    var best = (section: 0, score: 0.0)
    for (section, scores) in sections {
      let sum = scores.reduce(0, +)
      if (sum, -section) > (best.score, -best.section) { best = (section, sum) }
    }
    section = best.section
    score = (whole + best.score + titled.reduce(0, +) + extra) * factor
  }
}
