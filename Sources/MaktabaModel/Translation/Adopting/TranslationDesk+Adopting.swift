import MaktabaText

/// Taking over what an old library knew of its translations in another way.
extension TranslationDesk {
  /// How it is known what a translation was made from.
  public enum Adoption: Equatable, Sendable {
    /// Somebody compared it with today's source.
    case checked
    /// A folder that holds the sources as they were; its absolute path.
    case folder(String)
    /// A commit of a git repository: the one named, or else the one in the translation's front matter
    /// (`default_lang_commit`, or `sourceCommit` in `l10n`).
    /// - repository: the absolute path of a folder in it; nil for the library itself.
    case git(commit: String?, repository: String?)
    /// A `.co-op-translator.json`, which has the MD5 of the source's file, and perhaps a folder that holds sources as they
    /// were; absolute paths.
    case coOp(String, sources: String?)
    /// A PO file, which has the source of every piece of text; its absolute path.
    case po(String)
  }

  /// Writes down what sections were made from that have no basis yet. What stays unknown is named, and nothing is guessed.
  /// - Parameter settle: as ``record(work:language:keys:from:method:signed:isFinished:isRehearsal:settle:)`` has it.
  /// - Throws: ``TranslationError``, ``LibraryError``, and what `settle` throws.
  public func adopt(
    work: String, language: LanguageTag, _ adoption: Adoption, method: String?, signed signature: Signature,
    isRehearsal: Bool = false, settle: (TranslationDoubt) throws -> Bool = { _ in false }
  ) throws -> TranslationReport {
    let pair = try DocumentPair(work, language, library: library, today: today)
    var report = TranslationReport(of: pair, isRehearsal: isRehearsal)
    let open = try pair.states(nil).filter { $0.isOpen }
    if open.isEmpty {
      report.notes.append("It is written down already what its sections were made from.")
      return report
    }
    let action = TranslationEvent.Action.record(method: method)
    switch adoption {
    case .checked:
      try recordToday(pair, open.map(\.key), action, signature, &report, settle)
    case .folder(let path):
      try adopt(try OldSources(path).source(of: pair), pair, open, action, .sections, signature, &report, settle)
    case .git(let commit, let repository):
      let old = try GitSources(repository ?? library.root).source(of: pair, in: library.root, commit)
      try adopt(old, pair, open, action, .git, signature, &report, settle)
    case .coOp(let path, let folder):
      try adopt(CoOpFile(path), folder, pair, open, action, signature, &report, settle)
    case .po(let path):
      try adopt(try POBasis(path), pair, open, action, signature, &report)
    }
    try bringUpFrontMatter(of: pair, &report)
    return report
  }

  private func adopt(
    _ old: SourceText, _ pair: DocumentPair, _ open: [TranslationStatus.SectionState],
    _ action: TranslationEvent.Action, _ evidence: TranslationEvent.Evidence, _ signature: Signature,
    _ report: inout TranslationReport, _ settle: (TranslationDoubt) throws -> Bool
  ) throws {
    try record(old, pair, open.map(\.key), action, evidence, signature, &report, settle)
  }

  private func adopt(
    _ file: CoOpFile, _ folder: String?, _ pair: DocumentPair, _ open: [TranslationStatus.SectionState],
    _ action: TranslationEvent.Action, _ signature: Signature, _ report: inout TranslationReport,
    _ settle: (TranslationDoubt) throws -> Bool
  ) throws {
    guard let known = file.original(of: pair) else { throw TranslationError.noEntry(path: file.path, work: pair.work) }
    let today = try DocumentPlace(root: library.root, path: pair.source.card.path, calls: calls).bytes()
    if MD5.hexadecimal(today) == known {
      // What the other program wrote down is no doubt, but which section stands for which may be.
      return try recordToday(pair, open.map(\.key), action, signature, evidence: .foreign, &report) { doubt in
        try doubt.kind != .guessed || settle(doubt)
      }
    }
    if let folder, let bytes = try OldSources(folder).bytes(of: pair, where: { MD5.hexadecimal($0) == known }) {
      let old = try SourceText(bytes, path: pair.source.card.path)
      return try adopt(old, pair, open, action, .foreign, signature, &report, settle)
    }
    throw TranslationError.otherSource(work: pair.work, known: known)
  }
}

extension TranslationStatus.SectionState {
  /// There is a text, and nobody has said what it was made from.
  fileprivate var isOpen: Bool { text != nil && basis == nil && standing != .missing && standing != .copied }
}
