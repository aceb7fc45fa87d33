/// Something a person can ask for. The raw value is its name: on the command line, in the configuration, in the manual.
public enum Action: String, CaseIterable, Sendable, Hashable {
  // Moving.
  case up, down
  case pageUp = "page-up"
  case pageDown = "page-down"
  case halfUp = "half-page-up"
  case halfDown = "half-page-down"
  case top, bottom, open, back, quit
  case firstUnread = "first-unread"
  case nextPane = "next-pane"
  case previousPane = "previous-pane"

  // Finding.
  case search, find
  case editQuery = "edit-query"
  case nextHit = "next-hit"
  case previousHit = "previous-hit"
  case facets
  case filterLine = "filter"
  case clearFilter = "clear-filter"
  case toggle, sort
  case forMe = "for-me"

  // Reading.
  case nextDocument = "next-document"
  case previousDocument = "previous-document"
  case nextSection = "next-section"
  case previousSection = "previous-section"
  case nextParagraph = "next-paragraph"
  case previousParagraph = "previous-paragraph"
  case contents, translations, links
  case nextStop = "next-link"
  case previousStop = "previous-link"
  case comeBack = "return"
  case otherLanguage = "language"
  case wider, narrower
  case usualWidth = "usual-width"
  case picture
  case nextPicture = "next-picture"
  case previousPicture = "previous-picture"
  case sideBySide = "side-by-side"
  case openText = "open-text"
  case openSource = "open-source"
  case sourceBelow = "source-below"
  case whatChanged = "what-changed"
  case explain

  // Saying something of a translation.
  case claim, record, review
  case stillValid = "still-valid"

  // The whole library.
  case coverage, gaps
  case nextColumn = "next-language"
  case previousColumn = "previous-language"
  case firstColumn = "first-language"
  case lastColumn = "last-language"
  case numbers

  // Marks.
  case select, bookmark
  case jump = "jump-to-bookmark"
  case bookmarks, read, unread
  case nextUnread = "next-unread"
  case readAll = "read-all"
  case tick
  case untickAll = "untick-all"
  case undo

  // The program.
  case help, command, hide, redraw, suspend, cancel, refresh

  // Typing.
  case accept
  case leave = "leave-line"
  case complete
  case chooseNext = "choose-next"
  case choosePrevious = "choose-previous"
  case eraseBack = "erase-back"
  case eraseForward = "erase-forward"
  case eraseWord = "erase-word"
  case eraseLine = "erase-line"
  case caretLeft = "caret-left"
  case caretRight = "caret-right"
  case lineStart = "line-start"
  case lineEnd = "line-end"
}

/// Where keys go.
public enum Context: String, CaseIterable, Sendable, Hashable {
  /// The list of works; its facets; the document; its table of contents; its links; a translation panel; the sections of a
  /// translation; what has changed in one; why something is as it is; search results; the list of bookmarks; a picture; how
  /// all works stand in all languages; what is lacking; any line that is being typed.
  case shelf, facets, reader, contents, links, translations, sections, change, explanation, results, bookmarks, picture,
    coverage, gaps, typing
}

/// The groups in which help and manual list the actions.
public enum ActionGroup: String, CaseIterable, Sendable, Hashable {
  /// The groups in their order.
  case moving = "Moving"
  case finding = "Finding"
  case reading = "Reading"
  case marks = "Marks"
  case translating = "Translating"
  case program = "The program"
  case typing = "While typing"
}
