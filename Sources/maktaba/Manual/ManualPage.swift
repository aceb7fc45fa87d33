import MaktabaTUI

/// The manual page. Commands come from the parser and keys from the table of actions, so that none can be missing.
struct ManualPage {
  let text: String

  /// - Throws: when the commands cannot be described.
  init() throws {
    let tree = try CommandTree.of(Maktaba.self)
    var page = Roff(
      title: "MAKTABA", date: Release.date, source: "maktaba \(Release.version)", volume: "User Commands")
    page.section("Name")
    page.line("maktaba - read, search and mark a library of documents in the terminal")
    page.section("Synopsis")
    for command in tree.shownSubcommands {
      page.item(Self.synopsis(command), command.abstract ?? "")
    }
    page.section("Description")
    page.discussion(tree.discussion ?? "")
    page.section("Commands")
    for command in tree.shownSubcommands { page.command(command, after: "maktaba") }
    page.keys()
    page.section("Filter line")
    page.discussion(ManualText.filter)
    page.section("Environment")
    for item in ManualText.environment { page.item(item.name, item.meaning) }
    page.section("Files")
    for item in ManualText.files { page.item(item.name, item.meaning) }
    text = page.text
  }

  private static func synopsis(_ command: CommandTree) -> String {
    let name = command.commandName == "open" ? "maktaba" : "maktaba \(command.commandName)"
    let values = command.shownArguments.filter { $0.kind == "positional" }.map { argument in
      argument.isOptional ? "[\(argument.spelling)]" : argument.spelling
    }
    let subcommands = command.shownSubcommands.map(\.commandName).joined(separator: "|")
    return ([name, subcommands] + values).filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension Roff {
  fileprivate mutating func command(_ command: CommandTree, after parent: String) {
    let name = "\(parent) \(command.commandName)"
    subsection(name)
    line(command.abstract ?? "")
    for argument in command.shownArguments { item(argument.spelling, argument.meaning) }
    discussion(command.discussion ?? "")
    for subcommand in command.shownSubcommands { self.command(subcommand, after: name) }
  }

  fileprivate mutating func keys() {
    section("Keys")
    line("Every key can be changed in the settings. On the screen, ? lists what can be done.")
    for group in ActionGroup.allCases {
      subsection(group.rawValue)
      for entry in ActionTable.all where entry.group == group {
        item(entry.chords.isEmpty ? ":\(entry.name)" : entry.keyNames, entry.help)
      }
    }
  }
}

extension CommandTree.Argument {
  fileprivate var meaning: String { (abstract ?? "") + (defaultValue.map { " Default: \($0)." } ?? "") }
}
