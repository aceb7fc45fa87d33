/// One row of the table of actions.
public struct ActionEntry: Sendable, Equatable {
  /// What it does.
  public let action: Action
  /// The keys that ask for it, the one to be named first.
  public let chords: [KeyChord]
  /// A word or two for the hint line; nil when it is not named there.
  public let hint: String?
  /// One sentence for help, manual and README.
  public let help: String
  /// Where it is listed.
  public let group: ActionGroup
  /// Where its keys work.
  public let contexts: Set<Context>

  /// Its name: on the command line, in the configuration, in the manual.
  public var name: String { action.rawValue }
  /// The names of its keys, separated by spaces.
  public var keyNames: String { chords.map(\.name).joined(separator: " ") }

  init(
    _ action: Action, _ keys: [String], _ hint: String?, _ help: String, _ group: ActionGroup, _ contexts: Set<Context>
  ) {
    self.action = action
    chords = keys.compactMap(KeyChord.init(name:))
    self.hint = hint
    self.help = help
    self.group = group
    self.contexts = contexts
  }

  func with(chords: [KeyChord]) -> ActionEntry {
    ActionEntry(action: action, chords: chords, hint: hint, help: help, group: group, contexts: contexts)
  }

  private init(
    action: Action, chords: [KeyChord], hint: String?, help: String, group: ActionGroup, contexts: Set<Context>
  ) {
    self.action = action
    self.chords = chords
    self.hint = hint
    self.help = help
    self.group = group
    self.contexts = contexts
  }
}

/// The one table of actions: keymap, hint line, help, command line, manual page and README are made from it.
///
/// The order of the rows is the order of the help; what the hint line names has ``hintOrder``.
public enum ActionTable {
  /// Every action with its default keys. An action may have two rows when its keys differ by context.
  public static let all: [ActionEntry] =
    moving + finding + reading + standing + widths + pictures + coverage + marks + translating + program + typing

  /// The order of the hint line: what a newcomer needs most comes first, for the line is short.
  static let hintOrder: [Action] = [
    .open, .toggle, .accept, .pageDown, .search, .find, .editQuery, .help, .back, .whatChanged, .explain, .stillValid,
    .claim, .openSource, .sourceBelow, .openText, .review, .record, .facets, .filterLine, .nextHit,
    .select, .nextStop, .comeBack, .tick, .read, .bookmark, .picture, .nextPicture, .previousPicture, .contents,
    .translations, .coverage, .numbers, .nextDocument, .otherLanguage, .nextSection, .sort, .gaps, .nextUnread, .undo,
    .command, .quit, .sideBySide,
    .leave, .chooseNext, .complete, .eraseLine,
  ]

  private static let lists: Set<Context> = [
    .shelf, .facets, .contents, .links, .translations, .sections, .results, .bookmarks, .coverage, .gaps,
  ]
  /// What is longer than the screen and has no cursor.
  private static let pages: Set<Context> = [.change, .explanation]
  private static let anywhere = lists.union(pages).union([.reader])
  private static let panes = lists.subtracting([.coverage, .gaps])
  private static let screens = anywhere.union([.picture])
  private static let everywhere = screens.union([.typing])
  private static let works: Set<Context> = [
    .shelf, .results, .bookmarks, .contents, .links, .translations, .sections, .gaps,
  ]

