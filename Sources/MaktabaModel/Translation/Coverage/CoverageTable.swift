/// The orders of a matrix of works and languages.
public enum CoverageOrder: String, CaseIterable, Sendable {
  /// As the works are listed.
  case title
  /// Most languages with a changed fact first, then most out of date, missing, unknown.
  case worst
  /// Most words missing first, over all languages.
  case missing
  /// The oldest text whose source has changed since first.
  case age
}

/// A coverage as rows and columns: the works of a listing in some order, with totals. A value; a row is looked up when it is
/// asked for.
public struct CoverageTable: Equatable, Sendable {
  /// Sums over the works of a column that are known.
  public struct Total: Equatable, Sendable {
    /// Works with something due in this language, and the original where it is the work's own.
    public var works = 0
    /// Works that can be read in it.
    public var there = 0
    /// Works that can be relied on in it.
    public var reliable = 0
    /// Words by how they stand.
    public var words = CoverageWords()
  }

  /// The languages.
  public let columns: [LanguageTag]
  /// The works, in order.
  public let works: [String]
  /// By column.
  public let totals: [Total]
  private let coverage: Coverage

  /// Nothing.
  public static let none = CoverageTable(.none, works: [], order: .title)

  /// Puts works in order. O(works · languages), and the sorting.
  /// - Parameter works: ids, in order of title; those that are not known yet stay in it, last where the order needs to know.
  public init(_ coverage: Coverage, works: [String], order: CoverageOrder) {
    self.coverage = coverage
    columns = coverage.columns
    self.works = Self.sorted(works, coverage, order)
    let numbers = Dictionary(columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var totals = [Total](repeating: Total(), count: columns.count)
    for work in works {
      for cell in coverage[work]?.cells ?? [] {
        if let number = numbers[cell.column] { totals[number].add(cell) }
      }
    }
    self.totals = totals
  }

  /// The row of a work; nil while it is not known.
  public subscript(work: String) -> Coverage.Row? { coverage[work] }

  private static func sorted(_ works: [String], _ coverage: Coverage, _ order: CoverageOrder) -> [String] {
    if order == .title { return works }
    let ranked = works.enumerated().map { place, work in (work: work, place: place, rank: coverage[work]?.rank(order)) }
    return ranked.sorted { a, b in
      switch (a.rank, b.rank) {
      case (let first?, let second?): first == second ? a.place < b.place : first.lexicographicallyPrecedes(second)
      case (nil, nil): a.place < b.place
      case (let first, _): first != nil
      }
    }.map(\.work)
  }
}

extension CoverageTable.Total {
  fileprivate mutating func add(_ cell: CoverageCell) {
    works += 1
    if cell.isThere { there += 1 }
    if cell.canBeReliedOn { reliable += 1 }
    words += cell.words
  }
}

extension Coverage.Row {
  /// The words of all its languages together.
  public var words: CoverageWords { cells.reduce(into: CoverageWords()) { $0 += $1.words } }

  /// What comes first has the lesser numbers.
  fileprivate func rank(_ order: CoverageOrder) -> [Int] {
    switch order {
    case .title: return []
    case .missing: return [-Int(words.missing)]
    case .age: return [cells.compactMap(\.oldestStale).min().map { Int($0.daysSince1970) } ?? .max]
    case .worst:
      var counts = [0, 0, 0, 0]
      for cell in cells {
        if cell.grade == .critical || cell.criticalSectionCount > 0 { counts[0] -= 1 }
        switch cell.state {
        case .outOfDate: counts[1] -= 1
        case .missing, .copied: counts[2] -= 1
        case .unknown: counts[3] -= 1
        default: break
        }
      }
      return counts
    }
  }
}
