import Foundation

/// Another program, run on the same data.
enum Peer {
  /// The program's path; nil when it is not installed.
  static func path(_ program: String) -> String? {
    let folders = ["/usr/bin", "/usr/local/bin", "/bin"]
    return folders.lazy.map { "\($0)/\(program)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// The median time of a whole run, with the program's name; a note when it is not installed.
  static func time(_ program: String, _ arguments: [String], runs: Int = 5, input: String? = nil) -> String {
    guard let path = path(program) else { return "\(program): not installed" }
    let times = Times(runs: runs) { _ = run(path, arguments, input: input) }
    return "\(program) \(times.median)"
  }

  /// Runs a program to its end; what it prints is thrown away.
  @discardableResult
  static func run(
    _ path: String, _ arguments: [String], environment: [String: String] = [:], input: String? = nil
  ) -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let pipe = Pipe()
    process.standardInput = input == nil ? FileHandle.nullDevice as Any : pipe
    do { try process.run() } catch { return -1 }
    if let input {
      pipe.fileHandleForWriting.write(Data(input.utf8))
      try? pipe.fileHandleForWriting.close()
    }
    process.waitUntilExit()
    return process.terminationStatus
  }
}