  private static let moving: [ActionEntry] = [
    .init(.open, ["Enter", "l", "Right"], "open", "Open what the cursor is on.", .moving, works),
    .init(.open, ["Enter"], "follow", "Follow the link, or tick the task, that has the focus.", .reading, [.reader]),
    .init(
      .toggle, ["Enter", "Space", "l", "Right"], "choose", "Choose a facet value, or let it go.", .finding, [.facets]),
    .init(
      .back, ["q", "Esc", "h", "Left", "Backspace"], "back", "Go back one level.", .moving,
      anywhere.subtracting([.coverage])),
    .init(.down, ["j", "Down", "^N"], nil, "One line down.", .moving, anywhere),
    .init(.up, ["k", "Up", "^P"], nil, "One line up.", .moving, anywhere),
    .init(.pageDown, ["PgDn", "^F"], nil, "One page down.", .moving, lists),
    .init(.pageDown, ["Space", "PgDn", "^F"], "page", "One page down.", .moving, pages.union([.reader])),
    .init(.pageUp, ["b", "PgUp", "^B"], nil, "One page up.", .moving, anywhere),
    .init(.halfDown, ["^D"], nil, "Half a page down.", .moving, anywhere),
    .init(.halfUp, ["^U"], nil, "Half a page up.", .moving, anywhere),
    .init(.top, ["g", "g g", "Home"], nil, "To the first line.", .moving, anywhere),
    .init(.bottom, ["G", "g e", "End"], nil, "To the last line.", .moving, anywhere),
    .init(.nextPane, ["Tab"], nil, "To the next pane.", .moving, panes),
    .init(.previousPane, ["Shift-Tab"], nil, "To the pane before.", .moving, panes),
  ]

  private static let finding: [ActionEntry] = [
    .init(.search, ["s", "/"], "search", "Search the text of the library.", .finding, lists.subtracting([.results])),
    .init(.search, ["s"], nil, "Search the text of the library.", .finding, pages.union([.reader])),
    .init(.editQuery, ["/", "s", "i"], "change words", "Change the words searched for.", .finding, [.results]),
    .init(.find, ["/"], "find", "Find words in this document.", .finding, [.reader]),
    .init(.nextHit, ["n"], "next hit", "To the next hit, also in the next document.", .finding, [.reader, .results]),
    .init(.previousHit, ["N"], nil, "To the hit before.", .finding, [.reader, .results]),
    .init(
      .facets, ["f"], "facets", "Narrow the shelf by facets.", .finding,
      [.shelf, .facets, .translations, .sections]),
    .init(.filterLine, ["\\"], "filter", "Write the filter of the shelf.", .finding, [.shelf, .facets]),
    .init(.clearFilter, ["c"], nil, "Take the whole filter away.", .finding, [.shelf, .facets]),
    .init(
      .forMe, ["F"], nil, "The audience, level and languages chosen are for you from now on; list what is.", .finding,
      [.shelf, .facets]),
    .init(.sort, ["S"], "sort", "Sort by title, date, relevance, review date, unread first.", .finding, [.shelf]),
  ]

  private static let reading: [ActionEntry] = [
    .init(.nextDocument, ["J"], "next", "Read the next work of the list.", .reading, [.reader]),
    .init(.previousDocument, ["K"], nil, "Read the work before in the list.", .reading, [.reader]),
    .init(.nextSection, ["]"], "section", "To the next section.", .reading, [.reader]),
    .init(.previousSection, ["["], nil, "To the section before.", .reading, [.reader]),
    .init(.nextParagraph, ["}"], nil, "To the next paragraph.", .reading, [.reader]),
    .init(.previousParagraph, ["{"], nil, "To the paragraph before.", .reading, [.reader]),
    .init(.contents, ["o"], "contents", "Show the table of contents.", .reading, [.reader, .contents]),
    .init(.nextStop, ["Tab"], "links", "To the next link, footnote, task or picture.", .reading, [.reader]),
    .init(.previousStop, ["Shift-Tab"], nil, "To the link, footnote, task or picture before.", .reading, [.reader]),
    .init(.links, ["#"], nil, "List the links; a number chooses one.", .reading, [.reader, .links]),
    .init(.comeBack, ["H", "^O"], "go back", "Go back to where the last link was followed.", .reading, [.reader]),
    .init(
      .translations, ["t"], "translations", "Show how the work stands in every language.", .reading,
      [.shelf, .facets, .reader, .translations, .sections]),
    .init(
      .otherLanguage, ["L"], "language", "The same place in the next language; side by side, the second in the next.",
      .reading, [.reader]),
    .init(
      .sideBySide, ["T"], "beside", "Show a second language side by side with this one, or close it.", .reading,
      [.reader, .translations, .sections, .change]),
  ]

