import CSystem
import Glibc

/// How a program ended.
public enum ExitStatus: Equatable, Sendable {
  /// By itself, with a code.
  case code(Int32)
  /// Killed by a signal.
  case signal(Int32)

  init(waitStatus: Int32) {
    let signal = waitStatus & 0x7F
    self = signal == 0 ? .code((waitStatus >> 8) & 0xFF) : .signal(signal)
  }
}

/// Why a program could not be put on a pseudo terminal.
public struct PtyError: Error, CustomStringConvertible {
  /// What failed.
  public let description: String
}

/// A pseudo terminal with a program on one end and an emulated screen on the other.
///
///     let pty = try Pty(columns: 80, rows: 24)
///     try pty.spawn(program, ["--library", folder])
///     pty.wait { $0.shows("works") }
///     pty.type("q")
///     #expect(pty.waitForExit() == .code(0))
///
/// Nothing here sleeps: every wait polls the descriptors and has a deadline. A program that still runs when the value
/// goes away is killed.
public final class Pty {
  /// What a person would see.
  public let screen: VirtualScreen
  /// How the program ended; nil while it runs.
  public private(set) var exitStatus: ExitStatus?
  /// The program's process.
  public private(set) var process: pid_t = -1

  private let pair: maktaba_pty
  private var processDescriptor: Int32 = -1
  private var isHungUp = false
  private let clock = ContinuousClock()

  /// Opens a pseudo terminal of a size.
  public init(columns: Int = 80, rows: Int = 24) throws {
    pair = maktaba_pty_open()
    guard pair.master >= 0 else { throw PtyError(description: "no pseudo terminal to be had") }
    guard let screen = VirtualScreen(columns: columns, rows: rows) else {
      throw PtyError(description: "no emulated screen to be had")
    }
    self.screen = screen
    maktaba_pty_resize(pair.master, Int32(rows), Int32(columns))
  }

  deinit {
    if process > 0, exitStatus == nil {
      kill(process, SIGKILL)
      var status: Int32 = 0
      waitpid(process, &status, 0)
    }
    if processDescriptor >= 0 { close(processDescriptor) }
    hangUp()
  }

  /// The variables that a program finds when a test says nothing else.
  public static let plainEnvironment = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"]

  /// Starts a program as leader of its own session with this terminal as its terminal.
  ///
  /// `environment` is added to `plainEnvironment`; an empty value takes a variable away.
  public func spawn(_ program: String, _ arguments: [String] = [], environment: [String: String] = [:]) throws {
    let variables = Self.plainEnvironment.merging(environment) { $1 }.filter { !$0.value.isEmpty }
    let words = CStrings([program] + arguments)
    let settings = CStrings(variables.map { "\($0.key)=\($0.value)" })
    process = withUnsafePointer(to: pair) { maktaba_spawn_on_pty($0, program, words.pointers, settings.pointers) }
    guard process > 0 else { throw PtyError(description: "\(program) could not be started") }
    processDescriptor = maktaba_process_descriptor(process)
  }

  /// Types keys, or any bytes as the terminal would send them.
  public func type(_ text: String) { type(Array(text.utf8)) }

  /// Types bytes. What the program does not read is shown meanwhile, so that neither end waits for the other.
  public func type(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty, !isHungUp {
      let written = rest.prefix(256).withUnsafeBytes { write(pair.master, $0.baseAddress, $0.count) }
      guard written > 0 else { return }
      rest = rest.dropFirst(written)
      readAvailable()
    }
  }

  /// Gives the window another size; the program gets SIGWINCH.
  public func resize(columns: Int, rows: Int) {
    readAvailable()
    screen.resize(columns: columns, rows: rows)
    maktaba_pty_resize(pair.master, Int32(rows), Int32(columns))
  }

  /// Sends the program a signal.
  public func signal(_ number: Int32) {
    if process > 0, exitStatus == nil { kill(process, number) }
  }

  /// The process group in the foreground of the terminal: the program itself, or what a shell has started there.
  public var foregroundGroup: pid_t { tcgetpgrp(pair.master) }

  /// Closes the terminal's end, as a window that is closed does.
  public func hangUp() {
    if !isHungUp { close(pair.master) }
    isHungUp = true
  }

  /// Opens the program's end in this process.
  public func openOtherEnd() -> Int32 { withUnsafePointer(to: pair) { maktaba_pty_open_slave($0) } }

  /// The settings now; nil after `hangUp`.
  public var settings: TerminalSettings? { isHungUp ? nil : TerminalSettings(descriptor: pair.master) }

  /// Shows what the program writes until a condition holds; false when it did not hold in time or the program ended.
  @discardableResult
  public func wait(upTo limit: Duration = .seconds(20), until condition: (VirtualScreen) -> Bool) -> Bool {
    let deadline = clock.now + limit
    while !condition(screen) {
      guard exitStatus == nil || canRead(within: .zero), clock.now < deadline else { return condition(screen) }
      attend(until: deadline)
    }
    return true
  }

  /// Waits for the program's end and shows all that it wrote; nil when it still runs.
  public func waitForExit(upTo limit: Duration = .seconds(20)) -> ExitStatus? {
    let deadline = clock.now + limit
    while exitStatus == nil, clock.now < deadline { attend(until: deadline) }
    readAvailable()
    return exitStatus
  }

  /// Waits for output or the program's end, whichever comes first.
  private func attend(until deadline: ContinuousClock.Instant) {
    var descriptors = [
      pollfd(fd: isHungUp ? -1 : pair.master, events: Int16(POLLIN), revents: 0),
      pollfd(fd: exitStatus == nil ? processDescriptor : -1, events: Int16(POLLIN), revents: 0),
    ]
    poll(&descriptors, 2, Self.milliseconds(deadline - clock.now))
    if Int32(descriptors[0].revents) & POLLIN != 0 {
      readOnce()
    } else if descriptors[1].revents != 0 {
      reap()
    } else if descriptors[0].revents != 0, exitStatus == nil {
      // The program let go of the terminal and still runs: only its end can be waited for.
      poll(&descriptors[1], 1, Self.milliseconds(deadline - clock.now))
    }
  }

  private func reap() {
    var status: Int32 = 0
    if waitpid(process, &status, WNOHANG) == process { exitStatus = ExitStatus(waitStatus: status) }
  }

  private func readAvailable() { while canRead(within: .zero), readOnce() {} }

  private func canRead(within limit: Duration) -> Bool {
    guard !isHungUp else { return false }
    var descriptor = pollfd(fd: pair.master, events: Int16(POLLIN), revents: 0)
    return poll(&descriptor, 1, Self.milliseconds(limit)) > 0 && Int32(descriptor.revents) & POLLIN != 0
  }

  @discardableResult
  private func readOnce() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = read(pair.master, &buffer, buffer.count)
    guard count > 0 else { return false }
    screen.write(buffer[..<count])
    let answers = screen.takeAnswers()
    if !answers.isEmpty { _ = answers.withUnsafeBytes { write(pair.master, $0.baseAddress, $0.count) } }
    return true
  }

  private static func milliseconds(_ duration: Duration) -> Int32 {
    let (seconds, attoseconds) = duration.components
    return Int32(clamping: max(0, seconds * 1000 + attoseconds / 1_000_000_000_000_000 + (attoseconds > 0 ? 1 : 0)))
  }
}
