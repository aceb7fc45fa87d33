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
    /// The source that it was made from is another than today's, and its text is kept.
    public var isOldSourceKept = false
    /// The event that says which source the text was made from.
    public var record: TranslationEvent?
    /// The review that counts.
    public var review: TranslationEvent?
    /// Somebody said that the text still says the same as today's source.
    public var waiver: TranslationEvent?
    /// Somebody is at work on it.
    public var claim: TranslationEvent?

    /// What names a section of a translation: two of them may have one key when one is an orphan.
    public struct ID: Hashable, Sendable {
      /// Its key.
      public var key: String
      /// It stands for no section of the source.
      public var isOrphan: Bool

      /// Makes a name.
      public init(key: String, isOrphan: Bool) {
        self.key = key
        self.isOrphan = isOrphan
      }
    }

    /// Its name.
    public var id: ID { ID(key: key, isOrphan: state == .orphan) }

    /// The worse for the reader, the more. A claim or the word draft hides no critical change. A text whose source is known
    /// to be gone is as bad as one that is missing; a text that nobody ever made from a source is an addition. A title or
    /// summary that is missing is not the document's fault: it may have neither.
    public var weight: Int {
      switch state {
      case _ where standing == .outOfDate && grade == TranslationGrade.critical.rawValue: 9
      case .outOfDate: 8
      case .missing, .copied: source?.isFront == true ? 0 : 7
      case .orphan: basis == nil ? 0 : 7
      case .unknown: 6
      case .inProgress: 5
      case .complete: 4
      case .reviewed: 3
      case .original: 0
      }
    }

    /// Somebody wrote down something of it that counts today.
    public var isTold: Bool {
      basis != nil || flags.contains("w") || state == .inProgress && standing != .inProgress
    }
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
