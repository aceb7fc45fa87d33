import Glibc
import MaktabaText
import Synchronization

/// What is printed, gathered and written in large pieces.
///
/// A reader that went away (`maktaba list | head`) is no failure: the program then ends with success at once.
final class StandardOutput: Sendable {
  /// The one of this process.
  static let shared = StandardOutput()

  private let waiting = Mutex<[UInt8]>([])
  private static let piece = 1 << 16

  /// Prints text as it stands; it has passed ``CleanText`` where it is foreign. What orders titles and documents from right
  /// to left is left to the terminal.
  func write(_ text: String) { write(Array(CleanText.unordered(text).utf8)) }

  /// Prints bytes as they stand.
  func write(_ bytes: [UInt8]) {
    let count = waiting.withLock {
      $0 += bytes
      return $0.count
    }
    if count >= Self.piece { finish() }
  }

  /// Writes what is left.
  func finish() {
    waiting.withLock { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let written = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
        if written < 0 { Self.endUnlessInterrupted() }
        rest = rest.dropFirst(max(0, written))
      }
      bytes.removeAll(keepingCapacity: true)
    }
  }

  private static func endUnlessInterrupted() {
    let reason = errno
    if reason == EINTR { return }
    if reason == EPIPE { exit(EXIT_SUCCESS) }
    StandardError.say(Wording.cannotPrint(String(cString: strerror(reason))))
    exit(ExitStatus.io.rawValue)
  }
}

/// What is said beside the answer.
enum StandardError {
  /// One clean sentence, with the program's name before it.
  static func say(_ sentence: String) { write("maktaba: \(CleanText.line(sentence))\n") }

  /// Text as it stands. That nobody can read it is nothing that could be said anywhere.
  static func write(_ text: String) {
    _ = Array(text.utf8).withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
