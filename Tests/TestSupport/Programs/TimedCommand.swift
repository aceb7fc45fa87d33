import CSystem
import Dispatch
import Glibc

/// How a command ended, and what it said.
public struct CommandEnd {
  /// How it ended.
  public var end: ExitStatus
  /// What it wrote to its output.
  public var output: String
  /// What it wrote beside it.
  public var errors: String

  /// It did what it was asked for.
  public var isDone: Bool { end == .code(0) }
  /// It failed as a program should: with a documented code and a sentence.
  public var isOrderlyFailure: Bool {
    [.code(1), .code(65), .code(74)].contains(end) && errors.contains("maktaba: ") && errors.contains(" ")
  }
}

/// A command that the system would not start.
public struct CommandNotStarted: Error {
  /// The command.
  public var words: [String]
  /// The value of `errno`.
  public var code: Int32
}

/// A command with a limit of time, after which it is killed.
///
///     let end = try TimedCommand.maktaba(["list"], state: state)
public final class TimedCommand {
  /// The process; leader of a group of its own, so that what it starts can be killed with it.
  public let process: pid_t
  private let folder = TemporaryLibrary(named: "said")
  private static let environment = [
    "LANG=C.UTF-8", "PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "HOME=/nowhere",
  ]

  /// Starts a command; the first word is looked up in `PATH` when it holds no slash.
  public init(_ words: [String]) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, folder.path("output"), O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, folder.path("errors"), O_WRONLY | O_CREAT, 0o600)
    var attributes = posix_spawnattr_t()
    maktaba_spawn_attributes(&attributes, true)
    defer { posix_spawnattr_destroy(&attributes) }
    let arguments = words.map { strdup($0) }, variables = Self.environment.map { strdup($0) }
    defer { (arguments + variables).forEach { free($0) } }
    var started: pid_t = 0
    let code = posix_spawnp(&started, words[0], &actions, &attributes, arguments + [nil], variables + [nil])
    guard code == 0 else { throw CommandNotStarted(words: words, code: code) }
    process = started
  }

  /// Waits for the end; after the limit the command and what it started are killed.
  public func wait(limit: Duration = .seconds(60)) -> CommandEnd {
    let process = process
    let killer = DispatchWorkItem { kill(-process, SIGKILL) }
    let nanoseconds = Int(limit.components.seconds) * 1_000_000_000 + Int(limit.components.attoseconds / 1_000_000_000)
    DispatchQueue.global(qos: .userInteractive).asyncAfter(
      deadline: .now() + .nanoseconds(nanoseconds), execute: killer)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    killer.cancel()
    let signal = status & 0x7F
    return CommandEnd(
      end: signal == 0 ? .code((status >> 8) & 0xFF) : .signal(signal), output: said("output"), errors: said("errors"))
  }

  private func said(_ name: String) -> String { String(decoding: folder.bytes(name) ?? [], as: UTF8.self) }

  /// Runs a command to its end.
  public static func run(_ words: [String], limit: Duration = .seconds(60)) throws -> CommandEnd {
    try TimedCommand(words).wait(limit: limit)
  }

  /// Starts maktaba, under another program when `under` names one, with all that it keeps in a folder.
  public static func start(_ arguments: [String], state: TemporaryLibrary, under: [String] = []) throws -> TimedCommand
  {
    let program = try BuiltProgram.path(named: "maktaba")
    return try TimedCommand(under + [program] + arguments + ["--state-dir", state.root])
  }

  /// Runs maktaba to its end.
  public static func maktaba(
    _ arguments: [String], state: TemporaryLibrary, under: [String] = [], limit: Duration = .seconds(60)
  ) throws -> CommandEnd {
    try start(arguments, state: state, under: under).wait(limit: limit)
  }
}
