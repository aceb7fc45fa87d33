import Dispatch
import Synchronization

/// Work of one kind, off the main thread: one piece at a time, and only the newest matters. What was asked for before and
/// has not begun is never begun; what is running is told, and may stop.
final class Lane: Sendable {
  private let queue: DispatchQueue
  private let newest = Atomic<Int>(0)

  init(_ name: String, qos: DispatchQoS = .userInitiated) {
    queue = DispatchQueue(label: "maktaba.\(name)", qos: qos)
  }

  /// Runs `work` when what runs now is done. - Parameter work: is given a question to ask often: am I stale?
  func run(_ work: @escaping @Sendable (_ isStale: @escaping @Sendable () -> Bool) -> Void) {
    let ticket = newest.wrappingAdd(1, ordering: .relaxed).newValue
    let isStale: @Sendable () -> Bool = { [self] in newest.load(ordering: .relaxed) != ticket }
    queue.async {
      if !isStale() { work(isStale) }
    }
  }

  /// Makes what runs, and what waits, stale.
  func cancel() { newest.wrappingAdd(1, ordering: .relaxed) }
}
