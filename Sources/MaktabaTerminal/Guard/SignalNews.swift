import CSystem
import Glibc

/// What a signal asks of the loop.
enum SignalNews: Equatable {
  /// The window has another size.
  case resized
  /// Somebody asks the program to stop for a while, as `^Z` does.
  case suspend
  /// The program goes on after a stop that it could not see coming.
  case continued
  /// The program has to end.
  case end(signal: Int32)

  init?(signal: Int32) {
    switch signal {
    case SIGWINCH: self = .resized
    case SIGTSTP: self = .suspend
    case SIGCONT: self = .continued
    case SIGTERM, SIGHUP, SIGINT: self = .end(signal: signal)
    default: return nil
    }
  }
}

/// The handlers that give the terminal back, and the signals that arrived.
///
/// Crashes (ILL, TRAP, SEGV, ABRT, BUS, FPE, QUIT) restore the terminal inside the handler and then kill the process
/// with the signal's default. That also keeps Swift's interactive backtrace from starting: its handlers were
/// installed before these and are never called. TERM, HUP and INT end the loop; when the program does not get
/// round to that within three seconds the handler restores the terminal and ends the process.
struct TerminalGuard {
  /// Becomes readable when a signal has arrived.
  let newsDescriptor: Int32

  init?() {
    newsDescriptor = maktaba_guard_install()
    if newsDescriptor < 0 { return nil }
  }

  func arm(input: Int32, output: Int32, modes: termios, reset: String, farewell: String) {
    withUnsafePointer(to: modes) { maktaba_guard_arm(input, output, $0, reset, farewell) }
  }

  func disarm() { maktaba_guard_disarm() }

  func remove() { maktaba_guard_remove() }

  func stopHere() { maktaba_guard_stop_here() }

  /// The signals that arrived since the last call, each kind of resize only once.
  func takeNews() -> [SignalNews] {
    var news: [SignalNews] = []
    while let signal = nextSignal() {
      if let item = SignalNews(signal: signal), item != news.last { news.append(item) }
    }
    return news
  }

  private func nextSignal() -> Int32? {
    let signal = maktaba_guard_next_signal()
    return signal == 0 ? nil : signal
  }
}

/// Protection of threads other than the one that owns the terminal.
public enum CrashProtection {
  /// Gives the calling thread a stack of its own for crash handlers, so that the terminal is given back even after
  /// a stack overflow there. Costs 64 KiB for as long as the process lives.
  @discardableResult
  public static func coverThisThread() -> Bool { maktaba_guard_protect_thread() }
}
