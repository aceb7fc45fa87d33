import MaktabaModel

/// The words for states. Every sign on the screen has one.
extension Wording {
  static func word(_ status: DocumentStatus) -> String {
    switch status {
    case .inReview: "in review"
    case .unstated: "no status given"
    default: status.rawValue
    }
  }

  static func word(_ state: TranslationState) -> String {
    switch state {
    case .inProgress: "in progress"
    case .outOfDate: "out of date"
    default: state.rawValue
    }
  }

  /// The word of a translation's state with what qualifies it: `M` for a machine's, the grade of one out of date.
  static func word(_ entry: TranslationStatus.Entry) -> String {
    let grade = entry.state == .outOfDate ? entry.grade.map { " (\($0))" } ?? "" : ""
    let isMachine = entry.isMachineMade && entry.state != .original && entry.state != .missing
    let isClaimed = entry.state == .missing && entry.claim != nil
    return word(entry.state) + grade + (isMachine ? ", machine" : "") + (isClaimed ? ", claimed" : "")
  }

  static func name(ofFacet key: String) -> String {
    switch key {
    case "lang": "Language"
    case "is": "For you"
    case "body_type": "Kind of body"
    default: key.prefix(1).uppercased() + key.dropFirst().split(separator: "_").joined(separator: " ")
    }
  }

  /// A value of a facet as the pane shows it.
  static func value(of count: FacetCount) -> String {
    if count.key == "is" { return yours[count.value] ?? count.value }
    return count.key == "status" && count.value == DocumentStatus.unstated.rawValue ? word(.unstated) : count.value
  }

  private static let yours = [
    "for-me": "for me", "new": "new since I was here", "changed": "changed since I read", "due": "due for review",
  ]

  static func name(_ order: SortOrder) -> String {
    switch order {
    case .title: "title"
    case .date: "date, newest first"
    case .relevance: "relevance"
    case .review: "review date, most overdue first"
    case .unread: "unread first"
    }
  }
}

extension TranslationStatus.Entry {
  /// Made by a machine and not said to be edited.
  var isMachineMade: Bool { method == "machine" }
}

extension GlyphSet {
  /// The sign of a document's status; a dash where the document does not say.
  func sign(_ status: DocumentStatus) -> String {
    switch status {
    case .draft: "d"
    case .inReview: "v"
    case .current: "."
    case .superseded: "s"
    case .withdrawn: "X"
    case .archived: "a"
    case .unstated: "-"
    }
  }
}

extension DocumentStatus {
  /// A row and a title name it: what is current or does not say takes no room there.
  var isTold: Bool { self != .current && self != .unstated }
}

// MARK: - Shelf

extension Wording {
  static func sorted(by order: SortOrder) -> String { "Sorted by \(name(order))." }
  static let selectionCleared = "Nothing is selected any more."
  static let nothingUnread = "Nothing in this list is unread."
  static let emptyLibrary = "No document was found here. A library is a folder with Markdown files (.md)."

  static func filterCleared(_ line: String) -> String {
    "Filter taken away: \(line)   (\\ and then Up brings it back)"
  }

  static func counts(shown: Int, all: Int, filter: String, order: SortOrder, selected: Int, separator: String) -> String
  {
    var parts = [filter.isEmpty ? count(all, "work", "works") : "\(grouped(shown)) of \(count(all, "work", "works"))"]
    if !filter.isEmpty { parts.append("filter \(filter)") }
    parts.append("by \(order.rawValue)")
    if selected > 0 { parts.append("\(grouped(selected)) selected") }
    return parts.joined(separator: separator)
  }

  /// Where reading stopped the last time, said at the start. Fits into 80 columns.
  static func wasReading(_ title: String, percent: Int?, openKey: String?) -> String {
    let goesOn = openKey.map { ": \($0) goes on" + (percent.map { " at \($0) %" } ?? "") } ?? ""
    return "You were reading \(quoted(title, longest: 34))\(goesOn)."
  }

  static let noVisit = "Nothing is known of an earlier visit: new and changed works are listed from the next one on."
  static let nothingPasses = "No work passes this filter."
  static let dropWhat = "Enter drops a part of it:"
  static let nothingHelps = "Dropping one part would not help. Esc takes the whole filter away."
  static func drop(_ relaxation: Relaxation) -> String {
    "drop \(relaxation.part): \(count(relaxation.count, "work", "works"))"
  }
}

// MARK: - Reader

