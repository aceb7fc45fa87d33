import Dispatch
import Glibc
import MaktabaModel
import MaktabaTUI
import MaktabaTerminal
import MaktabaText

/// The full-screen program: opens everything, runs the loop, gives everything back.
struct Program {
  /// What the command line and the settings decided.
  struct Options: Sendable {
    var path: String
    var places: Places
    var profile = Profile.standard
    var isPrivate = false
    var library = Library.Options()
    var configuration: Configuration
    var usesColour = true
  }

  private let library: Library
  private let runner: EffectRunner
  private let mailbox: Mailbox<Message>
  private let usesColour: Bool
  private var state: AppState
  /// To be said when the terminal is given back.
  private var farewell: String?

  /// Opens library and marks, and has the first screen ready.
  init(_ options: Options) throws {
    guard let mailbox = Mailbox<Message>() else { throw SystemFault(code: errno) }
    self.mailbox = mailbox
    usesColour = options.usesColour
    library = try Library(options.path, places: options.places, options: options.library)
    let id = library.catalogue.identity.id
    let marks =
      options.isPrivate
      ? Marks.inMemory(library: id) : Marks.open(places: options.places, profile: options.profile, library: id)
    let desk = DeskOfPerson(places: options.places, profile: options.profile, isPrivate: options.isPrivate)
    runner = EffectRunner(
      library: library, marks: marks, desk: desk, today: options.configuration.today, mailbox: mailbox)
    state = AppState(configuration: Self.completed(options.configuration, library, marks))
    begin(marks.state)
  }

  private static func completed(_ configuration: Configuration, _ library: Library, _ marks: Marks) -> Configuration {
    var configuration = configuration
    let notices = [configuration.notice, library.notice].compactMap { $0 } + marks.notices.map(\.description)
    configuration.notice = notices.isEmpty ? nil : notices.joined(separator: " ")
    return configuration
  }

  /// The first listing is made here and now, so that the first frame is a complete screen.
  private mutating func begin(_ marks: MarkState) {
    var effects = state.update(.marksLoaded(marks)) + state.start()
    if let query = effects.lazy.compactMap(\.browseQuery).last, !library.isNew {
      effects.removeAll { $0.browseQuery != nil }
      effects += state.update(runner.browse(query))
    }
    for effect in effects { _ = runner.perform(effect) }
  }

  /// Runs until the person leaves or the terminal is gone. - Returns: the exit code.
  mutating func run() throws -> Int32 {
    let code = try runOnTerminal()
    if let farewell { StandardError.say(farewell) }
    return code
  }

  private mutating func runOnTerminal() throws -> Int32 {
    var options = TerminalOptions()
    options.usesColour = usesColour
    options.isTextOrdered = state.configuration.ordersText
    let terminal = try Terminal(options: options)
    defer { terminal.close() }
    if let notice = terminal.notice { mailbox.post(.notice(notice)) }
    let watch = FolderWatch(root: library.root) { [runner] in _ = runner.perform(.refresh) }
    defer { watch.stop() }
    let rounds = Self.rounds { [runner] in runner.lookAround(today: Surroundings.today) }
    defer { rounds.cancel() }
    let end = EventLoop(terminal: terminal, mailbox: mailbox).run { event in
      handle(event)
    } frame: { _ in
      state.render()
    }
    return exitCode(end)
  }

  /// Calls `look` every few seconds.
  private static func rounds(_ look: @escaping @Sendable () -> Void) -> any DispatchSourceTimer {
    let timer = DispatchSource.makeTimerSource(queue: .global(qos: .utility))
    timer.schedule(deadline: .now() + .seconds(5), repeating: .seconds(5), leeway: .seconds(1))
    timer.setEventHandler(handler: look)
    timer.resume()
    return timer
  }

  private mutating func handle(_ event: LoopEvent<Message>) -> LoopAction {
    switch event {
    case .terminal(let event): take(.terminal(event))
    case .message(let message): take(message)
    case .ending: leave()
    }
  }

  private mutating func take(_ message: Message) -> LoopAction {
    var action = LoopAction.proceed
    for effect in state.update(message) {
      let asked = runner.perform(effect)
      if asked != .proceed { action = asked }
    }
    return action
  }

  /// However the loop ends, what was read so far is kept.
  private mutating func leave() -> LoopAction {
    for effect in state.leave() + [.cancelRefresh] { _ = runner.perform(effect) }
    runner.finishWriting()
    farewell = runner.finishVisit()
    return .quit
  }

  private func exitCode(_ end: LoopEnd) -> Int32 {
    switch end {
    case .quit: EXIT_SUCCESS
    case .signal(let number): 128 + number
    case .terminalGone: 128 + SIGHUP
    }
  }
}

extension Effect {
  fileprivate var browseQuery: BrowseQuery? {
    if case .browse(let query) = self { return query }
    return nil
  }
}
