import Synchronization

/// Messages from any thread to the thread of the loop, in the order in which they were posted.
public final class Mailbox<Message: Sendable>: Sendable {
  private let messages = Mutex<[Message]>([])
  let wakeUp: WakeUp

  /// Makes an empty mailbox; nil when the process has no descriptor left.
  public init?() {
    guard let wakeUp = WakeUp() else { return nil }
    self.wakeUp = wakeUp
  }

  /// Puts a message in and wakes the loop. Never waits for the loop.
  public func post(_ message: Message) {
    messages.withLock { $0.append(message) }
    wakeUp.signal()
  }

  /// Everything posted so far.
  func takeAll() -> [Message] {
    wakeUp.reset()
    return messages.withLock { messages in
      defer { messages = [] }
      return messages
    }
  }
}
