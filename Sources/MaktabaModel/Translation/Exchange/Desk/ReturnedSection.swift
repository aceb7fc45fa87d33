import MaktabaText

/// A section that came back, with what has become of its source since.
struct ReturnedSection {
  let unit: ReturnedUnit
  /// The source it was sent out with; nil when the file no longer says it.
  let print: Fingerprint?
  /// That source, where its text is known and has that fingerprint.
  let old: SectionText?
  /// The text of it.
  let oldText: String?
  /// What it has become; nil when it is gone.
  var today: StandingSection?

  /// Its source is still what it was.
  var isCurrent: Bool { print != nil && print == today?.source.fingerprint }

  /// Finds each section's source of today.
  static func all(_ units: [ReturnedUnit], in target: ReturnTarget, _ folder: FactFolder) -> [ReturnedSection] {
    var returned = units.map { ReturnedSection($0, folder) }
    let tracked = returned.indices.filter { returned[$0].print != nil }
    let places = SectionTracking.places(
      of: tracked.compactMap { returned[$0].trace }, in: target.sections.map(\.source))
    for (index, place) in zip(tracked, places) {
      guard let place, place.evidence > .likeness || returned[index].old != nil else { continue }
      returned[index].today = target.sections[place.index]
    }
    return returned
  }

  private init(_ unit: ReturnedUnit, _ folder: FactFolder) {
    self.unit = unit
    print = Fingerprint(unit.sourcePrint)
    let known = print.flatMap { print in
      [unit.source, folder.text(print)].compactMap(\.self).lazy.compactMap { text in
        Self.section(of: text, print).map { ($0, text) }
      }.first
    }
    old = known.map { section, _ in
      var section = section
      section.key = unit.key
      return section
    }
    oldText = known?.1
  }

  /// The file may say anything: only a text that has the fingerprint is the one that was sent out.
  private static func section(of text: String, _ print: Fingerprint) -> SectionText? {
    guard let section = SectionMarkdown.section(of: text, print), section.fingerprint == print else { return nil }
    let isWhole = section.isFront || MarkdownDocument.outline(markdown: Array(text.utf8)).sections.count == 1
    return isWhole ? section : nil
  }

  private var trace: SectionTracking.Trace? {
    print.map {
      .init(fingerprint: $0, key: unit.key, heading: old?.heading ?? "", words: old?.words, time: 0)
    }
  }

  /// What is written down of it once its text stands in the translation.
  func fact(_ text: SectionText) -> SectionFact? {
    guard let print else { return nil }
    if isCurrent, let today { return SectionFact(source: today.source, text: text) }
    if let old { return SectionFact(source: old, text: text) }
    return SectionFact(
      key: unit.key, title: "", source: print, loose: nil, literals: nil, text: text.fingerprint, textKey: text.key,
      textTitle: text.heading)
  }
}

// MARK: What becomes of it

extension ReturnedSection {
  /// What becomes of a section that came back.
  enum Verdict: Equatable {
    /// Its text takes its place.
    case apply
    /// Its text stands there; what it was made from is to be written down.
    case record
    /// Everything is there and written down.
    case known
    /// It is left, and its text is kept as a suggestion.
    case leave(String)
    /// It is left, and there is nothing to keep.
    case pass(String)
  }

  /// The first rule that holds. The text in the library is never lost for one that came back: only what was sent out is
  /// replaced, and nothing that is reviewed, or newer.
  /// - Parameters:
  ///   - action: the record that is to be written.
  ///   - by: by whom.
  func verdict(in target: ReturnTarget, _ action: TranslationEvent.Action, by: String?) -> Verdict {
    if TextState.isBlank(unit.target) { return .pass("There is no translation of it in the file.") }
    let isThere = today.map { target.says(unit.target, $0) } ?? false
    if unit.needsWork {
      let reason = "It is not finished in the file: a part is missing, marked as to be checked, or damaged."
      return isThere ? .pass(reason) : .leave(reason)
    }
    guard print != nil else { return .leave("The file no longer says which text it was made from.") }
    guard let today else { return .leave("Its section is no longer in the source.") }
    if isThere { return standing(today, target.pair.history) { $0.action == action && $0.by == by } }
    return obstacle(today).map { .leave($0) } ?? .apply
  }

  /// The very text stands there. Who looks a draft over and finds nothing to change has done something, too.
  private func standing(
    _ today: StandingSection, _ history: TranslationHistory, _ isSame: (TranslationEvent) -> Bool
  ) -> Verdict {
    if today.isReviewed { return .known }
    let told = history.records.last { $0.fact.source == print && $0.fact.text == today.text?.fingerprint }
    if let told { return today.state?.standing == .inProgress && !isSame(told.event) ? .record : .known }
    let basis = today.state?.basis
    return isCurrent || basis == nil || basis == print ? .record : .known
  }

  private func obstacle(_ today: StandingSection) -> String? {
    guard let text = today.text else { return nil }
    if today.isReviewed { return "The text that stands there is reviewed. Compare the two." }
    if text.fingerprint.description != unit.targetPrint {
      return "The translation was changed in the library since the file was sent out. Compare the two."
    }
    if !isCurrent, today.state?.standing == .complete {
      return "The text that stands there was made from a later source. Compare the two."
    }
    return nil
  }
}

extension StandingSection {
  /// Somebody signed the text that stands there, and today's source.
  fileprivate var isReviewed: Bool { state?.review != nil || state?.standing == .reviewed }
}
