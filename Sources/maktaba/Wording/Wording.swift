import MaktabaModel
import MaktabaText

/// Every sentence that the command line says by itself, in one place. Foreign text in them is clean.
enum Wording {
  // MARK: Errors

  static let noStarterLibrary =
    "The starter library was not found. Give the path of a folder that holds Markdown files, or set MAKTABA_SEEDS."
  static let noTerminal =
    "The screens need a terminal. `maktaba list`, `search` and `show` print to files and pipes; see `maktaba --help`."
  static let notForPeople = "This command is for maktaba itself: it draws a picture that `maktaba` has opened."
  static let noWorkingFolder = "The working folder is gone. Change to another one."
  static let busyForLong = "Another maktaba has been reading this library for a minute. Try again when it is done."
  static let emptyLibrary = "There is no document in this library."
  static func cannotPrint(_ reason: String) -> String { "The answer could not be written: \(reason)." }
  static func didYouMean(_ command: String) -> String { "Did you mean the command `maktaba \(command)`?" }

  static func noRegularFile(_ path: String) -> String {
    "\(CleanText.line(path)) was not imported: it is no regular file."
  }

  // MARK: Usage

  static let twoLibraries = "Give the library once: as PATH or with --library."
  static let emptyStateDirectory = "--state-dir needs the path of a folder."
  static let noWords = "Say at least one word to search for."
  static let badLimit = "--limit is a number from 1."
  static let badSpeed = "--speed is a number of words an hour, from 1."
  static let oneFormat = "--json and --format exclude each other."
  static func noState(_ name: String) -> String {
    let known = TranslationState.allCases.filter { $0 != .orphan }.map(\.rawValue).joined(separator: ", ")
    return "There is no state “\(CleanText.line(name))”. There are: \(known)."
  }
  static let badWidth = "--width is a number of columns from 1 to 10000."
  static func noDate(_ text: String) -> String { "“\(text)” is no date; dates look like 2026-05-11." }

  static func noLanguage(_ tag: String) -> String {
    "There is no language “\(CleanText.line(tag))”. Give a tag such as sw, pt-BR or zh-Hant."
  }
  static func badLayout(_ layout: String, _ reason: String) -> String {
    LibraryError.badLayout(CleanText.line(layout), reason: CleanText.line(reason)).description
  }
  static func badProfile(_ name: String) -> String {
    "“\(CleanText.line(name))” cannot be the name of a profile. Use letters, digits and hyphens."
  }
  static let badTaskNumber = "Tasks are numbered from 1, as `maktaba checklist` shows them."
  static let numbersOrAll = "Say which tasks: their numbers, or --all."
  static func unknownOption(_ option: String) -> String {
    let name = CleanText.line(option)
    return "There is no option \(name) here. To look for it as a word, write -- before it."
  }

  // MARK: Notes beside an answer

