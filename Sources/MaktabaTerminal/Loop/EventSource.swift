import Glibc

/// Waits for the terminal, signals and messages, whichever comes first.
struct EventSource {
  /// What is there to be taken.
  struct Ready {
    var input = false
    var signals = false
    var messages = false
    /// The other end of the terminal is gone; input may still be waiting.
    var hungUp = false
    var isAnything: Bool { input || signals || messages || hungUp }
  }

  private var descriptors: [pollfd]

  /// A negative descriptor is never ready.
  init(input: Int32, signals: Int32, messages: Int32) {
    descriptors = [input, signals, messages].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
  }

  /// Waits at most `timeout`, for ever when nil. A signal ends the wait early with nothing ready.
  mutating func wait(_ timeout: Duration?) -> Ready {
    for index in descriptors.indices { descriptors[index].revents = 0 }
    guard poll(&descriptors, nfds_t(descriptors.count), Self.milliseconds(timeout)) > 0 else { return Ready() }
    let states = descriptors.map { Int32($0.revents) }
    return Ready(
      input: states[0] & POLLIN != 0, signals: states[1] & POLLIN != 0, messages: states[2] & POLLIN != 0,
      hungUp: states[0] & (POLLHUP | POLLERR | POLLNVAL) != 0)
  }

  /// Rounded up: a wait that ends too early would only be repeated.
  private static func milliseconds(_ timeout: Duration?) -> Int32 {
    guard let timeout else { return -1 }
    let (seconds, attoseconds) = timeout.components
    let whole = seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    return Int32(clamping: max(0, whole))
  }
}
