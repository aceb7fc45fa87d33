import CSystem
import Glibc

/// Wakes the loop from any thread.
public final class WakeUp: Sendable {
  /// Becomes readable when somebody signalled.
  let descriptor: Int32
  private let writer: Int32

  /// Makes a pipe; nil when the process has no descriptor left.
  public init?() {
    var ends: [Int32] = [-1, -1]
    guard maktaba_open_pipe(&ends) else { return nil }
    (descriptor, writer) = (ends[0], ends[1])
  }

  deinit {
    close(descriptor)
    close(writer)
  }

  /// Makes the loop look. Never blocks; a pipe that is full has woken it already.
  public func signal() {
    var byte: UInt8 = 1
    _ = write(writer, &byte, 1)
  }

  /// Forgets the signals so far; called before the look, so that none is missed.
  func reset() {
    var bytes = [UInt8](repeating: 0, count: 256)
    while read(descriptor, &bytes, bytes.count) > 0 {}
  }
}
