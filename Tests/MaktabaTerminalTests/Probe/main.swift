// A program with nothing but a terminal, for tests to drive: it shows what it was told and does as it is bid.

import Glibc
import MaktabaTUI
import MaktabaTerminal
import MaktabaText

/// What the probe knows.
struct Probe {
  var size = Size(columns: 0, rows: 0)
  var told: [String] = []
  var keys = 0
  var selected = 0
  var paints = 0

  mutating func handle(_ event: LoopEvent<Int>) -> LoopAction {
    switch event {
    case .message(let number): told.append("message \(number)")
    case .ending: break
    case .terminal(.resize(let size)): self.size = size
    case .terminal(.key(let key)): return press(key)
    case .terminal(let other): told.append("\(other)")
    }
    return .proceed
  }

  private mutating func press(_ key: Key) -> LoopAction {
    keys += 1
    switch key {
    case .control("l"): return .redraw
    case .control("z"): return .suspend
    case .character("q"): return .quit
    case .character("j"): selected = min(selected + 1, max(0, size.rows - 3))
    case .character("k"): selected = max(0, selected - 1)
    case .character("w"): work()
    case .character("!"): crash()
    case .character("#"): told.append("\(overflow(1))")
    case .character("&"): hang()
    default: told.append("\(key)")
    }
    return .proceed
  }

  /// Two milliseconds of work for one key.
  private func work() {
    let end = ContinuousClock.now + .milliseconds(2)
    while ContinuousClock.now < end {}
  }

  /// A trap, as from a broken invariant.
  private func crash() {
    let numbers: [Int] = []
    print(numbers[keys])
  }

  /// Says so past the frame, which is never painted again.
  private func hang() {
    write(STDOUT_FILENO, "hanging", 7)
    while true {}
  }

  private func overflow(_ depth: Int) -> Int {
    withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 16) { buffer in
      buffer[0] = UInt8(truncatingIfNeeded: depth)
      return overflow(depth + 1) + Int(buffer[0])
    }
  }

  func frame(_ size: Size) -> Frame {
    var frame = Frame(size: size)
    for row in 0..<max(0, size.rows - 2) {
      let style = row == selected ? CellStyle(attributes: .reverse) : .plain
      let text = "\(row == selected ? ">" : " ") row \(row) of the list"
      frame.write(text + String(repeating: " ", count: max(0, size.columns - text.count)), row: row, style: style)
    }
    frame.write(told.suffix(3).joined(separator: " | "), row: size.rows - 2)
    frame.write("\(size.columns)x\(size.rows) keys \(keys) paints \(paints)", row: size.rows - 1)
    frame.cursor = Position(column: 0, row: selected)
    return frame
  }
}

extension Frame {
  fileprivate mutating func write(_ text: String, row: Int, style: CellStyle = .plain) {
    for (column, letter) in text.enumerated() {
      put(Glyph(text: String(letter), columns: 1), row: row, column: column, style: style)
    }
  }
}

func run() -> Int32 {
  var options = TerminalOptions()
  options.farewell = "The probe has crashed.\r\n"
  guard let terminal = try? Terminal(options: options), let mailbox = Mailbox<Int>() else { return 74 }
  let loop = EventLoop(terminal: terminal, mailbox: mailbox)
  let end = CommandLine.arguments.dropFirst().first.map { show($0, with: loop) } ?? listen(to: loop, of: terminal)
  terminal.close()
  if case .signal(let number) = end { return 128 + number }
  return end == .quit ? 0 : 74
}

func listen(to loop: EventLoop<Int>, of terminal: Terminal) -> LoopEnd {
  var probe = Probe()
  probe.told += terminal.notices.map(\.sentence)
  return loop.run {
    probe.handle($0)
  } frame: { size in
    probe.paints = loop.paints + 1
    return probe.frame(size)
  }
}

func show(_ path: String, with loop: EventLoop<Int>) -> LoopEnd {
  guard var samples = Samples(path: path) else { return .quit }
  return loop.run {
    samples.handle($0)
  } frame: {
    samples.frame($0)
  }
}

exit(run())
