/// What a library lacks most: for each work and language with something missing or out of date, how much it matters and how
/// much work it is, first things first.
///
/// A gap's score is the importance of the work (``GapImportance``) × the priority of the language
/// (``LibraryIdentity/priority(of:)``) × the need. The need is 10 where a fact has changed in a section or the section is
/// tagged as critical, and 5 × the share of words that are missing, and 2 × the share of those otherwise out of date;
/// links and spacing count for nothing. What is unknown is no gap: nobody can tell.
public struct GapReport: Equatable, Sendable {
  /// A work in a language.
  public struct Gap: Equatable, Sendable {
    /// Work id.
    public var work: String
    /// The original's title.
    public var title: String
    /// How it stands.
    public var cell: CoverageCell
    /// What the work matters.
    public var importance: GapImportance
    /// What the language weighs, 0…1.
    public var priority: Double
    /// What is lacking, 0…17.
    public var need: Double

    /// The higher, the sooner it should be done.
    public var score: Double { importance.value * priority * need }
    /// Words of the source's sections that are missing or out of date.
    public var words: Int { cell.words.toTranslate }
    /// How long that takes one person. - Parameter speed: words an hour.
    public func hours(at speed: Int) -> Double { Double(words) / Double(max(1, speed)) }
  }

  /// Words that are translated in an hour from scratch, unless something else is said.
  public static let usualSpeed = 250

  /// The gaps, the highest score first; then the fewest words, the work's id, the tag.
  public private(set) var gaps: [Gap]
  /// Translations that do not say what they were made from: how much of them holds is not known.
  public private(set) var unknown = 0
  /// Those of all translations that a machine made, and nobody is said to have edited.
  public private(set) var machineMade = 0

  /// Ranks what is known. O(documents).
  public init(_ coverage: Coverage, _ catalogue: Catalogue) {
    gaps = []
    let references = Self.references(in: catalogue)
    for work in 0..<catalogue.workCount {
      guard let row = coverage[catalogue.workID(work)] else { continue }
      let card = catalogue.card(catalogue.source(ofWork: work))
      let importance = GapImportance(card, references: references[card.work] ?? 0)
      unknown += row.cells.count { $0.state == .unknown }
      machineMade += row.cells.count { $0.isThere && $0.isMachineMade && $0.state != .original }
      gaps += row.cells.compactMap { Gap(card, $0, importance, catalogue.identity.priority(of: $0.column)) }
    }
    gaps.sort { $0.precedes($1) }
  }

  /// The gaps of some works alone.
  public func gaps(in works: Set<String>) -> [Gap] { gaps.filter { works.contains($0.work) } }

  /// How many other works refer to each: `relations` of any kind but `replaces`.
  private static func references(in catalogue: Catalogue) -> [String: Int] {
    var counts: [String: Int] = [:]
    for work in 0..<catalogue.workCount {
      let id = catalogue.workID(work)
      let named = Set(catalogue.documents(ofWork: work).flatMap { catalogue.card($0).metadata.relations })
      for other in named where other != id { counts[other, default: 0] += 1 }
    }
    return counts
  }
}

extension GapReport.Gap {
  /// Nil where nothing is lacking, or nobody should translate it.
  fileprivate init?(_ card: DocumentCard, _ cell: CoverageCell, _ importance: GapImportance, _ priority: Double) {
    let words = cell.words
    let stale = Int(words.minor) + Int(words.substantive)
    let isCritical = words.critical > 0 || cell.criticalSectionCount > 0
    // The text may be pictures alone: it is missing all the same.
    let missing = cell.isThere ? words.share(Int(words.missing)) : 1
    need = (isCritical ? 10 : 0) + 5 * missing + 2 * words.share(stale)
    guard cell.state != .original, need > 0, importance.value * priority > 0 else { return nil }
    work = card.work
    title = card.title
    self.cell = cell
    self.importance = importance
    self.priority = priority
  }

  fileprivate func precedes(_ other: GapReport.Gap) -> Bool {
    if score != other.score { return score > other.score }
    if words != other.words { return words < other.words }
    return work != other.work ? work < other.work : cell.language < other.cell.language
  }
}
