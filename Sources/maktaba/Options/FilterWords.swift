import ArgumentParser

/// The words of `list` and `search`, which may begin with a hyphen (`-type:law`), as one filter line.
///
/// The parser hands over whatever it does not know. What looks like an option that does not exist is refused, rather than
/// taken for a word; after `--` everything is a word.
enum FilterWords {
  /// - Throws: a usage error for an unknown option, a request for help for `-h`.
  static func line(_ words: [String], of command: any ParsableCommand.Type) throws -> String {
    var taken: [String] = []
    var isLiteral = false
    for word in words {
      if word == "--", !isLiteral {
        isLiteral = true
        continue
      }
      if word == "-h", !isLiteral { throw CleanExit.helpRequest(command) }
      if word.hasPrefix("--"), !isLiteral { throw ValidationError(Wording.unknownOption(word)) }
      taken.append(word)
    }
    return taken.joined(separator: " ")
  }
}
