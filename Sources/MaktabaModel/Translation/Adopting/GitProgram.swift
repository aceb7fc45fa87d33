internal import CSystem
import Glibc

/// The git program, asked for what a repository holds, and for nothing else.
///
/// A repository may come from anybody, and its settings can name programs: those are switched off, no other repository is
/// talked to, nobody is asked for a password, and no setting of the machine counts. Time and output are bounded.
enum GitProgram {
  private static let limit = Duration.seconds(20)
  private static let greatestAnswer = DocumentFile.greatestSize

  private static let settings = [
    "-c", "core.fsmonitor=", "-c", "core.hooksPath=/dev/null", "-c", "core.pager=cat", "-c", "protocol.allow=never",
    // A stick belongs to somebody else; reading objects is safe with the settings above.
    "-c", "safe.directory=*",
  ]

  private static var environment: [String] {
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    return [
      "PATH=\(path)", "LC_ALL=C", "GIT_TERMINAL_PROMPT=0", "GIT_CONFIG_NOSYSTEM=1", "GIT_CONFIG_GLOBAL=/dev/null",
      "GIT_ALLOW_PROTOCOL=none", "GIT_NO_LAZY_FETCH=1", "GIT_NO_REPLACE_OBJECTS=1", "GIT_OPTIONAL_LOCKS=0",
    ]
  }

  /// What a command prints; nil when git says no.
  /// - Throws: ``TranslationError/noGit`` when the program is not there, ``TranslationError/gitTooSlow`` when it takes too
  ///   long or prints too much.
  static func run(_ words: [String], in folder: String) throws(TranslationError) -> [UInt8]? {
    let pipe = try openPipe()
    defer { close(pipe.read) }
    var process: pid_t = 0
    let failure = spawn(&process, ["git", "-C", folder] + settings + words, output: pipe.write)
    close(pipe.write)
    guard failure == 0 else { throw .noGit }
    let answer = read(pipe.read, until: .now + limit)
    if answer == nil { kill(process, SIGKILL) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    guard let answer else { throw .gitTooSlow }
    // 127: the program was not found, where spawning does not tell.
    if status == 127 << 8 { throw .noGit }
    return status == 0 ? answer : nil
  }

  private static func openPipe() throws(TranslationError) -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    guard maktaba_open_waiting_pipe(&ends) else { throw .notSaved(.last) }
    return (ends[0], ends[1])
  }

  /// Nil when there is more than the limit, or time is up.
  private static func read(_ descriptor: Int32, until end: ContinuousClock.Instant) -> [UInt8]? {
    var answer: [UInt8] = []
    while answer.count <= greatestAnswer {
      guard isReady(descriptor, until: end) else { return nil }
      var failure: Int32 = 0
      let part = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        let got = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        if got < 0 { failure = errno }
        count = max(0, got)
      }
      if failure == EINTR || failure == EAGAIN { continue }
      if part.isEmpty { return answer }
      answer += part
    }
    return nil
  }

  private static func isReady(_ descriptor: Int32, until end: ContinuousClock.Instant) -> Bool {
    var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while true {
      let (seconds, attoseconds) = max(.zero, end - .now).components
      let result = poll(&wanted, 1, Int32(clamping: seconds * 1000 + attoseconds / 1_000_000_000_000_000 + 1))
      if result > 0 { return true }
      if result == 0 || errno != EINTR, ContinuousClock.now >= end { return false }
    }
  }

  private static func spawn(_ process: inout pid_t, _ words: [String], output: Int32) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    let arguments = words.map { strdup($0) }
    let variables = environment.map { strdup($0) }
    defer { (arguments + variables).forEach { free($0) } }
    return posix_spawnp(&process, words[0], &actions, nil, arguments + [nil], variables + [nil])
  }
}
