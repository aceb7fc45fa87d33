import MaktabaModel
import MaktabaText

/// What the program says, in English: sentences that tell what happened, to which thing, and what to do.
enum Wording {
  static let nothingToPasteInto = "There is no line to paste into here."
  static let stoppedOpening = "Stopped."
  static let opening = "Opening the document…"
  static let tooSmall = "maktaba needs 20x5"
  static let refreshing = "Looking for changed documents…"
  static let openingLibrary = "Opening the library…"

  static func nothingToCancel(quitKey: String?) -> String {
    "Nothing is running." + (quitKey.map { " \($0) leaves the program." } ?? "")
  }

  static func lastLevel(quitKey: String?) -> String {
    "This is the shelf." + (quitKey.map { " \($0) leaves the program." } ?? "")
  }

  static func progress(_ progress: Library.Progress, cancelKey: String?) -> String {
    "Reading \(grouped(progress.done)) of \(grouped(progress.total)) documents; the shelf can be used."
      + (cancelKey.map { " \($0) stops." } ?? "")
  }

  static func refreshed(_ result: RefreshResult) -> StatusLine? {
    switch result {
    case .unchanged: return nil
    case .changed(let read, let gone):
      guard read + gone > 0 else { return nil }
      let new = read > 0 ? "\(count(read, "document", "documents")) new or changed" : ""
      let lost = gone == 0 ? "" : read > 0 ? ", \(grouped(gone)) gone" : "\(count(gone, "document", "documents")) gone"
      return .news("Library brought up to date: \(new)\(lost).")
    case .cancelled: return .news("Stopped; what was read so far is kept. F5 goes on.")
    case .busyElsewhere: return .news("Another running copy is reading the library.")
    case .failed(let sentence): return .problem(sentence)
    }
  }

  /// A number with its thousands apart: `1,200`.
  static func grouped(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    let parts = digits.indices.map { index in
      (index > 0 && (digits.count - index) % 3 == 0 ? "," : "") + String(digits[index])
    }
    return (number < 0 ? "-" : "") + parts.joined()
  }

  static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(grouped(number)) \(number == 1 ? one : many)"
  }

  /// A sentence cut short inside quotation marks.
  static func quoted(_ text: String, longest: Int = 40) -> String {
    "“\(VisualText.isolated(text.count > longest ? String(text.prefix(longest - 1)) + "…" : text))”"
  }
}

// MARK: - Marks

extension Wording {
  static func marked(_ request: MarkRequest, _ outcome: MarkOutcome, undoKey: String?) -> StatusLine? {
    switch outcome {
    case .saved: return saved(request).map { .notice($0 + (undoKey.map { " \($0) takes it back." } ?? "")) }
    case .undone(let what): return .notice(what)
    case .nothingToUndo: return .notice("There is nothing to take back.")
    case .notSaved(let reason): return .problem(reason)
    }
  }

  private static func saved(_ request: MarkRequest) -> String? {
    switch request {
    case .undo, .interests: return nil
    case .readAll(let listing): return "Marked \(count(listing.works.count, "work", "works")) as read."
    case .record(let marks):
      guard let first = marks.first, let done = done(first) else { return nil }
      if let task = first.task { return "\(done): \(quoted(task.words))." }
      let works = Set(marks.map(\.work)).count
      return "\(done): \(works == 1 ? quoted(first.title) : count(works, "work", "works"))."
    }
  }

  private static func done(_ mark: Mark) -> String? {
    switch mark.action {
    case .read: "Marked as read"
    case .unread: "Marked as unread"
    case .bookmark: "Bookmarked"
    case .unbookmark: "Bookmark taken away"
    case .tick: "Ticked"
    case .untick: mark.task == nil ? "All ticks taken off" : "Tick taken off"
    default: nil
    }
  }

  static func noBookmark(_ title: String) -> String { "There is no bookmark in \(quoted(title)). m sets one." }
  static func goneWork(_ title: String) -> String {
    "\(quoted(title)) is no longer in this library. The bookmark is kept; m takes it away."
  }
  static let noBookmarks = "No bookmarks yet. In a document, m bookmarks the place."
  static let goneWord = "no longer in this library"
}

// MARK: - Commands and help

extension Wording {
  static func notHere(_ entry: ActionEntry) -> String {
    let places = Context.allCases.filter { entry.contexts.contains($0) }.map(name)
    return "“\(entry.name)” works \(places.isEmpty ? "nowhere" : "on: " + places.joined(separator: ", "))."
  }

  static func unknownCommand(_ line: String, helpKey: String?) -> String {
    "There is no command \(quoted(line))." + (helpKey.map { " \($0) lists all." } ?? "")
  }

  static func severalCommands(_ line: String, count: Int) -> String {
    "\(grouped(count)) commands answer to \(quoted(line, longest: 20)): choose one with the arrow keys."
  }

  static func unknownWork(_ id: String) -> String { "There is no work \(quoted(id)) in this library." }

  static let commandsWithWords = [
    CommandProposal(line: "filter WORDS", keys: "", help: "Put a filter into effect: filter topic:law is:unread"),
    CommandProposal(line: "search WORDS", keys: "", help: "Search the text of the library."),
    CommandProposal(
      line: "for-me VALUES", keys: "", help: "Say what is for you: for-me audience:police lang:sw; or none"),
    CommandProposal(line: "sort ORDER", keys: "", help: "Sort by title, date, relevance, review or unread."),
    CommandProposal(line: "open WORK", keys: "", help: "Open a work by its id."),
  ]

  static func name(_ context: Context) -> String {
    switch context {
    case .shelf: "the shelf"
    case .facets: "the facets"
    case .reader: "a document"
    case .contents: "the table of contents"
    case .links: "the list of links"
    case .translations: "the translations"
    case .sections: "the sections of a translation"
    case .change: "what changed"
    case .explanation: "why"
    case .results: "the search results"
    case .bookmarks: "the bookmarks"
    case .picture: "a picture"
    case .coverage: "the coverage"
    case .gaps: "the gaps"
    case .typing: "a line being typed"
    }
  }

  static func helpHere(_ context: Context) -> String { "On \(name(context))" }
  static let helpElsewhere = "Elsewhere"
  static let helpPrompt = "What do you want to do?"
  static let helpTitle = "Help"
  static let signs = "What the signs mean"
  static let nothingListed = "Nothing is called that. Erase a letter or two."

  static func legend(_ glyphs: GlyphSet) -> [(sign: String, meaning: String)] {
    [
      (glyphs.read, "read"), (glyphs.unread, "not read"), (glyphs.changed, "changed since you read it"),
      (glyphs.bookmark, "bookmarked"), (glyphs.due, "due for review"),
    ] + DocumentStatus.allCases.map { (glyphs.sign($0), word($0)) }
      + TranslationState.allCases.map { (String($0.glyph), "translation: " + word($0)) }
  }
}
