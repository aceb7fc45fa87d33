import Glibc

/// A terminal's settings, as `stty -g` prints them.
public struct TerminalSettings: Equatable, Sendable, CustomStringConvertible {
  /// Flags in hexadecimal, then the control characters.
  public let description: String

  /// The settings of the terminal behind a descriptor; nil when there is none.
  public init?(descriptor: Int32) {
    var modes = termios()
    guard tcgetattr(descriptor, &modes) == 0 else { return nil }
    let flags = [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag].map { String($0, radix: 16) }
    let characters = withUnsafeBytes(of: modes.c_cc) { $0.map { String($0, radix: 16) } }
    description = (flags + characters).joined(separator: ":")
  }
}