extension Wording {
  static func sectionNotMatched(_ heading: String) -> String {
    "The section \(quoted(heading)) could not be found in this language; this is the beginning."
  }
  static let sectionGuessed = "The same section, as far as the order of the headings tells."
  static let lastOfList = "This is the last work of the list."
  static let firstOfList = "This is the first work of the list."
  static let notInList = "This work is not in the list of the shelf."
  static let nothingToFind = "Nothing to find yet: / finds words here, s searches the library."
  static let lastHit = "This is the last hit."
  static let firstHit = "This is the first hit."

  static func hit(_ number: Int, of total: Int) -> String { "Hit \(grouped(number)) of \(grouped(total))" }
  static func onlyLanguage(_ language: LanguageTag) -> String {
    "This work is there in \(language.englishName) alone. t shows the others."
  }
  static func match(_ number: Int, of count: Int, words: String) -> String {
    count == 0 ? "Not in this document: \(quoted(words)). s searches the library." : "Match \(number) of \(count)"
  }
  static func missing(_ language: LanguageTag, offered: [TranslationStatus.Entry]) -> String {
    let others = offered.map { "\($0.language.englishName) (\(word($0)))" }.joined(separator: ", ")
    return "There is no \(language.englishName) text. There is: \(others)."
  }

  static func withdrawn(_ why: String?) -> String {
    "WITHDRAWN: do not use this document." + (why.map { " \($0)" } ?? "")
  }
  static func superseded(by work: String?) -> String {
    "SUPERSEDED: there is a newer work." + (work.map { " It is called \($0)  (:open \($0))." } ?? "")
  }
  static let draft = "DRAFT: not finished, may be wrong."
  static let inReview = "IN REVIEW: not approved yet."
  static let archived = "ARCHIVED: kept for the record, no longer looked after."
  static let changed = "CHANGED since you read it."
  static let emptyDocument = "This document is empty."
  static let goneMeanwhile = "GONE: this document is no longer in the library. Here is what you opened."
  static let changedMeanwhile = "CHANGED since you opened it, and the new text cannot be read. F5 looks again."
  static let openedAgain = "This document has changed; here is the new text, at the same place."
  static func due(_ date: CalendarDate) -> String { "DUE FOR REVIEW since \(date): check it against a newer source." }
  static func contentNote(_ note: String) -> String { "Content note: \(note)" }
  static func machineDraft(from: LanguageTag?) -> String {
    "MACHINE DRAFT: translated by a machine\(from.map { " from \($0.englishName)" } ?? ""), not reviewed by a person."
  }
  static func notInYourLanguage(_ wanted: LanguageTag, shown: LanguageTag, others: [LanguageTag]) -> String {
    "Not available in \(wanted.englishName). Shown in \(shown.englishName)."
      + (others.isEmpty ? "" : " Also in: \(others.map(\.englishName).joined(separator: ", "))  (t).")
  }
  static func damaged(_ count: Int) -> String {
    "This file has \(Wording.count(count, "problem", "problems")); `maktaba check` says which."
  }
}

// MARK: - Search

extension Wording {
  static let searchPrompt = "Search:"
  static let searchHint = "Words, \"an exact phrase\", -without. The last word may be unfinished."
  static let hitIsGone = "(no longer there)"

  static func found(_ results: SearchResults, scope: String?, isWaiting: Bool) -> String {
    let total = results.isComplete ? count(results.total, "section", "sections") : "at least \(grouped(results.total))"
    let shown =
      results.total > results.hits.count && results.isComplete ? ", the best \(grouped(results.hits.count))" : ""
    return total + shown + (scope.map { " in filter \($0)" } ?? "") + (isWaiting ? ", searching…" : "")
  }

  static func nothingFound(_ words: String, scope: String?) -> String {
    "Nothing found for \(quoted(words))"
      + (scope.map { " in filter \($0). Esc on the shelf takes the filter away." } ?? ".")
  }
}

// MARK: - Lines being typed

/// The lines that can be typed.
enum TypingPlace: Equatable, Sendable {
  case filter, find, query, help, command
}

extension Wording {
  /// What a key for typing does on a line, where that is more than its general name says; empty where it does nothing
  /// worth naming.
  static func typingHint(_ action: Action, on place: TypingPlace?) -> String? {
    switch (action, place) {
    case (.accept, .filter): "keep"
    case (.leave, .filter): "clear"
    case (.chooseNext, .filter): "later filter"
    case (.accept, .find): "read here"
    case (.chooseNext, .find): "next match"
    case (.accept, .query): "open"
    case (.complete, .query): "to the list"
    case (.leave, .query), (.leave, .help): "back"
    case (.accept, .help), (.accept, .command): "do it"
    case (.complete, .help), (.complete, .find), (.complete, .filter): ""
    default: nil
    }
  }
}
