import MaktabaModel
import MaktabaText

/// A state explained: the facts it rests on, then the rule, in plain sentences.
struct ExplanationText {
  /// A paragraph.
  struct Paragraph: Equatable {
    var role: Role
    var text: String
  }

  private(set) var paragraphs: [Paragraph] = []

  private mutating func head(_ text: String) { paragraphs.append(Paragraph(role: .heading, text: text)) }

  private mutating func say(_ text: String?) {
    if let text, !text.isEmpty { paragraphs.append(Paragraph(role: .plain, text: text)) }
  }

  // MARK: A language

  /// Explains how a work stands in a language.
  init(_ entry: TranslationStatus.Entry, of work: String) {
    head("\(entry.language.text) \(entry.language.englishName): \(entry.signAndWord)")
    say(entry.reason)
    head(Wording.factsHead)
    say(entry.source.map { "It is judged against the text in \($0.englishName) (\($0.text))." })
    say(made(entry.date, entry.by, entry.method))
    say(entry.reviewed.map { "Reviewed on \($0)." })
    say(evidence(of: entry, work))
    say(shares(of: entry))
    for flag in entry.flags { say(Wording.sentence(ofFlag: flag)) }
    if paragraphs.last?.role == .heading { say(Wording.noFacts) }
    head(Wording.ruleHead)
    say(Wording.rule(entry.state))
    if entry.isTold { say(Wording.ruleOfDocument) }
  }

  private func made(_ date: CalendarDate?, _ by: String?, _ method: String?) -> String? {
    guard date != nil || by != nil || method != nil else { return nil }
    return "Made" + (date.map { " on \($0)" } ?? "") + (by.map { " by \(VisualText.isolated($0))" } ?? "")
      + (method.map { ", \(Wording.word(ofMethod: $0))" } ?? "") + "."
  }

  private func evidence(of entry: TranslationStatus.Entry, _ work: String) -> String? {
    let file = VisualText.isolated(TranslationPlace.file(ofWork: work, in: entry.language))
    switch entry.evidence {
    case "sections": return "Written down section by section in \(file)."
    case "git": return "Taken over from the history of the library's files; written down in \(file)."
    case "foreign": return "Taken over from what another program had written down; written down in \(file)."
    case "document": return "It rests on what the document says of itself in its front matter."
    default: return nil
    }
  }

  private func shares(of entry: TranslationStatus.Entry) -> String? {
    guard let shares = SharePercents(entry.shares) else { return nil }
    let unknown = shares.unknown > 0 ? ", unknown or in progress \(shares.unknown) %" : ""
    return "Counted in words of the source: reviewed \(shares.reviewed) %, complete \(shares.complete) %, "
      + "out of date \(shares.outdated) %, missing \(shares.missing) %\(unknown)."
  }

  // MARK: A section

  /// Explains how a section stands.
  init(_ section: TranslationStatus.SectionState, in entry: TranslationStatus.Entry, of work: String) {
    let title = section.title.isEmpty ? Wording.lead : VisualText.isolated(section.title)
    head("\(title), \(entry.language.text): \(section.signAndWord)")
    say(section.reason)
    head(Wording.factsHead)
    say(source(of: section))
    say(basis(of: section))
    if section.isOldSourceKept { say(section.basis.map { "\(TranslationPlace.sources)/\($0.hexadecimal).md" }) }
    say(section.record.map { made(section.date, section.by, $0.method) } ?? nil)
    for event in [section.record, section.review, section.waiver, section.claim].compactMap({ $0 }) {
      say(sentence(event, TranslationPlace.file(ofWork: work, in: entry.language)))
    }
    for flag in section.flags { say(flag == "f" ? facts(of: section) : Wording.sentence(ofFlag: flag)) }
    head(Wording.ruleHead)
    say(Wording.rule(section.state))
    if section.state != section.standing { say("For a reader it stands as before: \(Wording.word(section.standing)).") }
    say(section.grade.flatMap(TranslationGrade.init).map(Wording.rule))
  }

  private func source(of section: TranslationStatus.SectionState) -> String? {
    section.source.map {
      "In today's source it is section \(VisualText.isolated(section.key)), "
        + "\(Wording.count(section.words, "word", "words")), fingerprint \(Wording.short($0.fingerprint))."
    }
  }

