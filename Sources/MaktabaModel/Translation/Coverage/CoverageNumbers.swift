/// How many works there are, and how many can be relied on, by two facets and by language: where a library has nothing for
/// somebody who reads one language.
public struct CoverageNumbers: Equatable, Sendable {
  /// Works of a line, in one language.
  public struct Number: Equatable, Sendable {
    /// Works that can be read.
    public var there: Int
    /// Those of them that can be relied on.
    public var reliable: Int
  }

  /// A value of each facet, with what there is.
  public struct Line: Equatable, Sendable {
    /// Values, in the order of ``CoverageNumbers/facets``.
    public var values: [String]
    /// Works in any language.
    public var works: Int
    /// By column.
    public var numbers: [Number]
  }

  /// The keys of the facets: `topic` and `audience` where the library has them, else the first two it has; else the folder.
  public let facets: [String]
  /// The languages.
  public let columns: [LanguageTag]
  /// A line for every pair of values that some work has, in the order of the values.
  public let lines: [Line]

  /// Nothing.
  public static let none = CoverageNumbers(.none, .empty(.unread(root: "/")), works: [])

  /// Counts. O(pairs of values · languages · works / 64).
  /// - Parameter works: numbers in the catalogue.
  public init(_ coverage: Coverage, _ catalogue: Catalogue, works: some Sequence<Int>) {
    let all = WorkSet(capacity: catalogue.workCount, works)
    let facets = Self.facets(of: catalogue)
    self.facets = facets.map(\.key)
    columns = coverage.columns
    let sets = CoverageSets(coverage, catalogue, all)
    let values = facets.map { facet in
      facet.values.map { value in
        (value, catalogue.works(facet: facet.key, value: value) ?? WorkSet(capacity: catalogue.workCount))
      }
    }
    var lines: [Line] = []
    for (first, mine) in values.first ?? [] {
      for (second, theirs) in values.count > 1 ? values[1] : [("", all)] {
        let works = all.intersection(mine).intersection(theirs)
        if works.isEmpty { continue }
        lines.append(
          Line(
            values: values.count > 1 ? [first, second] : [first], works: works.count, numbers: sets.numbers(of: works)))
      }
    }
    self.lines = lines
  }

  private static func facets(of catalogue: Catalogue) -> [Facet] {
    let general: Set<String> = ["lang", "folder", Catalogue.statusKey, Catalogue.isKey]
    let own = catalogue.facets.filter { !general.contains($0.key) && !$0.values.isEmpty }
    let wanted = ["topic", "audience"].compactMap { key in own.first { $0.key == key } }
    let chosen = wanted + own.filter { facet in !wanted.contains { $0.key == facet.key } }
    if chosen.isEmpty { return catalogue.facets.filter { $0.key == "folder" } }
    return Array(chosen.prefix(2))
  }
}

/// The works that are there, and that can be relied on, by column.
private struct CoverageSets {
  private var there: [WorkSet]
  private var reliable: [WorkSet]

  init(_ coverage: Coverage, _ catalogue: Catalogue, _ works: WorkSet) {
    there = coverage.columns.map { _ in WorkSet(capacity: catalogue.workCount) }
    reliable = there
    for work in works.works {
      for (column, language) in coverage.columns.enumerated() {
        guard let cell = coverage[catalogue.workID(work)]?.cell(language) else { continue }
        if cell.isThere { there[column].insert(work) }
        if cell.canBeReliedOn { reliable[column].insert(work) }
      }
    }
  }

  func numbers(of works: WorkSet) -> [CoverageNumbers.Number] {
    there.indices.map { column in
      .init(there: works.intersectionCount(there[column]), reliable: works.intersectionCount(reliable[column]))
    }
  }
}
