/// Saying what a translation was made from.
extension TranslationDesk {
  /// Writes down that sections of a translation were made from today's source, which is kept beside the facts.
  /// - Parameters:
  ///   - keys: of source sections; nil for every section that has a text.
  ///   - method: `human`, `machine`, `machine+edited` or `unknown`.
  /// - Throws: ``TranslationError``, ``LibraryError``.
  @discardableResult
  public func record(
    work: String, language: LanguageTag, keys: [String]? = nil, method: String?, signed signature: Signature,
    isRehearsal: Bool = false
  ) throws -> TranslationReport {
    let pair = try DocumentPair(work, language, library: library, today: today)
    var report = TranslationReport(of: pair, isRehearsal: isRehearsal)
    let chosen = report.sort(try pair.states(keys)) { $0.text == nil ? "There is no text for it." : nil }
    guard !chosen.isEmpty else { throw TranslationError.nothingToRecord(work: work, language: language) }
    report.done = chosen.map(\.key)
    if isRehearsal { return report }
    try pair.keepSources(of: chosen, in: folder)
    try append(.record(method: method), chosen.compactMap(\.fact), pair.work, pair.language, signature)
    return report
  }
}
