import ArgumentParser
import Foundation

/// The commands as the parser describes them: the same source as `--help`.
struct CommandTree: Decodable {
  var commandName: String
  var abstract: String?
  var discussion: String?
  var shouldDisplay: Bool
  var subcommands: [CommandTree]?
  var arguments: [Argument]?

  /// An argument, option or flag.
  struct Argument: Decodable {
    var kind: String
    var names: [Name]?
    var valueName: String?
    var abstract: String?
    var shouldDisplay: Bool
    var isOptional: Bool
    var isRepeating: Bool
    var defaultValue: String?
  }

  /// One spelling of an option.
  struct Name: Decodable {
    var kind: String
    var name: String

    /// As it is written: `--json`, `-h`.
    var spelling: String { (kind == "long" ? "--" : "-") + name }
  }

  /// Of this program. - Throws: when the parser describes itself in another form than the one known here.
  static func of(_ root: (some ParsableCommand).Type) throws -> CommandTree {
    try JSONDecoder().decode(Dump.self, from: Data(root._dumpHelp().utf8)).command
  }

  private struct Dump: Decodable { var command: CommandTree }

  /// The commands that help shows; `help` itself is not worth a section.
  var shownSubcommands: [CommandTree] {
    (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
  }

  /// What help shows, without what every command has.
  var shownArguments: [Argument] {
    (arguments ?? []).filter { argument in
      argument.shouldDisplay && argument.names?.contains { ["help", "version"].contains($0.name) } != true
    }
  }
}

extension CommandTree.Argument {
  /// Name and value as they are written: `--library <path>`.
  var spelling: String {
    let value = "<\(valueName ?? "value")>"
    guard kind != "positional" else { return value + (isRepeating ? "..." : "") }
    let all = (names ?? []).map(\.spelling).joined(separator: ", ")
    return kind == "flag" ? all : "\(all) \(value)"
  }
}
