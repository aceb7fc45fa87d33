import ArgumentParser

/// How the program ends; the numbers above 1 are those of sysexits.h.
enum ExitStatus {
  /// Nothing was found, or problems were found.
  static let nothing = ExitCode(1)
  /// The command line is wrong.
  static let usage = ExitCode(64)
  /// Data that were given are damaged or of another kind.
  static let data = ExitCode(65)
  /// Something could not be read or written.
  static let io = ExitCode(74)
}
