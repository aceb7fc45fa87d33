import Glibc

/// `Fuzz bytes|markdown [--seconds N] [--from NUMBER] [--seeds FILE]`
///
/// Built with libFuzzer (see the README) the words are libFuzzer's, and the variable `FUZZ` names the target.
@main
struct Fuzz {
  static func main() {
    #if LIBFUZZER
      var count = CommandLine.argc
      var words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
      exit(runDriver(&count, &words, tryOne))
    #else
      guard let run = FuzzRun(Array(CommandLine.arguments.dropFirst())) else {
        print("Fuzz bytes|markdown [--seconds N] [--from NUMBER] [--seeds FILE]")
        exit(64)
      }
      exit(run.run())
    #endif
  }
}

#if LIBFUZZER
  typealias Words = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

  /// The package manager names the entry point, so libFuzzer's own `main` is not linked: it is driven from here.
  @_silgen_name("LLVMFuzzerRunDriver")
  func runDriver(
    _ count: UnsafeMutablePointer<Int32>, _ words: UnsafeMutablePointer<Words?>,
    _ tryOne: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
  ) -> Int32

  private let target = FuzzTarget(rawValue: getenv("FUZZ").map { String(cString: $0) } ?? "") ?? .bytes

  /// One input; what is wrong ends the process, and libFuzzer keeps the input.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func tryOne(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    if let violation = target.violation(Array(UnsafeBufferPointer(start: bytes, count: count))) {
      print(violation)
      abort()
    }
    return 0
  }
#endif
