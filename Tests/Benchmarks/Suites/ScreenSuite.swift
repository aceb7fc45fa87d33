import Foundation
import MaktabaModel
import TestSupport

/// The program as a person meets it, on a terminal.
struct ScreenSuite {
  let subject: Subject
  let program: String
  let startBudget: String
  let memoryBudget: String

  func run() throws {
    _ = try subject.open()
    try start()
    try keysAndMemory()
  }

  private func begin() throws -> Pty {
    let pty = try Pty(columns: 80, rows: 24)
    try pty.spawn(program, ["--state-dir", subject.stateDirectory, subject.folder])
    return pty
  }

  private func isComplete(_ screen: VirtualScreen) -> Bool { screen.shows(" works") && screen.shows("Enter open") }

  private func leave(_ pty: Pty) {
    pty.type("Q")
    _ = pty.waitForExit()
  }

  private func start() throws {
    var milliseconds: [Double] = []
    for _ in 0..<15 {
      let clock = ContinuousClock()
      let begun = clock.now
      let pty = try begin()
      guard pty.wait(until: isComplete) else { throw SuiteError.noScreen }
      milliseconds.append((clock.now - begun).milliseconds)
      leave(pty)
    }
    Figure(
      name: "start to complete first screen, \(subject.name)", value: Times(milliseconds).medianAndWorst,
      budget: startBudget, peer: try peerStart()
    ).print()
  }

  /// Midnight Commander on the same folder, to its first screen.
  private func peerStart() throws -> String {
    guard let path = Peer.path("mc") else { return "mc: not installed" }
    var milliseconds: [Double] = []
    for _ in 0..<5 {
      let pty = try Pty(columns: 80, rows: 24)
      let clock = ContinuousClock()
      let begun = clock.now
      try pty.spawn(path, ["-u", subject.folder], environment: ["HOME": NSTemporaryDirectory()])
      guard pty.wait(until: { $0.shows("Quit") }) else { return "mc: no screen" }
      milliseconds.append((clock.now - begun).milliseconds)
      pty.signal(SIGKILL)
      _ = pty.waitForExit()
    }
    return "mc \(Times(milliseconds).median)"
  }

  private func keysAndMemory() throws {
    let pty = try begin()
    guard pty.wait(until: isComplete) else { throw SuiteError.noScreen }
    // The look at the folder that every start begins with shall not be counted.
    _ = pty.wait(upTo: .seconds(2)) { $0.shows("never") }
    var milliseconds: [Double] = []
    var bytes: [Int] = []
    for _ in 0..<9 {
      let row = pty.screen.cursor.row
      let before = pty.screen.bytes.count
      let clock = ContinuousClock()
      let pressed = clock.now
      pty.type("j")
      _ = pty.wait { $0.cursor.row == row + 1 }
      milliseconds.append((clock.now - pressed).milliseconds)
      bytes.append(pty.screen.bytes.count - before)
    }
    Figure(
      name: "j to cursor moved, through the terminal, \(subject.name)", value: Times(milliseconds).medianAndWorst,
      budget: "16 ms (p99)"
    ).print()
    Figure(name: "bytes for one j at 80x24", value: "\(bytes.max() ?? 0) at most", budget: "400").print()
    Figure(
      name: "resident memory, \(subject.name)", value: "\(Self.residentMegabytes(pty.process)) MB", budget: memoryBudget
    ).print()
    leave(pty)
  }

  private static func residentMegabytes(_ process: pid_t) -> Int {
    let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") } ?? ""
    return (Int(line.filter(\.isNumber)) ?? 0) / 1024
  }

  enum SuiteError: Error { case noScreen }
}