  private func basis(of section: TranslationStatus.SectionState) -> String? {
    guard let basis = section.basis else {
      return section.text == nil ? nil : "Nobody has written down which source the text was made from."
    }
    if basis == section.source?.fingerprint { return "The text was made from exactly this source." }
    let kept = section.isOldSourceKept ? "whose text is kept:" : "whose text is not kept in this library."
    return "The text was made from another source, fingerprint \(Wording.short(basis)), \(kept)"
  }

  private func sentence(_ event: TranslationEvent, _ file: String) -> String {
    let who = event.by.map { " by \(VisualText.isolated($0))" } ?? ""
    let when = event.date.map { " on \($0)" } ?? ""
    let place = " (\(VisualText.isolated(file)), event \(event.id.number))"
    switch event.action {
    case .record: return "Its source was written down\(when)\(who)\(place)."
    case .review: return "Both of today's texts were compared and signed\(when)\(who)\(place)."
    case .waive(let why):
      let reason = why.isEmpty ? "" : ": \(VisualText.isolated(why))"
      return "It was said to be still valid\(when)\(who)\(reason)\(place)."
    case .claim(let until): return "Somebody is at work on it until \(until), said\(when)\(who)\(place)."
    case .release, .suggest: return ""
    }
  }

  /// The facts that differ, with both values.
  private func facts(of section: TranslationStatus.SectionState) -> String {
    guard let source = section.source, let text = section.text else { return "" }
    let differences = text.literals.differences(from: source.literals).map { difference in
      switch difference {
      case .missing(let fact): "\(VisualText.isolated(fact.value)) is in the source alone"
      case .added(let fact): "\(VisualText.isolated(fact.value)) is in the translation alone"
      case .changed(let from, let to):
        "the source has \(VisualText.isolated(from.value)), the translation \(VisualText.isolated(to.value))"
      }
    }
    return "Facts differ: " + differences.joined(separator: "; ") + "."
  }
}

extension Wording {
  static let explanationTitle = "Why"
  static let factsHead = "Facts"
  static let ruleHead = "Rule"
  static let noFacts = "Nothing is known of it."
  static let ruleOfDocument =
    "The word for the whole document is that of its worst section: critical, out of date, missing, unknown, in progress, complete, reviewed."

  /// Enough of a fingerprint to tell it from another.
  static func short(_ fingerprint: Fingerprint) -> String { String(fingerprint.description.prefix(15)) }

  /// The rule that gives a state.
  static func rule(_ state: TranslationState) -> String {
    switch state {
    case .original: "The original is what the others are translated from; it has no source that it could lag behind."
    case .missing: "Missing: there is no text for it."
    case .copied: "Copied: at least 95 % of its words are those of the source, so it counts as missing."
    case .inProgress: "In progress: somebody has claimed it and the claim has not run out, or it is marked as a draft."
    case .unknown:
      "Unknown: there is a text, and nobody has said which source it was made from. It is never shown as current; a guess would not be one that can be relied on."
    case .outOfDate: "Out of date: the source that it was made from is not today's source."
    case .reviewed:
      "Reviewed: it was made from today's source, and somebody other than the translator has signed today's source together with today's text. A change of either ends the review."
    case .complete: "Complete: it was made from today's source, and nobody else has reviewed it."
    case .orphan: "Orphan: no section of today's source stands for it."
    }
  }

  /// The rule that gives a grade.
  static func rule(_ grade: TranslationGrade) -> String {
    switch grade {
    case .cosmetic: "Cosmetic: only links, ids or spacing have changed."
    case .minor: "Minor: under a tenth of the words have changed, and no number, date, address or code."
    case .substantive: "Substantive: a tenth of the words or more have changed, or the old source is not kept."
    case .critical: "Critical: a number, a date, an address or code has changed, or the section is tagged as critical."
    }
  }

  static func sentence(ofFlag flag: Character) -> String {
    switch flag {
    case "M": "A machine made it."
    case "t": "The text that it was made from is itself a translation that is out of date."
    case "w": "Somebody said that it still says the same as the source."
    case "f": "Facts differ from the source's in a section."
    case "~": "Which text stands for which section is guessed from the order of the headings."
    case "2": "Two versions were written apart; look at both."
    default: ""
    }
  }
}
