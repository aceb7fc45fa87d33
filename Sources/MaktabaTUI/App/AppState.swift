import MaktabaModel
import MaktabaText

/// Everything that is on the screens and behind them; a value. It changes by ``update(_:)`` alone and is shown by
/// ``render()``: both are pure.
///
/// ```swift
/// var state = AppState(configuration: configuration)
/// run(state.start())
/// run(state.update(.terminal(.resize(Size(columns: 80, rows: 24)))))
/// show(state.render())
/// ```
public struct AppState: Sendable {
  /// The screens.
  enum Screen: Equatable, Sendable {
    case shelf, reader, search, bookmarks, help, picture, coverage, gaps, change, explanation
  }

  /// What was given at the start.
  public internal(set) var configuration: Configuration
  /// Keys and what they mean.
  public let keymap: Keymap
  /// The terminal's size; 0 by 0 before the first ``TerminalEvent/resize(_:)``.
  public internal(set) var size = Size(columns: 0, rows: 0)
  /// Nothing is shown, by ``Action/hide``.
  public internal(set) var isHidden = false

  /// The screens, the one on top last; never empty.
  var screens: [Screen] = [.shelf]
  var shelf: ShelfState
  var reader: ReaderState?
  var search = SearchState()
  var bookmarks = BookmarksState()
  var help = HelpState()
  var command: CommandState?
  var translations = TranslationsState()
  var coverage = CoverageState()
  var gaps = GapsState()
  /// What is asked before something is said of a translation, while that is shown.
  var asking: AskingState?
  /// What was said of a translation, and is not answered yet.
  var pendingDeed: TranslationRequest?
  /// What has changed in a section, while that is shown.
  var change: ChangeState?
  /// Why something is as it is, while that is shown.
  var explanation: Explanation?
  var marks = MarkState()
  var progress: Library.Progress?
  var status: StatusLine?
  /// Keys pressed that begin a longer chord, and what may follow.
  var pendingKeys: [Key] = []
  var mayFollow: [ActionEntry] = []
  /// The folder is being looked at.
  var isRefreshing = false
  /// The document asked for and not there yet.
  var pendingOpen: OpenRequest?
  /// The rest of the document that is being read, asked for and not there yet.
  var pendingRest: OpenRequest?
  /// The new text of the document that is being read, asked for and not there yet.
  var pendingReload: OpenRequest?
  /// The widest that lines may be, where somebody changed it here; nil for the configured width.
  var chosenMeasure: Int?
  /// The picture on the screen.
  var picture: PictureState?
  /// The picture asked for and not there yet.
  var pendingPicture: PictureRequest?
  /// Where links were followed, the last one at the end.
  var trail: [TrailPlace] = []
  /// What is done when it is asked for a second time.
  var confirming: Action?
  /// A text to stand beside the one that is being read, asked for and not there yet.
  var pendingBeside: OpenRequest?
  /// A language to be shown beside the document that is being opened.
  var wantedBeside: LanguageTag?
  /// What was shown last beside each work.
  var languagesBeside: [String: LanguageTag] = [:]
  private var lastRevision = 0

  /// The state before anything has happened.
  public init(configuration: Configuration) {
    self.configuration = configuration
    keymap = Keymap(overrides: configuration.keyOverrides)
    shelf = ShelfState(filter: configuration.filter, order: configuration.order)
    let sentences = [configuration.notice].compactMap { $0 } + keymap.problems
    if !sentences.isEmpty { status = .notice(sentences.joined(separator: "  ")) }
  }

  /// What to do first. Call it once.
  public mutating func start() -> [Effect] {
    isRefreshing = true
    return browse() + [.refresh]
  }

  /// What must be kept when the program ends for another reason than ``Action/quit``, such as a signal: where reading
  /// stopped.
  public func leave() -> [Effect] { rememberPosition() }

  /// The screen on top.
  var screen: Screen { screens.last ?? .shelf }

  var look: Look { configuration.look }
  var glyphs: GlyphSet { configuration.glyphs }
  /// What is known of the library; nil before the first answer.
  var catalogue: Catalogue? { shelf.listing?.catalogue }

  /// Where keys go now.
  var context: Context {
    if command != nil || asking != nil { return .typing }
    switch screen {
    case .shelf: return opened(shelf.focus.context)
    case .reader: return opened(reader?.focus.context ?? .reader)
    case .search: return search.isTyping ? .typing : .results
    case .bookmarks: return .bookmarks
    case .help: return .typing
    case .picture: return .picture
    case .coverage: return opened(coverage.isPanelOpen ? .translations : .coverage)
    case .gaps: return opened(coverage.isPanelOpen ? .translations : .gaps)
    case .change: return .change
    case .explanation: return .explanation
    }
  }

  /// The panel lists languages, or the sections of one.
  func opened(_ context: Context) -> Context {
    context == .translations && translations.openedEntry != nil ? .sections : context
  }

  /// A number for the next question.
  mutating func nextRevision() -> Int {
    lastRevision += 1
    return lastRevision
  }

  /// Shows a screen on top; one that is already there comes up instead of standing twice.
  mutating func show(_ screen: Screen) {
    asking = nil
    if screen != .reader { pendingOpen = nil }
    if screen != .picture { pendingPicture = nil }
    if screen == .reader, screens.contains(.reader) { screens.removeAll { $0 == .change || $0 == .explanation } }
    // A picture is part of what was read before.
    screens.removeAll { $0 == screen || (screen == .reader && $0 == .picture) }
    screens.append(screen)
    if screens.first != .shelf { screens.insert(.shelf, at: 0) }
  }

  /// Leaves the screen on top; false when it is the last.
  mutating func leaveScreen() -> Bool {
    guard screens.count > 1 else { return false }
    screens.removeLast()
    return true
  }
}
