/// Which of two texts of one section, that two copies of a library have, is to stand: the first rule that holds. Pure.
enum SectionChoice: Equatable {
  /// They are the same.
  case same
  /// Mine was made later, or only mine was changed.
  case mine
  /// The other was made later, or only the other was changed.
  case other
  /// They were made apart from each other: both are kept, and a person looks.
  case both

  /// What was written down of a text.
  struct Known: Equatable {
    /// The last event that names it.
    var event: TranslationEvent
    /// Both copies have it: the text is what they had in common.
    var isCommon: Bool
  }

  /// Chooses. - Parameters: what is known of each text; nil where nothing was written down of it.
  static func between(isSame: Bool, mine: Known?, other: Known?) -> SectionChoice {
    if isSame { return .same }
    switch (mine, other) {
    case (let mine?, let other?):
      if other.event.follows(mine.event) { return .other }
      if mine.event.follows(other.event) { return .mine }
      return .both
    // Of the two, one is what both had, and nobody has written down yet what became of it.
    case (let mine?, nil): return mine.isCommon ? .other : .both
    case (nil, let other?): return other.isCommon ? .mine : .both
    case (nil, nil): return .both
    }
  }
}

/// What two copies of a library know of the texts of one document. Pure.
struct CommonFacts {
  private var last: [Fingerprint: TranslationEvent] = [:]
  private var common: Set<Fingerprint> = []
  private var apart: Set<Fingerprint> = []

  /// - Parameter fingerprint: the text of a fact that is looked at: the translation's, or the source's.
  init(mine: [TranslationEvent], other: [TranslationEvent], _ fingerprint: (SectionFact) -> Fingerprint?) {
    let shared = Set(mine).intersection(other)
    for event in TranslationHistory(mine + other).events {
      switch event.action {
      case .record:
        for print in event.sections.compactMap(fingerprint) {
          last[print] = event
          if shared.contains(event) { common.insert(print) }
        }
      // An earlier merge found that it was made apart; that both know of it since does not change that.
      case .suggest: apart.formUnion(event.sections.compactMap(fingerprint))
      default: break
      }
    }
    common.subtract(apart)
  }

  /// What is known of a text.
  subscript(fingerprint: Fingerprint) -> SectionChoice.Known? {
    last[fingerprint].map { .init(event: $0, isCommon: common.contains(fingerprint)) }
  }
}
