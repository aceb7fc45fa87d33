import Glibc
import TestSupport
import Testing

/// Makes a system call of a program fail, or end it, with strace(1).
enum Strace {
  /// Whether strace is installed and may trace.
  static let works: Bool = {
    let run = try? TimedCommand.run(["strace", "-f", "-o", "/dev/null", "-e", "trace=write", "true"])
    return run?.end == .code(0)
  }()

  static let isMissing: Comment = "strace is not installed, or may not trace here."

  /// The words that stand before a command whose Nth call of a kind is to fail.
  /// - Parameters:
  ///   - calls: names of system calls, separated by commas; each counts for itself.
  ///   - fault: `error=ENOSPC` or `signal=SIGKILL`.
  ///   - below: only calls on these files, folders, or descriptors of them; all calls when empty.
  static func failing(_ calls: String, _ fault: String, when: Int, log: String, at paths: [String] = []) -> [String] {
    ["strace", "-f", "-qq", "-o", log, "-e", "trace=\(calls)", "-e", "inject=\(calls):\(fault):when=\(when)"]
      + paths.flatMap { ["-P", $0] }
  }

  /// Whether a fault was put in, by what strace wrote.
  static func wasInjected(_ log: [UInt8]?) -> Bool {
    let text = String(decoding: log ?? [], as: UTF8.self)
    return text.contains("(INJECTED)") || text.contains("killed by SIGKILL")
  }
}
