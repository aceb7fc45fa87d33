/// Carrying out what somebody says, with questions in between.
extension TranslationDesk {
  /// Writes a deed down, unless something has to be asked first. What stands in its way, such as a library that is read-only,
  /// is found out before anything is asked.
  /// - Throws: ``TranslationError``, ``LibraryError``. Nothing was written then.
  public func carryOut(_ deed: TranslationDeed) throws -> TranslationOutcome {
    if let obstacle = Self.obstacle(root: library.root) { throw obstacle }
    try checkClaims(deed)
    let possible = try rehearsed(deed, isSure: true)
    guard !possible.done.isEmpty else { return .done(possible) }
    do {
      return .done(try written(deed, possible))
    } catch let open as OpenQuestion {
      return .asks(open.question)
    }
  }

  /// A question that stops what is being done.
  private struct OpenQuestion: Error {
    var question: TranslationQuestion
  }

  /// Somebody who gives no name is nobody in particular: they give up no claim that somebody signed, nor hide one.
  private func checkClaims(_ deed: TranslationDeed) throws {
    guard deed.by == nil, deed.kind == .claim || deed.kind == .release else { return }
    let subject = try TranslationSubject(deed.work, deed.language, desk: self)
    let sections = try subject.sections(deed.keys)
    let open = subject.history.openClaims(on: today).filter { claim in sections.contains(where: claim.covers) }
    if let name = open.compactMap(\.event.by).last { throw TranslationError.claimedBy(name) }
  }

  private func signature(_ deed: TranslationDeed) -> Signature { Signature(by: deed.by, date: today) }

  /// What could be done. - Parameter isSure: when everything that may be asked were answered with yes.
  private func rehearsed(_ deed: TranslationDeed, isSure: Bool) throws -> TranslationReport {
    var deed = deed
    if deed.kind == .review { deed.by = reviewer(deed) ?? "?" }
    return try report(deed, isSure: isSure, method: nil, isRehearsal: true) { _ in isSure }
  }

  private func written(_ deed: TranslationDeed, _ possible: TranslationReport) throws -> TranslationReport {
    switch deed.kind {
    case .claim, .release: return try report(deed, isSure: false)
    case .record: return try record(deed)
    case .review:
      guard let by = reviewer(deed) else { throw OpenQuestion(question: .reviewer) }
      var signed = deed
      signed.by = by
      return try report(signed, isSure: try isSure(deed, possible) { .facts(keys: $0) })
    case .stillValid: return try report(deed, isSure: try isSure(deed, possible) { .critical(keys: $0) })
    }
  }

  private func reviewer(_ deed: TranslationDeed) -> String? { deed.answer(to: .reviewer) ?? deed.by }

  /// Whether also those sections are meant that are done only when somebody is sure.
  private func isSure(
    _ deed: TranslationDeed, _ possible: TranslationReport, _ question: ([String]) -> TranslationQuestion
  ) throws -> Bool {
    let plain = try rehearsed(deed, isSure: false).done
    let open = possible.done.filter { !plain.contains($0) }
    return try open.isEmpty ? false : isYes(deed, question(open))
  }

  private func isYes(_ deed: TranslationDeed, _ question: TranslationQuestion) throws -> Bool {
    guard let answer = deed.answer(to: question) else { throw OpenQuestion(question: question) }
    return question.isYes(answer)
  }

  private func record(_ deed: TranslationDeed) throws -> TranslationReport {
    guard let name = deed.answer(to: .translator) else { throw OpenQuestion(question: .translator) }
    guard let method = deed.answer(to: .method) else { throw OpenQuestion(question: .method) }
    var signed = deed
    signed.by = PersonName.isEmpty(name) ? nil : name
    return try report(signed, isSure: false, method: TranslationQuestion.folded(method)) { doubt in
      try isYes(deed, .doubt(doubt))
    }
  }

  private func report(
    _ deed: TranslationDeed, isSure: Bool, method: String? = nil, isRehearsal: Bool = false,
    settle: (TranslationDoubt) throws -> Bool = { _ in false }
  ) throws -> TranslationReport {
    let (work, language, signature) = (deed.work, deed.language, signature(deed))
    switch deed.kind {
    case .claim:
      return try claim(work: work, language: language, keys: deed.keys, signed: signature, isRehearsal: isRehearsal)
    case .release:
      return try release(work: work, language: language, keys: deed.keys, signed: signature, isRehearsal: isRehearsal)
    case .record:
      return try record(
        work: work, language: language, keys: deed.keys, method: method, signed: signature, isRehearsal: isRehearsal,
        settle: settle)
    case .review:
      return try review(
        work: work, language: language, keys: deed.keys, areFactsChecked: isSure, signed: signature,
        isRehearsal: isRehearsal)
    case .stillValid:
      return try stillValid(
        work: work, language: language, deed.keys.map { .sections($0, evenCritical: isSure) } ?? .cosmetic,
        why: deed.keys == nil ? Self.onlyCosmetic : Self.compared, signed: signature, isRehearsal: isRehearsal)
    }
  }

  /// Why a text still holds of whose source only links, ids or spacing have changed.
  public static let onlyCosmetic = "Only links, ids or spacing have changed."
  /// Why a text still holds that somebody looked at.
  private static let compared = "Compared with today's source on the screen."
}
