import Glibc
import MaktabaModel

/// How far a refresh is, on the terminal, when it takes longer than half a second.
struct ProgressLine {
  private let isShown = isatty(STDERR_FILENO) == 1
  private let start = ContinuousClock.now
  private var isOnScreen = false

  /// Replaces the line.
  mutating func show(_ progress: Library.Progress) { show(Wording.reading(progress.done, of: progress.total)) }

  /// Replaces the line.
  mutating func show(_ text: String) {
    guard isShown, start.duration(to: .now) > .milliseconds(500) else { return }
    isOnScreen = true
    StandardError.write("\r" + text)
  }

  /// Takes the line away.
  mutating func clear() {
    if isOnScreen { StandardError.write("\r\u{1B}[K") }
    isOnScreen = false
  }
}
