/// Something that speaks against what somebody is about to say of a translation, and that only they can settle.
public struct TranslationDoubt: Equatable, Sendable {
  /// What it is about.
  public enum Kind: Equatable, Sendable {
    /// Which text stands for a section was found by the order of the headings alone.
    case guessed
    /// The text is word for word the one that was made from an earlier source.
    case unchanged
    /// The translation names another source in its front matter.
    case namesOther
    /// The translation is of an earlier edition than the source.
    case earlierEdition(translation: Int, source: Int)
    /// The translation was made before the source was issued.
    case earlierThanSource(made: CalendarDate, issued: CalendarDate)
  }

  /// What it is about.
  public var kind: Kind
  /// Keys of the source sections it is about.
  public var keys: [String]

  /// The facts, as a sentence.
  public var sentence: String {
    switch kind {
    case .guessed: "Which text stands for it is guessed from the order of the headings."
    case .unchanged: "Its text is still the one that was made from an earlier source."
    case .namesOther: "The translation's front matter names another source than today's."
    case .earlierEdition(let translation, let source):
      "The translation is of edition \(translation), and the source is edition \(source)."
    case .earlierThanSource(let made, let issued):
      "It was made on \(made), and the source was issued on \(issued)."
    }
  }
}

extension DocumentPair {
  /// What speaks against sections having been made from today's source.
  func doubts(
    about states: [TranslationStatus.SectionState], signed signature: TranslationDesk.Signature
  ) -> [TranslationDoubt] {
    let guessed = states.filter { $0.flags.contains("~") }
    let unchanged = states.filter { isUnchanged($0) }
    let others = states.filter { !unchanged.contains($0) }
    let doubts =
      [TranslationDoubt(.guessed, guessed), .init(.unchanged, unchanged)]
      + documentDoubts(signature).map { TranslationDoubt($0, others) }
    return doubts.filter { !$0.keys.isEmpty }
  }

  /// It was recorded as made from another source, and nobody has touched it since.
  private func isUnchanged(_ state: TranslationStatus.SectionState) -> Bool {
    guard state.standing == .outOfDate, let text = state.text else { return false }
    return history.records.contains { $0.fact.text == text.fingerprint && $0.fact.source == state.basis }
  }

  private func documentDoubts(_ signature: TranslationDesk.Signature) -> [TranslationDoubt.Kind] {
    let (mine, theirs) = (text.card.metadata, source.card.metadata)
    var kinds: [TranslationDoubt.Kind] = []
    // Once sections are recorded, the block in the front matter is only their echo.
    if history.records.isEmpty, let basis = mine.translation?.basis, Fingerprint.isWellFormed(basis),
      basis.lowercased() != source.card.fingerprint
    {
      kinds.append(.namesOther)
    }
    if let translation = mine.edition, let source = theirs.edition, translation < source {
      kinds.append(.earlierEdition(translation: translation, source: source))
    }
    if let issued = theirs.issued, let made = signature.date, made < issued {
      kinds.append(.earlierThanSource(made: made, issued: issued))
    }
    return kinds
  }
}

extension TranslationDoubt {
  fileprivate init(_ kind: Kind, _ states: [TranslationStatus.SectionState]) {
    self.init(kind: kind, keys: states.map(\.key))
  }
}
