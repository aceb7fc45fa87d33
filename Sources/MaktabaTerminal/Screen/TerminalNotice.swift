/// Something about the terminal that the person should know; the program runs all the same.
public enum TerminalNotice: Equatable, Sendable {
  /// The locale that the environment asks for is not installed or not UTF-8; another one is used.
  case localeReplaced(wanted: String, used: String)
  /// No UTF-8 locale is installed: only ASCII can be shown.
  case onlyASCII
  /// The terminal type is unknown or cannot address the cursor; another one is assumed.
  case typeReplaced(wanted: String, used: String)

  /// The notice as a sentence in English.
  public var sentence: String {
    switch self {
    case .localeReplaced(let wanted, let used): "The locale \(wanted) cannot be used here; \(used) is used instead."
    case .onlyASCII: "No UTF-8 locale is installed: only plain ASCII letters can be shown."
    case .typeReplaced("", let used): "TERM is not set; \(used) is assumed."
    case .typeReplaced(let wanted, let used): "The terminal type \(wanted) is not known here; \(used) is assumed."
    }
  }
}

/// Why a terminal could not be opened.
public enum TerminalError: Error, Equatable, Sendable {
  /// Input or output is not a terminal.
  case notATerminal
  /// Neither this terminal type nor a common one could be used, most likely because no terminfo is installed.
  case unusable(type: String)
  /// The handlers that give the terminal back could not be installed.
  case unguarded
}
