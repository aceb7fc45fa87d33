import MaktabaModel
import MaktabaText

extension AppState {
  /// The context that a command runs in: the one under the command line.
  private var contextBelow: Context {
    var below = self
    below.command = nil
    return below.context == .typing ? below.typingBelow : below.context
  }

  private var typingBelow: Context {
    switch screen {
    case .reader: .reader
    case .search: .results
    case .bookmarks: .bookmarks
    case .change: .change
    case .explanation: .explanation
    case .picture: .picture
    case .coverage: opened(coverage.isPanelOpen ? .translations : .coverage)
    case .gaps: opened(coverage.isPanelOpen ? .translations : .gaps)
    default: .shelf
    }
  }

  /// What the typed words leave of the commands that work here.
  var proposals: [CommandProposal] {
    guard let typed = command?.input.text.lowercased() else { return [] }
    let actions = keymap.entries(in: contextBelow).map {
      CommandProposal(line: $0.name, keys: $0.keyNames, help: $0.help)
    }
    let all = actions + Wording.commandsWithWords
    let begins = all.filter { $0.line.hasPrefix(typed) }
    let words = typed.split(separator: " ").map(String.init)
    let contains = all.filter { proposal in
      !proposal.line.hasPrefix(typed)
        && words.allSatisfy { (proposal.line + " " + proposal.help.lowercased()).contains($0) }
    }
    return begins + contains
  }

  var commandVisible: Int { max(0, min(10, size.rows - 4)) }

  mutating func typeCommand(_ text: String) -> [Effect] {
    command?.input.insert(text)
    return commandTyped()
  }

  private mutating func commandTyped() -> [Effect] {
    command?.cursor = ListCursor()
    command?.isChoosing = false
    return []
  }

  mutating func performInCommand(_ action: Action) -> [Effect] {
    let before = command?.input.text
    if action == .eraseBack, before?.isEmpty == true { return note { $0.command = nil } }
    if command?.input.follow(action) == true { return command?.input.text == before ? [] : commandTyped() }
    switch action {
    case .leave: return note { $0.command = nil }
    case .chooseNext: return chooseCommand(1)
    case .choosePrevious: return chooseCommand(-1)
    case .complete: return completeCommand()
    case .accept: return runCommand()
    default: return []
    }
  }

  private mutating func chooseCommand(_ step: Int) -> [Effect] {
    let isFirst = command?.isChoosing == false
    let (count, visible) = (proposals.count, commandVisible)
    command?.cursor.move(by: isFirst ? 0 : step, count: count, visible: visible)
    command?.isChoosing = true
    return []
  }

  private var chosenProposal: CommandProposal? {
    let proposals = proposals
    guard let selected = command?.cursor.selected, proposals.indices.contains(selected) else { return nil }
    return proposals[selected]
  }

  private mutating func completeCommand() -> [Effect] {
    guard let proposal = chosenProposal else { return [] }
    command?.input = TextInput(proposal.line.prefix { $0 != " " } + (proposal.line.contains(" ") ? " " : ""))
    return commandTyped()
  }

  /// What Enter takes from the list: the entry moved to, or the only one left; never a guess.
  var acceptedProposal: CommandProposal? {
    guard let command else { return nil }
    return command.isChoosing || proposals.count == 1 ? chosenProposal : nil
  }

  private mutating func runCommand() -> [Effect] {
    guard let command else { return [] }
    let parsed = Command(parsing: command.input.text)
    guard command.isChoosing || parsed.isUnknown else { return close(andRun: parsed) }
    if let proposal = acceptedProposal {
      // What takes a word is completed, not run.
      return proposal.line.contains(" ") ? completeCommand() : close(andRun: Command(parsing: proposal.line))
    }
    guard proposals.isEmpty else {
      status = .problem(Wording.severalCommands(command.input.text, count: proposals.count))
      return []
    }
    return close(andRun: parsed)
  }

  private mutating func close(andRun command: Command) -> [Effect] {
    self.command = nil
    return run(command)
  }

  private mutating func run(_ command: Command) -> [Effect] {
    switch command {
    case .nothing: return []
    case .action(let action): return runAction(action)
    case .filter(let line): return backToShelf() + setFilter(Filter(parsing: line))
    case .sort(let order): return backToShelf() + setOrder(order)
    case .search(let words):
      search.input = TextInput(words)
      let effects = showSearch()
      search.isReplacing = false
      return effects + searchAgain()
    case .open(let work): return openWork(work)
    case .forMe(let line): return backToShelf() + setInterests(line)
    case .unknown(let line):
      status = .problem(Wording.unknownCommand(line, helpKey: keymap.keyName(of: .help, in: .shelf)))
      return []
    }
  }

  private mutating func runAction(_ action: Action) -> [Effect] {
    let entries = keymap.entries.filter { $0.action == action }
    guard entries.contains(where: { $0.contexts.contains(contextBelow) }) else {
      status = .notice(entries.first.map(Wording.notHere) ?? "")
      return []
    }
    return perform(action)
  }

  private mutating func backToShelf() -> [Effect] {
    let effects = rememberPosition()
    screens = [.shelf]
    shelf.focus = .list
    return effects
  }

  private mutating func openWork(_ id: String) -> [Effect] {
    guard catalogue?.work(id: id) != nil else {
      status = .problem(Wording.unknownWork(id))
      return []
    }
    return open(id, language: nil, at: lastPlace(of: id))
  }
}
