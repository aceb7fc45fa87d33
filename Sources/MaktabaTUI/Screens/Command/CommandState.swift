import MaktabaModel
import MaktabaText

/// The command line, which is also the palette: a list of what the typed words leave.
struct CommandState: Sendable {
  var input = TextInput()
  var cursor = ListCursor()
  /// The list is used: Enter takes what the cursor is on.
  var isChoosing = false
}

/// What a command line means.
enum Command: Equatable, Sendable {
  case action(Action)
  case filter(String)
  case search(String)
  case sort(SortOrder)
  case open(String)
  case forMe(String)
  case nothing
  case unknown(String)

  /// No command is called that.
  var isUnknown: Bool {
    if case .unknown = self { return true }
    return false
  }

  /// Understands a line: a name of the table of actions, a short form, or one of the commands that take a word.
  init(parsing line: String) {
    let line = line.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    let name = String(line.prefix { $0 != " " })
    let rest = String(line.dropFirst(name.count).drop { $0 == " " })
    switch (name, rest) {
    case ("", _): self = .nothing
    case ("q", ""), ("quit", ""), ("exit", ""): self = .action(.quit)
    case ("h", ""): self = .action(.help)
    case ("filter", let rest) where !rest.isEmpty: self = .filter(rest)
    case ("search", let rest) where !rest.isEmpty: self = .search(rest)
    case ("open", let rest) where !rest.isEmpty: self = .open(rest)
    case ("for-me", let rest) where !rest.isEmpty: self = .forMe(rest)
    case ("sort", let rest) where !rest.isEmpty: self = SortOrder(rawValue: rest).map(Command.sort) ?? .unknown(line)
    default: self = Action(rawValue: line).map(Command.action) ?? .unknown(line)
    }
  }
}

/// A line that the palette proposes.
struct CommandProposal: Equatable, Sendable {
  var line: String
  var keys: String
  var help: String
}
