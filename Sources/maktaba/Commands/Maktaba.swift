import ArgumentParser

/// `maktaba`: the root of the command line. Without the name of a command it opens the screens.
struct Maktaba: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "maktaba",
    abstract: HelpText.rootAbstract,
    discussion: HelpText.rootDiscussion,
    version: Release.version,
    subcommands: [
      OpenCommand.self, ListCommand.self, SearchCommand.self, ShowCommand.self, TranslationsCommand.self,
      ForMeCommand.self, GapsCommand.self, TranslateCommand.self, ChecklistCommand.self, TickCommand.self,
      UntickCommand.self,
      CheckCommand.self,
      IndexCommand.self,
      MarkCommand.self, MarksCommand.self, ManualCommand.self, DrawPictureCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)
}

/// What this program is called by.
enum Release {
  /// The version, `major.minor.patch`.
  static let version = "0.1.0"
  /// The day of the version, for the manual page.
  static let date = "2026-11-22"
}

extension Maktaba {
  /// The command that a command line asks for.
  ///
  /// Where the first words name a command, that one reads the rest alone, which takes half the time of a walk through the
  /// whole tree. Whatever it does not take (mistakes, requests for help) is read again from the root, so that all
  /// messages are the root's.
  static func command(_ arguments: [String]) throws -> any ParsableCommand {
    var named: (any ParsableCommand.Type)?
    var rest = arguments[...]
    while let word = rest.first,
      let next = (named ?? self).configuration.subcommands.first(where: { $0.configuration.commandName == word })
    {
      named = next
      rest.removeFirst()
    }
    if let command = try? named?.parse(Array(rest)) { return command }
    return try parseAsRoot(arguments)
  }

  /// The names of the commands that are shown in the help.
  static var commandNames: [String] {
    configuration.subcommands.map { $0.configuration }.filter { $0.shouldDisplay }.compactMap { $0.commandName }
  }

  /// The command that somebody who wrote `word` probably meant: one that differs by at most two letters.
  static func command(like word: String) -> String? {
    let near = commandNames.map { (name: $0, distance: Spelling.distance($0, word)) }.filter { $0.distance <= 2 }
    return near.min { $0.distance < $1.distance }?.name
  }
}

/// How near words are to each other.
enum Spelling {
  /// Letters to add, drop or change (Levenshtein 1965). Time is the product of the lengths.
  static func distance(_ a: String, _ b: String) -> Int {
    let b = Array(b)
    var above = Array(0...b.count)
    for (row, letter) in a.enumerated() {
      var current = [row + 1]
      for column in b.indices {
        let change = above[column] + (letter == b[column] ? 0 : 1)
        current.append(min(change, above[column + 1] + 1, current[column] + 1))
      }
      above = current
    }
    return above[b.count]
  }
}