  private static let marks: [ActionEntry] = [
    .init(
      .read, ["r"], "read", "Mark as read (on the shelf: or as unread) and go on to the next.", .marks,
      [.shelf, .reader]),
    .init(.unread, [], nil, "Mark as unread.", .marks, [.shelf, .reader]),
    .init(.nextUnread, ["u"], "unread", "To the next unread work.", .marks, [.shelf, .reader]),
    .init(.firstUnread, ["g u"], nil, "To the first unread work of the list.", .marks, [.shelf]),
    .init(.select, ["Space"], "select", "Select a work; marks then go to all selected.", .marks, [.shelf]),
    .init(
      .bookmark, ["m"], "bookmark", "Bookmark this place, or take the bookmark away.", .marks,
      [.shelf, .reader, .bookmarks]),
    .init(.jump, ["'"], nil, "Jump to the bookmark of this work.", .marks, [.shelf, .reader]),
    .init(.bookmarks, ["B"], nil, "List the bookmarks.", .marks, anywhere),
    .init(.readAll, [], nil, "Mark every listed work as read.", .marks, [.shelf]),
    .init(.tick, ["x"], "tick", "Tick the task, or take the tick off it, and go on to the next.", .marks, [.reader]),
    .init(.untickAll, ["X"], nil, "Take all ticks off this work; to be pressed twice.", .marks, [.reader]),
    .init(.undo, ["z"], "undo", "Take back the last change of marks.", .marks, anywhere),
  ]

  private static let program: [ActionEntry] = [
    .init(
      .help, ["?", "F1"], "help", "List what can be done here; type to search, Enter does it.", .program, screens),
    .init(.help, ["F1"], nil, "List what can be done here.", .program, [.typing]),
    .init(.command, [":"], "command", "Write a command by its name.", .program, screens),
    .init(.quit, ["Q"], "leave", "Leave the program.", .program, screens),
    .init(.hide, ["^X"], nil, "Hide everything now; Esc or ^X brings it back.", .program, everywhere),
    .init(.refresh, ["F5"], nil, "Look for changed documents now.", .program, screens),
    .init(.redraw, ["^L"], nil, "Paint the screen anew.", .program, everywhere),
    .init(.suspend, ["^Z"], nil, "Go back to the shell; fg returns.", .program, everywhere),
    .init(.cancel, ["^C"], nil, "Stop what takes long.", .program, everywhere),
  ]

  private static let typing: [ActionEntry] = [
    .init(.accept, ["Enter"], "accept", "Take the line as it stands.", .typing, [.typing]),
    .init(.leave, ["Esc"], "leave the line", "Leave the line.", .typing, [.typing]),
    .init(.chooseNext, ["Down", "^N"], "choose", "Choose the next in the list.", .typing, [.typing]),
    .init(.choosePrevious, ["Up", "^P"], nil, "Choose the one before, or an earlier line.", .typing, [.typing]),
    .init(.complete, ["Tab"], "complete", "Complete the word, or go to the list.", .typing, [.typing]),
    .init(.eraseBack, ["Backspace"], nil, "Erase the character before.", .typing, [.typing]),
    .init(.eraseForward, ["Del", "^D"], nil, "Erase the character under the cursor.", .typing, [.typing]),
    .init(.eraseWord, ["^W"], nil, "Erase the word before.", .typing, [.typing]),
    .init(.eraseLine, ["^U"], "erase", "Erase what stands before.", .typing, [.typing]),
    .init(.caretLeft, ["Left", "^B"], nil, "One character back.", .typing, [.typing]),
    .init(.caretRight, ["Right", "^F"], nil, "One character on.", .typing, [.typing]),
    .init(.lineStart, ["Home", "^A"], nil, "To the beginning of the line.", .typing, [.typing]),
    .init(.lineEnd, ["End", "^E"], nil, "To the end of the line.", .typing, [.typing]),
  ]
}
