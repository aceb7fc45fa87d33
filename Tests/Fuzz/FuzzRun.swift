import Glibc

/// Mutations of the seeds, one for each number, until the time is over or one is wrong. The number of one that is wrong is
/// printed, after a trap too; `--from` begins with it.
struct FuzzRun {
  let target: FuzzTarget
  let seconds: Int
  let first: UInt64
  let seeds: [[UInt8]]

  /// The number that is tried, for the handler of a trap.
  nonisolated(unsafe) private static var number: UInt64 = 0

  /// nil for words that make no sense.
  init?(_ arguments: [String]) {
    guard let target = arguments.first.flatMap(FuzzTarget.init) else { return nil }
    let options = Array(arguments.dropFirst())
    func value(_ name: String) -> String? {
      options.firstIndex(of: name).flatMap { $0 + 1 < options.count ? options[$0 + 1] : nil }
    }
    self.target = target
    seconds = value("--seconds").flatMap(Int.init) ?? 20
    first = value("--from").flatMap(UInt64.init) ?? 0
    seeds = target.seeds + (value("--seeds").map(Seeds.lines) ?? [])
  }

  /// Runs to the end. - Returns: the exit code.
  func run() -> Int32 {
    for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT] { signal(number, Self.report) }
    let end = ContinuousClock.now + .seconds(seconds)
    Self.number = first
    while ContinuousClock.now < end {
      let input = Mutation.input(number: Self.number, from: seeds)
      if let violation = target.violation(input) {
        print("\(violation)\n--from \(Self.number): \(String(decoding: input, as: UTF8.self).debugDescription)")
        return 1
      }
      Self.number += 1
    }
    print("\(target): \(Self.number - first) inputs, nothing wrong")
    return 0
  }

  private static let report: @convention(c) (Int32) -> Void = { signal in
    print("signal \(signal) at --from \(FuzzRun.number)")
    exit(128 + signal)
  }
}
