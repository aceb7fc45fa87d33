import CSystem
import Glibc
import TestSupport
import Testing

/// What a run of the built program gave.
struct CommandRun {
  /// Exit code; negative when a signal ended it.
  var code: Int32
  var output: [UInt8]
  var errors: String

  var text: String { String(decoding: output, as: UTF8.self) }
  var lines: [String] { text.split(separator: "\n").map(String.init) }

  /// The executable beside the test bundle.
  static let executable: String = {
    guard let tests = realpath("/proc/self/exe", nil) else { return "maktaba" }
    defer { free(tests) }
    return String(cString: tests).split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" } + "/maktaba"
  }()
}

/// Somebody at a command line: a folder for everything that is kept, and an environment with nothing else in it.
struct Shell {
  let home = TemporaryLibrary()
  var environment: [String: String] = ["LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "TERM": "xterm"]
  /// The working folder; the home by default.
  var folder: String?

  /// Runs `maktaba` with these arguments and waits for its end.
  func run(_ arguments: String...) throws -> CommandRun { try run(arguments) }

  /// Runs `maktaba` with these arguments and waits for its end.
  /// - Parameter file: where its output goes; nil for a file that is read afterwards.
  func run(into file: String? = nil, _ arguments: [String]) throws -> CommandRun {
    let output = file ?? home.path("stdout")
    let errors = home.path("stderr")
    let process = try Child(arguments, in: self) { actions in
      posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
      posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    }
    let code = process.wait()
    return CommandRun(
      code: code, output: file == nil ? home.bytes("stdout") ?? [] : [],
      errors: String(decoding: home.bytes("stderr") ?? [], as: UTF8.self))
  }

  /// Runs `maktaba` with an output that nobody reads, and waits for its end.
  func runUnread(_ arguments: [String]) throws -> Int32 {
    // Not pipe(2), whose ends another test's child could inherit before they are marked.
    let pipe = home.path("pipe")
    try #require(mkfifo(pipe, 0o600) == 0)
    let reader = open(pipe, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    let writer = open(pipe, O_WRONLY | O_CLOEXEC)
    close(reader)
    let process = try Child(arguments, in: self) { posix_spawn_file_actions_adddup2(&$0, writer, 1) }
    close(writer)
    return process.wait()
  }
}

/// A process, with no signal blocked or ignored, whatever the test's own process does.
private struct Child {
  let id: pid_t

  init(_ arguments: [String], in shell: Shell, _ connect: (inout posix_spawn_file_actions_t) -> Void) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    connect(&actions)
    var environment = shell.environment
    if environment["HOME"] == nil { environment["HOME"] = shell.home.root }
    var attributes = posix_spawnattr_t()
    maktaba_spawn_attributes(&attributes, false)
    defer { posix_spawnattr_destroy(&attributes) }
    var id: pid_t = 0
    let command = ["/usr/bin/env", "-C", shell.folder ?? shell.home.root, CommandRun.executable]
    let result = withCStrings(command + arguments) { argv in
      withCStrings(environment.map { "\($0.key)=\($0.value)" }) { envp in
        posix_spawn(&id, command[0], &actions, &attributes, argv, envp)
      }
    }
    try #require(result == 0, "\(CommandRun.executable) cannot be started")
    self.id = id
  }

  func wait() -> Int32 {
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
  }
}

private func withCStrings<Result>(
  _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let pointers = texts.map { strdup($0) }
  defer { pointers.forEach { free($0) } }
  return body(pointers + [nil])
}
