import ArgumentParser
import Glibc

/// The program: reads the command line, does what it says, and turns every error into one sentence and an exit code.
@main
enum Main {
  static func main() {
    // A reader that went away is told by EPIPE, which ends the program in peace (see StandardOutput).
    signal(SIGPIPE, SIG_IGN)
    // Whatever is written, by whichever library, is for its owner alone.
    umask(0o077)
    do {
      var command = try Maktaba.command(Array(CommandLine.arguments.dropFirst()))
      try command.run()
      StandardOutput.shared.finish()
    } catch {
      end(with: error)
    }
  }

  /// What was printed before the error stays printed.
  private static func end(with error: any Error) -> Never {
    StandardOutput.shared.finish()
    guard let failure = Failure(error) else { Maktaba.exit(withError: error) }
    StandardError.say(failure.sentence)
    exit(failure.code.rawValue)
  }
}
