import MaktabaModel

/// The words of the matrix and of the report of gaps.
extension Wording {
  static let coverageTitle = "Coverage"
  static let coverageStopped = "Stopped; what was looked at so far is shown."
  static let notLookedAtYet = "Not looked at yet."
  static let reliedOn = "can be relied on"
  static let sumsHead = "now"

  static func lookedAt(_ works: Int, of all: Int) -> String { "\(grouped(works)) of \(grouped(all)) works looked at" }

  static func name(_ order: CoverageOrder) -> String {
    switch order {
    case .title: "title"
    case .worst: "the worst"
    case .missing: "words missing"
    case .age: "age"
    }
  }

  static func sorted(by order: CoverageOrder) -> String {
    switch order {
    case .title: "In the order of the shelf."
    case .worst: "Sorted by the worst: changed facts, then out of date, missing, unknown."
    case .missing: "Sorted by words missing, in all languages together."
    case .age: "Sorted by age: the oldest text whose source has changed since."
    }
  }

  static func numbersTitle(_ facets: [String]) -> String {
    facets.map { name(ofFacet: $0).lowercased() }.joined(separator: " x ") + ": relied on / there"
  }

  /// `62%`; 100 for all alone, 0 for nothing alone.
  static func percent(_ share: Double) -> String {
    if share <= 0 { return "0%" }
    return share >= 1 ? "100%" : "\(max(1, min(99, Int((share * 100).rounded()))))%"
  }

  /// How a work stands in a language: state, words, sections, how old, by a machine.
  static func explanation(_ cell: CoverageCell?, _ language: LanguageTag, today: CalendarDate) -> String {
    let name = "\(cell?.language.text ?? language.text) \((cell?.language ?? language).englishName): "
    guard let cell else { return name + "nothing is due, for the source is a draft." }
    let grade = cell.grade.map { " (\($0.rawValue))" } ?? ""
    var parts = [word(cell.state) + grade + (cell.isMachineMade && cell.state != .original ? ", machine" : "")]
    if cell.words.total > 0 { parts.append(words(cell)) }
    if cell.staleSectionCount > 0 {
      parts.append("\(cell.staleSectionCount) of \(count(Int(cell.sectionCount), "section", "sections")) to do")
    }
    if cell.flags.contains("f") { parts.append("facts differ") }
    if let date = cell.oldestStale { parts.append("made \(date), \(age(date, today))") }
    return name + parts.joined(separator: "; ") + "."
  }

  private static func words(_ cell: CoverageCell) -> String {
    let all = count(cell.words.total, "word", "words")
    switch cell.state {
    case .missing, .copied: return all
    case .unknown where cell.words.total == cell.words.unknown: return "\(all), no basis is known"
    default: return "\(percent(cell.words.share(cell.words.current))) of \(all) up to date"
    }
  }

  /// `3 years ago`, in whole units.
  static func age(_ date: CalendarDate, _ today: CalendarDate) -> String {
    let days = Int(today.daysSince1970 - date.daysSince1970)
    switch days {
    case ..<1: return "today"
    case ..<60: return count(days, "day ago", "days ago")
    case ..<730: return count(days / 30, "month ago", "months ago")
    default: return count(days / 365, "year ago", "years ago")
    }
  }

  static func explanation(_ number: CoverageNumbers.Number, of works: Int, _ language: LanguageTag) -> String {
    "\(language.text) \(language.englishName): of \(count(works, "work", "works")), \(grouped(number.there)) can be read, "
      + "\(grouped(number.reliable)) can be relied on."
  }
}
