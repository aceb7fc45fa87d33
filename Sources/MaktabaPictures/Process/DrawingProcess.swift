import CSystem
import Glibc

/// A program that reads a file, answers on a pipe, and is given little time. It is gone when its answer is there.
struct DrawingProcess: ~Copyable {
  private let process: pid_t
  private let output: Int32
  private let end: ContinuousClock.Instant

  /// Starts the program: `input` is its standard input, nothing is its environment, and no signal is blocked or ignored.
  init(_ program: String, _ words: [String], input: Int32, limit: Duration) throws(PictureError) {
    var ends: [Int32] = [-1, -1]
    guard maktaba_open_waiting_pipe(&ends) else { throw .notStarted(code: errno) }
    defer { close(ends[1]) }
    var process: pid_t = 0
    let failure = Self.spawn(&process, program, words, input: input, output: ends[1])
    guard failure == 0 else {
      close(ends[0])
      throw .notStarted(code: failure)
    }
    self.process = process
    output = ends[0]
    end = .now + limit
  }

  deinit { close(output) }

  /// Reads all that is written, waits for the end, and kills what does not end in time or writes too much.
  consuming func answer(limit: Int) throws(PictureError) -> [UInt8] {
    let answer = read(limit: limit)
    let isGone = answer != nil && waitUntilGone()
    if !isGone { kill(process, SIGKILL) }
    let status = reap()
    guard let answer, isGone else { throw ContinuousClock.now < end ? .badAnswer : .tooSlow }
    let signal = status & 0x7F
    if signal == SIGXCPU { throw .tooSlow }
    guard signal == 0 else { throw .crashed(signal: signal) }
    return answer
  }

  /// Nil when there is more than the limit, or time is up.
  private borrowing func read(limit: Int) -> [UInt8]? {
    var answer: [UInt8] = []
    while answer.count <= limit {
      guard isReady(output) else { return nil }
      let part = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        count = max(0, Glibc.read(output, buffer.baseAddress, buffer.count))
      }
      if part.isEmpty { return answer }
      answer += part
    }
    return nil
  }

  private borrowing func waitUntilGone() -> Bool {
    let descriptor = maktaba_process_descriptor(process)
    // Without one, before Linux 5.3, who closed its output is believed to be about to end.
    guard descriptor >= 0 else { return true }
    defer { close(descriptor) }
    return isReady(descriptor)
  }

  /// Waits for something to read; false when time is up.
  private borrowing func isReady(_ descriptor: Int32) -> Bool {
    var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while true {
      let (seconds, attoseconds) = max(.zero, end - .now).components
      let result = poll(&wanted, 1, Int32(clamping: seconds * 1000 + attoseconds / 1_000_000_000_000_000 + 1))
      if result > 0 { return true }
      if result == 0 || errno != EINTR, ContinuousClock.now >= end { return false }
    }
  }

  private borrowing func reap() -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status
  }
}

// MARK: - Starting

extension DrawingProcess {
  private static func spawn(
    _ process: inout pid_t, _ program: String, _ words: [String], input: Int32, output: Int32
  ) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var attributes = posix_spawnattr_t()
    maktaba_spawn_attributes(&attributes, false)
    defer { posix_spawnattr_destroy(&attributes) }
    let arguments = ([program] + words).map { strdup($0) }
    defer { arguments.forEach { free($0) } }
    return posix_spawn(&process, program, &actions, &attributes, arguments + [nil], [nil])
  }
}
