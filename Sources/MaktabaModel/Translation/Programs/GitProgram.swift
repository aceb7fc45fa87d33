/// The git program, asked for what a repository holds, and for nothing else.
///
/// A repository may come from anybody, and its settings can name programs: those are switched off, no other repository is
/// talked to, nobody is asked for a password, and no setting of the machine counts. Time and output are bounded.
enum GitProgram {
  private static let settings = [
    "-c", "core.fsmonitor=", "-c", "core.hooksPath=/dev/null", "-c", "core.pager=cat", "-c", "protocol.allow=never",
    // A stick belongs to somebody else; reading objects is safe with the settings above.
    "-c", "safe.directory=*",
  ]

  private static let environment = [
    "LC_ALL=C", "GIT_TERMINAL_PROMPT=0", "GIT_CONFIG_NOSYSTEM=1", "GIT_CONFIG_GLOBAL=/dev/null",
    "GIT_ALLOW_PROTOCOL=none", "GIT_NO_LAZY_FETCH=1", "GIT_NO_REPLACE_OBJECTS=1", "GIT_OPTIONAL_LOCKS=0",
  ]

  /// What a command prints; nil when git says no.
  /// - Throws: ``TranslationError/noGit`` when the program is not there, ``TranslationError/gitTooSlow`` when it takes too
  ///   long or prints too much.
  static func run(_ words: [String], in folder: String) throws(TranslationError) -> [UInt8]? {
    let git = OutsideProgram(
      words: ["git", "-C", folder] + settings + words, environment: environment, limit: .seconds(20))
    do {
      return try git.run()
    } catch {
      switch error {
      case .missing: throw .noGit
      case .tooMuch: throw .gitTooSlow
      case .system(let fault): throw .notSaved(fault)
      }
    }
  }
}
