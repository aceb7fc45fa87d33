import MaktabaModel
import MaktabaText

/// Saying something of a translation: that somebody is at work on it, that it still holds, that it was reviewed, or what it was
/// made from. It is written down in the library.
extension AppState {
  /// Of the language under the cursor as a whole.
  mutating func tellOfEntry(_ action: Action) -> [Effect] {
    guard let work = translations.work, let entry = translations.entry else { return [] }
    return tell(action, of: work, entry, nil)
  }

  /// Of sections; of the whole document for nil.
  mutating func tell(
    _ action: Action, of work: String, _ entry: TranslationStatus.Entry, _ sections: [TranslationStatus.SectionState]?
  ) -> [Effect] {
    guard entry.state != .original else {
      status = .notice(Wording.originalHasNoSource)
      return []
    }
    let keys = sections?.filter { $0.source != nil }.map(\.key)
    let claims = sections.map { $0.map(\.claim) } ?? [entry.claim]
    guard keys?.isEmpty != true, let kind = kind(of: action, claims: claims) else {
      status = .notice(Wording.noSourceOfSection)
      return []
    }
    return ask(TranslationDeed(kind, work: work, language: entry.language, keys: keys, by: configuration.signature))
  }

  private mutating func ask(_ deed: TranslationDeed) -> [Effect] {
    let request = TranslationRequest(deed, revision: nextRevision())
    pendingDeed = request
    return [.translate(request)]
  }

  /// The key for a claim also gives it up, as far as it is one's own.
  private func kind(of action: Action, claims: [TranslationEvent?]) -> TranslationDeed.Kind? {
    switch action {
    case .claim: claims.allSatisfy { $0.map { $0.isBy(configuration.signature) } ?? false } ? .release : .claim
    case .stillValid: .stillValid
    case .review: .review
    case .record: .record
    default: nil
    }
  }

  /// What became of it.
  mutating func told(_ request: TranslationRequest, _ outcome: TranslationOutcome) -> [Effect] {
    let isAwaited = request == pendingDeed
    if isAwaited { pendingDeed = nil }
    switch outcome {
    case .asks(let question):
      guard isAwaited, context != .typing, !isHidden else { return [] }
      asking = AskingState(request: request, question: question, proposing: proposal(question, request))
      return []
    case .notSaved(let reason):
      status = .wholeProblem(reason)
      return []
    case .done(let report):
      status = Wording.told(request.deed, report, titles: titles(of: request.deed), keymap)
      if report.done.isEmpty { return [] }
      translations.selected = []
      return reloadTranslations() + reloadCoverage() + (report.files.isEmpty ? [] : [.refresh])
    }
  }

  private func entry(of deed: TranslationDeed) -> TranslationStatus.Entry? {
    let known = [translations.status, reader?.status].compactMap(\.self).first { $0.work == deed.work }
    return known?.entry(in: deed.language)
  }

  /// The headings of sections by their keys.
  private func titles(of deed: TranslationDeed) -> [String: String] {
    let sections = entry(of: deed)?.sections.filter { $0.source != nil } ?? []
    return Dictionary(sections.map { ($0.key, $0.title) }) { first, _ in first }
  }

  /// The answer that stands in the line already.
  private func proposal(_ question: TranslationQuestion, _ request: TranslationRequest) -> String {
    let entry = entry(of: request.deed)
    return switch question {
    case .translator: configuration.signature ?? entry?.by ?? ""
    case .method: entry?.method.flatMap { $0 == "unknown" ? nil : $0 } ?? "human"
    default: ""
    }
  }

  func questionText(_ asking: AskingState) -> String {
    Wording.question(asking.question, titles: titles(of: asking.request.deed))
  }
}

/// The line in which a question is answered.
extension AppState {
  mutating func performInQuestion(_ action: Action) -> [Effect] {
    if asking?.input.follow(action) == true { return [] }
    switch action {
    case .accept: return answer()
    case .leave:
      asking = nil
      status = .notice(Wording.nothingTold)
      return []
    default: return []
    }
  }

  private mutating func answer() -> [Effect] {
    guard let asking else { return [] }
    let text = CleanText.line(asking.input.text)
    guard asking.question.accepts(text) else {
      status = .problem(Wording.wanted(asking.question))
      return []
    }
    self.asking = nil
    // Who signed once need not be asked again until the program is left.
    if asking.question == .reviewer { configuration.signature = text }
    var deed = asking.request.deed
    deed.answers.append(TranslationAnswer(asking.question, text))
    return ask(deed)
  }
}

extension TranslationEvent {
  /// Somebody of this name did it; nobody is the same as nobody.
  fileprivate func isBy(_ name: String?) -> Bool {
    guard let by, let name else { return by == name }
    return CleanText.line(by).lowercased() == CleanText.line(name).lowercased()
  }
}