  static let busyElsewhere = "Another maktaba is reading this library; the answer is from what was known before."
  static func unmatchedLayout(_ layout: String) -> String {
    "No document lies where the layout \(CleanText.line(layout)) looks for it. Without --layout it is found out."
  }
  static func reading(_ done: Int, of total: Int) -> String { "Reading: \(done) of \(total) documents" }
  static func moreHits(shown: Int, total: Int) -> String {
    "\(shown) of \(total) sections are shown; --limit shows more."
  }
  static let nothingToExport = "In private mode there are no marks to export: leave out --private."
  static let nothingKept = "Nothing is kept in private mode: leave out --private to keep marks."
  static func marked(_ kind: MarkCommand.Kind, changed: Int, asBefore: Int) -> String {
    let (done, already) =
      switch kind {
      case .read: ("marked as read", "read already")
      case .unread: ("marked as unread", "unread already")
      case .bookmark: ("bookmarked", "bookmarked already")
      case .unbookmark: ("freed of bookmarks", "without one")
      }
    let rest = asBefore == 0 ? "" : " \(asBefore) \(was(asBefore)) \(already)."
    return "\(works(changed)) \(done)." + rest
  }
  static func ticked(_ changed: Int, asBefore: Int) -> String {
    "\(tasks(changed)) ticked." + (asBefore == 0 ? "" : " \(asBefore) \(was(asBefore)) ticked already.")
  }
  static func unticked(_ changed: Int, asBefore: Int) -> String {
    "\(tasks(changed)) unticked." + (asBefore == 0 ? "" : " \(asBefore) \(was(asBefore)) not ticked.")
  }
  static func reset(_ ticks: Int) -> String {
    ticks == 0 ? "Nothing was ticked." : "\(count(ticks, "tick")) taken off."
  }
  static func strayTicks(_ ticks: Int) -> String {
    "\(count(ticks, "tick")) \(was(ticks)) made on a text that is not there any more. `maktaba untick --all` forgets all."
  }
  static func exported(_ count: Int, to file: String) -> String {
    "\(marks(count)) written to \(CleanText.line(file))."
  }
  static func imported(_ report: Marks.ImportReport, from file: String) -> String {
    let sentence =
      "\(marks(report.added)) added from \(CleanText.line(file)); \(report.alreadyKnown) were here already."
    return report.damaged == 0 ? sentence : sentence + " Damaged and left out: \(report.damaged)."
  }
  static func indexed(_ catalogue: Catalogue) -> String {
    let languages = catalogue.languages.map(\.text).joined(separator: " ")
    return "\(works(catalogue.workCount)), \(count(catalogue.documentCount, "document")), languages: \(languages)"
  }
  static func checked(_ problems: [Problem]) -> String {
    if problems.isEmpty { return "Nothing to look at." }
    let counts = Problem.Severity.allCases.map { severity in
      count(problems.count { $0.severity == severity }, severity.rawValue)
    }
    return counts.joined(separator: ", ") + "."
  }

  static func lookedAt(_ known: (works: Int, of: Int)) -> String { "Looked at \(known.works) of \(known.of) works" }

  // MARK: Translations

  static func failed(_ found: Int) -> String {
    "\(count(found, "translation")) \(was(found)) found of the kind that --fail-on names."
  }
  static let noTranslation = "No translation is of the kind asked for."
  static func gaps(_ gaps: [GapReport.Gap], speed: Int) -> String {
    let words = gaps.reduce(0) { $0 + $1.words }
    return "\(count(gaps.count, "gap")): \(count(words, "word")), \(GapWording.hours(words: words, speed: speed)) "
      + "at \(count(speed, "word")) an hour."
  }
  static let noGaps = "Nothing is missing or out of date, as far as is known."
  static func unknownTranslations(_ count: Int) -> String {
    "\(Self.count(count, "translation")) \(count == 1 ? "does" : "do") not say what \(count == 1 ? "it was" : "they were") made from: how much of it holds is not known."
  }
  static func machineDrafts(_ count: Int) -> String {
    "\(Self.count(count, "translation")) made by a machine, and edited by nobody as far as is said."
  }
  static let gapHeads = ["#", "TAG", "TITLE", "WORK", "WORDS", "HOURS"]

  // MARK: Nothing found

  static func noTasks(_ title: String) -> String { "There are no tasks in “\(CleanText.line(title))”." }
  static func noTask(_ number: Int, of all: Int) -> String {
    "There is no task \(number): the document has \(tasks(all))."
  }
  static func nothingListed(_ listing: Listing) -> String {
    if listing.filter.isEmpty { return emptyLibrary }
    if listing.asksWithoutVisit { return noVisit }
    let unknown = listing.filter.unknownKeys(in: listing.catalogue).map { "There is no facet “\($0)” in this library." }
    let relaxed = listing.relaxations.prefix(3).map { "Without \($0.part): \(works($0.count))." }
    return (["No work passes this filter."] + unknown + relaxed).joined(separator: " ")
  }
  static func nothingFound(_ words: String, filter: Filter?) -> String {
    "Nothing found for \(CleanText.line(words))" + (filter == nil ? "." : " within this filter. Try without --filter.")
  }

