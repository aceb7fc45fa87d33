/// Saying what a translation was made from.
extension TranslationDesk {
  /// Which source a translation was made from.
  public enum Basis: Equatable, Sendable {
    /// The one that stands in the library today.
    case today
    /// An earlier one, in a file.
    case file(String)
    /// An earlier one, in a folder that holds the sources as they were: a copy of the library, or of its sources alone.
    case folder(String)
  }

  /// Writes down which source sections of a translation were made from. That source is kept beside the facts.
  /// - Parameters:
  ///   - keys: of today's source sections; nil for every section that has a text.
  ///   - method: `human`, `machine`, `machine+edited` or `unknown`.
  ///   - isFinished: when every section is up to date, the translation is no draft any more.
  ///   - settle: asked about each doubt; sections of which it is not said that they were made from that source all the same
  ///     are left.
  /// - Throws: ``TranslationError``, ``LibraryError``, and what `settle` throws.
  @discardableResult
  public func record(
    work: String, language: LanguageTag, keys: [String]? = nil, from basis: Basis = .today, method: String?,
    signed signature: Signature, isFinished: Bool = true, isRehearsal: Bool = false,
    settle: (TranslationDoubt) throws -> Bool = { _ in false }
  ) throws -> TranslationReport {
    let pair = try DocumentPair(work, language, library: library, today: today)
    var report = TranslationReport(of: pair, isRehearsal: isRehearsal)
    let old = try source(basis, of: pair)
    if let old {
      try record(old, pair, keys, .record(method: method), .sections, signature, &report, settle)
    } else {
      try recordToday(pair, keys, .record(method: method), signature, &report, settle)
    }
    try bringUpFrontMatter(of: pair, isFinished: isFinished, &report)
    return report
  }

  /// An earlier source; nil for today's.
  private func source(_ basis: Basis, of pair: DocumentPair) throws -> SourceText? {
    switch basis {
    case .today: nil
    case .file(let path): try .outside(path)
    case .folder(let folder): try OldSources(folder).source(of: pair)
    }
  }

  // MARK: Today's source

  func recordToday(
    _ pair: DocumentPair, _ keys: [String]?, _ action: TranslationEvent.Action, _ signature: Signature,
    evidence: TranslationEvent.Evidence = .sections, _ report: inout TranslationReport,
    _ settle: (TranslationDoubt) throws -> Bool
  ) throws {
    var chosen = report.sort(try pair.states(keys)) { Self.obstacle(toRecordOf: $0, isNamed: keys != nil) }
    guard !chosen.isEmpty else { throw TranslationError.nothingToRecord(work: pair.work, language: pair.language) }
    for doubt in pair.doubts(about: chosen, signed: signature) {
      chosen = try Self.settled(doubt, chosen, &report, settle)
    }
    report.done = chosen.map(\.key)
    if report.isRehearsal || chosen.isEmpty { return }
    try pair.keepSources(of: chosen, in: folder)
    try append(action, chosen.compactMap(\.fact), pair.work, pair.language, signature, evidence: evidence)
  }

  private static func obstacle(toRecordOf state: TranslationStatus.SectionState, isNamed: Bool) -> String? {
    switch state.standing {
    case .missing: "There is no text for it."
    case .copied where !isNamed: "Its text is that of the source. If that is meant, name the section."
    default: state.text == nil ? "There is no text for it." : nil
    }
  }

  private static func settled(
    _ doubt: TranslationDoubt, _ chosen: [TranslationStatus.SectionState], _ report: inout TranslationReport,
    _ settle: (TranslationDoubt) throws -> Bool
  ) throws -> [TranslationStatus.SectionState] {
    let open = chosen.filter { doubt.keys.contains($0.key) }
    if try open.isEmpty || settle(TranslationDoubt(kind: doubt.kind, keys: open.map(\.key))) { return chosen }
    return report.sort(chosen) { open.contains($0) ? doubt.sentence : nil }
  }

  // MARK: An earlier source

  func record(
    _ old: SourceText, _ pair: DocumentPair, _ keys: [String]?, _ action: TranslationEvent.Action,
    _ evidence: TranslationEvent.Evidence, _ signature: Signature, _ report: inout TranslationReport,
    _ settle: (TranslationDoubt) throws -> Bool
  ) throws {
    let successors = old.successors(in: pair.source.sections)
    let states = try pair.states(keys)
    let wanted = Set(states.map(\.key))
    var findings = old.facts(for: pair.text).filter { finding in
      !finding.text.isBare && successors[finding.source.fingerprint].map { wanted.contains($0.key) } ?? (keys == nil)
    }
    let guessed = findings.filter(\.isGuess).compactMap { successors[$0.source.fingerprint]?.key ?? $0.source.key }
    if try !guessed.isEmpty && !settle(TranslationDoubt(kind: .guessed, keys: guessed)) {
      findings.removeAll(where: \.isGuess)
    }
    try write(findings, of: old, pair, action, evidence, signature, &report)
    report.done = findings.map { successors[$0.source.fingerprint]?.key ?? $0.source.key }
    leave(states, without: findings, &report)
  }

  private func write(
    _ findings: [SourceText.Finding], of old: SourceText, _ pair: DocumentPair, _ action: TranslationEvent.Action,
    _ evidence: TranslationEvent.Evidence, _ signature: Signature, _ report: inout TranslationReport
  ) throws {
    guard !findings.isEmpty else { throw TranslationError.nothingToRecord(work: pair.work, language: pair.language) }
    if report.isRehearsal { return }
    try old.keep(findings.map(\.source), in: folder)
    try append(action, findings.map(\.fact), pair.work, pair.language, signature, evidence: evidence)
  }

  /// Texts that have no basis in the earlier source stay as they were, and are named.
  private func leave(
    _ states: [TranslationStatus.SectionState], without findings: [SourceText.Finding],
    _ report: inout TranslationReport
  ) {
    let told = Set(findings.map(\.text.fingerprint))
    for state in states where state.standing != .missing {
      guard let text = state.text, !told.contains(text.fingerprint) else { continue }
      report.leave(state, "No section of the earlier source can be told to be what it was made from.")
    }
  }
}
