internal import CSystem
import Glibc

/// Another program, run once for what it prints: by no shell, with no variable but its path and those named, and bounded in time and in
/// what it may print.
struct OutsideProgram {
  /// The program, as the path finds it, and its arguments.
  var words: [String]
  /// Variables beside the path.
  var environment: [String] = []
  /// What it may read.
  var input: [UInt8] = []
  var limit: Duration
  /// It may print so many bytes.
  var greatestAnswer = DocumentFile.greatestSize

  /// Why there is no answer.
  enum Fault: Error, Equatable {
    /// It is not installed.
    case missing
    /// It took too long, or printed too much.
    case tooMuch
    case system(SystemFault)
  }

  /// What it prints; nil when it says that it failed.
  func run() throws(Fault) -> [UInt8]? {
    let input = try inputFile()
    let pipe = try openPipe()
    defer { close(pipe.read) }
    var process: pid_t = 0
    let failure = spawn(&process, input: input.number, output: pipe.write)
    close(pipe.write)
    guard failure == 0 else { throw .missing }
    let answer = read(pipe.read, until: .now + limit)
    if answer == nil { kill(process, SIGKILL) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    guard let answer else { throw .tooMuch }
    // 127: the program was not found, where spawning does not tell.
    if status == 127 << 8 { throw .missing }
    return status == 0 ? answer : nil
  }

  /// A file in memory, which is gone with its descriptor.
  private func inputFile() throws(Fault) -> Descriptor {
    let number = maktaba_open_memory_file()
    guard number >= 0 else { throw .system(.last) }
    let file = Descriptor(number)
    do { try FileSystemCalls.system.writeAll(input, to: number) } catch { throw .system(error) }
    lseek(number, 0, SEEK_SET)
    return file
  }

  private func openPipe() throws(Fault) -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    guard maktaba_open_waiting_pipe(&ends) else { throw .system(.last) }
    return (ends[0], ends[1])
  }

  /// Nil when there is more than the limit, or time is up.
  private func read(_ descriptor: Int32, until end: ContinuousClock.Instant) -> [UInt8]? {
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

  private func isReady(_ descriptor: Int32, until end: ContinuousClock.Instant) -> Bool {
    var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while true {
      let (seconds, attoseconds) = max(.zero, end - .now).components
      let result = poll(&wanted, 1, Int32(clamping: seconds * 1000 + attoseconds / 1_000_000_000_000_000 + 1))
      if result > 0 { return true }
      if result == 0 || errno != EINTR, ContinuousClock.now >= end { return false }
    }
  }

  private func spawn(_ process: inout pid_t, input: Int32, output: Int32) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    let arguments = words.map { strdup($0) }
    let variables = (["PATH=\(path)"] + environment).map { strdup($0) }
    defer { (arguments + variables).forEach { free($0) } }
    return posix_spawnp(&process, words[0], &actions, nil, arguments + [nil], variables + [nil])
  }
}
