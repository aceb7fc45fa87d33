/// How a work stands in one language, in a few words of memory: what the panel says of the document, without its sections.
public struct CoverageCell: Equatable, Sendable {
  /// The language of the document; the one wanted where there is none.
  public var language: LanguageTag
  /// The language of the library that it stands for: its own, or a wider one that the work has no other document for.
  public internal(set) var column: LanguageTag
  /// State.
  public var state: TranslationState
  /// How far the source has moved on; nil when the state is another than out of date.
  public var grade: TranslationGrade?
  /// The document's flags (``TranslationStatus/Entry/flags``).
  public var flags: String
  /// The words of the source, by how they stand in this language.
  public var words: CoverageWords
  /// Sections of the source that were looked at; 0 where only the document as a whole was judged.
  public var sectionCount: Int32 = 0
  /// Those of them that are out of date or missing.
  public var staleSectionCount: Int32 = 0
  /// Those of them where a fact has changed, or that are tagged as critical.
  public var criticalSectionCount: Int32 = 0
  /// The day on which the oldest text was made whose source has changed since; nil when there is none, or no day was given.
  public var oldestStale: CalendarDate?
  /// Somebody is at work on it.
  public var isClaimed: Bool
  /// The document can be read.
  public var isThere: Bool
  /// It is no translation, or a translation that is reviewed, or complete and not by a machine alone; and it is no draft,
  /// and not withdrawn, superseded or archived.
  public var canBeReliedOn: Bool

  /// A machine translated it, and nobody is said to have edited it.
  public var isMachineMade: Bool { flags.contains("M") }
}

/// Words of a source by how they stand in another language; claims of work in progress are left aside, as in the shares
/// of a panel.
public struct CoverageWords: Equatable, Sendable {
  /// Words of sections that are reviewed, made from today's source, missing or a copy, or of which that is not known.
  public var reviewed: Int32 = 0, complete: Int32 = 0, missing: Int32 = 0, unknown: Int32 = 0
  /// Words of sections out of date, by grade.
  public var cosmetic: Int32 = 0, minor: Int32 = 0, substantive: Int32 = 0, critical: Int32 = 0

  /// No words.
  public init() {}

  /// Out of date, whatever the grade.
  public var outdated: Int { Int(cosmetic) + Int(minor) + Int(substantive) + Int(critical) }
  /// Made from today's source.
  public var current: Int { Int(reviewed) + Int(complete) }
  /// What is to be translated: missing, or made from another text by more than its links and spacing.
  public var toTranslate: Int { Int(missing) + outdated - Int(cosmetic) }
  /// All of them; 0 for an original.
  public var total: Int { current + Int(missing) + Int(unknown) + outdated }

  /// A part of the whole, 0…1; 0 where there is nothing.
  public func share(_ part: Int) -> Double { total == 0 ? 0 : Double(part) / Double(total) }

  /// Adds words that stand in one state.
  mutating func add(_ count: Int, in state: TranslationState, grade: TranslationGrade?) {
    let count = Int32(clamping: count)
    switch state {
    case .reviewed: reviewed += count
    case .complete: complete += count
    case .missing, .copied: missing += count
    case .unknown, .inProgress: unknown += count
    case .outOfDate: add(count, outOfDate: grade ?? .substantive)
    case .original, .orphan: break
    }
  }

  private mutating func add(_ count: Int32, outOfDate grade: TranslationGrade) {
    switch grade {
    case .cosmetic: cosmetic += count
    case .minor: minor += count
    case .substantive: substantive += count
    case .critical: critical += count
    }
  }

  /// Word by word.
  public static func += (sum: inout CoverageWords, words: CoverageWords) {
    sum.reviewed += words.reviewed
    sum.complete += words.complete
    sum.missing += words.missing
    sum.unknown += words.unknown
    sum.cosmetic += words.cosmetic
    sum.minor += words.minor
    sum.substantive += words.substantive
    sum.critical += words.critical
  }
}

extension CoverageCell {
  /// Keeps of an entry what a matrix shows.
  /// - Parameters:
  ///   - sourceWords: the words of the whole source, for what has no sections.
  ///   - status: the document's own status; nil where there is no document.
  init(_ entry: TranslationStatus.Entry, sourceWords: Int, status: DocumentStatus?) {
    language = entry.language
    column = entry.language
    state = entry.state
    grade = entry.grade.flatMap(TranslationGrade.init)
    flags = entry.flags
    words = CoverageWords()
    isClaimed = entry.claim != nil
    isThere = status != nil
    canBeReliedOn = Self.canBeReliedOn(entry, status)
    if entry.sections.isEmpty {
      words.add(sourceWords, in: entry.shares.missing > 0 ? .missing : entry.state, grade: grade)
      oldestStale = entry.state == .outOfDate ? entry.date : nil
    } else {
      take(entry.sections)
    }
  }

  private mutating func take(_ sections: [TranslationStatus.SectionState]) {
    for section in sections where section.state != .orphan {
      let grade = section.grade.flatMap(TranslationGrade.init)
      words.add(section.words, in: section.standing, grade: grade)
      sectionCount += 1
      switch section.standing {
      case .outOfDate:
        staleSectionCount += 1
        if grade == .critical { criticalSectionCount += 1 }
        if let date = section.date { oldestStale = oldestStale.map { min($0, date) } ?? date }
      case .missing, .copied: staleSectionCount += 1
      default: break
      }
    }
  }

  private static func canBeReliedOn(_ entry: TranslationStatus.Entry, _ status: DocumentStatus?) -> Bool {
    guard let status, [.current, .unstated].contains(status) else { return false }
    switch entry.state {
    case .original, .reviewed: return true
    case .complete: return !entry.flags.contains("M")
    default: return false
    }
  }
}