  /// Words were given, and none that could be found: signs alone, or only what is to be left out.
  static func nothingToLookFor(_ words: String, _ terms: SearchTerms) -> String {
    let words = CleanText.line(words)
    if terms.terms.isEmpty { return "There is nothing to look for in \(words): give a word with letters or digits." }
    return "\(words) says only what to leave out: give a word to look for beside it."
  }

  // MARK: For me

  static let clearOrSet = "Either set values or --clear them."
  static let nothingForMe =
    "Nothing is set for you, so that is:for-me lists everything. Set it with --audience, --level or --language."
  static func forMe(_ listing: Listing) -> String {
    "\(works(listing.count)) of \(listing.catalogue.workCount) in this library \(listing.count == 1 ? "is" : "are") for you: "
      + "`maktaba list is:for-me`."
  }
  static func noSuchValue(_ value: String, _ key: String, known: [String]) -> String {
    "“\(CleanText.line(value))” is no \(key) of this library. There \(known.count == 1 ? "is" : "are"): "
      + known.map(CleanText.line).joined(separator: ", ") + "."
  }
  static let noVisit =
    "Nothing is known of an earlier visit: what is new is told once you have opened the library on the screen and left it."

  // MARK: Tables

  static let listHeads = ["WORK", "TITLE", "LANGUAGES", "STATUS", "MARKS"]
  static let why = "WHY"
  static let translationHeads = ["", "TAG", "LANGUAGE", "STATE", "NOW", "DATE", "WHY"]
  /// A dash where the document states none, so that columns can still be counted.
  static func status(_ row: WorkRow) -> String { row.status == .unstated ? "-" : row.status.rawValue }
  static func marks(_ row: WorkRow) -> String {
    let words = [
      row.isRead ? "read" : "", row.hasChanged ? "changed" : "", row.isBookmarked ? "bookmarked" : "",
      row.isDue ? "due" : "",
    ]
    return words.filter { !$0.isEmpty }.joined(separator: " ")
  }

  // MARK: What a reader must know before the text

  static func status(_ metadata: DocumentMetadata) -> String? {
    switch metadata.status ?? .unstated {
    case .current, .unstated: nil
    case .draft: "Draft: not finished, and not to be relied on."
    case .inReview: "In review: it may still change."
    case .archived: "Archived: kept for the record."
    case .superseded: "Superseded." + (metadata.supersededBy.map { " Read “\($0)” instead." } ?? "")
    case .withdrawn: "Withdrawn: do not use it." + (metadata.withdrawn.map { " \($0)" } ?? "")
    }
  }
  static func machineDraft(_ metadata: DocumentMetadata) -> String? {
    guard let translation = metadata.translation, translation.method == "machine", translation.reviewedBy == nil else {
      return nil
    }
    return "Translated by a machine" + (translation.of.map { " from \($0.englishName)" } ?? "")
      + ", and reviewed by nobody."
  }
  static func otherLanguage(wanted: LanguageTag, shown: LanguageTag, available: [LanguageTag]) -> String {
    "Not there in \(wanted.englishName). This is \(shown.englishName); it is there in: "
      + available.map(\.text).joined(separator: ", ") + "."
  }
  static func contentNote(_ note: String) -> String { "Content: \(note)" }
  static func due(_ date: CalendarDate) -> String { "Its review was due on \(date)." }

  // MARK: Numbers

  private static func works(_ number: Int) -> String { count(number, "work") }
  private static func tasks(_ number: Int) -> String { count(number, "task") }
  private static func was(_ number: Int) -> String { number == 1 ? "was" : "were" }
  private static func marks(_ number: Int) -> String { count(number, "mark") }
  private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
