import Glibc

/// Another program, run on the same data.
enum Peer {
  /// The program's path; nil when it is not installed.
  static func path(_ program: String) -> String? {
    ["/usr/bin", "/usr/local/bin", "/bin"].lazy.map { "\($0)/\(program)" }.first { access($0, X_OK) == 0 }
  }

  /// The median time of a whole run, with the program's name; a note when it is not installed.
  static func time(_ program: String, _ arguments: [String], runs: Int = 5, input: String? = nil) -> String {
    guard let path = path(program) else { return "\(program): not installed" }
    let times = Times(runs: runs) { _ = run(path, arguments, input: input) }
    return "\(program) \(times.median)"
  }

  /// Runs a program to its end; what it prints is thrown away. - Returns: its wait status; -1 when it did not start.
  static func run(_ path: String, _ arguments: [String], input: String? = nil) -> Int32 {
    let standardInput = input.flatMap(temporaryFile) ?? open("/dev/null", O_RDONLY)
    defer { close(standardInput) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, standardInput, STDIN_FILENO)
    for output in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, output, "/dev/null", O_WRONLY, 0)
    }
    var strings: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
    let variables = ["LANG=C.UTF-8", "PATH=/usr/bin:/bin", "HOME=/nonexistent"]
    var environment: [UnsafeMutablePointer<CChar>?] = variables.map { strdup($0) } + [nil]
    defer { for string in strings + environment { free(string) } }
    var process = pid_t()
    guard posix_spawn(&process, path, &actions, nil, &strings, &environment) == 0 else { return -1 }
    var status: Int32 = 0
    waitpid(process, &status, 0)
    return status
  }

  /// A file without a name that holds a text, ready to be read.
  private static func temporaryFile(_ text: String) -> Int32? {
    guard let file = tmpfile() else { return nil }
    defer { fclose(file) }
    fputs(text, file)
    rewind(file)
    return dup(fileno(file))
  }
}
