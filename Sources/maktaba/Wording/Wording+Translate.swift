import MaktabaModel
import MaktabaText

/// Sentences of `maktaba translate`.
extension Wording {
  // MARK: Usage

  static let worksOrAll = "Say which works: their ids, or --all."
  static let noTarget = "Say which language with --to, such as --to sw."
  static let sectionsOfOne = "--section names sections of one work in one language: give one id and one --to."
  static let sectionsOrCosmetic =
    "Say which sections: --section KEY, or --cosmetic for all whose words have not changed."
  static let criticalIsNotCosmetic = "--critical is for sections that are named with --section."
  static let sayWhy = "Say in --why why it still holds: whoever comes later will ask."
  static let nothingWritten = "In private mode nothing is written into the library: leave out --private."
  static let noTranslations = "There is no translation of that kind in this library."

  static let oneBasis = "Give the earlier source once: with --basis-file or with --basis-folder."
  static let basisFileOfOne = "--basis-file is the earlier source of one work: give one id, or --basis-folder."

  static let oneAdoption = "Say how it is known: one of --checked, --basis-folder, --git, --co-op and --po."
  static let onlyWithGit = "--commit and --repository go with --git."

  static let outputOfOne = "--output names one file: give one id and one --to."
  static let noDocumentToOutput = "A DOCX is not for a terminal: name a file with --output, or leave it out."
  static let oneOutput = "Either the file or the report goes to the output: leave out --json, or name a file."

  // MARK: Doubts

  static func question(_ doubt: TranslationDoubt, _ subject: String) -> String {
    "\(subject), \(sections(doubt)): \(doubt.sentence) Was it made from this source all the same?"
  }
  static func doubt(_ doubt: TranslationDoubt, _ subject: String) -> String {
    "\(subject), \(sections(doubt)): \(doubt.sentence) Nothing was written down. Say --sure if it is so all the same, name "
      + "other sections with --section, or the earlier source with --basis-file."
  }
  private static func sections(_ doubt: TranslationDoubt) -> String {
    (doubt.keys.count == 1 ? "section " : "sections ") + doubt.keys.map(CleanText.line).joined(separator: ", ")
  }

  // MARK: What was done

  static let rehearsed = "Would be done: "
  static let nothingToDo = "There is nothing to do."
  static func started(_ count: Int) -> String { "\(sections(count)) to be translated." }
  static func recorded(_ count: Int) -> String { "The source is written down for \(sections(count))." }
  static func claimed(_ count: Int) -> String { "\(sections(count)) claimed." }
  static func released(_ count: Int) -> String { "The claim on \(sections(count)) is given up." }
  static func reviewed(_ count: Int) -> String { "\(sections(count)) signed as reviewed." }
  static func waived(_ count: Int) -> String { "\(sections(count)) said to be still valid." }
  static func imported(_ count: Int) -> String { "\(sections(count)) taken in." }
  static func keptAs(_ file: String) -> String { "Kept as \(CleanText.line(file))." }
  static func sent(_ file: String, sections count: Int, open: Int) -> String {
    "\(CleanText.line(file)) is written: \(sections(count)), \(open) of them to be translated or looked at."
  }
  static func wrote(_ file: String) -> String { "\(CleanText.line(file)) is written." }

  // MARK: Merging

  static func merged(_ report: MergeReport) -> String {
    let parts = [(report.facts, "fact"), (report.sources, "source text"), (report.suggestions, "suggestion")]
    return parts.map { "\($0) \($1)\($0 == 1 ? "" : "s")" }.joined(separator: ", ") + " added."
  }

  static func merged(_ document: MergeReport.Document, isTaking: Bool) -> String {
    let name = CleanText.line(document.path) + ": "
    if let problem = document.problem { return name + CleanText.line(problem) }
    if document.isTaken { return name + taken(document) + (document.open.isEmpty ? "" : " " + open(document)) }
    switch document.verdict {
    case .takeOther: return name + "only the other copy has changed it; --take takes it over."
    case .takeSections: return name + "the other copy has changed \(list(document.sections)); --take takes it over."
    case .keepMine: return name + "only this copy has changed it."
    case .sameText: return name + "the texts are the same; front matter or spacing differs."
    case .onlyThere: return name + "it is only in the other copy; --take takes it over."
    case .compare: return name + open(document)
    }
  }

  private static func taken(_ document: MergeReport.Document) -> String {
    document.sections.isEmpty ? "taken over." : "\(list(document.sections)) taken over."
  }
  private static func open(_ document: MergeReport.Document) -> String {
    "both copies have changed \(list(document.open)); this copy's text stands, and the other's is kept. Compare them."
  }
  private static func list(_ keys: [String]) -> String { keys.map(CleanText.line).joined(separator: ", ") }

  private static func sections(_ count: Int) -> String { "\(count) \(count == 1 ? "section" : "sections")" }
}
