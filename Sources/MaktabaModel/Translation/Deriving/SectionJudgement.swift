/// What is known of one section of a translation, and the state that follows: the first rule that holds.
struct SectionJudgement {
  /// Today's source section.
  var source: SectionText
  /// What stands for it; nil where nothing does.
  var text: SectionText?
  /// It stands for it by its shape alone.
  var isGuess = false
  /// The source it was made from, as somebody wrote down.
  var basis: TranslationHistory.Told?
  /// The source's text at that time, where it is kept.
  var oldSource: SectionText?
  /// How it was made, by the newest that was said; nil where nothing was written down of the section.
  var method: String?
  /// Another record of the same section was written apart from this one.
  var hasRival = false
  /// Somebody who is not the translator signed both of today's texts.
  var review: TranslationEvent?
  /// Somebody said that it still says the same as today's source.
  var waiver: TranslationEvent?
  /// Somebody is at work on it.
  var claim: TranslationEvent?
  /// A mistake in it costs somebody dearly.
  var isCritical = false
  /// The translation calls itself a draft.
  var isDraft = false
  /// Both are in one language, as it is written in two places: texts that are alike say nothing then.
  var isSameLanguage = false
  /// The source is a translation, and out of date itself.
  var isSourceStale = false
  /// What is said of the document as a whole, where nothing is known of the section.
  var ofDocument: (state: TranslationState, reason: String)

  /// What a reader has in the section, whoever is at work on it: the first that holds.
  var standing: (state: TranslationState, grade: TranslationGrade?, reason: String) {
    guard let text, !isUnbegun(text) else { return (.missing, nil, "There is no text for it.") }
    // A record is not enough: it is easily made for a whole document of which half is not translated yet.
    if review == nil, waiver == nil, isCopy(text) { return (.copied, nil, "Its text is that of the source.") }
    guard basis != nil || waiver != nil else { return (ofDocument.state, nil, ofDocument.reason) }
    if waiver == nil, let basis, basis.fact.source != source.fingerprint {
      let grade = grade(of: basis.fact)
      return (.outOfDate, grade, "It was made from an earlier source: \(grade.reason).")
    }
    if isDraft { return (.inProgress, nil, "It was made from today's source, and is a draft.") }
    return current
  }

  private var current: (state: TranslationState, grade: TranslationGrade?, reason: String) {
    let base = waiver == nil ? "It was made from today's source" : "It was said to hold for today's source"
    guard review != nil else { return (.complete, nil, base + "; nobody else has reviewed it.") }
    return (.reviewed, nil, base + ", and somebody other than the translator reviewed it.")
  }

  /// The state as it is shown: work that somebody has begun comes before what it will replace. A claim does not hide what
  /// is good already; that a document is a draft does not hide what is missing in it.
  var state: TranslationState { state(standing: standing.state) }

  /// The same. - Parameter standing: that of ``standing``, which is worked out once.
  func state(standing: TranslationState) -> TranslationState {
    switch standing {
    case .complete, .reviewed: return standing
    case .missing, .copied: return claim == nil ? standing : .inProgress
    default: return claim == nil && !isDraft ? standing : .inProgress
    }
  }

  /// `M` made by a machine, `t` made from a stale translation, `w` waived, `f` facts differ, `~` guessed, `2` two versions
  /// written apart.
  var flags: String { flags(standing: standing.state) }

  /// The same. - Parameter standing: that of ``standing``, which is worked out once.
  func flags(standing: TranslationState) -> String {
    var flags = ""
    if method == "machine" { flags += "M" }
    guard let text else { return flags }
    if isSourceStale { flags += "t" }
    if waiver != nil { flags += "w" }
    let isText = standing != .copied && standing != .missing
    if isText, !text.literals.differences(from: source.literals).isEmpty { flags += "f" }
    if isGuess { flags += "~" }
    if hasRival { flags += "2" }
    return flags
  }

  /// A heading with nothing under it is no text, where the source has some; where it has none either, as long as the draft
  /// has the source's own heading.
  private func isUnbegun(_ text: SectionText) -> Bool {
    guard text.isBare else { return false }
    return source.isBare ? isDraft && basis == nil && text.heading == source.heading : true
  }

  /// Names, numbers and code are alike in every language: a text of little else is no copy.
  private func isCopy(_ text: SectionText) -> Bool {
    let (mine, theirs) = (source.prose ?? source.words, text.prose ?? text.words)
    let (few, many) = (min(mine.count, theirs.count), max(mine.count, theirs.count))
    guard !isSameLanguage, mine.count >= Self.fewestWords, 2 * Double(few) >= Self.copyLikeness * Double(few + many)
    else {
      return false
    }
    return WordHashes.likeness(mine, theirs) >= Self.copyLikeness
  }

  private static let fewestWords = 4
  private static let copyLikeness = 0.95

  /// What was noted down with the fact counts only where the old text is not kept: how facts are read may have got better
  /// since.
  private func grade(of fact: SectionFact) -> TranslationGrade {
    let kept = oldSource.flatMap { $0.fingerprint == fact.source ? $0 : nil }
    if (kept?.loose ?? fact.loose ?? oldSource?.loose) == source.loose { return .cosmetic }
    let facts = kept?.literals.fingerprint ?? fact.literals ?? oldSource?.literals.fingerprint
    if isCritical || facts.map({ $0 != source.literals.fingerprint }) == true { return .critical }
    guard let oldSource else { return .substantive }
    return WordHashes.isChange(from: oldSource.words, to: source.words, under: Self.minorShare) ? .minor : .substantive
  }

  private static let minorShare = 0.1
}

/// How far a source has moved on since a translation was made from it.
public enum TranslationGrade: String, Sendable, CaseIterable, Comparable {
  /// Its links, ids or spacing alone.
  case cosmetic
  /// Under a tenth of its words, and no fact.
  case minor
  /// More.
  case substantive
  /// A fact, or a section that is tagged critical.
  case critical

  /// The letter that stands for it.
  public var letter: Character {
    switch self {
    case .cosmetic: "c"
    case .minor: "m"
    case .substantive: "s"
    case .critical: "!"
    }
  }

  /// Less first.
  public static func < (a: TranslationGrade, b: TranslationGrade) -> Bool { a.rank < b.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  fileprivate var reason: String {
    switch self {
    case .cosmetic: "only links, ids or spacing have changed"
    case .minor: "under a tenth of its words have changed, and no number or date"
    case .substantive: "its words have changed"
    case .critical: "a number, a date, an address or a section marked as critical has changed"
    }
  }
}
