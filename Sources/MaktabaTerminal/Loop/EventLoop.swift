import Glibc
import MaktabaTUI

/// The one thread that owns the terminal: it waits, hands events to the program, and paints once per batch.
///
///     let loop = EventLoop(terminal: terminal, mailbox: mailbox)
///     let end = loop.run { event in … } frame: { size in … }
public final class EventLoop<Message: Sendable> {
  /// Frames shown so far.
  public private(set) var paints = 0

  private let terminal: Terminal
  private let mailbox: Mailbox<Message>
  private let clock = ContinuousClock()
  private var source: EventSource
  private var decoder: InputDecoder
  private var paintClock = PaintClock()
  /// What the terminal said and nobody has handled yet.
  private var queue: ArraySlice<TerminalEvent> = []
  private var end: LoopEnd?
  private var lastInput: ContinuousClock.Instant

  /// Makes a loop over an open terminal.
  public init(terminal: Terminal, mailbox: Mailbox<Message>) {
    self.terminal = terminal
    self.mailbox = mailbox
    source = EventSource(
      input: terminal.input, signals: terminal.guardian?.newsDescriptor ?? -1,
      messages: mailbox.wakeUp.descriptor)
    decoder = InputDecoder(typeKeys: terminal.typeKeys)
    lastInput = clock.now
  }

  /// Runs until the program quits, a signal ends it, or the terminal is gone. The terminal stays open.
  ///
  /// First comes `.terminal(.resize)` with the size, then the first frame. Events come one by one in the order in which
  /// they arrived; of several resizes only the last is told.
  ///
  /// - Parameters:
  ///   - handle: Takes an event and says what the loop shall do.
  ///   - frame: Draws the screen at a size; asked at most once per batch.
  public func run(handle: (LoopEvent<Message>) -> LoopAction, frame: (Size) -> Frame) -> LoopEnd {
    deliver(.terminal(.resize(terminal.size)), to: handle)
    paint(frame)
    while end == nil {
      var ready = source.wait(queue.isEmpty ? timeout : .zero)
      repeat {
        take(ready, handle: handle)
        handleQueue(handle)
        if end != nil || paintClock.interruptsBurst(at: clock.now) { break }
        ready = source.wait(.zero)
      } while ready.isAnything || !queue.isEmpty
      if end == nil, paintClock.delay(at: clock.now) == .zero { paint(frame) }
    }
    let reason = end ?? .quit
    _ = handle(.ending(reason))
    return reason
  }

  /// Until the rest of an escape sequence is overdue or a paint that was put off is due.
  private var timeout: Duration? {
    let now = clock.now
    let rest = decoder.patience.map { max(.zero, $0 - (now - lastInput)) }
    return [rest, paintClock.delay(at: now)].compactMap { $0 }.min()
  }

  private func paint(_ frame: (Size) -> Frame) {
    guard end == nil else { return }
    terminal.show(frame(terminal.size))
    paints += 1
    paintClock.painted(at: clock.now, isInBurst: !queue.isEmpty)
  }

  private func take(_ ready: EventSource.Ready, handle: (LoopEvent<Message>) -> LoopAction) {
    if ready.signals { takeSignals(handle) }
    // What is queued is handled first; the kernel keeps the rest.
    if ready.input, queue.isEmpty { takeInput() } else if ready.hungUp, !ready.input { end = end ?? .terminalGone }
    if ready.messages { takeMessages(handle) }
    if let patience = decoder.patience, clock.now - lastInput >= patience {
      queue += decoder.giveUp(at: clock.now)
    }
  }

  private func takeMessages(_ handle: (LoopEvent<Message>) -> LoopAction) {
    for message in mailbox.takeAll() where end == nil {
      deliver(.message(message), to: handle, isUrgent: false)
    }
  }

  private func takeInput() {
    let bytes = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
      count = max(0, read(terminal.input, buffer.baseAddress, buffer.count))
    }
    if bytes.isEmpty {
      // Readable and nothing to read: the line is closed. Only an interrupted call may be tried again.
      if errno != EINTR { end = end ?? .terminalGone }
      return
    }
    lastInput = clock.now
    queue += decoder.feed(bytes, at: lastInput)
  }

  private func takeSignals(_ handle: (LoopEvent<Message>) -> LoopAction) {
    for news in terminal.guardian?.takeNews() ?? [] where end == nil {
      switch news {
      case .resized: applySize(handle)
      case .suspend: suspend(handle)
      case .continued: resume(handle)
      case .end(let signal): end = .signal(signal)
      }
    }
  }

  private func applySize(_ handle: (LoopEvent<Message>) -> LoopAction) {
    // A window that was made smaller and as large again has lost what stood there, though its size is the same.
    if !terminal.updateSize() { terminal.redraw() }
    deliver(.terminal(.resize(terminal.size)), to: handle)
  }

  private func suspend(_ handle: (LoopEvent<Message>) -> LoopAction) {
    let size = terminal.size
    terminal.suspend()
    tellResumed(from: size, handle)
  }

  private func resume(_ handle: (LoopEvent<Message>) -> LoopAction) {
    let size = terminal.size
    terminal.takeAgain()
    tellResumed(from: size, handle)
  }

  private func tellResumed(from size: Size, _ handle: (LoopEvent<Message>) -> LoopAction) {
    if terminal.size != size { deliver(.terminal(.resize(terminal.size)), to: handle) }
    deliver(.terminal(.resumed), to: handle)
  }

  /// Handles what is queued, until a paint is due: while a burst lasts a person sees it move.
  private func handleQueue(_ handle: (LoopEvent<Message>) -> LoopAction) {
    while end == nil, let event = queue.popFirst() {
      deliver(.terminal(event), to: handle)
      if paintClock.interruptsBurst(at: clock.now) { return }
    }
  }

  private func deliver(
    _ event: LoopEvent<Message>, to handle: (LoopEvent<Message>) -> LoopAction, isUrgent: Bool = true
  ) {
    paintClock.note(isUrgent: isUrgent)
    switch handle(event) {
    case .proceed: break
    case .copy(let text): terminal.copy(text)
    case .redraw: terminal.redraw()
    case .suspend: suspend(handle)
    case .quit: end = .quit
    }
  }
}
