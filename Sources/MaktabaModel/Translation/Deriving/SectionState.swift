extension TranslationStatus {
  /// One section of the source in one language, or a section of the translation that stands for none.
  public struct SectionState: Equatable, Sendable {
    /// Key of the source section; of the translation's for an orphan.
    public var key: String
    /// Its heading in the source; in the translation for an orphan.
    public var title: String
    /// State.
    public var state: TranslationState
    /// What a reader has, whoever is at work on it: equal to `state` but for `in-progress`.
    public var standing: TranslationState
    /// How far the source has moved on, also while somebody is at work on it; nil when it has not.
    public var grade: String?
    /// `M` made by a machine, `t` made from a source section that is itself a stale translation, `w` said to be still valid, `f` facts differ from the source's, `~` which text stands for it
    /// is guessed, `2` two versions were written apart.
    public var flags: String
    /// Words of the source section.
    public var words: Int
    /// The facts and the rule that give the state, in sentences.
    public var reason: String
    /// Today's source section; nil for an orphan.
    public var source: SectionText?
    /// Today's text; nil where there is none.
    public var text: SectionText?
    /// The fingerprint of the source that the text was made from, where it is known; for an orphan, the one that is gone.
    public var basis: Fingerprint?
    /// Who translated.
    public var by: String?
    /// When.
    public var date: CalendarDate?
    /// Who reviewed today's text against today's source.
    public var reviewedBy: String?
    /// When.
    public var reviewed: CalendarDate?
  }
}

extension TranslationStatus.Shares {
  /// Counted in the words of the source; nil where it has none.
  init?(of sections: [TranslationStatus.SectionState]) {
    let whole = sections.reduce(0) { $0 + $1.words }
    if whole == 0 { return nil }
    self.init(whole: .original)
    for section in sections { add(Double(section.words) / Double(whole), in: section.standing) }
  }

  private mutating func add(_ share: Double, in state: TranslationState) {
    switch state {
    case .reviewed: reviewed += share
    case .complete: complete += share
    case .outOfDate: outdated += share
    case .missing, .copied: missing += share
    case .unknown, .inProgress: unknown += share
    case .original, .orphan: break
    }
  }
}
