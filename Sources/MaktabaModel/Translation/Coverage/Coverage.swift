/// How every work of a library stands in every language: the panels of all works, each in a few words of memory. A value.
///
/// A row is good as long as what it rests on: the work's documents, what was written down of them, the library's languages
/// and the day. ``Library/coverage(from:in:today:progress:isCancelled:)`` derives anew only those that are not.
public struct Coverage: Equatable, Sendable {
  /// A work in every language.
  public struct Row: Equatable, Sendable {
    /// Work id.
    public var work: String
    /// The words of the text it was written in.
    public var sourceWords: Int
    /// One for each entry of its panel, in the panel's order. While its original is a draft, languages without a document
    /// have none: nothing is missing yet.
    public var cells: [CoverageCell]
    /// What the row rests on.
    var basis: CoverageBasis
    /// Texts that something was made from and that are not kept: with them the row would tell more.
    var missingSources: [Fingerprint]

    /// How it stands in a language of ``Coverage/columns``; nil where nothing is due.
    public func cell(_ column: LanguageTag) -> CoverageCell? { cells.first { $0.column == column } }
  }

  /// The library's languages in its order, then others that works have, by tag.
  public private(set) var columns: [LanguageTag]
  /// Works that are known, of all there are.
  public var known: (works: Int, of: Int) { (rows.count, workCount) }
  private var rows: [String: Row] = [:]
  private var workCount: Int
  /// The library as it was.
  let identity: LibraryIdentity?
  /// The day of claims that run out.
  let today: CalendarDate?

  /// Nothing is known.
  public static let none = Coverage(identity: nil, today: nil, workCount: 0)

  /// Nothing is known but which works and languages there are.
  public static func unknown(_ catalogue: Catalogue) -> Coverage {
    Coverage(identity: catalogue.identity, today: nil, workCount: catalogue.workCount)
  }

  init(identity: LibraryIdentity?, today: CalendarDate?, workCount: Int) {
    self.identity = identity
    self.today = today
    self.workCount = workCount
    columns = identity?.languages ?? []
  }

  /// The row of a work; nil while it is not known.
  public subscript(work: String) -> Row? { rows[work] }

  /// Every work is known.
  public var isComplete: Bool { rows.count == workCount }

  /// Takes rows in.
  mutating func insert(_ new: [Row]) { keep(new.map { $0.placed(in: identity?.languages ?? []) }) }

  /// Takes rows over from a coverage of the same languages.
  mutating func keep(_ known: [Row]) {
    let declared = identity?.languages ?? []
    var all = Set(columns)
    for row in known {
      rows[row.work] = row
      for cell in row.cells { all.insert(cell.column) }
    }
    columns = declared + all.subtracting(declared).sorted()
  }

  /// The same rows and columns.
  public static func == (a: Coverage, b: Coverage) -> Bool {
    a.columns == b.columns && a.workCount == b.workCount && a.rows == b.rows
  }
}

extension Coverage.Row {
  /// Puts each cell below a language of the library: its own, else the first that it serves and that is free; else it has a
  /// column of its own.
  fileprivate func placed(in languages: [LanguageTag]) -> Coverage.Row {
    var row = self
    for index in row.cells.indices where !languages.contains(row.cells[index].language) {
      let language = row.cells[index].language
      let free = languages.first { wanted in
        language.serves(wanted) && !row.cells.contains { $0.column == wanted }
      }
      row.cells[index].column = free ?? language
    }
    return row
  }
}

/// What a row of a coverage rests on, as one number: two that are equal rest on the same files, but for one chance in 10¹⁹.
struct CoverageBasis: Equatable, Sendable {
  let digest: UInt64

  /// - Parameters:
  ///   - documents: one number for path, size and modification time of all documents of the work.
  ///   - facts: one for those of the files of events.
  init(documents: UInt64, facts: UInt64) {
    var hasher = Hasher()
    hasher.combine(documents)
    hasher.combine(facts)
    digest = UInt64(bitPattern: Int64(hasher.finalize()))
  }
}
