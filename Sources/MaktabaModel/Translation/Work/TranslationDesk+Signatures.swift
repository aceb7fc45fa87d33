/// Saying that a text is right.
extension TranslationDesk {
  /// Writes down that sections were compared with today's source and found right, by somebody who did not translate them.
  /// - Parameters:
  ///   - keys: of source sections; nil for every section that can be reviewed.
  ///   - areFactsChecked: sections whose numbers, dates or addresses differ from the source's are signed, too.
  /// - Throws: ``TranslationError``, ``LibraryError``.
  public func review(
    work: String, language: LanguageTag, keys: [String]? = nil, areFactsChecked: Bool = false,
    signed signature: Signature, isRehearsal: Bool = false
  ) throws -> TranslationReport {
    guard let reviewer = signature.by, !reviewer.isEmpty else { throw TranslationError.noReviewer }
    let pair = try DocumentPair(work, language, library: library, today: today)
    var report = TranslationReport(of: pair, isRehearsal: isRehearsal)
    let chosen = report.sort(try pair.states(keys)) { state in
      obstacle(toReviewOf: state, in: pair, by: reviewer, areFactsChecked)
    }
    return try sign(.review, chosen, pair, &report, signature)
  }

  private func obstacle(
    toReviewOf state: TranslationStatus.SectionState, in pair: DocumentPair, by reviewer: String,
    _ areFactsChecked: Bool
  ) -> String? {
    guard state.standing == .complete || state.standing == .reviewed else { return Self.advice(on: state) }
    let translator = state.by ?? pair.text.card.metadata.translation?.by
    if let translator, PersonName.isSame(translator, reviewer) {
      return "\(reviewer) translated it: somebody else has to review it."
    }
    if translator == nil, !state.flags.contains("M") {
      return "It is not said who translated it: record it with a name first, so that a review by another counts."
    }
    if state.flags.contains("f"), !areFactsChecked {
      return
        "Numbers, dates or addresses differ from the source's. Compare them, and say that you did (--facts-checked)."
    }
    return nil
  }

  /// Why a section whose basis is not today's source cannot be reviewed.
  private static func advice(on state: TranslationStatus.SectionState) -> String {
    switch state.standing {
    case .missing, .copied: "There is no translation of it."
    case .outOfDate:
      "It was made from an earlier source: bring it up to date and record it, or say that it is still valid."
    case .inProgress: "It is a draft: finish it and record it, then it can be reviewed."
    default: "It is not known which source it was made from: record it, or adopt it."
    }
  }

  /// Which sections are said to be still valid.
  public enum Choice: Equatable, Sendable {
    /// Those with these keys. `evenCritical` was typed for those whose numbers, dates or addresses have changed.
    case sections([String], evenCritical: Bool)
    /// Every section of whose source only links, ids or spacing have changed.
    case cosmetic
  }

  /// Writes down that sections say the same as today's source, though it has changed since they were made.
  /// - Parameter why: for those who come later.
  /// - Throws: ``TranslationError``, ``LibraryError``.
  public func stillValid(
    work: String, language: LanguageTag, _ choice: Choice, why: String, signed signature: Signature,
    isRehearsal: Bool = false
  ) throws -> TranslationReport {
    let pair = try DocumentPair(work, language, library: library, today: today)
    var report = TranslationReport(of: pair, isRehearsal: isRehearsal)
    let chosen =
      switch choice {
      case .cosmetic:
        try pair.states(nil).filter { $0.standing == .outOfDate && $0.grade == TranslationGrade.cosmetic.rawValue }
      case .sections(let keys, let evenCritical):
        report.sort(try pair.states(keys)) { Self.obstacle(toWaiverOf: $0, evenCritical) }
      }
    return try sign(.waive(why: why), chosen, pair, &report, signature)
  }

  private static func obstacle(toWaiverOf state: TranslationStatus.SectionState, _ evenCritical: Bool) -> String? {
    guard state.standing == .outOfDate else {
      return "It is not out of date (\(state.standing.rawValue)): it need not be said to be still valid."
    }
    if state.grade == TranslationGrade.critical.rawValue, !evenCritical {
      return
        "A number, a date, an address or a section marked as critical has changed. If it still holds, say so expressly (--critical)."
    }
    return nil
  }

  /// Writes an event about sections as both texts are today, with the sources kept beside it.
  private func sign(
    _ action: TranslationEvent.Action, _ chosen: [TranslationStatus.SectionState], _ pair: DocumentPair,
    _ report: inout TranslationReport, _ signature: Signature
  ) throws -> TranslationReport {
    report.done = chosen.map(\.key)
    if report.isRehearsal || chosen.isEmpty { return report }
    try pair.keepSources(of: chosen, in: folder)
    try append(action, chosen.compactMap(\.fact), pair.work, pair.language, signature)
    try bringUpFrontMatter(of: pair, isFinished: false, &report)
    return report
  }
}
